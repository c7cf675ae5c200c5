/** Refuses a survey that is too large, too deep or hostile before a model is made of it: 100 nested panels take survey-core 1.7 s, 1,000 overflow the stack. */
import { dangerousRepetition, definitionLimits, expressionProperties, isJsonObject, surveyOutline, type DefinitionLimits, type Json, type JsonObject } from '../../model/definition/index.js';

/** `code` is a finding code of the definition checks; the message says the place and the fix. */
export class SurveyRefused extends Error {
  override readonly name = 'SurveyRefused';
  constructor(readonly code: string, readonly path: readonly (string | number)[], fix: string) {
    super(`${code} at /${path.join('/')}: ${fix}`);
  }
}

const lists = new Set(['choices', 'rows', 'columns', 'rateValues', 'items', 'areas', 'dataList']);
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** @throws SurveyRefused for the first limit that is passed. */
export function refuseBeyondLimits(survey: object, limits: Partial<DefinitionLimits> = {}): void {
  const allowed = { ...definitionLimits, ...limits };
  refuseValues(survey as Json, allowed);
  const outline = surveyOutline(survey as JsonObject, []);
  if (outline.deepest.depth > allowed.elementDepth) throw new SurveyRefused('definition/nested-too-deep', outline.deepest.path, `panels lie more than ${allowed.elementDepth} deep; flatten them.`);
  if (outline.questions.length > allowed.questions) throw new SurveyRefused('definition/too-many-questions', [], `${outline.questions.length} questions; at most ${allowed.questions} are drawn, unless the limit is raised.`);
}

/** An explicit stack: a hostile depth must not overflow ours. Characters are counted instead of bytes, without serialising. */
function refuseValues(survey: Json, limits: DefinitionLimits): void {
  const waiting: Found[] = [{ value: survey, depth: 0 }];
  let size = 0;
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    const { value, depth } = here;
    if (depth > limits.jsonDepth) throw new SurveyRefused('definition/too-deep', pathOf(here).slice(0, 8), `objects lie more than ${limits.jsonDepth} deep; flatten the structure.`);
    size += typeof value === 'string' ? value.length + 2 : 4;
    if (size > limits.bytes) throw new SurveyRefused('definition/too-large', [], `more than ${limits.bytes} characters; move pictures and long lists out of it.`);
    if (Array.isArray(value)) for (let i = 0; i < value.length; i++) waiting.push({ value: value[i]!, depth: depth + 1, within: here, key: i });
    else if (isJsonObject(value)) {
      for (const key of Object.keys(value)) {
        const inner: Found = { value: value[key]!, depth: depth + 1, within: here, key };
        size += key.length + 3;
        if (forbidden.has(key)) throw new SurveyRefused('definition/forbidden-key', pathOf(inner), 'rename this key.');
        refuseMember(key, inner, limits);
        waiting.push(inner);
      }
    }
  }
}

/** A value and where it stands; the path is put together only for a refusal. */
interface Found {
  readonly value: Json;
  readonly depth: number;
  readonly within?: Found;
  readonly key?: string | number;
}

function pathOf(found: Found): (string | number)[] {
  return found.within ? [...pathOf(found.within), found.key!] : [];
}

function refuseMember(key: string, found: Found, limits: DefinitionLimits): void {
  const { value } = found;
  if (Array.isArray(value) && lists.has(key) && value.length > limits.choices) throw new SurveyRefused('definition/too-many-choices', pathOf(found), `${value.length} entries; at most ${limits.choices} are drawn.`);
  if (typeof value !== 'string') return;
  if (expressionProperties.has(key) && value.length > limits.expression) throw new SurveyRefused('definition/expression-too-long', pathOf(found), `at most ${limits.expression} characters; use calculated values.`);
  if (key !== 'regex') return;
  const part = value.length > limits.pattern ? value.slice(0, 20) : dangerousRepetition(value);
  if (part) throw new SurveyRefused('definition/unsafe-regex', pathOf(found), `"${part}" can take exponential time; write it without nested repetition.`);
}
