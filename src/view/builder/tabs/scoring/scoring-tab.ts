/** Scales, their items and bands, and how they behave with data. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Json, JsonObject, JsonPath } from '../../../../model/definition/index.js';
import { defaultLocaleOf, removeEntry, setAt, textIn, valueAt } from '../../../../model/editing/index.js';
import { entryIdField } from '../../kit/entry-id.js';
import { entriesAt, entryList, freeId } from '../../kit/entry-list.js';
import { localizedField, numberField, selectField, textField } from '../../kit/fields.js';
import type { Part } from '../../shell/plugin.js';
import type { Workbench } from '../../shell/workbench.js';
import { envelopeWords } from '../../words/envelope/index.js';
import { envelopeStyles } from '../envelope.styles.js';
import { itemTable } from './item-table.js';
import { Trial } from './trial.js';

const scalesPath: JsonPath = ['scoring', 'scales'];

export default class ScoringTab implements Part {
  static readonly styles = envelopeStyles;
  readonly #trial: Trial;

  constructor(private readonly bench: Workbench) {
    this.#trial = new Trial(bench);
  }

  reset(): void {
    this.#trial.reset();
  }

  render(): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    const scales = entriesAt(bench, scalesPath);
    return html`<div class="envelope">
      <section><h2>${say('scales')}</h2><p class="lead">${scales.length ? say('scalesHelp') : say('noScales')}</p>
        ${entryList(bench, {
          path: scalesPath, addLabel: say('addScale'), removal: removeEntry,
          fresh: (list) => ({ id: freeId('scale', list), title: `${say('title')} ${list.length + 1}`, min: 1, max: 5, items: [] }),
          summary: (scale) => html`${this.#title(scale)} <small>${String(scale['id'])}, ${String(scale['min'])}–${String(scale['max'])}, n = ${Array.isArray(scale['items']) ? scale['items'].length : 0}</small>`,
          body: (scale, path) => this.#scale(scale, path),
        })}
      </section>
      ${scales.length ? html`<section><h2>${say('items')}</h2><p class="lead">${say('itemsHelp')}</p>${itemTable(bench, scales, (scale) => this.#title(scale))}</section>${this.#trial.render()}` : nothing}
    </div>`;
  }

  #title(scale: JsonObject): string {
    const first = defaultLocaleOf(this.bench.state.document);
    return textIn(scale['title'], this.bench.textLocale ?? first, first) ?? textIn(scale['title'], first, first) ?? String(scale['id']);
  }

  #scale(scale: JsonObject, path: JsonPath): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    const cannotSay = Array.isArray(scale['cannotSay']) ? scale['cannotSay'].map(String).join(', ') : '';
    return html`<div class="fields">
        ${localizedField(bench, { path: [...path, 'title'], label: say('title') })}${entryIdField(bench, path)}
        ${numberField(bench, { path: [...path, 'min'], label: say('min') })}${numberField(bench, { path: [...path, 'max'], label: say('max') })}
        ${numberField(bench, { path: [...path, 'minAnsweredShare'], label: say('share'), help: say('shareHelp'), min: 0, max: 1, step: 0.05, placeholder: String(valueAt(bench.state.document, ['scoring', 'minAnsweredShare']) ?? 0.5) })}
        <div class="field"><label for="cannot-${path.join('-')}">${say('cannotSay')}</label><input class="input" id="cannot-${path.join('-')}" ?readonly=${bench.rules.readOnly} .value=${live(cannotSay)}
          @change=${(event: Event) => bench.run(setAt([...path, 'cannotSay'], listed((event.target as HTMLInputElement).value)))}><span class="field-help">${say('cannotSayHelp')}</span></div>
      </div>
      ${localizedField(bench, { path: [...path, 'description'], label: say('description'), lines: 2 })}
      ${this.#bands([...path, 'bands'])}`;
  }

  #bands(path: JsonPath): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    const bands = entriesAt(bench, path);
    const kinds = (['need', 'neutral', 'strength'] as const).map((kind) => [kind, say(`kind.${kind}`)] as const);
    return html`<div><h3>${say('bands')}</h3><p class="lead">${say('bandsHelp')}</p>
      ${bands.length ? html`<div class="band-line" aria-hidden="true">${[...bands].sort((a, b) => Number(a['from']) - Number(b['from'])).map((band) => html`<span class=${String(band['kind'])} .style=${`flex:${Math.max(0, Number(band['to']) - Number(band['from']))}`}>${this.#title(band)}</span>`)}</div>` : nothing}
      ${entryList(bench, {
        path, addLabel: say('addBand'),
        fresh: (list) => ({ id: freeId('band', list), from: Number(list.at(-1)?.['to'] ?? 0), to: 100, title: `${say('bands')} ${list.length + 1}`, kind: 'neutral' }),
        summary: (band) => html`${this.#title(band)} <small>${String(band['from'])}–${String(band['to'])}</small>`,
        body: (_band, at) => html`<div class="fields">${localizedField(bench, { path: [...at, 'title'], label: say('title') })}${textField(bench, { path: [...at, 'id'], label: say('id'), code: true })}
          ${numberField(bench, { path: [...at, 'from'], label: say('from'), min: 0, max: 100 })}${numberField(bench, { path: [...at, 'to'], label: say('to'), min: 0, max: 100 })}
          ${selectField(bench, { path: [...at, 'kind'], label: say('kind'), options: kinds })}</div>${localizedField(bench, { path: [...at, 'measure'], label: say('measure'), lines: 2 })}`,
      })}
      ${bands.length || bench.rules.readOnly ? nothing : html`<button type="button" class="btn small quiet" @click=${() => bench.run(setAt(path, standardBands(say)))}>${say('standardBands')}</button>`}</div>`;
  }
}

/** Numbers stay numbers: answers are compared by value and kind. */
function listed(text: string): Json | undefined {
  const values = text.split(',').map((part) => part.trim()).filter(Boolean).map((part) => (Number.isFinite(Number(part)) ? Number(part) : part));
  return values.length ? values : undefined;
}

function standardBands(say: ReturnType<typeof envelopeWords>): Json {
  return [['need', 0, 50], ['neutral', 50, 75], ['strength', 75, 100]].map(([kind, from, to]) => ({ id: kind!, from: from!, to: to!, title: say(`kind.${kind as 'need'}`), kind: kind! }));
}

