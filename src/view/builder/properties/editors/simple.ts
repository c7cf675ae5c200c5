/** Editors for one value: text, number, switch, one of several, colour. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { rename, setText, textIn } from '../../../../model/editing/index.js';
import { gridWords } from '../../words/grid/index.js';
import { valueLabel } from '../property-label.js';
import { effective, write, type EditorContext } from './editor.js';

/** A text in the language that is edited; the form's first language shows what is meant where it is missing. */
export function localizedEditor(context: EditorContext): TemplateResult {
  const { bench, row, textLocale, firstLocale } = context;
  const own = row.mixed ? '' : textIn(row.value, textLocale, firstLocale) ?? '';
  const other = row.mixed ? gridWords(bench.locale)('mixed') : textIn(row.value, firstLocale, firstLocale) ?? (typeof row.info.default === 'string' ? row.info.default : '');
  return field(context, own, other, (text) => bench.run(setText(row.nodes.map(({ id }) => id), row.info.name, textLocale, text)), textLocale);
}

export function textEditor(context: EditorContext): TemplateResult {
  const { row, bench } = context;
  const shown = row.mixed ? '' : typeof row.value === 'object' ? JSON.stringify(row.value) : String(row.value ?? '');
  return field(context, shown, row.mixed ? gridWords(bench.locale)('mixed') : String(row.info.default ?? ''), (text) => write(context, text || undefined));
}

function field({ id, helpId, row, readOnly }: EditorContext, text: string, placeholder: string, onInput: (text: string) => unknown, lang?: string): TemplateResult {
  const input = (event: Event): void => void onInput((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  return row.info.type === 'text' || row.info.type === 'html'
    ? html`<textarea class="input" id=${id} aria-describedby=${helpId} rows="2" lang=${lang ?? nothing} placeholder=${placeholder} ?readonly=${readOnly} .value=${live(text)} @input=${input}></textarea>`
    : html`<input class="input" id=${id} aria-describedby=${helpId} lang=${lang ?? nothing} placeholder=${placeholder} ?readonly=${readOnly} .value=${live(text)} @input=${input}>`;
}

/** Names are taken over when the field is left: half a name must not run through all references. */
export function nameEditor(context: EditorContext): TemplateResult {
  const { bench, row, id, helpId, readOnly } = context;
  const say = gridWords(bench.locale);
  const change = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const wanted = input.value.trim();
    const refused = wanted !== row.value && !bench.run(rename(row.nodes[0]!.id, wanted));
    input.setCustomValidity(refused ? say('nameRefused') : '');
    input.setAttribute('aria-invalid', String(refused));
    if (refused) bench.say(say('nameRefused'));
  };
  return html`<input class="input" id=${id} aria-describedby=${helpId} ?readonly=${readOnly} spellcheck="false" autocapitalize="off" .value=${live(String(row.value ?? ''))} @change=${change}><span class="field-error name-error" aria-hidden="true">${say('nameRefused')}</span>`;
}

export function numberEditor(context: EditorContext): TemplateResult {
  const { id, helpId, row, readOnly, bench } = context;
  const change = (event: Event): void => {
    const { value, validity } = event.target as HTMLInputElement;
    if (!validity.badInput) write(context, value === '' ? undefined : Number(value));
  };
  const placeholder = row.mixed ? gridWords(bench.locale)('mixed') : String(row.info.default ?? '');
  return html`<input class="input number" id=${id} aria-describedby=${helpId} type="number" step="any" placeholder=${placeholder} ?readonly=${readOnly} .value=${live(row.value === undefined ? '' : String(row.value))} @input=${change}>`;
}

/** The label stands behind the box. */
export function switchEditor(context: EditorContext): TemplateResult {
  const { id, helpId, label, row, readOnly } = context;
  return html`<label class="check"><input type="checkbox" id=${id} aria-describedby=${helpId} ?disabled=${readOnly} .indeterminate=${row.mixed} .checked=${live(effective(context) === true)}
    @change=${(event: Event) => write(context, (event.target as HTMLInputElement).checked)}><span>${label}</span></label>`;
}

export function choiceEditor(context: EditorContext): TemplateResult {
  const { id, helpId, row, bench, readOnly } = context;
  const { choices, name, default: usual } = row.info;
  const say = gridWords(bench.locale);
  const value = row.mixed ? '' : String(row.value ?? '');
  const listed = value === '' || choices.includes(value) ? choices : [value, ...choices];
  const change = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value;
    write(context, chosen === '' ? undefined : row.info.type === 'number' ? Number(chosen) : chosen);
  };
  const usualLabel = usual === undefined || usual === '' ? say('standard') : say('standardIs', { value: valueLabel(name, String(usual), bench.locale) });
  return html`<select class="input" id=${id} aria-describedby=${helpId} ?disabled=${readOnly} @change=${change}>
    <option value="" ?selected=${value === ''}>${row.mixed ? say('mixed') : usualLabel}</option>
    ${listed.filter((choice) => choice !== String(usual ?? '')).map((choice) => html`<option value=${choice} ?selected=${choice === value}>${valueLabel(name, choice, bench.locale)}</option>`)}
  </select>`;
}

export function colourEditor(context: EditorContext): TemplateResult {
  const { id, helpId, label, row, readOnly } = context;
  const value = typeof row.value === 'string' ? row.value : '';
  return html`<span class="colour"><input type="color" class=${value ? '' : 'unset'} aria-label=${label} ?disabled=${readOnly} .value=${live(/^#[0-9a-f]{6}$/i.test(value) ? value : '#000000')} @input=${(event: Event) => write(context, (event.target as HTMLInputElement).value)}>
    <input class="input" id=${id} aria-describedby=${helpId} ?readonly=${readOnly} placeholder=${String(row.info.default ?? '')} .value=${live(value)} @change=${(event: Event) => write(context, (event.target as HTMLInputElement).value || undefined)}></span>`;
}
