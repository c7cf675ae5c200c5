import { adoptStyles, type TemplateResult } from 'lit';
import { errorText } from '../../src/view/i18n/index.js';
import { groupReportView, reportStyles, selfReportView, type ReportOptions } from '../../src/view/report/index.js';
import { tokens } from '../../src/view/element/index.js';
import type { ReportAnswer } from './fetch-report.js';
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

export function drawReport(shown: Extract<ReportAnswer, { kind: 'self' | 'group' }>, options: ReportOptions): TemplateResult {
  return shown.kind === 'self' ? selfReportView(shown.report, options) : groupReportView(shown.report, options);
}
