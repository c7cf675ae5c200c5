import type { Base, ItemValue, Question, SurveyModel } from 'survey-core';

/** One person or thing that is asked about. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  /** As the form names it; undefined for what the host names. */
  readonly item?: ItemValue;
}

/**
 * What a form lists itself, or what the host says about this respondent: a variable such as `context.ratees`, a list of ids or of `{ value, text }`.
 * Null when the host has said nothing, so that nobody here can know.
 */
export function listedThings(question: Question, items: readonly ItemValue[], variable: string): readonly Listed[] | null {
  if (!variable) return items.map((item) => ({ id: String(item.value), name: item.locText.calculatedText, item }));
  const given = variableAt(question.survey as SurveyModel | null, variable);
  if (!Array.isArray(given)) return null;
  const things = given.map(listedThing).filter((thing) => thing !== undefined);
  return things.filter(({ id }, i) => things.findIndex((other) => other.id === id) === i);
}

function listedThing(given: unknown): Listed | undefined {
  if (typeof given === 'string' || typeof given === 'number') return given === '' ? undefined : { id: String(given), name: String(given) };
  if (typeof given !== 'object' || given === null) return undefined;
  const { value, text } = given as { value?: unknown; text?: unknown };
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return { id: String(value), name: typeof text === 'string' && text ? text : String(value) };
}

/** What lies at a path of a variable of the survey, such as `context.feedback.q1`. */
export function variableAt(survey: SurveyModel | null, path: string): unknown {
  const [name, ...rest] = path.split('.');
  return rest.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined), survey?.getVariable(name!));
}

/** Keys that are not one of the things; with things that nobody knows, every short text may be one. */
export function isListed(things: readonly Listed[] | null, id: string): boolean {
  return things ? things.some((thing) => thing.id === id) : id.length > 0 && id.length <= 320;
}

/** The object in an answer; anything else counts as nothing. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isModel(value) ? (value as Record<string, unknown>) : {};
}

/** What lies under a key of an object in an answer; keys come from outside, so inherited ones count as nothing. */
export function partOf(value: unknown, key: string): unknown {
  const object = objectOf(value);
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isModel(value: object): value is Base {
  return 'getType' in value;
}
