export { AssayResultReport } from './result-report.js';
