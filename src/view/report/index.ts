export { groupReportView } from './group-report-view.js';
export type { ReportOptions } from './report-context.js';
export { reportStyles } from './report-styles.js';
export { selfReportView } from './self-report-view.js';
