/*
 * What if a criterion counted more or less? One weight moves, the others keep their proportions. It holds its own state and redraws only itself;
 * the slider is the browser's: arrow keys one step, Page Up and Page Down ten, Home and End the ends.
 */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { live } from 'lit/directives/live.js';
import type { AhpHierarchy } from '../../model/analysis/index.js';
import { ahpSensitivity } from '../../model/statistics/index.js';
import { chartFrame, legendEntry, textLines, textWidth, wrapText } from '../charts/index.js';
import type { ExpertsContext } from './experts-context.js';

class AhpPlay extends AsyncDirective {
  #criterion = 0;
  /** Null: as the panel has it. */
  #weight: number | null = null;
  #given: readonly [AhpHierarchy, ExpertsContext] | undefined;

  render(hierarchy: AhpHierarchy, context: ExpertsContext): unknown {
    this.#given = [hierarchy, context];
    return hierarchy.play ? this.#content(hierarchy, hierarchy.play, context) : nothing;
  }

  #again(): void {
    if (this.#given) this.setValue(this.render(...this.#given));
  }

  #content({ leaves }: AhpHierarchy, play: NonNullable<AhpHierarchy['play']>, context: ExpertsContext): TemplateResult {
    const { e, text, number } = context;
    const criterion = Math.min(this.#criterion, play.criteria.length - 1);
    const base = play.weights[criterion]!;
    const weight = this.#weight ?? base;
    const figures = ahpSensitivity({ weights: play.weights, localPriorities: play.localPriorities, criterion, steps: 1000 });
    const at = (where: number): number[] => (this.#weight === null && where === base ? figures.baseScores : figures.curve[Math.round(where * 1000)]?.scores ?? figures.baseScores);
    const now = at(weight);
    const first = now.indexOf(Math.max(...now));
    const name = text(play.criteria[criterion]!.title);
    const leafName = (leaf: number): string => text(leaves[leaf]!.title);
    return html`<div class="play">
      <div class="play-controls">
        <label class="play-field"><span>${e('experts.ahpPlayCriterion')}</span>
          <select @change=${(event: Event) => this.#pick(Number((event.target as HTMLSelectElement).value))}>${play.criteria.map((entry, i) => html`<option value=${i} ?selected=${i === criterion}>${text(entry.title)}</option>`)}</select></label>
        <label class="play-field play-range"><span>${e('experts.ahpPlayWeight', { name })} <output>${number(weight)}</output></span>
          <input type="range" min="0" max="1" step="0.01" .value=${live(String(weight))} aria-valuetext=${number(weight)} @input=${(event: Event) => this.#move(Number((event.target as HTMLInputElement).value))}></label>
        <button type="button" class="button" ?disabled=${this.#weight === null} @click=${() => this.#move(null)}>${e('experts.ahpPlayReset')} (${number(base)})</button>
      </div>
      <p role="status">${e('experts.ahpPlayFirst', { name: leafName(first) })}</p>
      ${this.#drawing(leaves.map((_, i) => ({ label: leafName(i), base: figures.baseScores[i]!, now: now[i]! })), context)}
      ${figures.crossovers.length
        ? html`<ul class="play-crossings">${figures.crossovers.filter(({ atWeight }) => atWeight > 0 && atWeight < 1).slice(0, 10).map(({ a, b, atWeight }) => html`<li>${e('experts.ahpPlayCross', { a: leafName(a), b: leafName(b), value: number(atWeight) })}</li>`)}</ul>`
        : html`<p class="quiet">${e('experts.ahpPlayStable')}</p>`}
    </div>`;
  }

  /** One bar for each leaf: the bar with the weight that is tried, a line where the panel's own puts it. */
  #drawing(rows: readonly { label: string; base: number; now: number }[], context: ExpertsContext): TemplateResult {
    const { e, id, locale, width, font, number } = context;
    const column = Math.min(width * 0.4, Math.max(...rows.map(({ label }) => textWidth(label, font))));
    const left = Math.ceil(column + font);
    const most = Math.max(...rows.flatMap(({ base, now }) => [base, now]), 0.01);
    const length = (value: number): number => (value / most) * Math.max(width - left - font * 4, 40);
    const step = font * 2.6;
    return chartFrame({
      id: id('play'), locale, title: e('experts.ahpPlay'), description: e('experts.ahpPlayIntro'), width, height: Math.ceil(rows.length * step + font * 0.4), font,
      drawing: svg`${rows.map(({ label, base, now }, i) => svg`<g>
        ${textLines(wrapText(label, column, font, 2), 0, i * step + font * 1.1, font, 'label')}
        <rect class="bar" x=${left} y=${i * step + font * 0.4} width=${Math.max(length(now), 1)} height=${font * 1.4} rx="3"></rect>
        <path class="play-base" d="M${left + length(base)},${i * step + font * 0.1}v${font * 2}"></path>
        <text class="value-number" x=${left + Math.max(length(now), length(base)) + font * 0.5} y=${i * step + font * 1.45}>${number(now, 3)}</text></g>`)}`,
      legend: html`<ul class="chart-legend">${legendEntry(svg`<rect class="bar" x="1" y="3" width="26" height="10" rx="2"></rect>`, e('experts.ahpPlayNow'))}${legendEntry(svg`<path class="play-base" d="M14,1V15"></path>`, e('experts.ahpPlayPanel'))}</ul>`,
      table: { caption: e('experts.ahpPlay'), head: [e('experts.item'), e('experts.ahpPlayPanel'), e('experts.ahpPlayNow')], rows: rows.map(({ label, base, now }) => [label, number(base, 3), number(now, 3)]) },
    });
  }

  #pick(criterion: number): void {
    this.#criterion = criterion;
    this.#weight = null;
    this.#again();
  }

  #move(weight: number | null): void {
    this.#weight = weight;
    this.#again();
  }
}

/** `${ahpPlay(report.hierarchy, context)}` */
export const ahpPlay = directive(AhpPlay);
