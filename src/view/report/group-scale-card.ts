import { html, nothing, type TemplateResult } from 'lit';
import { distributionChart } from '../charts/index.js';
import { numberText } from '../i18n/index.js';
import { chartContext, type ReportContext } from './report-context.js';
import { spanOf, type GroupScale } from './report-parts.js';

/** One scale of a group: mean with its range, reliability, spread. What the size of the group forbids is said, not left out. */
export function groupScaleCard(scale: GroupScale, context: ReportContext): TemplateResult {
  const { t, text, points } = context;
  const id = context.id(`scale-${scale.id}`);
  const span = spanOf(scale.ci, scale);
  return html`<article class="scale-card" aria-labelledby=${id}>
    <header><h4 id=${id}>${text(scale.title)}</h4></header>
    ${scale.pomp === null || scale.mean === null
      ? html`<p class="quiet">${t('report.withheldPart')}</p>`
      : html`<p class="score">${t('report.score', { score: points(scale.pomp) })}${span ? ` · ${t('report.meanBetween', { low: points(span.low), high: points(span.high) })}` : ''}</p>
        <p class="quiet">${t('report.groupMean', { mean: numberText(scale.mean, context.locale, 2), min: scale.min, max: scale.max })}${scale.n === null ? '' : ` · ${t('report.peopleAnswered', { n: scale.n })}`}</p>`}
    ${reliability(scale, context)}
    ${scale.distribution
      ? distributionChart({
          ...chartContext(context, `distribution-${scale.id}`, Math.min(context.width - 40, 420)), title: `${text(scale.title)}: ${t('report.distribution')}`,
          bars: scale.distribution.map(({ from, to, count }) => ({ label: `${points(from)}–${points(to)}`, count })),
        })
      : nothing}
  </article>`;
}

const labels = { weak: 'report.reliabilityLow', group: 'report.reliabilityGroup', good: 'report.reliabilityGood', person: 'report.reliabilityPersons' } as const;

function reliability({ alpha }: GroupScale, { t, locale }: ReportContext): TemplateResult | typeof nothing {
  if (!alpha || alpha.value === null || alpha.low === null || alpha.high === null) return nothing;
  const figure = (value: number): string => numberText(value, locale, 2);
  const words = t('report.reliability', { alpha: figure(alpha.value), low: figure(alpha.low), high: figure(alpha.high) });
  return html`<p class="quiet">${words} · ${t(alpha.label === null ? 'report.reliabilityFew' : labels[alpha.label])}</p>`;
}
