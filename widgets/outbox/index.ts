export { AssayOutbox } from './outbox.js';
