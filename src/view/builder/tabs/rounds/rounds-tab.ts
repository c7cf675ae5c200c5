/** When the form can be answered, round by round, and when experts count as agreed. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { JsonObject, JsonPath } from '../../../../model/definition/index.js';
import { defaultLocaleOf, removeEntry, setAt, textIn, valueAt } from '../../../../model/editing/index.js';
import { dateText } from '../../../i18n/index.js';
import { entryIdField } from '../../kit/entry-id.js';
import { entriesAt, entryList, freeId } from '../../kit/entry-list.js';
import { fieldId, localizedField, numberField, selectField } from '../../kit/fields.js';
import type { Part } from '../../shell/plugin.js';
import type { Workbench } from '../../shell/workbench.js';
import { envelopeWords } from '../../words/envelope/index.js';
import { envelopeStyles } from '../envelope.styles.js';

export default class RoundsTab implements Part {
  static readonly styles = envelopeStyles;

  constructor(private readonly bench: Workbench) {}

  render(): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    const rounds = entriesAt(bench, ['rounds']);
    return html`<div class="envelope">
      <section><h2>${say('rounds')}</h2><p class="lead">${rounds.length ? say('roundsHelp') : say('noRounds')}</p>
        ${timeLine(rounds, bench, (round) => this.#title(round))}
        ${entryList(bench, {
          path: ['rounds'], addLabel: say('addRound'), removal: removeEntry,
          fresh: (list) => ({ id: freeId('round', list), title: `${say('rounds')} ${list.length + 1}`, ...(list.length ? { previous: String(list.at(-1)!['id']) } : {}) }),
          summary: (round) => html`${this.#title(round)} <small>${String(round['id'])} ${this.#span(round)}</small>`, body: (round, path) => this.#round(round, path, rounds),
        })}</section>
      ${bench.state.document['kind'] === 'expert-survey' ? this.#consensus() : nothing}
    </div>`;
  }

  #round(round: JsonObject, path: JsonPath, rounds: readonly JsonObject[]): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    const others = rounds.filter((other) => other !== round).map((other) => [String(other['id']), this.#title(other)] as const);
    return html`<div class="fields">${localizedField(bench, { path: [...path, 'title'], label: say('title') })}${entryIdField(bench, path)}
      ${this.#instant([...path, 'opens'], say('opens'))}${this.#instant([...path, 'closes'], say('closes'))}
      ${selectField(bench, { path: [...path, 'previous'], label: say('previous'), options: others, optional: say('none') })}</div>`;
  }

  /** Written with the offset of this place, so that it means the same moment everywhere. */
  #instant(path: JsonPath, label: string): TemplateResult {
    const { bench } = this;
    const value = valueAt(bench.state.document, path);
    const id = fieldId(path);
    const change = (event: Event): void => {
      const { value: local } = event.target as HTMLInputElement;
      bench.run(setAt(path, local === '' ? undefined : withOffset(local)));
    };
    return html`<div class="field"><label for=${id}>${label}</label><input class="input" type="datetime-local" id=${id} ?readonly=${bench.rules.readOnly} .value=${live(typeof value === 'string' ? localTime(value) : '')} @change=${change}></div>`;
  }

  #consensus(): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    // The group appears with its first rule and goes with its last.
    const field = (key: 'convergenceMax' | 'agreementMin' | 'variationMax', label: string, max?: number): TemplateResult => {
      if (valueAt(bench.state.document, ['consensus']) !== undefined) return numberField(bench, { path: ['consensus', key], label, min: 0, ...(max === undefined ? {} : { max }) });
      return html`<div class="field"><label for="f-new-${key}">${label}</label><input class="input number" type="number" id="f-new-${key}" min="0" step="any" ?readonly=${bench.rules.readOnly}
        @change=${(event: Event) => bench.run(setAt(['consensus'], { [key]: Number((event.target as HTMLInputElement).value) }), { focus: fieldId(['consensus', key]) })}></div>`;
    };
    return html`<section><h2>${say('consensus')}</h2><p class="lead">${say('consensusHelp')}</p><div class="fields">${field('convergenceMax', say('convergence'))}${field('agreementMin', say('agreement'), 1)}${field('variationMax', say('variation'))}</div></section>`;
  }

  #span(round: JsonObject): string {
    const at = (value: unknown): string => (typeof value === 'string' && Number.isFinite(Date.parse(value)) ? dateText(value, this.bench.locale) : '');
    return [at(round['opens']), at(round['closes'])].some(Boolean) ? `${at(round['opens'])} – ${at(round['closes'])}` : '';
  }

  #title(entry: JsonObject): string {
    const first = defaultLocaleOf(this.bench.state.document);
    return textIn(entry['title'], this.bench.textLocale ?? first, first) ?? textIn(entry['title'], first, first) ?? String(entry['id']);
  }
}

/** Rounds with both dates as bars on one line of time; the list below says the same in words. */
function timeLine(rounds: readonly JsonObject[], bench: Workbench, titleOf: (round: JsonObject) => string): unknown {
  const dated = rounds.map((round) => ({ title: titleOf(round), opens: Date.parse(String(round['opens'])), closes: Date.parse(String(round['closes'])) })).filter(({ opens, closes }) => opens < closes);
  if (dated.length === 0) return nothing;
  const from = Math.min(...dated.map(({ opens }) => opens));
  const to = Math.max(...dated.map(({ closes }) => closes));
  const x = (time: number): number => 10 + ((time - from) / (to - from)) * 780;
  return html`<svg class="rounds-line" viewBox="0 0 800 ${dated.length * 30 + 6}" role="img" aria-label=${envelopeWords(bench.locale)('timeline')}>
    ${dated.map(({ title, opens, closes }, i) => svg`<rect x=${x(opens)} y=${i * 30 + 4} width=${Math.max(4, x(closes) - x(opens))} height="24" rx="5" fill="var(--_accent-soft)" stroke="var(--_accent)"></rect><text x=${Math.min(x(opens) + 8, 640)} y=${i * 30 + 21} font-size="13" fill="var(--_text)">${title}</text>`)}</svg>`;
}

function localTime(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function withOffset(local: string): string {
  const minutes = -new Date(local).getTimezoneOffset();
  const two = (n: number): string => String(Math.trunc(Math.abs(n))).padStart(2, '0');
  return `${local.length === 16 ? `${local}:00` : local}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
