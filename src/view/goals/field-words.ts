import type { Json, JsonObject, LocalizedText } from '../../model/definition/index.js';
import type { RecordKind } from '../../model/goals/index.js';
import type { GoalsKey } from '../i18n/index.js';
import type { GoalsContext } from './goals-context.js';

/** Fields that are not called as their text is. */
const names: Readonly<Record<string, GoalsKey>> = {
  'goal.title': 'goals.goal', 'goal.parents': 'goals.parent', 'milestone.title': 'goals.milestone', 'milestone.done': 'goals.doneOn', 'talk.strength': 'goals.strengthSeen',
  'revision.reason': 'goals.revisionReason', 'revision.changes': 'goals.revise', 'signature.signed': 'goals.signatures', 'action.text': 'goals.action', 'action.done': 'goals.doneOn',
  'publication.published': 'goals.publish', 'department.title': 'goals.unit', 'department.weights': 'goals.departmentWeights',
};

/** What a field of a record is called. */
export function fieldName(kind: RecordKind, field: string, { t }: Pick<GoalsContext, 't'>): string {
  return t(names[`${kind}.${field}`] ?? (kind === 'plan' ? `goals.plan.${field}` : `goals.${field}`) as GoalsKey);
}

/** Closed lists: the text of each choice begins with this. */
const choices: Readonly<Record<string, string>> = {
  state: 'state', outcome: 'outcome', 'indicator.kind': 'kind', 'indicator.direction': 'direction', 'indicator.frequency': 'frequency', 'checkIn.reason': 'reason', who: 'side',
};
const days: ReadonlySet<string> = new Set(['start', 'end', 'due', 'done', 'date']);
const ratings: ReadonlySet<string> = new Set(['consistencyEmployee', 'consistencySupervisor', 'reach', 'fitsMe', 'standBehind', 'confidence', 'valueRealised', 'valuesPulse', 'coachingPulse']);
const lists: Readonly<Record<string, 'levels' | 'perspectives' | 'values'>> = { level: 'levels', perspective: 'perspectives', values: 'values', valueServed: 'values' };

/** A value of a field in words; never its JSON. */
export function valueText(kind: RecordKind, field: string, value: Json, context: GoalsContext): string {
  const { t, text, number, day, named } = context;
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return t('goals.cleared');
  const choice = choices[field] ?? choices[`${kind}.${field}`];
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return ratings.has(field) ? t(`goals.rate-${value}` as GoalsKey) : number(value, 4);
  if (typeof value === 'string') {
    if (choice) return t(`goals.${choice}-${value}` as GoalsKey);
    if (field === 'valueServed' && value === 'none') return t('goals.valueNone');
    return days.has(field) ? day(value) : lists[field] ? named(lists[field], value) : value;
  }
  if (Array.isArray(value)) return value.map((each) => (typeof each === 'object' ? partText(field, each as JsonObject, context) : valueText(kind, field, each, context))).join(', ');
  if (field === 'indicator.rule') return ruleText(value, context);
  if (field === 'weights') return Object.entries(value).map(([part, weight]) => t('goals.fieldValue', { field: t(`goals.${part}` as GoalsKey), value: number(weight as number, 2) })).join(', ');
  if (field === 'signed') return value['of'] === 'plan' ? t('goals.plan') : t('goals.revise');
  return text(value as LocalizedText);
}

/** One entry of a list: a parent goal, a person with a share, a change that a revision proposes. */
function partText(field: string, part: JsonObject, context: GoalsContext): string {
  const { t, nameOf, titleOf, number } = context;
  if (field === 'parents') return `${titleOf(`${(part['person'] as string | null | undefined) ?? ''}/${part['goal'] as string}`)} (${t(`goals.strength-${part['strength'] as string}` as GoalsKey)})`;
  if (field === 'people') return `${nameOf(part['person'] as string)} (${number(part['share'] as number, 2)} %)`;
  const name = part['field'] as string;
  return t('goals.fieldValue', { field: fieldName('goal', name, context), value: `${valueText('goal', name, part['old'] ?? null, context)} → ${valueText('goal', name, part['new'] ?? null, context)}` });
}

function ruleText(rule: JsonObject, { t, number }: GoalsContext): string {
  const { rule: name, ...parts } = rule;
  const told = Object.entries(parts).map(([part, value]) => t('goals.fieldValue', { field: t(`goals.rule.${part}` as GoalsKey), value: ruleNumbers(value, number) }));
  return [...(typeof name === 'string' ? [t(`goals.rule-${name}` as GoalsKey)] : []), ...told].join('; ');
}

function ruleNumbers(value: Json | undefined, number: GoalsContext['number']): string {
  if (!Array.isArray(value)) return typeof value === 'number' ? number(value, 4) : String(value);
  return value.map((each) => (typeof each === 'object' && each !== null ? `${(each as JsonObject)['min'] as number}: ${(each as JsonObject)['score'] as number}` : String(each))).join(', ');
}
