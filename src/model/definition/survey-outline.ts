import type { JsonPath } from './finding.js';
import { isJsonObject, type Json, type JsonObject } from './json.js';

/** One question of a survey as its JSON says it, without building a model. */
export interface OutlinedQuestion {
  /** Key of its answer: `valueName` if it has one, else `name`. */
  name: string;
  type: string;
  path: JsonPath;
  json: JsonObject;
  /** How many panels lie around it. */
  depth: number;
  /** True inside a dynamic panel or a matrix detail, where it has one answer for each entry. */
  repeated: boolean;
}

/** What cross-part checks need to know about a survey. */
export interface SurveyOutline {
  questions: OutlinedQuestion[];
  /** Questions that have one answer each, by name; the first of a name wins. */
  byName: Map<string, OutlinedQuestion>;
  /** Names of every element, panels and pages too. */
  elementNames: Set<string>;
  /** Deepest panel, and where. */
  deepest: { depth: number; path: JsonPath };
}

const containers: Record<string, boolean> = { elements: false, questions: false, templateElements: true, detailElements: true };

/** Reads pages, panels, dynamic panels and matrix details. `base` is the path of the survey in its document. */
export function surveyOutline(survey: JsonObject, base: JsonPath = ['survey']): SurveyOutline {
  const outline: SurveyOutline = { questions: [], byName: new Map(), elementNames: new Set(), deepest: { depth: 0, path: base } };
  if (Array.isArray(survey['pages'])) {
    survey['pages'].forEach((page, i) => isJsonObject(page) && readContainer(page, [...base, 'pages', i], 0, false, outline));
  }
  readContainer(survey, base, 0, false, outline);
  return outline;
}

/** An explicit stack keeps a thousand nested panels from overflowing ours. */
function readContainer(root: JsonObject, base: JsonPath, depth: number, repeated: boolean, outline: SurveyOutline): void {
  const waiting = [{ container: root, path: base, depth, repeated }];
  while (waiting.length) {
    const here = waiting.pop()!;
    if (typeof here.container['name'] === 'string') outline.elementNames.add(here.container['name']);
    if (here.depth > outline.deepest.depth && isContainer(here.container)) outline.deepest = { depth: here.depth, path: here.path };
    for (const [key, repeats] of Object.entries(containers)) {
      const elements = here.container[key];
      if (!Array.isArray(elements)) continue;
      const inner: typeof waiting = [];
      elements.forEach((element, i) => {
        if (!isJsonObject(element)) return;
        const place = { container: element, path: [...here.path, key, i], depth: here.depth + 1, repeated: here.repeated || repeats };
        if (element['type'] !== 'panel') addQuestion(element, place, outline);
        inner.push(place);
      });
      waiting.push(...inner.reverse());
    }
  }
}

function addQuestion(json: JsonObject, place: { path: JsonPath; depth: number; repeated: boolean }, outline: SurveyOutline): void {
  const name = typeof json['valueName'] === 'string' && json['valueName'] ? json['valueName'] : String(json['name'] ?? '');
  const question: OutlinedQuestion = { name, type: String(json['type'] ?? 'text'), json, path: place.path, depth: place.depth - 1, repeated: place.repeated };
  outline.questions.push(question);
  if (name && !question.repeated && !outline.byName.has(name)) outline.byName.set(name, question);
}

function isContainer(json: JsonObject): boolean {
  return Object.keys(containers).some((key) => Array.isArray(json[key]));
}

/** The value of a choice, row or column: the item itself, its `value`, or its `name`. */
export function itemValue(item: Json): Json {
  return isJsonObject(item) ? item['value'] ?? item['name'] ?? null : item;
}

/** Values of a list of choices, rows or columns; empty when there is no list. */
export function itemValues(list: Json | undefined): Json[] {
  return Array.isArray(list) ? list.map(itemValue) : [];
}
