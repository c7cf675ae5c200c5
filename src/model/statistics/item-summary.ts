import { checkMissings, checkNumber, checkObject, checkOptional, checkScale } from './check-input.js';
import { mean, present, standardDeviation } from './moments.js';
import { fail } from './statistics-error.js';

export interface ItemSummaryInput {
  /** Null for those who did not answer. */
  responses: (number | null)[];
  /** How many were asked. */
  invited?: number;
  min: number;
  max: number;
  minGroup: number;
  /** Fewest answers for SD and distribution; default `minGroup`. Reports pass 10, since mean and SD of few answers betray them. */
  minDistribution?: number;
}

export interface ItemSummary {
  /** Null while suppressed, unless it is 0. */
  n: number | null;
  suppressed: boolean;
  mean: number | null;
  sd: number | null;
  /** Percent of answers at or above max − 1, and at or below min + 1. */
  top2: number | null;
  bottom2: number | null;
  /** Answers at min, min + 1, … max; null on a scale without whole steps. */
  counts: number[] | null;
  /** Percent of those invited. */
  responseRate: number | null;
}

/** `survey.itemSummary`: one item over a group; below `minGroup` nothing is shown, not even n. Source: own rule. */
export function itemSummary(input: ItemSummaryInput): ItemSummary {
  const { min, max } = checkScale(checkObject(input, []));
  const given = present(checkMissings(input.responses, ['responses'], { min, max }));
  const minGroup = checkNumber(input.minGroup, ['minGroup'], { min: 1, integer: true });
  const minDistribution = checkOptional(input.minDistribution, ['minDistribution'], minGroup, { min: 1 });
  const invited = checkOptional(input.invited, ['invited'], 0, { min: 0, integer: true });
  const n = given.length;
  if (invited > 0 && invited < n) fail('statistics/out-of-range', ['invited'], `must be at least ${n}, the number of answers`);
  if (n < minGroup) {
    return { n: n === 0 ? 0 : null, suppressed: true, mean: null, sd: null, top2: null, bottom2: null, counts: null, responseRate: null };
  }
  const open = n >= minDistribution;
  const percent = (test: (value: number) => boolean) => (100 * given.filter(test).length) / n;
  const steps = max - min + 1;
  const whole = Number.isInteger(steps) && steps <= 1000 && given.every((value) => Number.isInteger(value - min));
  return {
    n, suppressed: false, mean: mean(given),
    sd: open ? standardDeviation(given) : null,
    top2: open ? percent((value) => value >= max - 1) : null,
    bottom2: open ? percent((value) => value <= min + 1) : null,
    counts: open && whole ? Array.from({ length: steps }, (_, i) => given.filter((value) => value === min + i).length) : null,
    responseRate: invited > 0 ? (100 * n) / invited : null,
  };
}
