/** Every text in every language, side by side: filled in here, or sent out and read back as CSV or XLIFF 2. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  localesOf, setAt, setTranslations, translationsFromCsv, translationsFromXliff, translationsToCsv, translationsToXliff, translationTable, type ImportFault, type TranslationRow, type TranslationTable,
} from '../../../../model/editing/index.js';
import { icon } from '../../kit/icon.js';
import { menuButton } from '../../kit/menu.js';
import type { Part } from '../../shell/plugin.js';
import type { Workbench } from '../../shell/workbench.js';
import { logicWords } from '../../words/logic/index.js';
import { envelopeStyles } from '../envelope.styles.js';
import { placeWords } from './place-words.js';
import { translationStyles } from './translations.styles.js';

/** Suggested where the host page allows every language; any other tag can be written. */
const languageTags = ['en', 'ko', 'zh-CN', 'zh-TW', 'ja', 'vi', 'th', 'id', 'fr', 'de', 'es', 'pt-BR', 'it', 'nl', 'pl', 'ru', 'uk', 'tr', 'ar'];

/** Also what the host page does not allow. */
type Fault = Omit<ImportFault, 'code'> & { readonly code: ImportFault['code'] | 'languageNotAllowed' };

export default class TranslationsTab implements Part {
  static readonly styles = [envelopeStyles, translationStyles];
  #search = '';
  #onlyMissing = false;
  #added: string[] = [];
  #faults: readonly Fault[] = [];
  #said = '';

  constructor(private readonly bench: Workbench) {}

  reset(): void {
    this.#added = [];
    this.#faults = [];
    this.#said = '';
  }

