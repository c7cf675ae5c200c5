import { isJsonObject, itemValue, jsonDigest, parseDefinition, surveyOutline, type ExpertSurveyDefinition, type JsonObject, type JsonPath, type LocalizedText } from '../definition/index.js';

/** How the next round differs from the form: questions that are asked no more, and items (`question` or `question.row`) in other words. */
export interface RoundChanges {
  retired: readonly string[];
  reworded: ReadonlyMap<string, LocalizedText>;
}

/**
 * The form as the next round asks it: a version of its own, so that what experts answer, offline too, is checked against exactly what they saw.
 * Retired questions stay in it unseen, since reports and expressions name them. The same changes give the same version.
 */
export function formOfRound(form: ExpertSurveyDefinition, place: readonly string[], { retired, reworded }: RoundChanges): ExpertSurveyDefinition {
  if (!retired.length && !reworded.size) return form;
  const outline = surveyOutline(form.survey);
  const changed = structuredClone(form);
  for (const name of retired) {
    const json = at(changed, outline.byName.get(name)?.path);
    if (!json) continue;
    json['visible'] = false;
    delete json['visibleIf'];
  }
  for (const [item, text] of reworded) {
    const [question, row] = placeOf(item, outline.byName);
    const path = outline.byName.get(question)?.path;
    const json = at(changed, path);
    if (!json || !path) continue;
    const words = surveyText(text, form.locales);
    if (row === null) (titledPanel(changed, path) ?? json)['title'] = words;
    else if (Array.isArray(json['rows'])) json['rows'] = json['rows'].map((entry) => (String(itemValue(entry)) === row ? { ...(isJsonObject(entry) ? entry : { value: row }), text: words } : entry));
  }
  const digest = jsonDigest([...place, form.version.number, [...retired].sort(), [...reworded].sort(([a], [b]) => (a < b ? -1 : 1))]).slice(7, 19);
  const number = `${/^\d+\.\d+\.\d+/.exec(form.version.number)![0]}-round.${digest}`;
  const { hash: _hash, ...version } = form.version;
  const parsed = parseDefinition(JSON.stringify({ ...changed, version: { ...version, number, status: 'published' } }));
  if (!parsed.ok) throw new Error(`The form of the next round cannot be read: ${parsed.findings[0]?.message}`);
  return parsed.definition as ExpertSurveyDefinition;
}

/** Names may hold dots themselves: the longest one that is a question. */
function placeOf(item: string, names: ReadonlyMap<string, unknown>): [question: string, row: string | null] {
  for (let end = item.length; end > 0; end = item.lastIndexOf('.', end - 1)) {
    if (names.has(item.slice(0, end))) return [item.slice(0, end), end === item.length ? null : item.slice(end + 1)];
  }
  return [item, null];
}

function at(form: ExpertSurveyDefinition, path: JsonPath | undefined): JsonObject | null {
  let here: unknown = form;
  for (const step of path ?? []) here = (here as Record<string | number, unknown> | undefined)?.[step];
  return path && isJsonObject(here as never) ? (here as JsonObject) : null;
}

/** Reports name an item by the innermost titled panel around its question: there its words are. */
function titledPanel(form: ExpertSurveyDefinition, path: JsonPath): JsonObject | null {
  for (let end = path.length - 1; end > 0; end -= 1) {
    const json = at(form, path.slice(0, end));
    if (json?.['type'] === 'panel' && json['title']) return json;
  }
  return null;
}

/** SurveyJS writes `default` for the first language and lower-case tags. */
function surveyText(text: LocalizedText, locales: readonly string[]): string | JsonObject {
  if (typeof text === 'string') return text;
  const first = locales[0] ?? 'en';
  return Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag === first ? 'default' : tag.toLowerCase(), words]));
}
