import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../../model/definition/index.js';
import { mayWrite, recordKey, type RecordKind, type Side } from '../../model/goals/index.js';
import type { GoalsKey } from '../i18n/index.js';
import type { GoalsContext } from './goals-context.js';

/** What editors need of whoever keeps the changes. */
export interface GoalEditing {
  readonly side: Side;
  /** Whose goals are edited; null: the organisation's. */
  readonly subject: string | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly readOnly: boolean;
  /** How many fields wait to be saved. */
  readonly pending: number;
  /** Notes a value at once on this device; `save` makes it part of the book. */
  edit(kind: RecordKind, record: string, field: string, value: Json): void;
  sign(of: string, digest: string): void;
}

export interface Control {
  readonly kind: RecordKind;
  readonly record: string;
  readonly field: string;
  readonly type: 'text' | 'area' | 'number' | 'date' | 'choice' | 'rating' | 'list' | 'flag';
  readonly choices?: readonly (readonly [value: string, label: string])[];
  /** Default: the text of the field's name. */
  readonly label?: string;
  readonly min?: number;
  readonly max?: number;
  readonly locked?: boolean;
}

/** The value of a field with what waits to be saved; undefined when it has none. */
export function valueIn({ report }: GoalsContext, subject: string | null, kind: RecordKind, record: string, field: string): Json | undefined {
  return report.book.records.get(recordKey(subject, kind, record))?.fields.get(field)?.value ?? undefined;
}

/** One labelled field of a record. What its side may not write is shown and cannot be changed. */
export function control(spec: Control, editing: GoalEditing, context: GoalsContext): TemplateResult {
  const { kind, record, field, type, locked = false } = spec;
  const value = valueIn(context, editing.subject, kind, record, field);
  const name = spec.label ?? context.t(`goals.${field}` as GoalsKey);
  const label = type === 'list' ? context.t('goals.byCommas', { label: name }) : name;
  const id = context.id(`${kind}-${record}-${field}`);
  const disabled = locked || editing.readOnly || !mayWrite(editing.side, editing.subject, kind, field);
  const set = (next: Json): void => editing.edit(kind, record, field, next);
  const textOf = (event: Event): string => (event.target as HTMLInputElement).value.trim();
  if (type === 'flag') {
    return html`<label class="goal-flag"><input type="checkbox" id=${id} .checked=${value === true} ?disabled=${disabled} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)}> ${label}</label>`;
  }
  return html`<div class=${type === 'area' ? 'goal-field goal-wide' : 'goal-field'}><label for=${id}>${label}</label>${inputFor()}</div>`;

  function inputFor(): TemplateResult {
    if (type === 'choice' || type === 'rating') {
      const choices = type === 'rating' ? [1, 2, 3, 4, 5].map((n) => [String(n), context.t(`goals.rate-${n}` as GoalsKey)] as const) : (spec.choices ?? []);
      const now = value === undefined ? '' : String(value);
      return html`<select id=${id} ?disabled=${disabled} @change=${(event: Event) => set(textOf(event) === '' ? null : type === 'rating' ? Number(textOf(event)) : textOf(event))}>
        <option value="" ?selected=${now === ''}>${type === 'rating' ? context.t('goals.notRated') : ''}</option>
        ${choices.map(([each, words]) => html`<option value=${each} ?selected=${each === now}>${words}</option>`)}</select>`;
    }
    if (type === 'area') return html`<textarea id=${id} rows="2" ?disabled=${disabled} .value=${shown(value, context)} @change=${(event: Event) => set(localized(textOf(event), value, context))}></textarea>`;
    if (type === 'number') {
      return html`<input id=${id} type="number" step="any" min=${spec.min ?? nothing} max=${spec.max ?? nothing} ?disabled=${disabled} .value=${value === undefined ? '' : String(value)}
        @change=${(event: Event) => numeric(event.target as HTMLInputElement, set)}>`;
    }
    if (type === 'date') return html`<input id=${id} type="date" ?disabled=${disabled} .value=${String(value ?? '')} @change=${(event: Event) => set(textOf(event) || null)}>`;
    if (type === 'list') {
      return html`<input id=${id} type="text" ?disabled=${disabled} .value=${Array.isArray(value) ? value.join(', ') : ''} @change=${(event: Event) => set(listIn(textOf(event)))}>`;
    }
    return html`<input id=${id} type="text" ?disabled=${disabled} .value=${shown(value, context)} @change=${(event: Event) => set(localized(textOf(event), value, context))}>`;
  }
}

/** Parts of a text between commas; null when there is none. */
export function listIn(text: string): string[] | null {
  const parts = text.split(/[,，、]/).map((each) => each.trim()).filter(Boolean);
  return parts.length ? parts : null;
}

function numeric(input: HTMLInputElement, set: (value: Json) => void): void {
  if (input.value === '' && input.validity.badInput) return;
  if (!input.checkValidity()) return void input.reportValidity();
  set(input.value === '' ? null : Number(input.value));
}

function shown(value: Json | undefined, { text }: GoalsContext): string {
  return text((value ?? '') as string);
}

/** A text in several languages keeps the others. */
function localized(text: string, value: Json | undefined, { locale, lang }: GoalsContext): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return text || null;
  const key = Object.hasOwn(value, locale) ? locale : lang;
  return { ...value, [key]: text };
}

/** A name for a record that is made now. */
export function newRecordId(kind: string): string {
  return `${kind}-${Array.from(crypto.getRandomValues(new Uint32Array(3)), (n) => n.toString(36)).join('')}`;
}

export function button(label: string, act: () => void, more: { primary?: boolean; disabled?: boolean } = {}): TemplateResult {
  return html`<button type="button" class=${more.primary ? 'goal-button goal-primary' : 'goal-button'} ?disabled=${more.disabled ?? false} @click=${act}>${label}</button>`;
}
