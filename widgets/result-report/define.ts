import { register } from '../shared/index.js';
import { AssayResultReport } from './result-report.js';

register('assay-result-report', AssayResultReport);
