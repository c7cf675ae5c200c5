export { exportXlsForm, type XlsFormExport } from './xlsform/export-xlsform.js';
export { writeXlsx } from '../spreadsheet/write-xlsx.js';
