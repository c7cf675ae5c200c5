export { AssayElement } from './assay-element.js';
export { colours } from './colours.js';
export { define } from './define.js';
export {
  AssayBeforeSaveEvent, AssayBeforeSubmitEvent, AssayChangeEvent, AssayErrorEvent, AssayEvent, AssayQueuedEvent, AssayReadyEvent, AssaySavedEvent, AssaySentEvent,
} from './events.js';
export type { AssayDetail, AssayEventMap, BeforeSaveDetail, BeforeSubmitDetail, ChangeDetail, ErrorDetail, QueuedDetail, ReadyDetail, SentDetail } from './events.js';
export { inheritedLocale } from './inherited-locale.js';
export { tokens, tokensSheet } from './tokens.js';
