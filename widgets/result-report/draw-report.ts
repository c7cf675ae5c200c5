import { adoptStyles, type TemplateResult } from 'lit';
import { errorText } from '../../src/view/i18n/index.js';
import { feedbackReportView, groupReportView, reportStyles, selfReportView, type FeedbackReportOptions } from '../../src/view/report/index.js';
import { tokens } from '../../src/view/element/index.js';
import type { ShownReport } from './fetch-report.js';
import { resultReportStyles } from './result-report.styles.js';

/*
 * Everything heavy of the widget, loaded when it is wanted: texts, views, charts and their sheet.
 */
export { emptyState, failedState, staleNotice } from './report-states.js';
export { errorText as messageOf };

/** Gives a root the sheet of the report beside that of the widget. */
export function adoptReportStyles(root: ShadowRoot): void {
  adoptStyles(root, [tokens, resultReportStyles, ...reportStyles]);
}

/** @param failed is told a code when a file could not be made */
export function drawReport(shown: ShownReport, options: FeedbackReportOptions, place: ParentNode, failed: (code: string) => void): TemplateResult {
  if (shown.kind !== 'feedback') return shown.kind === 'self' ? selfReportView(shown.report, options) : groupReportView(shown.report, options);
  const { report } = shown;
  const onExport = (format: 'csv' | 'xlsx'): void => void import('./save-report.js').then(({ saveReport }) => saveReport(report, format, options, place)).catch(() => failed('report/not-saved'));
  return feedbackReportView(report, { ...options, onExport });
}
