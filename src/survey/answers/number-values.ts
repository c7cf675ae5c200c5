import { ConditionRunner, FunctionFactory, Helpers, type Question, type QuestionBooleanModel, type QuestionExpressionModel, type QuestionRatingModel, type QuestionSliderModel } from 'survey-core';
import type { Json, JsonPath } from '../../model/definition/index.js';
import { contains } from './choice-values.js';
import type { CheckContext } from './check-value.js';
import { briefly, typeWords } from './value-words.js';

/** A value of the rating scale as it is shown; survey-core itself lets 99 pass. */
export function checkRating(base: Question, value: Json, path: JsonPath, { report }: CheckContext): void {
  const { visibleRateValues } = base as QuestionRatingModel;
  if (contains(visibleRateValues, value)) return;
  const numbers = visibleRateValues.map((item) => item.value as unknown).filter((n) => typeof n === 'number');
  if (numbers.length < visibleRateValues.length) report('answers/unknown-choice', path, { found: briefly(value) });
  else if (typeof value !== 'number') report('answers/wrong-type', path, { found: typeWords(value), expected: 'a number' });
  else report('answers/out-of-range', path, { found: value, low: Math.min(...numbers), high: Math.max(...numbers) });
}

export function checkBoolean(base: Question, value: Json, path: JsonPath, { report }: CheckContext): void {
  const question = base as QuestionBooleanModel;
  const possible: unknown[] = [question.getValueTrue(), question.getValueFalse()];
  if (!possible.includes(value)) report('answers/wrong-type', path, { found: briefly(value), expected: possible.map((v) => JSON.stringify(v)).join(' or ') });
}

/** One number on the scale, or the two ends of a range in order. */
export function checkSlider(base: Question, value: Json, path: JsonPath, { report }: CheckContext): void {
  const question = base as QuestionSliderModel;
  const isRange = question.sliderType === 'range';
  const numbers = isRange && Array.isArray(value) ? value : [value];
  if (numbers.some((n) => typeof n !== 'number') || (isRange && numbers.length !== 2)) {
    report('answers/wrong-type', path, { found: typeWords(value), expected: isRange ? 'two numbers' : 'a number' });
    return;
  }
  const [low, high] = [question.renderedMin, question.renderedMax];
  for (const [i, n] of (numbers as number[]).entries()) {
    const steps = question.step > 0 ? (n - low) / question.step : 0;
    // Thumbs stand on steps, and at the far end even if the last step is shorter.
    const onStep = Math.abs(steps - Math.round(steps)) < 1e-6 || n === high;
    const inOrder = i === 0 || (numbers[0] as number) <= n;
    if (n < low || n > high || !onStep || !inOrder) report('answers/out-of-range', isRange ? [...path, i] : path, { found: n, low, high });
  }
}

/** The value that the form computes from the other answers. What depends on the clock, on chance or on functions of the portal cannot be computed again. */
export function checkExpression(base: Question, value: Json, path: JsonPath, { report }: CheckContext): void {
  const question = base as QuestionExpressionModel;
  if (!isRepeatable(question.expression)) {
    if (typeof value === 'object') report('answers/wrong-type', path, { found: typeWords(value), expected: 'a number or a text' });
  } else if (!sameComputed(question.value as unknown, value)) report('answers/not-computed', path, { expected: briefly((question.value ?? null) as Json) });
}

/** Computed values are equal but for the last bits: another engine may round differently. */
export function sameComputed(expected: unknown, value: Json): boolean {
  if (typeof expected === 'number' && typeof value === 'number') return Math.abs(expected - value) <= 1e-9 * Math.max(1, Math.abs(expected));
  return Helpers.isTwoValueEquals(expected, value);
}

const volatileFunctions = new Set(['today', 'currentdate', 'currentyear', 'age', 'random', 'dateadd', 'year', 'month', 'day', 'weekday', 'datediff', 'getdate']);

/** Whether the same answers give the same result here and in the respondent's browser. */
export function isRepeatable(expression: string): boolean {
  if (!expression) return true;
  const functions = [...expression.matchAll(/([A-Za-z_][\w-]*)\s*\(/g)].map((match) => match[1]!);
  const known = new Set(FunctionFactory.Instance.getAll().map((name) => name.toLowerCase()));
  const words = new Set(['and', 'or', 'not']);
  return new ConditionRunner(expression).canRun()
    && functions.every((name) => words.has(name.toLowerCase()) || (known.has(name.toLowerCase()) && !volatileFunctions.has(name.toLowerCase())));
}
