import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../../model/definition/index.js';
import type { BookRecord, Version } from '../../model/goals/index.js';
import type { GoalsKey } from '../i18n/index.js';
import { button, type GoalEditing } from './editing.js';
import type { GoalsContext } from './goals-context.js';

/** Edits of one field that were made apart from each other, side by side; choosing supersedes both and loses neither. */
export function conflictsView(record: BookRecord | undefined, editing: GoalEditing, context: GoalsContext): TemplateResult | typeof nothing {
  const apart = [...(record?.fields ?? [])].filter(([, { conflict }]) => conflict);
  if (!record || apart.length === 0) return nothing;
  const { t } = context;
  return html`${apart.map(([field, { heads }]) => html`<div class="conflict" role="group" aria-label=${t('goals.conflict', { field: fieldName(field, context) })}>
    <p>${t('goals.conflict', { field: fieldName(field, context) })}</p>
    <ul>${heads.map((head) => html`<li><blockquote>${valueText(head.value, context)}</blockquote><p class="quiet">${byline(head, context)}</p>
      ${button(t('goals.choose'), () => editing.edit(record.kind, record.id, field, head.value), { disabled: editing.readOnly })}</li>`)}</ul>
  </div>`)}`;
}

/** Every version of every field of a record, the oldest first. */
export function historyView(record: BookRecord | undefined, context: GoalsContext): TemplateResult | typeof nothing {
  if (!record) return nothing;
  const { t } = context;
  const rows = [...record.fields].flatMap(([field, { versions }]) => versions.map((version) => ({ field, version })));
  return html`<details class="goal-history"><summary>${t('goals.history')}</summary>
    <div class="matrix" role="group" aria-label=${t('goals.history')} tabindex="0"><table><thead><tr>${(['field', 'valueThen', 'who', 'when'] as const).map((key) => html`<th scope="col">${t(`goals.${key}`)}</th>`)}</tr></thead>
      <tbody>${rows.map(({ field, version }) => html`<tr><th scope="row">${fieldName(field, context)}</th><td>${valueText(version.value, context)}</td><td>${t(`goals.side-${version.side}`)}</td><td>${context.moment(version.at)}</td></tr>`)}</tbody></table></div>
  </details>`;
}

export function fieldName(field: string, { t, definition }: GoalsContext): string {
  const names: Readonly<Record<string, GoalsKey>> = { title: 'goals.goal', parents: 'goals.parent', state: 'goals.status' };
  const key = names[field] ?? (`goals.${field}` as GoalsKey);
  const words = t(key);
  return words === key || !definition ? field : words;
}

export function valueText(value: Json, context: GoalsContext): string {
  if (value === null || value === '') return context.t('goals.cleared');
  if (typeof value === 'string') return context.named('values', value);
  if (typeof value !== 'object') return typeof value === 'number' ? context.number(value, 4) : String(value);
  if (Array.isArray(value)) return value.map((each) => {
    const link = each as { goal?: string; person?: string | null; strength?: string; share?: number } | null;
    if (link && typeof link === 'object' && link.goal) return `${context.titleOf(`${link.person ?? ''}/${link.goal}`)} (${context.t(`goals.strength-${link.strength}` as GoalsKey)})`;
    return valueText(each, context);
  }).join(', ');
  const texts = context.text(value as Record<string, string>);
  return Object.values(value).every((each) => typeof each === 'string') && texts ? texts : JSON.stringify(value);
}

function byline({ side, by, at }: Version, { t, nameOf, moment }: GoalsContext): string {
  return t('goals.version', { by: by ? nameOf(by) : t(`goals.side-${side}`), time: moment(at) });
}
