import { checkChoice, checkNumbers, checkObject, checkOptional } from './check-input.js';
import { checkComparisons, geometricMeanWeights, principalEigenvector, type ComparisonMatrix } from './comparison-matrix.js';
import { above } from './moments.js';

/** Mean consistency index of random matrices, for n = 3, 4, … Tables in circulation differ, so the result names the one used. */
export const randomIndexTables = {
  saaty1980: [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  saaty2005: [0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49],
} as const;

/** CR up to which a matrix of this size passes. `saaty1994` is stricter for small ones. */
export const consistencyLimits = {
  saaty1980: [0.1],
  saaty1994: [0.05, 0.08, 0.1],
} as const;

export interface ConsistencyOptions {
  /** A table by name, or values for n = 3, 4, …; default `saaty1980`. */
  randomIndex?: keyof typeof randomIndexTables | number[];
  /** Limits by name, or one for all sizes; default `saaty1980`: .10. */
  limit?: keyof typeof consistencyLimits | number;
}

export interface AhpPrioritiesInput extends ConsistencyOptions {
  /** a_ij says how many times i is more important than j. */
  matrix: number[][];
}

export interface Consistency {
  /** (λmax − n)/(n − 1). */
  ci: number;
  /** CI / random index; 0 for n ≤ 2, null where the table ends. */
  crSaaty: number | null;
  /** (λmax − n)/(2.7699n − 4.3513 − n). */
  crAlonsoLamata: number;
  /** By crSaaty, or crAlonsoLamata where the table ends. */
  acceptable: boolean;
  randomIndex: { table: string; value: number | null };
  limit: number;
}

export interface AhpPriorities extends Consistency {
  /** Principal eigenvector, summing to 1. */
  weights: number[];
  lambdaMax: number;
  /** Row geometric means, summing to 1. */
  gmWeights: number[];
  /** Geometric consistency index; passes up to .31, .35, .37 for n = 3, 4, more. */
  gci: number;
  gciLimit: number;
  /** Koczkodaj's index, 0–1, and the three criteria where it is found, from 0; null when consistent. */
  koczkodaj: number;
  worstTriad: [number, number, number] | null;
}

/**
 * `ahp.priorities`: weights and consistency of one matrix of pairwise comparisons.
 * Source: Saaty 1980; Alonso & Lamata 2006; Aguarón & Moreno-Jiménez 2003; Koczkodaj 1993.
 *
 * @throws StatisticsError for a matrix that is not square, positive and reciprocal
 */
export function ahpPriorities(input: AhpPrioritiesInput): AhpPriorities {
  const matrix = checkComparisons(checkObject(input, []).matrix, ['matrix']);
  const n = matrix.length;
  const { lambda, weights } = principalEigenvector(matrix);
  const gmWeights = geometricMeanWeights(matrix);
  const { koczkodaj, worstTriad } = worstOf(matrix);
  return {
    weights, lambdaMax: lambda, ...consistencyOf(lambda, n, input), gmWeights,
    gci: geometricConsistency(matrix, gmWeights), gciLimit: [0.31, 0.35][n - 3] ?? 0.37,
    koczkodaj, worstTriad,
  };
}

/** Consistency of a complete matrix of n criteria with this eigenvalue. */
export function consistencyOf(lambda: number, n: number, options: ConsistencyOptions): Consistency {
  const { table, values } = readTable(options.randomIndex);
  const limit = readLimit(options.limit, n);
  if (n <= 2) return { ci: 0, crSaaty: 0, crAlonsoLamata: 0, acceptable: true, randomIndex: { table, value: null }, limit };
  const ci = (lambda - n) / (n - 1);
  const value = values[n - 3] ?? null;
  const crSaaty = value === null ? null : ci / value;
  const crAlonsoLamata = (lambda - n) / (2.7699 * n - 4.3513 - n);
  return { ci, crSaaty, crAlonsoLamata, acceptable: !above(crSaaty ?? crAlonsoLamata, limit), randomIndex: { table, value }, limit };
}

function readTable(given: ConsistencyOptions['randomIndex']): { table: string; values: readonly number[] } {
  if (Array.isArray(given)) return { table: 'own', values: checkNumbers(given, ['randomIndex'], { above: 0 }) };
  const table = checkChoice(given, ['randomIndex'], ['saaty1980', 'saaty2005'], 'saaty1980');
  return { table, values: randomIndexTables[table] };
}

function readLimit(given: ConsistencyOptions['limit'], n: number): number {
  if (typeof given === 'number') return checkOptional(given, ['limit'], 0.1, { min: 0 });
  const limits: readonly number[] = consistencyLimits[checkChoice(given, ['limit'], ['saaty1980', 'saaty1994'], 'saaty1980')];
  return limits[Math.max(0, n - 3)] ?? limits.at(-1)!;
}

function geometricConsistency(matrix: ComparisonMatrix, weights: readonly number[]): number {
  const n = matrix.length;
  if (n <= 2) return 0;
  let total = 0;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) total += Math.log((matrix[i]![j]! * weights[j]!) / weights[i]!) ** 2;
  return (2 * total) / ((n - 1) * (n - 2));
}

/** Over all triads, the relative distance of the direct judgment from the indirect one. */
function worstOf(matrix: ComparisonMatrix): Pick<AhpPriorities, 'koczkodaj' | 'worstTriad'> {
  let koczkodaj = 0;
  let worstTriad: AhpPriorities['worstTriad'] = null;
  for (let i = 0; i < matrix.length; i++) {
    for (let j = i + 1; j < matrix.length; j++) {
      for (let k = j + 1; k < matrix.length; k++) {
        const ratio = (matrix[i]![j]! * matrix[j]![k]!) / matrix[i]![k]!;
        const distance = Math.min(Math.abs(1 - ratio), Math.abs(1 - 1 / ratio));
        if (distance > koczkodaj + 1e-9) {
          koczkodaj = distance;
          worstTriad = [i, j, k];
        }
      }
    }
  }
  return { koczkodaj, worstTriad };
}
