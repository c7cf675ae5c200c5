/** Fields for a place in the document: each shows what stands there and changes it with a command, so that undo knows it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Json, JsonPath } from '../../../model/definition/index.js';
import { defaultLocaleOf, setAt, setTextAt, textIn, valueAt } from '../../../model/editing/index.js';
import type { Workbench } from '../shell/workbench.js';

export interface Field {
  readonly path: JsonPath;
  readonly label: string;
  readonly help?: string;
  readonly placeholder?: string;
  /** The label is only heard: a column head says it already. */
  readonly bare?: boolean;
}

export const fieldId = (path: JsonPath): string => `f-${path.join('-')}`;

export function textField(bench: Workbench, field: Field & { readonly code?: boolean; readonly lines?: number; readonly suggestions?: readonly string[] }): TemplateResult {
  const value = valueAt(bench.state.document, field.path);
  const shown = value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  const change = (event: Event): void => void bench.run(setAt(field.path, (event.target as HTMLInputElement).value || undefined));
  const id = fieldId(field.path);
  const input = field.lines
    ? html`<textarea class="input ${field.code ? 'code' : ''}" id=${id} data-focus=${id} rows=${field.lines} placeholder=${field.placeholder ?? ''} ?readonly=${bench.rules.readOnly} aria-label=${field.bare ? field.label : nothing} .value=${live(shown)} @input=${change}></textarea>`
    : html`<input class="input ${field.code ? 'code' : ''}" id=${id} data-focus=${id} list=${field.suggestions ? `${id}-list` : nothing} placeholder=${field.placeholder ?? ''} ?readonly=${bench.rules.readOnly} aria-label=${field.bare ? field.label : nothing} .value=${live(shown)} @input=${change}>${field.suggestions ? html`<datalist id="${id}-list">${field.suggestions.map((text) => html`<option value=${text}></option>`)}</datalist>` : nothing}`;
  return around(field, id, input);
}

export function localizedField(bench: Workbench, field: Field & { readonly lines?: number }): TemplateResult {
  const first = defaultLocaleOf(bench.state.document);
  const locale = bench.textLocale ?? first;
  const value = valueAt(bench.state.document, field.path);
  const id = fieldId(field.path);
  const own = textIn(value, locale, first) ?? '';
  const placeholder = textIn(value, first, first) ?? field.placeholder ?? '';
  const input = (event: Event): void => void bench.run(setTextAt(field.path, locale, (event.target as HTMLInputElement).value));
  const label = field.bare ? field.label : nothing;
  return around(field, id, field.lines
    ? html`<textarea class="input" id=${id} data-focus=${id} rows=${field.lines} lang=${locale} placeholder=${placeholder} ?readonly=${bench.rules.readOnly} aria-label=${label} .value=${live(own)} @input=${input}></textarea>`
    : html`<input class="input" id=${id} data-focus=${id} lang=${locale} placeholder=${placeholder} ?readonly=${bench.rules.readOnly} aria-label=${label} .value=${live(own)} @input=${input}>`);
}

export function numberField(bench: Workbench, field: Field & { readonly min?: number; readonly max?: number; readonly step?: number }): TemplateResult {
  const value = valueAt(bench.state.document, field.path);
  const id = fieldId(field.path);
  const change = (event: Event): void => {
    const { value: typed, validity } = event.target as HTMLInputElement;
    if (!validity.badInput) bench.run(setAt(field.path, typed === '' ? undefined : Number(typed)));
  };
  return around(field, id, html`<input class="input number" type="number" id=${id} data-focus=${id} min=${field.min ?? nothing} max=${field.max ?? nothing} step=${field.step ?? 'any'} placeholder=${field.placeholder ?? ''} ?readonly=${bench.rules.readOnly}
    aria-label=${field.bare ? field.label : nothing} .value=${live(typeof value === 'number' ? String(value) : '')} @input=${change}>`);
}

export function selectField(bench: Workbench, field: Field & { readonly options: readonly (readonly [value: string, label: string])[]; readonly optional?: string; readonly onChange?: (value: string) => void }): TemplateResult {
  const value = valueAt(bench.state.document, field.path);
  const id = fieldId(field.path);
  const change = (event: Event): void => {
    const chosen = (event.target as HTMLSelectElement).value;
    if (field.onChange) field.onChange(chosen);
    else bench.run(setAt(field.path, chosen || undefined));
  };
  const shown = value === undefined ? '' : String(value);
  const unknown = shown !== '' && !field.options.some(([option]) => option === shown);
  return around(field, id, html`<select class="input" id=${id} data-focus=${id} ?disabled=${bench.rules.readOnly} aria-label=${field.bare ? field.label : nothing} @change=${change}>
    ${field.optional === undefined ? nothing : html`<option value="" ?selected=${shown === ''}>${field.optional}</option>`}
    ${unknown ? html`<option value=${shown} selected>${shown}</option>` : nothing}
    ${field.options.map(([option, text]) => html`<option value=${option} ?selected=${option === shown}>${text}</option>`)}</select>`);
}

/** @param usual what an absent value counts as */
export function switchField(bench: Workbench, field: Field, usual = false): TemplateResult {
  const value: Json = valueAt(bench.state.document, field.path) ?? usual;
  const id = fieldId(field.path);
  return html`<div class="field"><label class="check"><input type="checkbox" id=${id} data-focus=${id} ?disabled=${bench.rules.readOnly} .checked=${live(value === true)}
    @change=${(event: Event) => bench.run(setAt(field.path, (event.target as HTMLInputElement).checked))}><span>${field.label}</span></label>${help(field)}</div>`;
}

function around(field: Field, id: string, input: TemplateResult): TemplateResult {
  if (field.bare) return input;
  return html`<div class="field"><label for=${id}>${field.label}</label>${input}${help(field)}</div>`;
}

function help({ help: text }: Field): unknown {
  return text ? html`<span class="field-help">${text}</span>` : nothing;
}
