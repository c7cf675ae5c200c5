import type { ProfileRow } from '../charts/index.js';
import type { ReportContext } from './report-context.js';
import { spanOf, type ScaleReport } from './report-parts.js';

/** The scales of a report as rows of a profile chart; a scale without a score stays in it and says so. */
export function profileRows(scales: readonly ScaleReport[], context: ReportContext): ProfileRow[] {
  return scales.map((scale) => ({
    id: scale.id,
    label: context.text(scale.title),
    value: scale.pomp,
    interval: spanOf(scale.interval, scale),
    previous: previousScore(scale),
    bands: scale.bands.map((band) => ({ from: band.from, to: band.to, kind: band.kind, title: context.text(band.title) })),
    missing: `${context.t('report.noScore')} (${context.t('report.itemsAnswered', { answered: scale.answered, n: scale.total })})`,
  }));
}

/** The score of the cycle before the last, if it had one. */
function previousScore({ trend }: ScaleReport): number | null {
  return trend.length > 1 ? trend.at(-2)?.pomp ?? null : null;
}