  render(): TemplateResult {
    const { bench } = this;
    const say = logicWords(bench.locale);
    const table = this.#table();
    const text = this.#search.toLowerCase();
    const rows = table.rows.filter((row) => (!this.#onlyMissing || row.missing.length > 0) && `${row.path.join(' ')} ${Object.values(row.values).join(' ')}`.toLowerCase().includes(text));
    const names = new Intl.DisplayNames([bench.locale], { type: 'language' });
    return html`<div class="translations"><div class="translation-bar">
        <input class="input" type="search" aria-label=${say('search')} placeholder=${say('search')} .value=${live(this.#search)} @input=${(event: Event) => this.#set(() => (this.#search = (event.target as HTMLInputElement).value))}>
        <label class="check"><input type="checkbox" .checked=${live(this.#onlyMissing)} @change=${() => this.#set(() => (this.#onlyMissing = !this.#onlyMissing))}><span>${say('onlyMissing')}</span></label>
        ${menuButton({ label: say('exportCsv'), icon: 'download', className: 'btn small', items: [{ label: say('exportCsv'), act: () => this.#send('csv', '') }, ...table.locales.slice(1).map((locale) => ({ label: say('exportXliff', { locale }), act: () => this.#send('xliff', locale) }))] })}
        ${bench.rules.readOnly ? nothing : html`<label class="btn small file-button">${icon('upload', 15)}<span>${say('importFile')}</span><input type="file" accept=".csv,.xlf,.xliff,text/csv,application/xliff+xml" @change=${(event: Event) => void this.#read(event)}></label>
        <form class="add-language" @submit=${(event: SubmitEvent) => this.#add(event)}><input class="input" name="locale" required pattern="[a-z]{2,3}(-[A-Za-z0-9]{2,8})*" list="language-tags" aria-label=${say('languageTag')} placeholder="fr"><datalist id="language-tags">${this.#offered().filter((tag) => !table.locales.includes(tag)).map((tag) => html`<option value=${tag}>${names.of(tag)}</option>`)}</datalist><button type="submit" class="btn small">${say('addLanguage')}</button></form>`}
      </div>
      ${this.#said ? html`<p class="note" role="status">${this.#said}</p>` : nothing}
      ${this.#faults.length ? html`<ul class="faults" role="alert">${this.#faults.slice(0, 50).map(({ code, unit, values }) => html`<li>${say(code, { unit: unit || String(values['language'] ?? ''), allowed: String(values['allowed'] ?? '') })}</li>`)}</ul>` : nothing}
      <div class="table-place" tabindex="0" role="region" aria-label=${say('translations')}><table class="grid">
        <thead><tr><th scope="col">${say('place')}</th>${table.locales.map((locale) => html`<th scope="col">${names.of(locale) ?? locale} ${this.#missing(table, locale)}</th>`)}</tr></thead>
        <tbody>${repeat(rows, ({ id }) => id, (row) => guard([JSON.stringify(row.values), table.locales.join(), bench.locale], () => this.#row(row, table.locales)))}</tbody></table></div></div>`;
  }

  #table(): TranslationTable {
    const { bench } = this;
    const found = localesOf(bench.state);
    return translationTable(bench.state, [...found, ...this.#added.filter((locale) => !found.includes(locale))]);
  }

  #missing({ rows }: TranslationTable, locale: string): TemplateResult {
    const say = logicWords(this.bench.locale);
    const n = rows.filter(({ missing }) => missing.includes(locale)).length;
    return html`<span class="badge ${n ? 'warning' : 'ok'}">${n ? say('missing', { n }) : say('complete')}</span>`;
  }

  #row(row: TranslationRow, locales: readonly string[]): TemplateResult {
    const { bench } = this;
    const first = row.values[locales[0]!] ?? '';
    const { place, property } = placeWords(row, bench);
    return html`<tr><th scope="row"><span class="place" title=${row.path.join(' / ')}>${place}<small>${property}</small></span></th>
      ${locales.map((locale) => html`<td class=${row.missing.includes(locale) ? 'missing' : nothing}><textarea class="input" rows="1" lang=${locale} aria-label="${place}, ${property}, ${locale}" placeholder=${first} ?readonly=${bench.rules.readOnly} .value=${live(row.values[locale] ?? '')}
        @change=${(event: Event) => bench.run(setTranslations(new Map([[row.id, { [locale]: (event.target as HTMLTextAreaElement).value }]])))}></textarea></td>`)}</tr>`;
  }

  #set(act: () => void): void {
    act();
    this.bench.update();
  }

  #add(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const locale = String(new FormData(form).get('locale'));
    const { bench } = this;
    form.reset();
    this.#said = '';
    this.#faults = [];
    if (!this.#allowed(locale)) {
      this.#faults = [this.#notAllowed(locale)];
      return bench.update();
    }
    const declared = bench.state.document['locales'];
    if (Array.isArray(declared) && !declared.includes(locale)) bench.run(setAt(['locales'], [...declared, locale]));
    this.#added = [...this.#added, locale];
    bench.update();
  }

  #offered(): readonly string[] {
    const { locales } = this.bench.rules;
    return locales.length ? locales : languageTags;
  }

  /** Languages that a form has already stay editable. */
  #allowed(locale: string): boolean {
    const { locales } = this.bench.rules;
    return locales.length === 0 || locales.some((each) => each.toLowerCase() === locale.toLowerCase());
  }

  #notAllowed(locale: string): Fault {
    return { code: 'languageNotAllowed', unit: locale, values: { allowed: this.bench.rules.locales.join(', ') } };
  }

  #send(kind: 'csv' | 'xliff', locale: string): void {
    const table = this.#table();
    const name = String(this.bench.state.document['id'] ?? 'form');
    if (kind === 'csv') this.bench.download(`${name}.translations.csv`, translationsToCsv(table), 'text/csv');
    else this.bench.download(`${name}.${locale}.xlf`, translationsToXliff(table, locale), 'application/xliff+xml');
  }

  async #read(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const text = await file.text();
    const { texts, faults } = /^\s*(?:<\?xml|<xliff)/.test(text) ? translationsFromXliff(text, this.#table()) : translationsFromCsv(text, this.#table());
    input.value = '';
    this.#faults = faults.map((fault) => {
      const language = String(fault.values['language'] ?? '');
      return fault.code === 'translation/unknown-language' && !this.#allowed(language) ? this.#notAllowed(language) : fault;
    });
    if (texts.size) this.bench.run(setTranslations(texts));
    this.#said = logicWords(this.bench.locale)('imported', { n: texts.size });
    this.bench.update();
  }
}
