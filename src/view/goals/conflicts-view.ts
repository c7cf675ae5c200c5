import { html, nothing, type TemplateResult } from 'lit';
import type { BookRecord, Version } from '../../model/goals/index.js';
import { button, type GoalEditing } from './editing.js';
import { fieldName, valueText } from './field-words.js';
import type { GoalsContext } from './goals-context.js';

/** Edits of one field that were made apart from each other, side by side; choosing supersedes both and loses neither. */
export function conflictsView(record: BookRecord | undefined, editing: GoalEditing, context: GoalsContext): TemplateResult | typeof nothing {
  const apart = [...(record?.fields ?? [])].filter(([, { conflict }]) => conflict);
  if (!record || apart.length === 0) return nothing;
  const { t } = context;
  return html`${apart.map(([field, { heads }]) => html`<div class="conflict" role="group" aria-label=${t('goals.conflict', { field: fieldName(record.kind, field, context) })}>
    <p>${t('goals.conflict', { field: fieldName(record.kind, field, context) })}</p>
    <ul>${heads.map((head) => html`<li><blockquote>${valueText(record.kind, field, head.value, context)}</blockquote><p class="quiet">${byline(head, context)}</p>
      ${button(t('goals.choose'), () => editing.edit(record.kind, record.id, field, head.value), { disabled: editing.readOnly })}</li>`)}</ul>
  </div>`)}`;
}

/** Every version of every field of a record, the oldest first. */
export function historyView(record: BookRecord | undefined, context: GoalsContext): TemplateResult | typeof nothing {
  if (!record) return nothing;
  const { t } = context;
  const rows = [...record.fields].flatMap(([field, { versions }]) => versions.map((version) => ({ field, version })));
  return html`<details class="goal-history"><summary>${t('goals.history')}</summary>
    <div class="matrix matrix-full" role="group" aria-label=${t('goals.history')} tabindex="0"><table><thead><tr>${(['field', 'valueThen', 'who', 'when'] as const).map((key) => html`<th scope="col">${t(`goals.${key}`)}</th>`)}</tr></thead>
      <tbody>${rows.map(({ field, version }) => html`<tr><th scope="row">${fieldName(record.kind, field, context)}</th><td>${valueText(record.kind, field, version.value, context)}</td><td>${version.by === null ? t(`goals.side-${version.side}`) : context.nameOf(version.by)}</td><td>${context.moment(version.at)}</td></tr>`)}</tbody></table></div>
  </details>`;
}

function byline({ side, by, at }: Version, { t, nameOf, moment }: GoalsContext): string {
  return t('goals.version', { by: by ? nameOf(by) : t(`goals.side-${side}`), time: moment(at) });
}
