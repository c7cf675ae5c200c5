/** A SurveyJS theme, made where its effect is seen: a base, the main values, every variable, beside the form in it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { isJsonObject, type Json, type JsonObject } from '../../../../model/definition/index.js';
import { defaultLocaleOf, outline, setAt, valueAt } from '../../../../model/editing/index.js';
import { numberText } from '../../../i18n/index.js';
import { preview } from '../../designer/preview.js';
import { icon } from '../../kit/icon.js';
import type { Part } from '../../shell/plugin.js';
import type { Workbench } from '../../shell/workbench.js';
import { checksWords } from '../../words/checks/index.js';
import { envelopeStyles } from '../envelope.styles.js';
import { contrastRatio, hexOf } from './contrast.js';
import { themeStyles } from './theme.styles.js';

const bases = ['default', 'contrast', 'plain', 'flat', 'soft', 'monochrome', 'borderless', 'three-dimensional'] as const;
/** Word of the interface → variable of survey-core. */
const main = { accent: '--sjs2-color-project-brand-600', accentStrong: '--sjs2-color-project-brand-700', surface: '--sjs2-color-bg-basic-primary', ground: '--sjs2-color-utility-surface-survey', text: '--sjs2-color-fg-basic-primary', border: '--sjs2-color-border-basic-secondary', error: '--sjs2-color-fg-alert-primary' } as const;
const font = '--sjs2-typography-font-family-text';

export default class ThemeTab implements Part {
  static readonly styles = [envelopeStyles, themeStyles];
  #problem = '';

  constructor(private readonly bench: Workbench) {}

