export { AssayFeedback360 } from './feedback-360.js';
