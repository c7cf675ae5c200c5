import { checkList, checkNumber, checkNumbers } from './check-input.js';
import { fail, type StatisticsPath } from './statistics-error.js';

/** How far a_ij · a_ji may be from 1, for matrices written with a few decimals less than a double has. */
const reciprocity = 1e-6;
/** A matrix of judgments; null where a pair was not compared. */
export type ComparisonMatrix = readonly (readonly number[])[];

/** A square matrix of positive numbers with ones on the diagonal and a_ij · a_ji = 1. @throws StatisticsError for any other */
export function checkComparisons(value: unknown, path: StatisticsPath): number[][] {
  const matrix = checkSquare(value, path).map((row, i) => checkNumbers(row, [...path, i], { above: 0 }));
  matrix.forEach((row, i) => row.forEach((entry, j) => checkPair(entry, matrix[j]![i]!, [...path, i, j], i === j)));
  return matrix;
}

/** As `checkComparisons`, with null where a pair was not compared (both ways). */
export function checkIncompleteComparisons(value: unknown, path: StatisticsPath): (number | null)[][] {
  const matrix = checkSquare(value, path).map((row, i) => row.map((entry, j) => (entry === null ? null : checkNumber(entry, [...path, i, j], { above: 0 }))));
  matrix.forEach((row, i) => row.forEach((entry, j) => {
    const mirrored = matrix[j]![i]!;
    if ((entry === null) !== (mirrored === null) || (i === j && entry === null)) fail('statistics/not-reciprocal', [...path, i, j], 'must be missing exactly where its mirror image is');
    if (entry !== null) checkPair(entry, mirrored!, [...path, i, j], i === j);
  }));
  return matrix;
}

function checkSquare(value: unknown, path: StatisticsPath): (readonly unknown[])[] {
  const rows = checkList(value, path, 1).map((row, i) => checkList(row, [...path, i]));
  rows.forEach((row, i) => row.length === rows.length || fail('statistics/wrong-length', [...path, i], `must have ${rows.length} entries, as many as there are rows`));
  return rows;
}

function checkPair(entry: number, mirrored: number, path: StatisticsPath, diagonal: boolean): void {
  if (diagonal && Math.abs(entry - 1) > reciprocity) fail('statistics/not-reciprocal', path, 'must be 1 on the diagonal');
  if (Math.abs(entry * mirrored - 1) > reciprocity) fail('statistics/not-reciprocal', path, 'must be the reciprocal of its mirror image');
}

export interface Eigenpair {
  /** Largest eigenvalue. */
  lambda: number;
  /** Its eigenvector, all above 0, summing to 1. */
  weights: number[];
}

/** By power iteration, which for a matrix without negative entries that cannot be split always ends at the largest eigenvalue. */
export function principalEigenvector(matrix: readonly (readonly number[])[]): Eigenpair {
  const n = matrix.length;
  let weights = new Array<number>(n).fill(1 / n);
  let lambda = n;
  let calm = 0;
  for (let round = 0; round < 100_000 && calm < 2; round++) {
    const image = matrix.map((row) => row.reduce((total, entry, j) => total + entry * weights[j]!, 0));
    lambda = image.reduce((total, value) => total + value, 0);
    const next = image.map((value) => value / lambda);
    const moved = Math.max(...next.map((value, i) => Math.abs(value - weights[i]!) / value));
    weights = next;
    calm = moved < 4e-16 * n ? calm + 1 : 0;
  }
  return { lambda, weights };
}

/** Normalised geometric means of the rows. */
export function geometricMeanWeights(matrix: ComparisonMatrix): number[] {
  return normalised(matrix.map((row) => Math.exp(row.reduce((total, entry) => total + Math.log(entry), 0) / row.length)));
}

export function normalised(values: readonly number[]): number[] {
  const total = values.reduce((all, value) => all + value, 0);
  return values.map((value) => value / total);
}
