import { isJsonObject, type Json, type JsonObject, type JsonPath } from '../model/definition/index.js';
import { valueAt } from '../model/editing/index.js';

const notFound = /^"(.+?)" is not found in \w+ "(.+?)" - /;

/**
 * Whether a finding of the linter is none: it looks for the field of a list in the first question that keeps the list, while other
 * questions keep it too (`valueName`) and have the field.
 *
 * @param message of survey-core 3.1's rule `reference/unknown`
 */
export function isKeptElsewhere(message: string, survey: JsonObject): boolean {
  const [, field, name] = notFound.exec(message) ?? [];
  if (field === undefined) return false;
  const lists = listsIn(survey);
  const searched = lists.find((list) => list['name'] === name);
  const key = searched && keyOf(searched);
  return lists.some((list) => list !== searched && keyOf(list) === key && fieldsOf(list).includes(field));
}

const outOfScope = /^"(.+?)" is not found in the "(panel|row)" scope of \{\2\.(.+?)\}/;

/**
 * Whether a finding about a name in a panel or row is none: the linter looks for the names of its questions only, while the model finds
 * them by `valueName` too, and takes the dot in a question's own name (`a.b`) for no step into an object.
 *
 * @param path of the text or expression in the survey
 */
export function isInScope(message: string, path: JsonPath, survey: JsonObject): boolean {
  const written = outOfScope.exec(message)?.[3];
  if (written === undefined) return false;
  const around = path.map((_, n) => valueAt(survey, path.slice(0, n))).filter((json): json is JsonObject => isJsonObject(json) && ('templateElements' in json || 'columns' in json || json['type'] === 'panel'));
  return around.some((container) => namesIn(container).some((name) => written === name || (written.startsWith(name) && '.[-'.includes(written[name.length]!))));
}

const keyOf = (list: JsonObject): Json | undefined => list['valueName'] ?? list['name'];

const fieldsOf = (list: JsonObject): (Json | undefined)[] =>
  [list['templateElements'], list['columns']].flatMap((entries) => (Array.isArray(entries) ? entries : [])).flatMap((entry) => (isJsonObject(entry) ? [entry['valueName'] ?? entry['name'], ...fieldsOf({ columns: entry['elements'] ?? [] })] : [entry]));

function listsIn(json: Json): JsonObject[] {
  if (Array.isArray(json)) return json.flatMap(listsIn);
  if (!isJsonObject(json)) return [];
  const own = ['paneldynamic', 'matrixdynamic', 'matrixdropdown'].includes(String(json['type'])) ? [json] : [];
  return [...own, ...Object.values(json).flatMap((value) => (typeof value === 'object' ? listsIn(value as Json) : []))];
}

function namesIn(json: Json): string[] {
  if (Array.isArray(json)) return json.flatMap(namesIn);
  if (!isJsonObject(json)) return [];
  const own = [json['name'], json['valueName']].filter((name): name is string => typeof name === 'string');
  return [...own, ...Object.values(json).flatMap((value) => (typeof value === 'object' ? namesIn(value as Json) : []))];
}
