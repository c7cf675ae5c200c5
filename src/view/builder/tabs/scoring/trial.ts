/**
 * How the scales behave with data: a pilot file gives real figures, with their n and intervals; without one, invented respondents show the arithmetic
 * and are called what they are.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { csvParseRows } from 'd3-dsv';
import type { FormDefinition, JsonObject, Scale } from '../../../../model/definition/index.js';
import type { Answers } from '../../../../model/response/index.js';
import { scoreResponse } from '../../../../model/scoring/index.js';
import { cronbachAlpha, describe, type CronbachAlpha } from '../../../../model/statistics/index.js';
import { numberText } from '../../../i18n/index.js';
import type { Workbench } from '../../shell/workbench.js';
import { envelopeWords } from '../../words/envelope/index.js';
import { answersFromTable, simulatedAnswers } from './trial-data.js';

interface ScaleFigures {
  readonly scale: Scale;
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly alpha: CronbachAlpha;
}

export class Trial {
  #pilot: readonly Answers[] | null = null;
  #problem = '';
  #made: { document: JsonObject; pilot: readonly Answers[] | null; figures: readonly ScaleFigures[]; n: number } | null = null;

  constructor(private readonly bench: Workbench) {}

  reset(): void {
    this.#pilot = null;
    this.#problem = '';
  }

  render(): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    const { figures, n } = this.#figures();
    return html`<section><h2>${say('trial')}</h2><p class="lead">${say('trialHelp')}</p>
      <div class="field"><label for="pilot-file">${say('pilotFile')}</label><input type="file" id="pilot-file" accept=".csv,.json,text/csv,application/json" @change=${(event: Event) => void this.#read(event)}></div>
      ${this.#problem ? html`<p class="field-error" role="alert">${say('unreadable', { message: this.#problem })}</p>` : nothing}
      <p><span class="badge ${this.#pilot ? 'ok' : 'warning'}">${say(this.#pilot ? 'pilot' : 'simulated', { n })}</span></p>
      <div class="table-place"><table class="grid"><thead><tr><th scope="col">${say('scales')}</th><th scope="col">n</th><th scope="col">${say('mean')}</th><th scope="col">${say('sd')}</th><th scope="col">${say('alpha')}</th><th scope="col">${say('interval')}</th><th scope="col">${say('itemTotal')}</th></tr></thead>
        <tbody>${figures.map((row) => this.#row(row))}</tbody></table></div>
    </section>`;
  }

  #row({ scale, n, mean, sd, alpha }: ScaleFigures): TemplateResult {
    const { locale } = this.bench;
    const none = envelopeWords(locale)('notComputable');
    const text = (value: number | null, digits = 2): string => (value === null ? none : numberText(Number(value.toFixed(digits)), locale));
    return html`<tr><th scope="row">${typeof scale.title === 'string' ? scale.title : scale.id}</th><td>${n}</td><td>${text(mean)}</td><td>${text(sd)}</td><td>${text(alpha.alpha)}</td>
      <td>${alpha.ciLower === null ? none : `${text(alpha.ciLower)} – ${text(alpha.ciUpper)}`}</td><td>${alpha.itemTotalR.length ? alpha.itemTotalR.map((r) => text(r)).join('; ') : none}</td></tr>`;
  }

  /** Computed once for each version of the form. */
  #figures(): { figures: readonly ScaleFigures[]; n: number } {
    const { document } = this.bench.state;
    if (this.#made?.document === document && this.#made.pilot === this.#pilot) return this.#made;
    const definition = document as unknown as FormDefinition;
    const people = this.#pilot ?? simulatedAnswers(definition, 200);
    const usable = (definition.scoring?.scales ?? []).filter(({ items, min, max }) => items.length > 0 && min < max);
    const scored = people.map((answers) => scoreResponse({ ...definition, scoring: { ...definition.scoring, scales: usable } }, answers));
    const figures = usable.map((scale, index): ScaleFigures => {
      const results = scored.map(({ scales }) => scales[index]!);
      const means = results.map(({ mean }) => mean).filter((mean) => mean !== null);
      const { mean, sd } = describe(means);
      return { scale, n: means.length, mean, sd, alpha: cronbachAlpha({ data: results.map(({ items }) => items) }) };
    });
    this.#made = { document, pilot: this.#pilot, figures, n: people.length };
    return this.#made;
  }

  async #read(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    this.#problem = '';
    try {
      this.#pilot = file ? peopleIn(await file.text()) : null;
      if (this.#pilot?.length === 0) throw new Error(file!.name);
    } catch (error) {
      this.#pilot = null;
      this.#problem = (error as Error).message;
    }
    this.bench.update();
  }
}

/** Responses as JSON (each with `answers`, or answers alone), or a table with a line for each person. */
function peopleIn(text: string): Answers[] {
  if (/^\s*[[{]/.test(text)) {
    const value = JSON.parse(text) as unknown;
    const list = Array.isArray(value) ? value : [value];
    return list.map((entry: { answers?: Answers }) => entry.answers ?? (entry as Answers));
  }
  // By rows: d3's parser of objects makes a function from text, which a strict page forbids.
  const [head = [], ...rows] = csvParseRows(text.replace(/^\ufeff/, ''));
  return answersFromTable(rows.filter((row) => row.some((cell) => cell.trim())).map((row) => Object.fromEntries(head.map((column, i) => [column, row[i] ?? '']))));
}
