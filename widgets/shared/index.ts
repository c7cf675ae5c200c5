export { endpointOf } from './endpoint.js';
export { frame, isDisplay, syncDialog, type Display, type FrameParts } from './frame.js';
export { frameStyles } from './frame.styles.js';
export { keepAsFile } from './keep-as-file.js';
export { register } from './register.js';
export { amongPlainObjects } from './plain-objects.js';
export { loadPatiently, retryLater } from './retry-later.js';
export { version } from './version.js';
export { whenWanted } from './when-wanted.js';
