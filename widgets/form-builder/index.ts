export { AssayFormBuilder } from './form-builder.js';
