export { bandOf, type BandRange, type ReportBand } from './bands.js';
export type { Conclusion } from './conclusions.js';
export { groupReport, type GroupReport, type GroupReportOptions, type GroupResult, type WithheldResult } from './group-report.js';
export type { AlphaLabel, GroupMean, GroupScale, GroupValueItem, GroupValues, Thresholds } from './group-summary.js';
export { minSample, type IntervalStatus, type ScoreChange, type ScoreInterval } from './precision.js';
export { publishRaterGroups, type PublishedRaterGroups, type PublishRaterGroupsInput, type RaterGroupMembers } from './publish-rater-groups.js';
export { assertPublished, publishViews, type PublishedView, type PublishedViews, type PublishViewsInput, type View, type WithheldView } from './publish-views.js';
export { referenceSample, type ReferenceSample, type SampleFigures } from './reference-sample.js';
export { selfReport, type ReportCycle, type ScaleReport, type ScaleTrendPoint, type SelfReport, type ValueReport } from './self-report.js';
