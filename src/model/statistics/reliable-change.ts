import { checkFlag, checkMissing, checkNumber, checkObject, checkOptional } from './check-input.js';
import { above } from './moments.js';

export interface ReliableChangeInput {
  /** Scores of one person at two times, in points of the scale. */
  before: number | null;
  after: number | null;
  /** Standard deviation of the reference sample at the first time. */
  sdBefore: number;
  /** Reliability of the scale in that sample. */
  reliability: number;
  /** Default: the normal quantile for 95 %, two-sided. */
  criticalZ?: number;
  /** Default true. */
  higherIsBetter?: boolean;
}

export interface ReliableChange {
  /** Standard error of measurement, in points. */
  sem: number | null;
  /** Standard error of a difference, in points. */
  sdiff: number | null;
  /** Reliable change index, in standard errors. */
  rci: number | null;
  /** Smallest difference, in points, that counts as change. */
  minDetectableChange: number | null;
  criticalZ: number;
  /** `undefined`: reliability below 0 or at least 1, SD not above 0, or a score missing. */
  class: 'improved' | 'deteriorated' | 'noReliableChange' | 'undefined';
  status: 'ok' | 'undefined' | 'missing';
}

/**
 * `change.rci`: SEM = SD₁ √(1 − r); Sdiff = √2 SEM; RCI = (after − before) / Sdiff; |RCI| > z is reliable change.
 * Source: Jacobson & Truax 1991 with the standard error of Christensen & Mendoza 1986.
 */
export function reliableChange(input: ReliableChangeInput): ReliableChange {
  checkObject(input, []);
  const before = checkMissing(input.before, ['before']);
  const after = checkMissing(input.after, ['after']);
  const sd = checkNumber(input.sdBefore, ['sdBefore']);
  const reliability = checkNumber(input.reliability, ['reliability']);
  const criticalZ = checkOptional(input.criticalZ, ['criticalZ'], 1.959963984540054, { above: 0 });
  const higherIsBetter = checkFlag(input.higherIsBetter, ['higherIsBetter'], true);
  const sem = reliability <= 1 && sd >= 0 ? sd * Math.sqrt(1 - reliability) : null;
  const sdiff = sem !== null && sem > 0 && reliability >= 0 ? Math.SQRT2 * sem : null;
  if (sdiff === null) {
    return { sem, sdiff: null, rci: null, minDetectableChange: null, criticalZ, class: 'undefined', status: 'undefined' };
  }
  const minDetectableChange = criticalZ * sdiff;
  if (before === null || after === null) {
    return { sem, sdiff, rci: null, minDetectableChange, criticalZ, class: 'undefined', status: 'missing' };
  }
  const rci = (after - before) / sdiff;
  const better = higherIsBetter ? rci > 0 : rci < 0;
  return {
    sem, sdiff, rci, minDetectableChange, criticalZ,
    class: !above(Math.abs(rci), criticalZ) ? 'noReliableChange' : better ? 'improved' : 'deteriorated',
    status: 'ok',
  };
}
