import { isJsonObject, type Json, type JsonObject } from '../../../definition/index.js';
import { quotedText } from '../../../editing/index.js';

/** What a QID is in the form. */
export interface QualtricsName {
  readonly name: string;
  readonly several: boolean;
  /** Numbers of the rows of a matrix; undefined for what is none. */
  readonly rows: ReadonlySet<string> | undefined;
  /** Values of the choices (or of the columns) by their number in the file. */
  readonly values: ReadonlyMap<string, string | number>;
}

const comparisons: Readonly<Record<string, string>> = { EqualTo: '=', NotEqualTo: '<>', GreaterThan: '>', GreaterThanOrEqual: '>=', LessThan: '<', LessThanOrEqual: '<=' };

/** Display or branch logic as an expression; undefined for what cannot be said. @param own the question that it belongs to */
export function logicExpression(logic: JsonObject, names: ReadonlyMap<string, QualtricsName>, own?: string): string | undefined {
  if (logic['Type'] !== 'BooleanExpression') return undefined;
  const groups = numbered(logic).map((group) => joined(numbered(group), (rule) => ruleText(rule, names, own)));
  if (groups.length === 0 || groups.includes(undefined)) return undefined;
  const conjunctions = numbered(logic).map((group) => group['Type']);
  return groups.map((text, i) => `${i === 0 ? '' : conjunctions[i] === 'OrIf' ? ' or ' : ' and '}${groups.length > 1 ? `(${text})` : text}`).join('');
}

/** `0`, `1`, … */
function numbered(value: JsonObject): JsonObject[] {
  return Object.entries(value).filter(([key]) => /^\d+$/.test(key)).map(([, inner]) => inner).filter(isJsonObject);
}

/** Qualtrics takes what is joined by "and" together before "or", as survey-core does. */
function joined(rules: readonly JsonObject[], say: (rule: JsonObject) => string | undefined): string | undefined {
  const texts = rules.map(say);
  return texts.length === 0 || texts.includes(undefined) ? undefined : texts.map((text, i) => `${i === 0 ? '' : String(rules[i]!['Conjuction'] ?? rules[i]!['Conjunction']).toLowerCase() === 'or' ? ' or ' : ' and '}${text}`).join('');
}

function ruleText(rule: JsonObject, names: ReadonlyMap<string, QualtricsName>, own: string | undefined): string | undefined {
  if (rule['LogicType'] !== 'Question') return undefined;
  const operand = String(rule['LeftOperand'] ?? rule['ChoiceLocator'] ?? '');
  const match = /^q:\/\/(QID\d+)(?:\/(\w+)(?:\/([\w~]+)(?:\/(\w+))?)?)?/.exec(operand);
  const found = match ? names.get(match[1]!) : undefined;
  if (!match || !found || found.name === own) return undefined;
  const [, , kind, first, second] = match;
  const operator = String(rule['Operator']);
  if (kind === 'SelectableChoice') {
    const negative = operator === 'NotSelected';
    if (!negative && operator !== 'Selected') return undefined;
    const value = constant(found.values.get(found.rows ? String(second) : String(first)));
    if (value === undefined) return undefined;
    if (found.rows) return !found.rows.has(String(first)) ? undefined : `{${found.name}.${String(first)}} ${negative ? '<>' : '='} ${value}`;
    return `{${found.name}} ${found.several ? (negative ? 'notcontains' : 'contains') : negative ? '<>' : '='} ${value}`;
  }
  if (found.rows) return undefined;
  if (operator === 'Empty' || operator === 'Displayed') return operator === 'Empty' ? `{${found.name}} empty` : undefined;
  if (operator === 'NotEmpty') return `{${found.name}} notempty`;
  const right = rule['RightOperand'];
  const value = constant(typeof right === 'string' && /^-?\d{1,15}(\.\d{1,10})?$/.test(right) ? Number(right) : right);
  if (value === undefined) return undefined;
  if (operator === 'Contains' || operator === 'DoesNotContain') return `{${found.name}} ${operator === 'Contains' ? 'contains' : 'notcontains'} ${value}`;
  return Object.hasOwn(comparisons, operator) ? `{${found.name}} ${comparisons[operator]} ${value}` : undefined;
}

function constant(value: Json | undefined): string | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? quotedText(value) : undefined;
}
