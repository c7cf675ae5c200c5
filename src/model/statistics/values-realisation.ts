import { checkList, checkMissing, checkObject, checkScale } from './check-input.js';
import { spearman } from './moments.js';
import { fail } from './statistics-error.js';

export interface ValuesRealisationInput {
  /** Ends of both answer scales; `min` is not negative, since importance weighs. */
  min: number;
  max: number;
  values: { id?: string; importance: number | null; realisation: number | null }[];
}

export interface ValuesRealisation {
  /** How far the person's values are realised, 0–100, weighted by their importance. */
  index: number | null;
  /** Share (0–1) of the importance given that lies on values with both answers; null when nothing has any importance. */
  coverage: number | null;
  /** Importance − realisation in points, in the order of the input. */
  gaps: (number | null)[];
  /** Gap above 0 times the importance as 0–1, in points. */
  priorities: (number | null)[];
  /** Rank correlation of importance and realisation, −1 to 1. */
  profileFitSpearman: number | null;
  /** `noData`: no value has both answers, or none of those has any importance. */
  status: 'ok' | 'noData';
  /** `insufficient`: fewer than three pairs; `noVariance`: one side is constant. */
  profileFitStatus: 'ok' | 'insufficient' | 'noVariance';
}

/**
 * `values.realisation`: index = Σ(I · POMP(R)) / ΣI over values with both; coverage = ΣI(both) / ΣI(rated);
 * gap = I − R; priority = max(gap, 0) (I − min) / (max − min); profile fit = Spearman(I, R).
 * Source: own definition of this project.
 *
 * @throws StatisticsError for an answer outside the scale
 */
export function valuesRealisation(input: ValuesRealisationInput): ValuesRealisation {
  const { min, max } = checkScale(checkObject(input, []));
  if (min < 0) fail('statistics/out-of-range', ['min'], 'must be at least 0, since importance is a weight');
  const values = checkList(input.values, ['values']).map((value, i) => {
    const v = checkObject(value, ['values', i]);
    return {
      importance: checkMissing(v.importance, ['values', i, 'importance'], { min, max }),
      realisation: checkMissing(v.realisation, ['values', i, 'realisation'], { min, max }),
    };
  });
  const pairs = values.flatMap(({ importance: i, realisation: r }) => (i === null || r === null ? [] : [{ i, r }]));
  let weight = 0;
  let realised = 0;
  for (const { i, r } of pairs) {
    weight += i;
    realised += (i * (100 * (r - min))) / (max - min);
  }
  const rated = values.reduce((total, v) => total + (v.importance ?? 0), 0);
  const anyRated = values.some((v) => v.importance !== null);
  const fit = pairs.length < 3 ? null : spearman(pairs.map((p) => p.i), pairs.map((p) => p.r));
  const gaps = values.map(({ importance: i, realisation: r }) => (i === null || r === null ? null : i - r));
  return {
    index: weight > 0 ? realised / weight : null,
    coverage: rated > 0 ? weight / rated : anyRated ? null : 0,
    gaps,
    priorities: gaps.map((gap, at) => (gap === null ? null : (Math.max(gap, 0) * (values[at]!.importance! - min)) / (max - min))),
    profileFitSpearman: fit,
    status: weight > 0 ? 'ok' : 'noData',
    profileFitStatus: pairs.length < 3 ? 'insufficient' : fit === null ? 'noVariance' : 'ok',
  };
}
