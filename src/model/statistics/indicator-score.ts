import { checkChoice, checkList, checkMissing, checkNumber, checkNumbers, checkObject, checkOptional } from './check-input.js';
import { atLeast } from './moments.js';
import { baseGoal, trendGoal } from './korean-indicator-rules.js';
import { fail } from './statistics-error.js';

export interface IndicatorScoreInput {
  rule: 'ratioHigher' | 'ratioLower' | 'linearLower' | 'baseline' | 'band' | 'krTarget' | 'krBase' | 'krTrend' | 'cnEfficacy' | 'steps';
  /** Null: not yet known. */
  actual: number | null;
  target?: number;
  baseline?: number;
  /** `band`: full score inside ± tolerance of the target, 0 at a distance of zeroAt. */
  tolerance?: number;
  zeroAt?: number;
  /** `krTarget`: the ends for 20 and 100 points; low above high for downward indicators. */
  low?: number;
  high?: number;
  /** `krBase`, `krTrend`: results of past years, the latest last. */
  history?: number[];
  direction?: 'higher' | 'lower';
  /** `krBase`: high and low are base ± rate · |base| (default .2), or ± multiplier · SD of five years (default 2). */
  kind?: 'ratio' | 'deviation';
  rate?: number;
  multiplier?: number;
  /** `cnEfficacy`: values for 60 and 100 points. */
  unacceptable?: number;
  satisfactory?: number;
  /** `steps`: the score of the highest `min` reached. */
  table?: { min: number; score: number }[];
  /** The score is clipped to these; default 0–100, for the Korean rules 20–100. */
  floor?: number;
  cap?: number;
}

export interface IndicatorScore {
  /** Before clipping; null when the formula gives no finite value. */
  raw: number | null;
  score: number | null;
  /** `clipped`: raw lies outside floor–cap; `missing`: no actual value; `undefined`: the rule's own numbers leave no scale. */
  status: 'ok' | 'clipped' | 'missing' | 'undefined';
  /** `krBase`: what the score rests on. */
  base?: number;
  high?: number;
  low?: number;
  /** `krTrend`: value expected from the trend, its standard deviation, and the actual value's distance in the good direction. */
  predicted?: number;
  forecastSd?: number;
  z?: number;
}

const rules = ['ratioHigher', 'ratioLower', 'linearLower', 'baseline', 'band', 'krTarget', 'krBase', 'krTrend', 'cnEfficacy', 'steps'] as const;

/** Null: the rule's numbers leave no scale. */
export type RawScore = { raw: number; details?: Partial<IndicatorScore> } | null;

/**
 * `goals.indicatorScore`: points for an indicator by one of ten rules.
 * Source: common KPI practice; Korean public-institution evaluation manual (target, target by deviation, trend); Chinese efficacy
 * coefficient method.
 */
export function indicatorScore(input: IndicatorScoreInput): IndicatorScore {
  checkObject(input, []);
  const rule = checkChoice(input.rule, ['rule'], rules);
  const floor = checkOptional(input.floor, ['floor'], rule.startsWith('kr') ? 20 : 0);
  const cap = checkOptional(input.cap, ['cap'], 100);
  if (cap < floor) fail('statistics/out-of-range', ['cap'], 'must not be less than floor');
  const actual = checkMissing(input.actual, ['actual']);
  const score = scoreBy(rule, input);
  if (actual === null) return { raw: null, score: null, status: 'missing' };
  if (rule === 'ratioLower' && actual === 0 && checkNumber(input.target, ['target']) >= 0) return { raw: null, score: cap, status: 'clipped' };
  const result = score(actual);
  if (result === null || !Number.isFinite(result.raw)) return { raw: null, score: null, status: 'undefined' };
  const { raw, details } = result;
  const clipped = Math.min(cap, Math.max(floor, raw));
  return { raw, score: clipped, status: clipped === raw ? 'ok' : 'clipped', ...details };
}

/** Reads the rule's own numbers at once, so that a wrong one is told even while the actual value is missing. */
function scoreBy(rule: (typeof rules)[number], input: IndicatorScoreInput): (actual: number) => RawScore {
  const number = (name: 'target' | 'baseline' | 'low' | 'high' | 'unacceptable' | 'satisfactory') => checkNumber(input[name], [name]);
  switch (rule) {
    case 'ratioHigher': {
      const target = number('target');
      return (actual) => (target > 0 ? { raw: (100 * actual) / target } : null);
    }
    case 'ratioLower': {
      const target = number('target');
      return (actual) => (target >= 0 && actual > 0 ? { raw: (100 * target) / actual } : null);
    }
    case 'linearLower': {
      const target = number('target');
      return (actual) => (target > 0 ? { raw: 100 * (2 - actual / target) } : null);
    }
    case 'baseline': return between(number('baseline'), number('target'), 0, 100);
    case 'krTarget': return between(number('low'), number('high'), 20, 100);
    case 'cnEfficacy': return between(number('unacceptable'), number('satisfactory'), 60, 100);
    case 'band': {
      const target = number('target');
      const tolerance = checkNumber(input.tolerance, ['tolerance'], { min: 0 });
      const zeroAt = checkNumber(input.zeroAt, ['zeroAt'], { min: 0 });
      return (actual) => {
        const distance = Math.abs(actual - target);
        if (atLeast(tolerance, distance)) return { raw: 100 };
        return zeroAt > tolerance ? { raw: (100 * (zeroAt - distance)) / (zeroAt - tolerance) } : null;
      };
    }
    case 'krBase': return baseGoal({
      ...history(input),
      kind: checkChoice(input.kind, ['kind'], ['ratio', 'deviation'], 'ratio'),
      rate: checkOptional(input.rate, ['rate'], 0.2, { above: 0 }),
      multiplier: checkOptional(input.multiplier, ['multiplier'], 2, { above: 0 }),
    });
    case 'krTrend': return trendGoal(history(input));
    case 'steps': {
      const table = checkList(input.table, ['table'], 1).map((step, i) => {
        const given = checkObject(step, ['table', i]);
        return { min: checkNumber(given.min, ['table', i, 'min']), score: checkNumber(given.score, ['table', i, 'score']) };
      }).sort((a, b) => b.min - a.min);
      return (actual) => {
        const step = table.find(({ min }) => atLeast(actual, min));
        return step ? { raw: step.score } : null;
      };
    }
  }
}

function history(input: IndicatorScoreInput) {
  return { history: checkNumbers(input.history, ['history']), direction: checkChoice(input.direction, ['direction'], ['higher', 'lower'], 'higher') };
}

/** Linear from `bottom` points at `low` to `top` points at `high`, in whichever direction these lie. */
function between(low: number, high: number, bottom: number, top: number): (actual: number) => RawScore {
  return (actual) => (high === low ? null : { raw: bottom + ((top - bottom) * (actual - low)) / (high - low) });
}
