import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { checkObject, checkOptional, checkTable } from './check-input.js';
import { columnCovariances } from './covariance.js';
import { completeRows, sum } from './moments.js';

export interface McdonaldOmegaInput {
  /** Rows are respondents, columns are items; a row with a gap is left out. */
  data: (number | null)[][];
  /** A uniqueness below this is a Heywood case; default .005. */
  minUniqueness?: number;
}

export interface McdonaldOmega {
  n: number;
  k: number;
  /** Share of the total's variance that one factor explains, 0–1. */
  omega: number | null;
  /** Standardized, of one sign as far as the data allow. */
  loadings: (number | null)[];
  /** `heywood`: an item would have no variance of its own; `noVariance`: an item is constant; `insufficient`: fewer than three items or respondents. */
  status: 'ok' | 'insufficient' | 'noVariance' | 'heywood';
}

/**
 * `reliability.omega`: (Σl)²/((Σl)² + Σ(1 − l²)) of the one-factor maximum-likelihood model of the correlation matrix; three items
 * by l₁ = √(r₁₂r₁₃/r₂₃). Source: McDonald 1999; EM for factor analysis, Rubin & Thayer 1982.
 */
export function mcdonaldOmega(input: McdonaldOmegaInput): McdonaldOmega {
  const data = checkTable(checkObject(input, []).data, ['data']);
  const minUniqueness = checkOptional(input.minUniqueness, ['minUniqueness'], 0.005, { min: 0, max: 1 });
  const rows = completeRows(data);
  const n = rows.length;
  const k = data[0]?.length ?? 0;
  const none = { n, k, omega: null, loadings: new Array<null>(k).fill(null) };
  if (k < 3 || n < 3) return { ...none, status: 'insufficient' };
  const covariance = columnCovariances(rows, k);
  if (covariance.some((row, i) => !(row[i]! > 0))) return { ...none, status: 'noVariance' };
  const sd = covariance.map((row, i) => Math.sqrt(row[i]!));
  const r = covariance.map((row, i) => row.map((value, j) => (i === j ? 1 : value / sd[i]! / sd[j]!)));
  const loadings = k === 3 ? threeItems(r) : maximumLikelihood(r, minUniqueness);
  if (!loadings || loadings.some((loading) => !(1 - loading ** 2 > minUniqueness))) return { ...none, status: 'heywood' };
  const total = sum(loadings);
  const oriented = total < 0 ? loadings.map((loading) => -loading) : loadings;
  return { n, k, omega: total ** 2 / (total ** 2 + sum(loadings.map((loading) => 1 - loading ** 2))), loadings: oriented, status: 'ok' };
}

/** Null when the three correlations fit no factor. */
function threeItems(r: readonly (readonly number[])[]): number[] | null {
  const [a, b, c] = [r[0]![1]!, r[0]![2]!, r[1]![2]!];
  if (!(a * b * c > 0)) return null;
  const first = Math.sqrt((a * b) / c);
  return [first, a / first, b / first];
}

/** Null as soon as a uniqueness falls to nothing. */
function maximumLikelihood(r: readonly (readonly number[])[], minUniqueness: number): number[] | null {
  // From the first principal component, whose signs are already right.
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(r.map((row) => [...row])), { assumeSymmetric: true });
  const first = realEigenvalues.indexOf(Math.max(...realEigenvalues));
  let loadings = eigenvectorMatrix.getColumn(first).map((entry) => Math.max(-0.9, Math.min(0.9, entry * Math.sqrt(realEigenvalues[first]!))));
  let uniqueness = loadings.map((loading) => 1 - loading ** 2);
  for (let round = 0; round < 50_000; round++) {
    const ratio = loadings.map((loading, i) => loading / uniqueness[i]!);
    const explained = sum(loadings.map((loading, i) => loading * ratio[i]!));
    const beta = ratio.map((value) => value / (1 + explained));
    const projected = r.map((row) => row.reduce((total, value, j) => total + value * beta[j]!, 0));
    const factor = 1 - sum(beta.map((value, i) => value * loadings[i]!)) + sum(beta.map((value, i) => value * projected[i]!));
    const next = projected.map((value) => value / factor);
    uniqueness = next.map((value, i) => 1 - value * projected[i]!);
    if (uniqueness.some((value) => !(value > minUniqueness / 10))) return null;
    const moved = Math.max(...next.map((value, i) => Math.abs(value - loadings[i]!)));
    loadings = next;
    if (moved < 1e-13) break;
  }
  return loadings;
}
