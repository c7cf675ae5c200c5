import { checkNumbers, checkObject, checkOptional } from './check-input.js';
import { checkComparisons, principalEigenvector } from './comparison-matrix.js';

export interface AhpInconsistencyInput {
  matrix: number[][];
  /** How many judgments to name; default 3. */
  top?: number;
  /** Values that may be suggested; default 1/9 … 9. */
  scale?: number[];
}

export interface AhpInconsistency {
  /** The judgments that fit the weights least, the worst first. */
  judgments: {
    /** Criteria compared, from 0. */
    i: number;
    j: number;
    given: number;
    /** wᵢ / wⱼ. */
    implied: number;
    /** By which factor they differ, at least 1. */
    error: number;
    /** Value of the scale nearest to the implied one, in log distance. */
    suggestion: number;
  }[];
}

/** Saaty's fundamental scale with its reciprocals. */
const saatyScale = [...Array.from({ length: 8 }, (_, i) => 1 / (9 - i)), ...Array.from({ length: 9 }, (_, i) => i + 1)];

/** `ahp.inconsistency`: which judgments to look at again, e = a_ij wⱼ/wᵢ. Source: Saaty 2003. */
export function ahpInconsistency(input: AhpInconsistencyInput): AhpInconsistency {
  const matrix = checkComparisons(checkObject(input, []).matrix, ['matrix']);
  const top = checkOptional(input.top, ['top'], 3, { min: 0, integer: true });
  const scale = input.scale === undefined ? saatyScale : checkNumbers(input.scale, ['scale'], { above: 0 });
  const { weights } = principalEigenvector(matrix);
  const judgments: AhpInconsistency['judgments'] = [];
  for (let i = 0; i < matrix.length; i++) {
    for (let j = i + 1; j < matrix.length; j++) {
      const given = matrix[i]![j]!;
      const implied = weights[i]! / weights[j]!;
      const away = (value: number) => Math.abs(Math.log(value / implied));
      judgments.push({
        i, j, given, implied, error: Math.max(given / implied, implied / given),
        suggestion: scale.reduce((best, value) => (away(value) < away(best) - 1e-12 ? value : best)),
      });
    }
  }
  // Errors that differ by rounding alone keep their order.
  const rank = (error: number) => Math.round(error * 1e9);
  return { judgments: judgments.sort((a, b) => rank(b.error) - rank(a.error)).slice(0, top) };
}
