import { isJsonObject, isOptional, markedPlaces, type Json, type JsonObject, type JsonPath, type MarkedPlace } from '../../definition/index.js';
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
  let marked = places.get(before);
  if (!marked) places.set(before, marked = markedPlaces(before));
  const gone: MarkedPlace[] = [];
  for (const place of marked) {
    const key = typeof place.value === 'string' ? keyOf(place, before, old) : undefined;
    if (key === undefined || change.valueAt(place.path) !== place.value) continue;
    const declaration = names.byKey.get(aliases.get(key) ?? key);
    const name = declaration && nameInEnvelope(declaration);
    if (name === undefined) gone.push(place);
    else if (typeof place.path.at(-1) === 'number') change.replace(place.path, name);
    else change.set(place.path, name);
  }
  // From the end, so that the paths of the others stay right.
  for (const place of gone.toReversed()) {
    if (change.valueAt(place.path) !== place.value) continue;
    change.note('editing/reference-removed', place.path, { property: String(place.path[0]), name: '', before: place.value });
    remove(place.path, change);
  }
  settleTests(old, change, aliases);
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

/** What may not be missing takes along what it belongs to: the last item its scale, the source its profile. */
function remove(path: JsonPath, change: Change): void {
  if (typeof path.at(-1) === 'number') {
    const list = path.slice(0, -1);
    change.delete(path);
    if ((change.valueAt(list) as Json[]).length > 0) return;
    if (isOptional(change.document, list)) change.set(list, undefined);
    else if (list.some((step) => typeof step === 'number')) removeAround(list, change);
  } else if (isOptional(change.document, path)) change.set(path, undefined);
  else removeAround(path, change);
}

/** The nearest thing around that may be missing: an entry of a list, or an object. */
function removeAround(path: JsonPath, change: Change): void {
  for (let around = path.slice(0, -1); around.length > 0; around = around.slice(0, -1)) {
    if (typeof around.at(-1) === 'number' || isOptional(change.document, around)) return remove(around, change);
  }
}
