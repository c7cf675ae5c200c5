import { aikenLimits, type IndicatorReviewReport } from '../../model/analysis/index.js';
import type { ExpertsContext } from './experts-context.js';

export const reviewSources = 'Lawshe 1975; Lynn 1986; Aiken 1985; Penfield & Giacobbi 2004; Polit, Beck & Owen 2007; Ayre & Scally 2014; Zamanzadeh et al. 2015; Martilla & James 1977; Finn & Louviere 1992';

/** Coefficients, their limits and the rule, for what was asked. */
export function reviewMethod({ criteria, indicators, map, bestWorst }: IndicatorReviewReport, { e, text, number }: ExpertsContext): string[] {
  return [
    ...criteria.map((criterion, at) => {
      const about = `${text(criterion.title)}: `;
      if (criterion.coefficient === 'aiken') return about + e('experts.reviewMethodAiken', { v: number(aikenLimits.v), lower: number(aikenLimits.lower) });
      if (criterion.coefficient === 'cvi') return about + e('experts.reviewMethodCvi', { from: number(criterion.from) });
      const first = indicators.map(({ figures }) => figures[at]).find((figure) => figure?.cvr);
      return about + e('experts.reviewMethodCvr', { from: number(criterion.from), n: number(first?.n, 0), critical: number(first?.cvr?.criticalCount, 0) });
    }),
    e('experts.reviewMethodRule'),
    ...(map ? [e('experts.reviewMethodMap')] : []),
    ...(bestWorst.length ? [e('experts.reviewMethodBestWorst')] : []),
  ];
}
