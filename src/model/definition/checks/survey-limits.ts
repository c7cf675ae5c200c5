import { dangerousRepetition } from '../regex-safety.js';
import type { JsonPath } from '../finding.js';
import { isJsonObject, type Json, type JsonObject } from '../json.js';
import type { DefinitionLimits } from '../limits.js';
import type { Report } from '../report.js';
import type { SurveyOutline } from '../survey-outline.js';
import { addressProperties, expressionProperties } from '../survey-properties.js';

/** Sizes, expressions, patterns and addresses of a survey, looked at before any model is made of it. */
export function checkSurveyLimits(survey: JsonObject, outline: SurveyOutline, limits: DefinitionLimits, report: Report): void {
  if (outline.deepest.depth > limits.elementDepth) report('definition/nested-too-deep', outline.deepest.path, { limit: limits.elementDepth });
  const columns = outline.questions.map(({ type, json }) => (type.startsWith('matrixd') && Array.isArray(json['columns']) ? json['columns'].length : 0));
  const count = outline.questions.length + columns.reduce((sum, n) => sum + n, 0);
  if (count > limits.questions) report('definition/too-many-questions', ['survey'], { count, limit: limits.questions });
  checkValue(survey, ['survey'], limits, report);
}

function checkValue(value: Json, path: JsonPath, limits: DefinitionLimits, report: Report): void {
  if (Array.isArray(value)) value.forEach((item, i) => checkValue(item, [...path, i], limits, report));
  if (!isJsonObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, key];
    if (Array.isArray(inner) && listNames.has(key) && inner.length > limits.choices) {
      report('definition/too-many-choices', here, { question: String(value['name'] ?? ''), list: key, count: inner.length, limit: limits.choices });
      continue;
    }
    if (typeof inner === 'string') checkText(key, inner, here, limits, report);
    checkValue(inner, here, limits, report);
  }
}

const listNames = new Set(['choices', 'rows', 'columns', 'rateValues', 'items']);

function checkText(key: string, text: string, path: JsonPath, limits: DefinitionLimits, report: Report): void {
  if (expressionProperties.has(key) && text.length > limits.expression) report('definition/expression-too-long', path, { length: text.length, limit: limits.expression });
  if (key === 'regex') checkPattern(text, path, limits, report);
  if (addressProperties.has(key) && !text.includes('{')) checkAddress(text, path, report);
}

/** A regular expression has to compile, and must not be able to take exponential time. */
export function checkPattern(pattern: string, path: JsonPath, limits: DefinitionLimits, report: Report): void {
  const shown = pattern.length > 60 ? pattern.slice(0, 57) + '…' : pattern;
  if (pattern.length > limits.pattern) {
    report('definition/invalid-regex', path, { pattern: shown, problem: `it has ${pattern.length} characters, at most ${limits.pattern} are accepted` });
    return;
  }
  try {
    new RegExp(pattern);
  } catch (error) {
    report('definition/invalid-regex', path, { pattern: shown, problem: String((error as Error).message).replace(/^.*: /, '') });
    return;
  }
  const part = dangerousRepetition(pattern);
  if (part) report('definition/unsafe-regex', path, { pattern: shown, part });
}

/** Relative addresses are the portal's own; pictures may also be inline. */
function checkAddress(url: string, path: JsonPath, report: Report): void {
  if (!url.trim()) return;
  const inline = path.at(-1) !== 'navigateToUrl' && /^data:image\/(png|jpeg|gif|webp|svg\+xml)[;,]/i.test(url);
  const protocol = protocolOf(url);
  if (!inline && !['http:', 'https:', 'mailto:'].includes(protocol)) report('definition/unsafe-address', path, { url: url.slice(0, 60), protocol });
}

function protocolOf(url: string): string {
  try {
    return new URL(url, 'https://portal.invalid/').protocol;
  } catch {
    return 'not an address';
  }
}
