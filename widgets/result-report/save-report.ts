import type { Feedback360Report } from '../../src/model/analysis/index.js';
import { csvFile, feedbackSheets, xlsxFile, type FeedbackReportOptions } from '../../src/view/report/index.js';
import { keepAsFile } from '../shared/index.js';

/** Offers what the reader sees as a file: one CSV with all tables, or a workbook with a sheet for each. */
export function saveReport(report: Feedback360Report, format: 'csv' | 'xlsx', options: FeedbackReportOptions, place: ParentNode): void {
  const sheets = feedbackSheets(report, options);
  const { bytes, type } = format === 'csv' ? csvFile(sheets) : xlsxFile(sheets);
  keepAsFile(`${report.definition.id}-${report.subject}.${format}`.replace(/[^\w.-]+/g, '_'), bytes, place, type);
}
