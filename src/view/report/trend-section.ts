import { html, nothing, type TemplateResult } from 'lit';
import { trendChart } from '../charts/index.js';
import { chartContext, type ReportContext } from './report-context.js';
import { changeOnHundred, spanOf, type ReportCycle, type ScoreChange, type SelfReport, type Span } from './report-parts.js';
import { changeWords, cycleName } from './score-words.js';

interface Series {
  readonly id: string;
  readonly title: string;
  readonly points: readonly { readonly round: string | null; readonly completedAt: string; readonly score: number | null }[];
  readonly interval: Span | null;
  readonly change: ScoreChange | null;
}

/** Small charts side by side, one for each scale or index that was measured in two cycles or more; nothing before that. */
export function trendSection(report: SelfReport, context: ReportContext): TemplateResult | typeof nothing {
  const series = allSeries(report, context).filter((s) => s.points.filter((p) => p.score !== null).length > 1);
  if (!series.length) return nothing;
  const columns = context.width >= 620 ? 2 : 1;
  const width = Math.floor((context.width - (columns - 1) * 32) / columns);
  return html`<section class="trend" aria-labelledby=${context.id('trend')}>
    <h3 id=${context.id('trend')}>${context.t('report.trend')}</h3>
    <div class="trend-grid">${series.map((one) => html`<div class="trend-item">
      <h4>${one.title}</h4>
      ${oneTrend(one, report.cycles, width, context)}
    </div>`)}</div>
  </section>`;
}

function oneTrend(series: Series, cycles: readonly ReportCycle[], width: number, context: ReportContext): TemplateResult {
  const last = series.points.length - 1;
  return html`<p class="change-words">${changeWords(series.points, series.change, cycles, context) ?? nothing}</p>
    ${trendChart({
      ...chartContext(context, `trend-${series.id}`, width), title: series.title,
      points: series.points.map((point, index) => ({
        id: `${index}`, label: cycleName(point, cycles, context), value: point.score,
        // The report carries the interval of the latest score only.
        interval: index === last ? series.interval : null,
      })),
      change: series.change ? { class: series.change.class, leastChange: series.change.minDetectableChange } : null,
    })}`;
}

function allSeries({ scales, values }: SelfReport, { text }: ReportContext): Series[] {
  return [
    ...values.map((v) => ({ id: `value-${v.id}`, title: text(v.title), points: v.trend.map((at) => ({ ...at, score: at.index })), interval: v.interval, change: v.change })),
    ...scales.map((s) => ({ id: `scale-${s.id}`, title: text(s.title), points: s.trend.map((at) => ({ ...at, score: at.pomp })), interval: spanOf(s.interval, s), change: changeOnHundred(s.change, s) })),
  ];
}
