export { ahpReportView } from './ahp-report-view.js';
export { delphiReportView } from './delphi-report-view.js';
export { expertStyles } from './expert-styles.js';
export type { ExpertReportOptions } from './experts-context.js';
export { indicatorReviewView } from './indicator-review-view.js';
