import { Matrix, solve } from 'ml-matrix';
import { checkObject } from './check-input.js';
import { checkIncompleteComparisons, normalised, principalEigenvector } from './comparison-matrix.js';

export interface AhpIncompleteInput {
  /** Null where a pair was not compared, both ways. */
  matrix: (number | null)[][];
}

export interface AhpIncomplete {
  /** Every criterion can be reached from every other through comparisons. */
  connected: boolean;
  /** Pairs not compared. */
  missing: number;
  /** Eigenvector of Harker's matrix, summing to 1. */
  weights: number[] | null;
  lambdaMax: number | null;
  /** (λmax − n)/(n − 1); the usual limits of CR do not hold for incomplete matrices. */
  ci: number | null;
  /** Logarithmic least squares, summing to 1. */
  llsWeights: number[] | null;
  status: 'ok' | 'disconnected';
}

/**
 * `ahp.incomplete`: weights from a part of the comparisons. Harker: a missing entry becomes 0, the diagonal 1 + missing in the row.
 * Source: Harker 1987; Bozóki, Fülöp & Rónyai 2010.
 */
export function ahpIncomplete(input: AhpIncompleteInput): AhpIncomplete {
  const matrix = checkIncompleteComparisons(checkObject(input, []).matrix, ['matrix']);
  const n = matrix.length;
  const missing = matrix.reduce((total, row, i) => total + row.filter((entry, j) => j > i && entry === null).length, 0);
  if (!isConnected(matrix)) return { connected: false, missing, weights: null, lambdaMax: null, ci: null, llsWeights: null, status: 'disconnected' };
  const harker = matrix.map((row, i) => row.map((entry, j) => (i === j ? 1 + row.filter((other) => other === null).length : (entry ?? 0))));
  const { lambda, weights } = principalEigenvector(harker);
  return { connected: true, missing, weights, lambdaMax: lambda, ci: n > 1 ? (lambda - n) / (n - 1) : 0, llsWeights: logLeastSquares(matrix), status: 'ok' };
}

function isConnected(matrix: readonly (readonly (number | null)[])[]): boolean {
  const reached = new Set([0]);
  for (const i of reached) matrix[i]!.forEach((entry, j) => entry !== null && reached.add(j));
  return reached.size === matrix.length;
}

/** The Laplacian of the comparison graph against the rows' sums of logarithms, the first criterion held at 0. */
function logLeastSquares(matrix: readonly (readonly (number | null)[])[]): number[] {
  const n = matrix.length;
  if (n === 1) return [1];
  const laplacian = Matrix.zeros(n - 1, n - 1);
  const right = Matrix.zeros(n - 1, 1);
  for (let i = 1; i < n; i++) {
    matrix[i]!.forEach((entry, j) => {
      if (entry === null || j === i) return;
      laplacian.set(i - 1, i - 1, laplacian.get(i - 1, i - 1) + 1);
      if (j > 0) laplacian.set(i - 1, j - 1, -1);
      right.set(i - 1, 0, right.get(i - 1, 0) + Math.log(entry));
    });
  }
  const logs = [0, ...solve(laplacian, right).to1DArray()];
  const top = Math.max(...logs);
  return normalised(logs.map((value) => Math.exp(value - top)));
}
