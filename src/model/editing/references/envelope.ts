import { fewestEntries, isJsonObject, isOptional, markedPlaces, type Json, type JsonObject, type JsonPath, type MarkedPlace } from '../../definition/index.js';
import { valueAt } from '../operations.js';
import type { Change } from '../transaction.js';
import { namesOf, rowKey, type Declaration, type NameTable } from './name-table.js';
import type { Aliases } from './readdress.js';
import { settleTests } from './scenarios.js';

const places = new WeakMap<JsonObject, MarkedPlace[]>();

/** The parts around the survey that name questions, rows and columns follow an edit of the survey, or go with what they name. */
export function settleEnvelope(before: JsonObject, change: Change, aliases: Aliases): void {
  if (!isJsonObject(before['survey'])) return;
  const old = namesOf(before, change.context);
  const names = namesOf(change.document, change.context);
  const gone: MarkedPlace[] = [];
  for (const place of marksOf(before)) {
    const key = typeof place.value === 'string' ? keyOf(place, before, old) : undefined;
    if (key === undefined || change.valueAt(place.path) !== place.value) continue;
    const declaration = names.byKey.get(aliases.get(key) ?? key);
    const name = declaration && nameInEnvelope(declaration);
    if (name === undefined) gone.push(place);
    else if (typeof place.path.at(-1) === 'number') change.replace(place.path, name);
    else change.set(place.path, name);
  }
  removePlaces(gone, change);
  settleTests(old, change, aliases);
}

/** Looked up once for each version. */
export function marksOf(document: JsonObject): readonly MarkedPlace[] {
  let marked = places.get(document);
  if (!marked) places.set(document, marked = markedPlaces(document));
  return marked;
}

/** Scores are made from answers, so a question counts under the key of its answer; one that exists several times has none. */
export function nameInEnvelope({ kind, frame, name, node }: Declaration): string | undefined {
  if (kind !== 'question') return name;
  const valueName = node!.json['valueName'];
  return frame === undefined ? (typeof valueName === 'string' && valueName ? valueName : name) : undefined;
}

function keyOf({ mark, value, path }: MarkedPlace, document: JsonObject, names: NameTable): string | undefined {
  if (mark === 'question') return questionOf(value, names)?.key;
  if (mark !== 'row' && mark !== 'column') return undefined;
  const question = questionOf(questionBeside(path, document), names);
  if (!question) return undefined;
  const [column, row] = [names.frames.get(question.key)?.get(String(value).toLowerCase()), names.rows.get(question.key)?.get(String(value).toLowerCase())];
  return mark === 'column' ? column?.key : row && rowKey(question.key, value);
}

export function questionOf(name: Json | undefined, names: NameTable): Declaration | undefined {
  if (typeof name !== 'string') return undefined;
  const answer = names.answers.get(name.toLowerCase())?.find((each) => each.name === name);
  const byAnswer = answer && names.byKey.get(answer.node!.id);
  return byAnswer ?? names.elements.get(name.toLowerCase())?.find((each) => each.kind === 'question' && each.name === name);
}

/** The question that a row or column belongs to: beside it, or the source of importance of the profile it stands in. */
function questionBeside(path: JsonPath, document: JsonObject): Json | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    const above = valueAt(document, path.slice(0, length));
    if (!isJsonObject(above)) continue;
    const { question, importance } = above;
    if (question !== undefined) return question;
    if (isJsonObject(importance)) return importance['question'];
  }
  return undefined;
}

/** Takes references out of the envelope, and notes each. @returns false when one could not go, because the form needs it */
export function removePlaces(gone: readonly MarkedPlace[], change: Change): boolean {
  let all = true;
  // From the end, so that the paths of the others stay right.
  for (const { path, value } of gone.toReversed()) {
    if (change.valueAt(path) !== value) continue;
    change.note('editing/reference-removed', path, { property: String(path[0]), name: '', before: value });
    all = removeAt(path, change) && all;
  }
  return all;
}

/** What may not be missing takes along what it belongs to: the last item its scale, the source its profile, one of two parts its composite. */
function removeAt(path: JsonPath, change: Change): boolean {
  if (typeof path.at(-1) !== 'number') {
    if (!isOptional(change.document, path)) return removeAround(path, change);
    change.set(path, undefined);
    return true;
  }
  const list = path.slice(0, -1);
  change.delete(path);
  const left = (change.valueAt(list) as Json[]).length;
  if (left === 0 && isOptional(change.document, list)) change.set(list, undefined);
  return left >= fewestEntries(change.document, list) || change.valueAt(list) === undefined || removeAround(list, change);
}

/** The nearest thing around that may be missing: an entry of a list, or an object. */
function removeAround(path: JsonPath, change: Change): boolean {
  for (let around = path.slice(0, -1); around.length > 0; around = around.slice(0, -1)) {
    if (typeof around.at(-1) === 'number' || isOptional(change.document, around)) return removeAt(around, change);
  }
  return false;
}
