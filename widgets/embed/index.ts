export { affixed, settingsOf, type EmbedSettings } from './page-settings.js';
export { upgradePlaceholder } from './placeholder.js';
export { widgets, type EmbeddedWidget } from './tags.js';
