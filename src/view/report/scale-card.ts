import { html, nothing, type TemplateResult } from 'lit';
import type { ReportContext } from './report-context.js';
import { changeOnHundred, spanOf, type ReportCycle, type ScaleReport } from './report-parts.js';
import { answeredWords, changeInShort, scoreWords, statusWords } from './score-words.js';

/** One construct: its reading in words, the score with its uncertainty, what follows, and how it changed. */
export function scaleCard(scale: ScaleReport, cycles: readonly ReportCycle[], context: ReportContext): TemplateResult {
  const { t, text } = context;
  const tendency = reachesInto(scale);
  const change = changeInShort(scale.trend.map((at) => ({ ...at, score: at.pomp })), changeOnHundred(scale.change, scale), cycles, context);
  return html`<article class="scale-card" aria-labelledby=${context.id(`scale-${scale.id}`)}>
    <header>
      <h4 id=${context.id(`scale-${scale.id}`)}>${text(scale.title)}</h4>
      ${scale.band ? html`<span class="reading reading-${scale.band.kind}">${text(scale.band.title)}</span>` : nothing}
    </header>
    ${scale.description ? html`<p class="quiet">${text(scale.description)}</p>` : nothing}
    <p class="score">${scoreWords(scale.pomp, spanOf(scale.interval, scale), context)}</p>
    <p class="quiet">${answeredWords(scale, context)}</p>
    ${scale.pomp === null ? html`<p>${statusWords(scale.status, context)}</p>` : nothing}
    ${tendency ? html`<p class="quiet">${t('report.tendency', { band: text(tendency) })}</p>` : nothing}
    ${scale.band?.measure ? html`<p class="measure"><span class="measure-title">${t('report.measure')}</span> ${text(scale.band.measure)}</p>` : nothing}
    ${change ? html`<p class="change-words">${change}</p>` : nothing}
  </article>`;
}

/** Title of a neighbouring band that the interval touches by more than its edge. */
function reachesInto(scale: ScaleReport): ScaleReport['bands'][number]['title'] | undefined {
  const span = spanOf(scale.interval, scale);
  if (!span || !scale.band) return undefined;
  return scale.bands.find((other) => other.id !== scale.band?.id && span.low < other.to && span.high > other.from)?.title;
}
