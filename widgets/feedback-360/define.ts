import { register } from '../shared/index.js';
import { AssayFeedback360 } from './feedback-360.js';

register('assay-feedback-360', AssayFeedback360);

declare global {
  interface HTMLElementTagNameMap {
    'assay-feedback-360': AssayFeedback360;
  }
}
