export { AssayForm } from './form.js';
export { FormProperties } from './form-properties.js';
export type { FormAtWork } from './form-at-work.js';
export type { FormSettings } from './form-settings.js';
export type { Outcome } from './outcome.js';
export { aboutOf, routeOf, type About } from './about.js';
