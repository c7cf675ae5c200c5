import { isJsonObject, type Json, type JsonObject } from '../../definition/index.js';

/** A survey as a form definition: a draft with one role, in the languages of its texts. @param id as `definitionId` makes one */
export function asDefinition(survey: JsonObject, id: string, title: string): JsonObject {
  return {
    assayer: 2, kind: 'self-assessment', id, version: { number: '1.0.0', status: 'draft' }, title: title.slice(0, 10_000), locales: localesOf(survey),
    survey, roles: [{ id: 'self', title: 'Self' }],
  };
}

/** An id of a title or a file's name: `Staff survey 2026.xlsx` → `staff-survey-2026`. */
export function definitionId(words: string): string {
  const id = words.replace(/\.[a-z]{2,5}$/i, '').toLowerCase().normalize('NFKD').replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 60).replace(/-+$/, '');
  return id || 'imported-form';
}

/** The form's first language and every other one that a text has, as BCP 47 tags. */
function localesOf(survey: JsonObject): string[] {
  const found = new Set([typeof survey['locale'] === 'string' && isTag(survey['locale']) ? survey['locale'] : 'en']);
  const waiting: Json[] = [survey];
  while (waiting.length) {
    const value = waiting.pop()!;
    if (Array.isArray(value)) waiting.push(...value);
    else if (isJsonObject(value)) {
      if (typeof value['default'] === 'string') for (const key of Object.keys(value)) if (key !== 'default' && isTag(key)) found.add(key);
      waiting.push(...Object.values(value));
    }
  }
  return [...found].slice(0, 60).map((tag) => tag.replace(/-([a-z]{2})$/, (_, region: string) => `-${region.toUpperCase()}`));
}

function isTag(text: string): boolean {
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) && text.length <= 35;
}
