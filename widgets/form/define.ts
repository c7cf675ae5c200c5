import { register } from '../shared/index.js';
import { AssayForm } from './form.js';

register('assay-form', AssayForm);

declare global {
  interface HTMLElementTagNameMap {
    'assay-form': AssayForm;
  }
}
