import { register } from '../shared/index.js';
import { AssayOutbox } from './outbox.js';

register('assay-outbox', AssayOutbox);
