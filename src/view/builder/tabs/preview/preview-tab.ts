/** The form as respondents meet it: drawn by the same renderer, in any width, language, role and appearance, with the answers beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { interfaceLocales } from '../../../i18n/index.js';
import { isJsonObject, localizedText, type JsonObject, type LocalizedText } from '../../../../model/definition/index.js';
import { defaultLocaleOf, surveyPath, valueAt } from '../../../../model/editing/index.js';
import { setVariables } from '../../../../survey/index.js';
import { createSurveyModel, inlineStyle, loadSurveyLocale, renderSurvey, type MountedSurvey } from '../../../render/index.js';
import { icon } from '../../kit/icon.js';
import type { Part } from '../../shell/plugin.js';
import type { Workbench } from '../../shell/workbench.js';
import { previewWords } from '../../words/preview/index.js';
import { previewStyles } from './preview.styles.js';

const widths = { phone: '390px', tablet: '768px', desktop: '' } as const;
type Device = keyof typeof widths;
type Appearance = 'like' | 'light' | 'dark';

export default class PreviewTab implements Part {
  static readonly styles = previewStyles;
  #device: Device = 'desktop';
  #appearance: Appearance = 'like';
  #locale: string | undefined;
  #role: string | undefined;
  #place: HTMLElement | null = null;
  #mounted: MountedSurvey | undefined;
  #drawnFrom: object | null = null;
  #problem = '';
  #note = '';

  constructor(private readonly bench: Workbench) {}

  render(): TemplateResult {
    const say = previewWords(this.bench.locale);
    this.#renew();
    const answers = this.#mounted?.model.data as JsonObject | undefined;
    return html`<div class="trial">
      <div class="trial-bar" role="toolbar" aria-label=${say('device')}>
        <span class="segments">${(Object.keys(widths) as Device[]).map((device) => html`<button type="button" class="btn small" aria-pressed=${String(device === this.#device)} @click=${() => this.#set(() => (this.#device = device))}>${icon(device, 16)}<span>${say(device)}</span></button>`)}</span>
        ${this.#select(say('language'), this.#locale ?? this.#first, this.#locales(), (locale) => this.#again(() => (this.#locale = locale)))}
        ${this.#roles().length ? this.#select(say('role'), this.#role ?? '', [['', say('noRole')], ...this.#roles()], (role) => this.#again(() => (this.#role = role || undefined))) : nothing}
        ${this.#select(say('appearance'), this.#appearance, (['like', 'light', 'dark'] as const).map((id) => [id, say(id)]), (id) => this.#set(() => (this.#appearance = id as Appearance)))}
        <button type="button" class="btn small" @click=${() => this.#again(() => (this.#note = ''))}>${icon('refresh', 16)}<span>${say('restart')}</span></button>
      </div>
      <div class="trial-body">
        <div class="trial-form ${this.#appearance}" ${inlineStyle({ maxWidth: widths[this.#device] || undefined })}>
          ${this.#problem ? html`<p class="note" role="alert">${say('failed', { message: this.#problem })}</p>` : nothing}
          <div ${ref(this.#onPlace)}></div>
        </div>
        <aside class="trial-answers" aria-label=${say('answers')}><h2>${say('answers')}</h2>
          ${this.#note ? html`<p class="note" role="status">${this.#note}</p>` : nothing}
          ${answers && Object.keys(answers).length ? html`<pre tabindex="0">${JSON.stringify(answers, null, 2)}</pre>` : html`<p class="note">${say('noAnswers')}</p>`}</aside>
      </div>
    </div>`;
  }

  reset(): void {
    this.#locale = undefined;
    this.#role = undefined;
    this.#note = '';
  }

  dispose(): void {
    this.#free();
  }

  get #first(): string {
    return defaultLocaleOf(this.bench.state.document);
  }

  #locales(): [string, string][] {
    const listed = this.bench.state.document['locales'];
    const tags = Array.isArray(listed) ? listed.map(String) : [...new Set([this.#first, ...interfaceLocales])];
    const names = new Intl.DisplayNames([this.bench.locale], { type: 'language' });
    return tags.map((tag) => [tag, names.of(tag) ?? tag]);
  }

  #roles(): [string, string][] {
    const roles = this.bench.state.document['roles'];
    return Array.isArray(roles) ? roles.filter(isJsonObject).map((role) => [String(role['id']), localizedText(role['title'] as LocalizedText | undefined, this.bench.locale, []) || String(role['id'])]) : [];
  }

  #select(label: string, value: string, options: readonly (readonly [string, string])[], act: (value: string) => void): TemplateResult {
    return html`<label class="trial-choice"><span>${label}</span><select class="input" @change=${(event: Event) => act((event.target as HTMLSelectElement).value)}>${options.map(([id, text]) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}</select></label>`;
  }

  #set(act: () => void): void {
    act();
    this.bench.update();
  }

  #again(act: () => void): void {
    this.#drawnFrom = null;
    this.#set(act);
  }

  readonly #onPlace = (element: Element | undefined): void => {
    if (!element) this.#free();
    this.#place = (element as HTMLElement | undefined) ?? null;
    if (element) queueMicrotask(() => this.bench.update());
  };

  /** Draws when there is a place and the form is another one than what stands there. */
  #renew(): void {
    const { document } = this.bench.state;
    if (!this.#place || this.#drawnFrom === document) return;
    if (this.#drawnFrom) this.#note = previewWords(this.bench.locale)('outdated');
    this.#free();
    this.#drawnFrom = document;
    this.#problem = '';
    try {
      this.#draw(document, this.#place);
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : String(error);
    }
  }

  #draw(document: JsonObject, place: HTMLElement): void {
    const locale = this.#locale ?? this.#first;
    const { theme } = document;
    const model = createSurveyModel(valueAt(document, surveyPath(document)) as JsonObject, { locale, ...(isJsonObject(theme) ? { theme } : {}) });
    setVariables(model, { role: this.#role ?? '', subject: null, round: null, respondent: null, locale: model.locale } as never);
    model.onValueChanged.add(() => this.bench.update());
    model.onComplete.add(() => this.#set(() => (this.#note = previewWords(this.bench.locale)('finished'))));
    void loadSurveyLocale(locale).catch(() => undefined);
    this.#mounted = renderSurvey(model, place.appendChild(globalThis.document.createElement('div')));
  }

  #free(): void {
    const mounted = this.#mounted;
    this.#mounted = undefined;
    this.#drawnFrom = null;
    mounted?.dispose();
    mounted?.model.dispose();
    this.#place?.replaceChildren();
  }
}
