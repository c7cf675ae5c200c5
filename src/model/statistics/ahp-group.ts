import { consistencyOf, type ConsistencyOptions } from './ahp-priorities.js';
import { checkList, checkNumbers, checkObject, checkOptional } from './check-input.js';
import { checkComparisons, normalised, principalEigenvector } from './comparison-matrix.js';
import { checkLabels, labelOf, type Label } from './interpretation.js';
import { sum } from './moments.js';
import { fail } from './statistics-error.js';

/** Goepel 2018 (the article's; AHP-OS uses .50, .625, .75, .875). */
export const consensusLabels: readonly Label[] = [
  { from: -Number.MAX_VALUE, label: 'veryLow' }, { from: 0.5, label: 'low' }, { from: 0.65, label: 'moderate' }, { from: 0.75, label: 'high' }, { from: 0.85, label: 'veryHigh' },
];

export interface AhpGroupInput extends ConsistencyOptions {
  /** One complete matrix for each expert, all of one size. */
  matrices: number[][][];
  /** Not negative, not all 0; default all equal. */
  expertWeights?: number[];
  /** M, the largest value of the judgment scale; default 9. */
  scaleMax?: number;
  labels?: Label[];
}

export interface AhpGroup {
  /** Aggregated judgments: weighted geometric means, which stay reciprocal. */
  aijMatrix: number[][];
  aijWeights: number[];
  aijCrSaaty: number | null;
  /** Aggregated priorities: weighted arithmetic and geometric means, summing to 1. */
  aipArithmetic: number[];
  aipGeometric: number[];
  individualWeights: number[][];
  individualCr: (number | null)[];
  /** S*, 0–1, of the experts' priorities (unweighted); null for one expert or one criterion. */
  consensus: number | null;
  label: string | null;
  randomIndex: { table: string; value: number | null };
}

/** `ahp.group`. Source: AIJ, Aczél & Saaty 1983; AIP, Forman & Peniwati 1998; consensus, Goepel 2018, eq. 11–21. */
export function ahpGroup(input: AhpGroupInput): AhpGroup {
  checkObject(input, []);
  const matrices = checkList(input.matrices, ['matrices'], 1).map((matrix, e) => checkComparisons(matrix, ['matrices', e]));
  const n = matrices[0]!.length;
  matrices.forEach((matrix, e) => matrix.length === n || fail('statistics/wrong-length', ['matrices', e], `must compare ${n} criteria like the first`));
  const given = input.expertWeights === undefined ? matrices.map(() => 1) : checkNumbers(input.expertWeights, ['expertWeights'], { min: 0 });
  if (given.length !== matrices.length) fail('statistics/wrong-length', ['expertWeights'], `must hold ${matrices.length} weights, one for each expert`);
  if (!(sum(given) > 0)) fail('statistics/out-of-range', ['expertWeights'], 'must not all be 0');
  const scaleMax = checkOptional(input.scaleMax, ['scaleMax'], 9, { above: 1 });
  const labels = checkLabels(input.labels, ['labels'], consensusLabels);
  const shares = normalised(given);
  const individuals = matrices.map((matrix) => principalEigenvector(matrix));
  const geometric = (pick: (e: number) => number) => Math.exp(sum(shares.map((share, e) => (share === 0 ? 0 : share * Math.log(pick(e))))));
  const aijMatrix = matrices[0]!.map((row, i) => row.map((_, j) => (i === j ? 1 : geometric((e) => matrices[e]![i]![j]!))));
  const together = principalEigenvector(aijMatrix);
  const { crSaaty, randomIndex } = consistencyOf(together.lambda, n, input);
  const individualWeights = individuals.map(({ weights }) => weights);
  const consensus = consensusOf(individualWeights, scaleMax);
  return {
    aijMatrix, aijWeights: together.weights, aijCrSaaty: crSaaty,
    aipArithmetic: normalised(together.weights.map((_, i) => sum(shares.map((share, e) => share * individualWeights[e]![i]!)))),
    aipGeometric: normalised(together.weights.map((_, i) => geometric((e) => individualWeights[e]![i]!))),
    individualWeights, individualCr: individuals.map(({ lambda }) => consistencyOf(lambda, n, input).crSaaty),
    consensus, label: labelOf(consensus, labels), randomIndex,
  };
}

/** S* = (exp(−Hβ) − c)/(1 − c), where c is what the greatest possible disagreement on the scale 1 … M gives. */
function consensusOf(weights: readonly (readonly number[])[], scaleMax: number): number | null {
  const n = weights[0]!.length;
  if (weights.length < 2 || n < 2) return null;
  const entropy = (shares: readonly number[]) => -sum(shares.map((share) => (share > 0 ? share * Math.log(share) : 0)));
  const average = weights[0]!.map((_, i) => sum(weights.map((own) => own[i]!)) / weights.length);
  const between = entropy(average) - sum(weights.map(entropy)) / weights.length;
  const all = n + scaleMax - 1;
  const least = entropy([scaleMax / all]) + ((n - 1) / all) * Math.log(all);
  const floor = Math.exp(least) / n;
  return (Math.exp(-between) - floor) / (1 - floor);
}
