import { checkList, checkObject, checkText, checkUnique, checkNumber, checkNumbers, checkOptional } from './check-input.js';
import { checkComparisons, normalised, principalEigenvector } from './comparison-matrix.js';
import { sum } from './moments.js';
import { fail } from './statistics-error.js';

export interface AhpSynthesisInput {
  /** Comparison of the criteria. */
  criteria: number[][];
  /** For each criterion, the comparison of the alternatives. */
  alternatives: number[][][];
  names: string[];
}

export interface AhpSynthesis {
  criteriaWeights: number[];
  /** Rows are alternatives, columns are criteria. */
  localPriorities: number[][];
  /** Distributive mode, summing to 1. */
  scores: number[];
  /** Ideal mode: local priorities as shares of the best, then normalised. */
  idealScores: number[];
  /** Names by score; equal ones keep their order. */
  ranking: string[];
}

/** `ahp.synthesis`. Source: Saaty 1980; Forman & Gass 2001. */
export function ahpSynthesis(input: AhpSynthesisInput): AhpSynthesis {
  checkObject(input, []);
  const criteria = checkComparisons(input.criteria, ['criteria']);
  const names = checkList(input.names, ['names'], 1).map((name, i) => checkText(name, ['names', i]));
  checkUnique(names, ['names']);
  const alternatives = checkList(input.alternatives, ['alternatives']).map((matrix, c) => checkComparisons(matrix, ['alternatives', c]));
  if (alternatives.length !== criteria.length) fail('statistics/wrong-length', ['alternatives'], `must hold ${criteria.length} matrices, one for each criterion`);
  alternatives.forEach((matrix, c) => matrix.length === names.length || fail('statistics/wrong-length', ['alternatives', c], `must compare ${names.length} alternatives, as many as there are names`));
  const criteriaWeights = principalEigenvector(criteria).weights;
  const byCriterion = alternatives.map((matrix) => principalEigenvector(matrix).weights);
  const localPriorities = names.map((_, a) => byCriterion.map((weights) => weights[a]!));
  const scores = localPriorities.map((row) => weighted(row, criteriaWeights));
  const best = byCriterion.map((weights) => Math.max(...weights));
  const idealScores = normalised(localPriorities.map((row) => weighted(row.map((value, c) => value / best[c]!), criteriaWeights)));
  const rank = scores.map((score) => Math.round(score * 1e10));
  return { criteriaWeights, localPriorities, scores, idealScores, ranking: names.map((_, a) => a).sort((a, b) => rank[b]! - rank[a]!).map((a) => names[a]!) };
}

export interface AhpSensitivityInput {
  /** Of the criteria, summing to 1. */
  weights: number[];
  /** Rows are alternatives, columns are criteria. */
  localPriorities: number[][];
  /** Whose weight is moved, from 0. */
  criterion: number;
  /** Equal steps of the curve from 0 to 1; default 4. */
  steps?: number;
}

export interface AhpSensitivity {
  baseScores: number[];
  /** Scores when the criterion has this weight and the others keep their proportions; empty when no other criterion has weight. */
  curve: { weight: number; scores: number[] }[];
  /** Where two alternatives (from 0) change places. */
  crossovers: { a: number; b: number; atWeight: number }[];
  /** `undefined`: no other criterion has any weight, so there are no proportions to keep. */
  status: 'ok' | 'undefined';
}

/** `ahp.sensitivity`: one weight moved from 0 to 1; scores are straight lines, so crossings are solved exactly. */
export function ahpSensitivity(input: AhpSensitivityInput): AhpSensitivity {
  checkObject(input, []);
  const weights = checkNumbers(input.weights, ['weights'], { min: 0 });
  if (Math.abs(sum(weights) - 1) > 1e-6) fail('statistics/out-of-range', ['weights'], 'must sum to 1');
  const rows = checkList(input.localPriorities, ['localPriorities']).map((row, a) => checkNumbers(row, ['localPriorities', a]));
  rows.forEach((row, a) => row.length === weights.length || fail('statistics/wrong-length', ['localPriorities', a], `must have ${weights.length} values, one for each criterion`));
  const criterion = checkNumber(input.criterion, ['criterion'], { min: 0, max: weights.length - 1, integer: true });
  const steps = checkOptional(input.steps, ['steps'], 4, { min: 1, max: 1000, integer: true });
  const baseScores = rows.map((row) => weighted(row, weights));
  const rest = sum(weights.filter((_, c) => c !== criterion));
  if (!(rest > 1e-12)) return { baseScores, curve: [], crossovers: [], status: 'undefined' };
  /** Score at weight 1 and at weight 0. */
  const ends = rows.map((row) => ({ one: row[criterion]!, zero: weighted(row.map((value, c) => (c === criterion ? 0 : value)), weights) / rest }));
  const crossovers: AhpSensitivity['crossovers'] = [];
  ends.forEach((first, a) => ends.slice(a + 1).forEach((second, offset) => {
    const atZero = first.zero - second.zero;
    const slope = first.one - second.one - atZero;
    const atWeight = -atZero / slope;
    if (Math.abs(slope) > 1e-12 && atWeight >= 0 && atWeight <= 1) crossovers.push({ a, b: a + 1 + offset, atWeight: atWeight + 0 });
  }));
  return {
    baseScores, crossovers, status: 'ok',
    curve: Array.from({ length: steps + 1 }, (_, i) => ({ weight: i / steps, scores: ends.map(({ one, zero }) => zero + (one - zero) * (i / steps)) })),
  };
}

function weighted(values: readonly number[], weights: readonly number[]): number {
  return sum(values.map((value, c) => value * weights[c]!));
}
