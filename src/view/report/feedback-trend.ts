import { html, nothing, type TemplateResult } from 'lit';
import type { Feedback360Report, FeedbackScale } from '../../model/analysis/index.js';
import { trendChart } from '../charts/index.js';
import type { FeedbackContext } from './feedback-context.js';
import { chartContext } from './report-context.js';

/** Small charts side by side, one for each area with two rounds or more. */
export function feedbackTrend(report: Feedback360Report, context: FeedbackContext): TemplateResult | typeof nothing {
  const scales = report.scales.filter(({ trend }) => trend.filter(({ others }) => others !== null).length > 1);
  if (!scales.length) return nothing;
  const columns = context.width >= 620 ? 2 : 1;
  const width = Math.floor((context.width - (columns - 1) * 32) / columns);
  return html`<section class="trend" aria-labelledby=${context.id('trend')}>
    <h3 id=${context.id('trend')}>${context.f('feedback.trend')}</h3>
    <div class="trend-grid">${scales.map((scale) => html`<div class="trend-item">
      <h4>${context.text(scale.title)}</h4>
      <p class="change-words">${changeWords(scale, context)}</p>
      ${chartOf(scale, report, width, context)}
    </div>`)}</div>
  </section>`;
}

function chartOf(scale: FeedbackScale, report: Feedback360Report, width: number, context: FeedbackContext): TemplateResult {
  const { f, text } = context;
  const last = scale.trend.length - 1;
  return trendChart({
    ...chartContext(context, `trend-${scale.id}`, width), title: text(scale.title), domain: [scale.min, scale.max], digits: 1,
    scores: f('feedback.score', { min: scale.min, max: scale.max }), description: f('feedback.trendDescription', { n: scale.trend.length }),
    points: scale.trend.map(({ round, others }, i) => ({ id: `${i}`, label: i === last && report.roundTitle ? text(report.roundTitle) : round ?? '', value: others, interval: i === last ? scale.others?.ci ?? null : null })),
    change: scale.change ? { class: scale.change.class, leastChange: scale.change.minDetectableChange } : null,
  });
}

function changeWords({ trend, change }: FeedbackScale, { f, signed }: FeedbackContext): string | typeof nothing {
  const [before, now] = trend.slice(-2);
  if (before?.others == null || now?.others == null) return nothing;
  const key = change?.status !== 'ok' ? 'feedback.changeUnknown' : change.class === 'noReliableChange' ? 'feedback.changeNone' : 'feedback.changeReliable';
  return f(key, { difference: signed(now.others - before.others), round: before.round ?? f('feedback.lastTime') });
}
