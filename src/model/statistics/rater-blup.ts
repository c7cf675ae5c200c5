import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { checkNumber, checkObject } from './check-input.js';
import { mean } from './moments.js';
import { named, raterEffectsGiven, type RaterEffectsInput } from './rater-effects.js';
import { readRatings, totalsOf, type RatingDesign } from './rating-design.js';

export interface RaterBlupInput extends RaterEffectsInput {
  /** Residual variance / rater variance, above 0; estimated by REML when left out. */
  lambda?: number;
}

export interface RaterBlup {
  /** Best linear unbiased estimates of the ratees, in points. */
  adjusted: Record<string, number> | null;
  /** Predicted rater effects, pulled towards 0: above 0 is lenient. */
  severity: Record<string, number> | null;
  /** The ratio used; null when the rater variance is estimated as 0. */
  lambda: number | null;
  estimated: boolean;
  /** `noRaterVariance`: raters do not differ beyond chance, so nobody is corrected; `zeroError`: no residual to estimate from; `insufficient`: too few ratings for that. */
  status: 'ok' | 'noRaterVariance' | 'zeroError' | 'insufficient' | 'noData';
}

/**
 * `raterEffects.blup`: ratees fixed, raters random, by Henderson's mixed-model equations; works across parts of a design that
 * share no rater, by trusting that raters are drawn at random. Without `lambda` it is the maximum of the restricted likelihood.
 * Source: Henderson 1975; Patterson & Thompson 1971.
 */
export function raterBlup(input: RaterBlupInput): RaterBlup {
  const design = readRatings(checkObject(input, []).ratings);
  const { ratees, raters, value } = design;
  const given = input.lambda === undefined || input.lambda === null ? null : checkNumber(input.lambda, ['lambda'], { above: 0 });
  const estimated = given === null;
  const none = { adjusted: null, severity: null, lambda: null, estimated };
  if (!value.length) return { ...none, status: 'noData' };
  const grand = mean(value);
  const centred = { ...design, value: value.map((x) => x - grand) };
  const lambda = given ?? remlRatio(centred);
  if (typeof lambda === 'string') return { ...none, status: lambda };
  const effects = lambda === Infinity ? withoutRaters(centred) : raterEffectsGiven(centred, lambda);
  return {
    adjusted: named(ratees, Array.from(effects.ratee, (level) => grand + level)),
    severity: named(raters, Array.from(effects.rater)),
    lambda: lambda === Infinity ? null : lambda, estimated, status: lambda === Infinity ? 'noRaterVariance' : 'ok',
  };
}

function withoutRaters({ ratees, raters, ratee, value }: RatingDesign) {
  const { n, total } = totalsOf(ratee, value, ratees.length);
  return { rater: new Float64Array(raters.length), ratee: total.map((t, e) => t / n[e]!) };
}

/**
 * λ that maximises the restricted likelihood. With the eigenvalues d and rotated right side g of the raters' equations,
 * −2l = (n − p) ln[RSS − Σ g²/(d + λ)] + Σ ln(d + λ) − q ln λ.
 */
function remlRatio(design: RatingDesign): number | 'zeroError' | 'insufficient' {
  const { ratees, raters, ratee, rater, value } = design;
  const df = value.length - ratees.length;
  if (df < 2 || raters.length < 2) return 'insufficient';
  const byRatee = totalsOf(ratee, value, ratees.length);
  const byRater = totalsOf(rater, value, raters.length);
  const table = Matrix.zeros(ratees.length, raters.length);
  ratee.forEach((e, i) => table.set(e, rater[i]!, table.get(e, rater[i]!) + 1));
  const scaled = table.clone();
  byRatee.n.forEach((n, e) => scaled.mulRow(e, 1 / n));
  const reduced = Matrix.diag(Array.from(byRater.n)).sub(table.transpose().mmul(scaled));
  const right = byRater.total.slice();
  ratee.forEach((e, i) => (right[rater[i]!]! -= byRatee.total[e]! / byRatee.n[e]!));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(reduced, { assumeSymmetric: true });
  const d = realEigenvalues.map((eigenvalue) => Math.max(0, eigenvalue));
  const g = eigenvectorMatrix.transpose().mmul(Matrix.columnVector(Array.from(right))).to1DArray();
  let rss = 0;
  value.forEach((x, i) => (rss += (x - byRatee.total[ratee[i]!]! / byRatee.n[ratee[i]!]!) ** 2));
  if (!(rss > 0)) return Infinity;
  const criterion = (logLambda: number) => {
    const lambda = Math.exp(logLambda);
    let rest = rss;
    let determinants = -raters.length * logLambda;
    d.forEach((eigenvalue, i) => {
      rest -= g[i]! ** 2 / (eigenvalue + lambda);
      determinants += Math.log(eigenvalue + lambda);
    });
    return df * Math.log(Math.max(rest, 1e-300)) + determinants;
  };
  const ends = { low: -18, high: 18 };
  const best = minimum(criterion, ends.low, ends.high);
  if (best > ends.high - 1) return Infinity;
  return best < ends.low + 1 ? 'zeroError' : Math.exp(best);
}

/** Least point of a function of one variable: the best of a grid, refined by golden section. */
function minimum(f: (x: number) => number, low: number, high: number): number {
  const steps = 72;
  const width = (high - low) / steps;
  const grid = Array.from({ length: steps + 1 }, (_, i) => low + i * width);
  const start = grid.reduce((best, x) => (f(x) < f(best) ? x : best));
  let a = Math.max(low, start - width);
  let b = Math.min(high, start + width);
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let i = 0; i < 80; i++) {
    const left = b - golden * (b - a);
    const right = a + golden * (b - a);
    if (f(left) < f(right)) b = right;
    else a = left;
  }
  return (a + b) / 2;
}
