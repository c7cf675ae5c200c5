import { html, nothing, type TemplateResult } from 'lit';
import type { Json, JsonObject } from '../../model/definition/index.js';
import { periodOf, readPlan, smartOf, type GoalState } from '../../model/goals/index.js';
import type { GoalsKey } from '../i18n/index.js';
import { control, listIn, valueIn, type GoalEditing } from './editing.js';
import type { GoalsContext } from './goals-context.js';

/** What each scoring rule asks for besides target, baseline and direction of the card. */
const rules: Readonly<Record<string, readonly string[]>> = {
  ratioHigher: [], ratioLower: [], linearLower: [], baseline: [], band: ['tolerance', 'zeroAt'], krTarget: ['low', 'high'], krBase: ['history'], krTrend: ['history'], cnEfficacy: ['unacceptable', 'satisfactory'], steps: ['table'],
};
const tests = ['specific', 'measurable', 'achievable', 'relevant', 'timeBound'] as const;

/** The whole indicator card of a goal, with its scoring rule and a SMART check that follows every change. */
export function indicatorCard(goal: GoalState, editing: GoalEditing, context: GoalsContext, locked: boolean): TemplateResult {
  const { t } = context;
  const at = (field: string, type: 'text' | 'area' | 'number' | 'list'): TemplateResult => control({ kind: 'goal', record: goal.id, field: `indicator.${field}`, type, locked }, editing, context);
  const among = (field: string, prefix: string, choices: readonly string[]): TemplateResult =>
    control({ kind: 'goal', record: goal.id, field: `indicator.${field}`, type: 'choice', choices: choices.map((each) => [each, t(`goals.${prefix}-${each}` as GoalsKey)]), locked }, editing, context);
  const plan = goal.subject === null ? undefined : periodOf(readPlan(context.report.book, goal.subject));
  const smart = smartOf(goal, context.definition, plan);
  return html`<details class="goal-card"><summary>${t('goals.card')}</summary>
    <div class="goal-grid">
      ${at('name', 'text')}${at('definition', 'area')}${at('formula', 'text')}${among('kind', 'kind', ['effectiveness', 'quality', 'efficiency'])}${at('dataSource', 'text')}${at('owner', 'text')}${at('unit', 'text')}
      ${at('baseline', 'number')}${at('target', 'number')}${among('direction', 'direction', ['higher', 'lower'])}${among('frequency', 'frequency', ['week', 'month', 'quarter', 'half-year', 'year'])}${at('evidence', 'list')}
      ${ruleFields(goal, editing, context, locked)}
    </div>
    <h4>${t('goals.smart')}</h4>
    <ul class="smart">${tests.map((test) => html`<li class="smart-${smart[test]}">${t(`goals.smart-${test}`)}: <strong>${t(`goals.smart-${smart[test]}`)}</strong></li>`)}</ul>
  </details>`;
}

function ruleFields(goal: GoalState, editing: GoalEditing, context: GoalsContext, locked: boolean): TemplateResult {
  const { t } = context;
  const rule = (valueIn(context, editing.subject, 'goal', goal.id, 'indicator.rule') ?? {}) as JsonObject;
  const name = typeof rule['rule'] === 'string' ? rule['rule'] : '';
  const id = context.id(`rule-${goal.id}`);
  const disabled = locked || editing.readOnly;
  const set = (next: JsonObject | null): void => editing.edit('goal', goal.id, 'indicator.rule', next);
  const textOf = (event: Event): string => (event.target as HTMLInputElement).value.trim();
  const partLabel = (part: string): string => {
    const label = t(`goals.rule.${part}` as GoalsKey);
    return part === 'history' || part === 'table' ? t('goals.byCommas', { label }) : label;
  };
  return html`<div class="goal-field"><label for=${id}>${t('goals.indicator.rule')}</label>
    <select id=${id} ?disabled=${disabled} @change=${(event: Event) => set(textOf(event) ? { rule: textOf(event) } : null)}>
      <option value="" ?selected=${name === ''}></option>
      ${Object.keys(rules).map((each) => html`<option value=${each} ?selected=${each === name}>${t(`goals.rule-${each}` as GoalsKey)}</option>`)}
    </select></div>
    ${(rules[name] ?? []).map((part) => html`<div class="goal-field"><label for="${id}-${part}">${partLabel(part)}</label>
      <input id="${id}-${part}" type="text" inputmode=${part === 'table' ? nothing : 'decimal'} ?disabled=${disabled} .value=${partText(rule[part])} @change=${(event: Event) => set(withPart(rule, part, textOf(event)))}></div>`)}`;
}

function partText(value: Json | undefined): string {
  if (!Array.isArray(value)) return value === undefined || value === null ? '' : String(value);
  return value.map((each) => (typeof each === 'object' && each !== null ? `${(each as JsonObject)['min']}: ${(each as JsonObject)['score']}` : String(each))).join(', ');
}

/** Numbers that cannot be read are left out. */
function withPart(rule: JsonObject, part: string, text: string): JsonObject {
  const { [part]: _before, ...rest } = rule;
  const parts = listIn(text) ?? [];
  const number = (each: string | undefined): number => Number((each ?? '').trim() || Number.NaN);
  const value: Json | undefined = part === 'history' ? parts.map(number).filter(Number.isFinite)
    : part === 'table' ? parts.map((each) => each.split(/[:：]/)).map(([min, score]) => ({ min: number(min), score: number(score) })).filter(({ min, score }) => Number.isFinite(min) && Number.isFinite(score))
      : Number.isFinite(number(text)) ? number(text) : undefined;
  return value === undefined || (Array.isArray(value) && value.length === 0) ? rest : { ...rest, [part]: value };
}
