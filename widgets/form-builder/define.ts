import { register } from '../shared/index.js';
import { AssayFormBuilder } from './form-builder.js';

register('assay-form-builder', AssayFormBuilder);
