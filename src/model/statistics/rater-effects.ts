import { checkObject } from './check-input.js';
import { conjugateGradient } from './conjugate-gradient.js';
import { mean } from './moments.js';
import { readRatings, totalsOf, type Rating, type RatingDesign } from './rating-design.js';

export interface RaterEffectsInput {
  ratings: Rating[];
}

export interface CenteredRatings {
  grandMean: number | null;
  /** Rater's mean − grand mean: above 0 is lenient. */
  severity: Record<string, number>;
  /** Mean of a ratee's ratings, each less its rater's severity. */
  adjusted: Record<string, number>;
  rawMeans: Record<string, number>;
  components: string[][];
  /** `disconnected`: groups of ratees without a common rater; centring hides real differences between them. `noData`: no ratings. */
  status: 'ok' | 'disconnected' | 'noData';
}

/** `raterEffects.center`: x − rater mean + grand mean; only sensible when raters rate comparable people. */
export function centerRatings(input: RaterEffectsInput): CenteredRatings {
  const design = readRatings(checkObject(input, []).ratings);
  const { ratees, raters, ratee, rater, value, components } = design;
  const grandMean = value.length ? mean(value) : null;
  const byRater = totalsOf(rater, value, raters.length);
  const severity = Array.from(byRater.total, (total, j) => total / byRater.n[j]! - grandMean!);
  const raw = totalsOf(ratee, value, ratees.length);
  const adjusted = totalsOf(ratee, value.map((x, i) => x - severity[rater[i]!]!), ratees.length);
  return {
    grandMean,
    severity: named(raters, severity),
    adjusted: named(ratees, Array.from(adjusted.total, (total, e) => total / adjusted.n[e]!)),
    rawMeans: named(ratees, Array.from(raw.total, (total, e) => total / raw.n[e]!)),
    components,
    status: !value.length ? 'noData' : components.length > 1 ? 'disconnected' : 'ok',
  };
}

export interface TwoWayEffects {
  connected: boolean;
  /** Ratees that can be compared, one list for each part of the design. */
  components: string[][];
  /** Mean of the cells of the fitted table. */
  mu: number | null;
  /** The rating to be expected from the average of all raters, in points. */
  adjusted: Record<string, number> | null;
  /** Rater effects, which sum to 0: above 0 is lenient. */
  severity: Record<string, number> | null;
  residualDf: number | null;
  /** Null without degrees of freedom. */
  residualVariance: number | null;
  status: 'ok' | 'disconnected' | 'noData';
}

/**
 * `raterEffects.twoWay`: least squares of x = μ + ratee + rater, both effects summing to 0. Without a connected design there are
 * no adjusted scores. Source: additive two-way model; connectedness, Bose 1947.
 */
export function twoWayRaterEffects(input: RaterEffectsInput): TwoWayEffects {
  const design = readRatings(checkObject(input, []).ratings);
  const { ratees, raters, ratee, rater, value, components } = design;
  const connected = components.length === 1;
  if (!connected) {
    return { connected, components, mu: null, adjusted: null, severity: null, residualDf: null, residualVariance: null, status: value.length ? 'disconnected' : 'noData' };
  }
  // Values are taken from their mean, so that rounding is relative to their spread.
  const grand = mean(value);
  const centred = { ...design, value: value.map((x) => x - grand) };
  const effects = raterEffectsGiven(centred, 0);
  const shift = mean(Array.from(effects.rater));
  const severity = Array.from(effects.rater, (effect) => effect - shift);
  const rateeLevel = Array.from(effects.ratee, (level) => level + shift);
  const residualDf = value.length - ratees.length - raters.length + 1;
  let squares = 0;
  centred.value.forEach((x, i) => (squares += (x - rateeLevel[ratee[i]!]! - severity[rater[i]!]!) ** 2));
  return {
    connected, components, mu: grand + mean(rateeLevel),
    adjusted: named(ratees, rateeLevel.map((level) => grand + level)), severity: named(raters, severity),
    residualDf, residualVariance: residualDf > 0 ? squares / residualDf : null, status: 'ok',
  };
}

/**
 * Ratee levels and rater effects of the equations with `ridge` added to the raters' diagonal (0: least squares, with the first
 * rater held at 0, for a connected design). Ratees are eliminated first: (D + ridge − N'R⁻¹N) effect = rater totals − N'(ratee means).
 */
export function raterEffectsGiven({ ratees, raters, ratee, rater, value }: RatingDesign, ridge: number): { ratee: Float64Array; rater: Float64Array } {
  const held = ridge === 0;
  const byRatee = totalsOf(ratee, value, ratees.length);
  const byRater = totalsOf(rater, value, raters.length);
  /** For each ratee, the mean of x over its ratings. */
  const rateeMeans = (x: Float64Array) => {
    const means = new Float64Array(ratees.length);
    for (let i = 0; i < ratee.length; i++) means[ratee[i]!]! += x[rater[i]!]!;
    return means.map((total, e) => total / byRatee.n[e]!);
  };
  const multiply = (x: Float64Array) => {
    const means = rateeMeans(x);
    const product = x.map((effect, j) => (byRater.n[j]! + ridge) * effect);
    for (let i = 0; i < ratee.length; i++) product[rater[i]!]! -= means[ratee[i]!]!;
    if (held) product[0] = x[0]!;
    return product;
  };
  const right = byRater.total.slice();
  for (let i = 0; i < ratee.length; i++) right[rater[i]!]! -= byRatee.total[ratee[i]!]! / byRatee.n[ratee[i]!]!;
  if (held) right[0] = 0;
  const effects = conjugateGradient(multiply, right, byRater.n.map((n, j) => (held && j === 0 ? 1 : n + ridge)));
  const means = rateeMeans(effects);
  return { rater: effects, ratee: byRatee.total.map((total, e) => total / byRatee.n[e]! - means[e]!) };
}

/** Values by their names, in order. */
export function named(names: readonly string[], values: readonly number[]): Record<string, number> {
  return Object.fromEntries(names.map((name, i) => [name, values[i]!]));
}
