export { feedbackReportView } from './feedback-report-view.js';
export type { FeedbackReportOptions } from './feedback-context.js';
export { groupReportView } from './group-report-view.js';
export { readingNote } from './reading-note.js';
export { chartContext, reportContext, type ReportContext, type ReportOptions } from './report-context.js';
export { csvFile, xlsxFile, type ReportFile } from './report-file.js';
export { feedbackSheets, type Cell, type Sheet } from './report-sheets.js';
export { reportStyles } from './report-styles.js';
export { selfReportView } from './self-report-view.js';
