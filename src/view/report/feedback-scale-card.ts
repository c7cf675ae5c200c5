import { html, nothing, type TemplateResult } from 'lit';
import type { Feedback360Report, FeedbackBlockMean, FeedbackScale, RaterAgreement, ReportedBlock } from '../../model/analysis/index.js';
import { chartTable, profileChart } from '../charts/index.js';
import { numberText } from '../i18n/index.js';
import { rangeCell, rangeWords, type FeedbackContext } from './feedback-context.js';
import { chartContext } from './report-context.js';

/** One area: self and others in words, the groups as a chart, their agreement as a table, and a warning where a mean hides opinions that differ. */
export function feedbackScaleCard(scale: FeedbackScale, report: Feedback360Report, context: FeedbackContext): TemplateResult {
  const { f, text, number, blockName } = context;
  const id = context.id(`scale-${scale.id}`);
  const shown = report.blocks.flatMap((block, i) => (block.self ? [] : [{ block, figure: scale.blocks[i] ?? null }]));
  const split = shown.flatMap(({ block, figure }) => (figure?.agreement.low ? [blockName(block)] : []));
  return html`<article class="scale-card" aria-labelledby=${id}>
    <header><h4 id=${id}>${text(scale.title)}</h4>${scale.quadrant === 'unknown' ? nothing : html`<span class="reading reading-${scale.quadrant === 'sharedStrength' || scale.quadrant === 'hiddenStrength' ? 'strength' : 'need'}">${f(`feedback.${scale.quadrant}`)}</span>`}</header>
    ${scale.others
      ? html`<p class="score">${f('feedback.othersMean', { mean: number(scale.others.mean), max: number(scale.max), n: scale.others.n })}</p><p class="quiet">${rangeWords(scale.others, context)}</p>`
      : html`<p class="quiet">${f('feedback.notShown')}</p>`}
    ${scale.self ? html`<p>${f('feedback.selfScore', { mean: number(scale.self.mean), max: number(scale.max) })}${scale.self.interval ? ` · ${f('feedback.range', { low: number(scale.self.interval.low), high: number(scale.self.interval.high) })}` : ''}</p>` : nothing}
    ${gap(scale, context)}
    ${shown.length ? blocksChart(scale, shown, context) : nothing}
    ${split.map((group) => html`<p class="warning">${f('feedback.lowAgreement', { group })}</p>`)}
    ${shown.length ? agreementTable(scale, shown, context) : nothing}
  </article>`;
}

type Shown = readonly { block: ReportedBlock; figure: FeedbackBlockMean | null }[];

function gap({ gap: difference, awareness }: FeedbackScale, { f, signed }: FeedbackContext): TemplateResult | typeof nothing {
  if (difference === null || awareness === 'unknown') return nothing;
  const words = { inAgreement: 'feedback.gapAgreement', overEstimator: 'feedback.gapOver', underEstimator: 'feedback.gapUnder' } as const;
  return html`<p>${f(words[awareness], { gap: signed(difference) })}</p>`;
}

function blocksChart(scale: FeedbackScale, shown: Shown, context: FeedbackContext): TemplateResult {
  const { f, text, blockName } = context;
  return profileChart({
    ...chartContext(context, `blocks-${scale.id}`, Math.min(context.width - 40, 560)), title: `${text(scale.title)}: ${f('feedback.group')}`, mark: f('feedback.mean'), second: f('feedback.self'),
    domain: [scale.min, scale.max], digits: 1, scores: f('feedback.score', { min: scale.min, max: scale.max }), description: f('feedback.blocksDescription', { n: shown.length }),
    rows: shown.map(({ block, figure }) => ({ id: block.id, label: blockName(block), value: figure?.mean ?? null, interval: figure?.ci ?? null, missing: f('feedback.notShown') })),
  });
}

function agreementTable(scale: FeedbackScale, shown: Shown, context: FeedbackContext): TemplateResult {
  const { f, text, number, blockName } = context;
  return html`<details class="chart-disclosure" ?open=${false}>
    <summary>${f('feedback.agreementTable')}<span class="visually-hidden">: ${text(scale.title)}</span></summary>
    ${chartTable({
      caption: `${text(scale.title)}: ${f('feedback.agreementTable')}`,
      head: [f('feedback.group'), f('feedback.people'), f('feedback.mean'), f('feedback.probably'), f('feedback.agreement'), f('feedback.deviation'), f('feedback.cannotSay'), f('feedback.missing')],
      rows: shown.map(({ block, figure }) => (figure
        ? [blockName(block), number(figure.n), number(figure.mean), rangeCell(figure.ci, context), agreementWords(figure.agreement, context), figure.agreement.ad === null ? '–' : number(figure.agreement.ad), number(figure.cannotSay), number(figure.missing)]
        : [blockName(block), '–', f('feedback.notShown'), '–', '–', '–', '–', '–'])),
    })}
  </details>`;
}

const labelled = { lack: 'feedback.agreement_lack', weak: 'feedback.agreement_weak', moderate: 'feedback.agreement_moderate', strong: 'feedback.agreement_strong', veryStrong: 'feedback.agreement_veryStrong' } as const;

/** Both comparisons: one alone can look better than it is. */
export function agreementWords({ uniform, second, label }: RaterAgreement, { f, locale }: FeedbackContext): string {
  if (uniform === null) return '–';
  const figure = (value: number): string => numberText(value, locale, 2);
  const word = label !== null && Object.hasOwn(labelled, label) ? ` (${f(labelled[label as keyof typeof labelled])})` : '';
  return `${figure(uniform)}${word}${second.value === null ? '' : ` · ${f('feedback.agreementSecond')} ${figure(second.value)}`}`;
}