  render(): TemplateResult {
    const { bench } = this;
    const say = checksWords(bench.locale);
    const theme = this.#theme;
    const own = theme ?? {};
    return html`<div class="theme"><div class="theme-fields">
      <section><h2>${say('theme')}</h2><p class="lead">${say('themeHelp')}</p>
        <div class="fields">
          ${this.#select(say('base'), String(own['themeName'] ?? ''), [['', say('noBase')], ...bases.map((name) => [name, name] as const)], (name) => void this.#base({ themeName: name }))}
          ${theme ? this.#select(say('palette'), String(own['colorPalette'] ?? 'light'), [['light', say('light')], ['dark', say('dark')]], (palette) => void this.#base({ colorPalette: palette })) : nothing}
        </div>
        ${theme ? html`<label class="check"><input type="checkbox" ?disabled=${bench.rules.readOnly} .checked=${live(own['isPanelless'] === true)} @change=${(event: Event) => void this.#base({ isPanelless: (event.target as HTMLInputElement).checked })}><span>${say('panelless')}</span></label>` : nothing}
        <div class="field"><label for="theme-file">${say('themeFile')}</label><input type="file" id="theme-file" accept=".json,application/json" ?disabled=${bench.rules.readOnly} @change=${(event: Event) => void this.#open(event)}></div>
        ${this.#problem ? html`<p class="field-error" role="alert">${say('invalidFile', { message: this.#problem })}</p>` : nothing}
        ${theme && !bench.rules.readOnly ? html`<button type="button" class="btn small" @click=${() => bench.run(setAt(['theme'], undefined))}>${say('clearTheme')}</button>` : nothing}
      </section>
      <section><h2>${say('colours')}</h2>${this.#contrast()}<div class="fields">${Object.entries(main).map(([word, variable]) => this.#colour(say(`var.${word as keyof typeof main}`), variable))}
        <div class="field"><label for="theme-font">${say('var.font')}</label><input class="input" id="theme-font" ?readonly=${bench.rules.readOnly} .value=${live(this.#variable(font))} @change=${(event: Event) => this.#set(font, (event.target as HTMLInputElement).value)}></div></div></section>
      ${this.#variables()}
    </div>${this.#sample()}</div>`;
  }

  get #theme(): JsonObject | undefined {
    const theme = valueAt(this.bench.state.document, ['theme']);
    return isJsonObject(theme) ? theme : undefined;
  }

  get #own(): JsonObject {
    const variables = this.#theme?.['cssVariables'];
    return isJsonObject(variables) ? variables : {};
  }

  #variable(name: string): string {
    const value = this.#own[name];
    return value === undefined ? '' : String(value);
  }

  #set(name: string, value: string): void {
    const { [name]: _before, ...others } = this.#own;
    this.bench.run(setAt(['theme'], { ...this.#theme, cssVariables: value.trim() === '' ? others : { ...this.#own, [name]: value.trim() } }));
  }

  /** The variables of survey-core's theme of that name, with what the designer has changed on top. */
  async #base(change: JsonObject): Promise<void> {
    const wanted: JsonObject = { ...this.#theme, ...change };
    if (!wanted['themeName']) return void this.bench.run(setAt(['theme'], undefined));
    const parts = [...String(wanted['themeName']).split('-'), String(wanted['colorPalette'] ?? 'light'), ...(wanted['isPanelless'] === true ? ['panelless'] : [])];
    const themes = (await import('survey-core/themes')) as unknown as Record<string, { cssVariables?: JsonObject }>;
    const found = themes[parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')];
    this.bench.run(setAt(['theme'], { themeName: wanted['themeName']!, colorPalette: wanted['colorPalette'] ?? 'light', isPanelless: wanted['isPanelless'] === true, cssVariables: { ...(found?.cssVariables as JsonObject | undefined) } }));
  }

  async #open(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    this.#problem = '';
    try {
      const theme = JSON.parse((await file?.text()) ?? 'null') as Json;
      if (!isJsonObject(theme) || !isJsonObject(theme['cssVariables'] ?? {})) throw new Error('cssVariables');
      this.bench.run(setAt(['theme'], theme));
    } catch (error) {
      this.#problem = (error as Error).message;
    }
    this.bench.update();
  }

  #colour(label: string, variable: string): TemplateResult {
    const { bench } = this;
    const id = `theme${variable}`;
    const value = this.#variable(variable);
    return html`<div class="field"><label for=${id}>${label}</label><span class="colour"><input type="color" class=${value ? '' : 'unset'} aria-label=${label} ?disabled=${bench.rules.readOnly} .value=${live(hexOf(value) ?? '#000000')} @input=${(event: Event) => this.#set(variable, (event.target as HTMLInputElement).value)}>
      <input class="input" id=${id} ?readonly=${bench.rules.readOnly} placeholder=${checksWords(bench.locale)('asAround')} .value=${live(value)} @change=${(event: Event) => this.#set(variable, (event.target as HTMLInputElement).value)}></span></div>`;
  }

  #contrast(): unknown {
    const say = checksWords(this.bench.locale);
    const ratio = contrastRatio(this.#variable(main.text), this.#variable(main.surface));
    if (ratio === null) return nothing;
    const shown = numberText(Math.round(ratio * 10) / 10, this.bench.locale);
    return html`<p class=${ratio < 4.5 ? 'field-error' : 'field-help'} role="status">${say(ratio < 4.5 ? 'contrastLow' : 'contrast', { ratio: shown })}</p>`;
  }

  #variables(): TemplateResult {
    const { bench } = this;
    const say = checksWords(bench.locale);
    const names = Object.keys(this.#own);
    return html`<section><details ?open=${names.length > 0 && names.length < 8}><summary><strong>${say('variables')}</strong> <span class="badge">${names.length}</span></summary>
      ${names.length ? html`<table class="grid"><thead><tr><th scope="col">${say('variable')}</th><th scope="col">${say('value')}</th><th></th></tr></thead><tbody>${names.map((name) => html`<tr><td><code>${name}</code></td>
        <td><input class="input" aria-label="${say('value')}: ${name}" ?readonly=${bench.rules.readOnly} .value=${live(this.#variable(name))} @change=${(event: Event) => this.#set(name, (event.target as HTMLInputElement).value)}></td>
        <td><button type="button" class="btn quiet small square" aria-label=${say('removeNamed', { name })} title=${say('removeNamed', { name })} @click=${() => this.#set(name, '')}>${icon('close', 14)}</button></td></tr>`)}</tbody></table>` : nothing}
      ${bench.rules.readOnly ? nothing : html`<form class="add-variable" @submit=${(event: SubmitEvent) => this.#add(event)}><input class="input code" name="variable" aria-label=${say('variable')} placeholder="--sjs2-…" pattern="--.+" required><input class="input" name="value" aria-label=${say('value')} required><button type="submit" class="btn small">${say('addVariable')}</button></form>`}
    </details></section>`;
  }

  #add(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    this.#set(String(data.get('variable')).trim(), String(data.get('value')));
    form.reset();
  }

  #sample(): TemplateResult {
    const { bench } = this;
    const elements = outline(bench.state).nodes.filter(({ kind }) => kind === 'question').slice(0, 5);
    const theme = this.#theme;
    const locale = bench.textLocale ?? defaultLocaleOf(bench.state.document);
    return html`<aside class="theme-sample" aria-label=${checksWords(bench.locale)('preview')}>${elements.map((node) => html`<div inert ${preview(node.json, { locale, failed: '', withTitle: true, ...(theme ? { theme } : {}) })}></div>`)}</aside>`;
  }

  #select(label: string, value: string, options: readonly (readonly [string, string])[], act: (value: string) => void): TemplateResult {
    return html`<div class="field"><label>${label}<select class="input" ?disabled=${this.bench.rules.readOnly} @change=${(event: Event) => act((event.target as HTMLSelectElement).value)}>${options.map(([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}</select></label></div>`;
  }
}
