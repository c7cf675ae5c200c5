import type { JsonObject } from '../../src/model/definition/index.js';

const kinds = new Set(['self-assessment', 'feedback-360', 'goal-alignment', 'expert-survey']);

/** What can be seen of a definition before it is checked as a whole. */
export interface PlausibleDefinition {
  readonly id: string;
  readonly survey: JsonObject;
}

/**
 * A definition of the present form with its outer parts in order, without a theme. The whole check comes with the store and has the last word;
 * one of an older form, or with a mistake on the outside, waits for it.
 */
export function plausible(json: unknown): PlausibleDefinition | null {
  if (!isObject(json)) return null;
  const { assayer, kind, id, version, title, locales, roles, theme, survey } = json;
  const whole = assayer === 2 && kinds.has(kind as string) && typeof id === 'string' && isObject(version) && typeof version.number === 'string' && title !== undefined
    && Array.isArray(locales) && locales.length > 0 && Array.isArray(roles) && roles.length > 0 && theme === undefined && isObject(survey);
  return whole ? { id, survey: survey as JsonObject } : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
