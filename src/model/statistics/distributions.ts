import { checkList, checkNumber, checkObject } from './check-input.js';
import { logGamma } from './gamma-function.js';
import { incompleteBeta } from './incomplete-beta.js';
import { incompleteGamma } from './incomplete-gamma.js';
import { fail } from './statistics-error.js';
import { tailQuantile } from './tail-quantile.js';

// Distribution functions and quantiles. Probabilities are 0–1, degrees of freedom need not be whole. `…UpperTail` is 1 − cdf
// without its loss of digits. No package gives all of them well: of @stdlib/* (56 kB gzip, 239 packages, CommonJS) chi-square
// is 1.6 % off at 5000 degrees of freedom and the normal quantile is infinite at 1e-300; jstat errs by 5e-6 in t and 1e-7 in
// F and beta; simple-statistics keeps three digits of the normal. These stay within 1e-11 of mpmath's 40 digits
// (`test/fixtures/distributions.json`) in 2 kB; `npm run bench -- statistics` prints the comparison.

/** Standard normal P(Z ≤ x). */
export function normalCdf(x: number): number {
  const { upper } = incompleteGamma(0.5, (x * x) / 2);
  return x < 0 ? upper / 2 : 1 - upper / 2;
}

/** P(|Z| ≥ |z|) under the standard normal. */
export function normalTwoSided(z: number): number {
  return incompleteGamma(0.5, (z * z) / 2).upper;
}

/** z with P(Z ≤ z) = p. */
export function normalQuantile(p: number): number {
  const tail = Math.min(p, 1 - p);
  if (tail === 0.5) return 0;
  const half = chisqTail(tail * 2, 1);
  return p < 0.5 ? -Math.sqrt(half) : Math.sqrt(half);
}

/** Student's t, P(T ≤ x). */
export function tCdf(x: number, df: number): number {
  const tail = tTwoSided(x, df) / 2;
  return x < 0 ? tail : 1 - tail;
}

/** P(|T| ≥ |x|). */
export function tTwoSided(x: number, df: number): number {
  const square = x * x;
  return square === Infinity ? 0 : incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square)).lower;
}

export function tQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  const tail = 2 * Math.min(p, 1 - p);
  const logit = betaLogit(tail, 1 - tail, df / 2, 0.5);
  const size = Math.sqrt(df) * Math.exp(-logit / 2);
  return p < 0.5 ? -size : size;
}

export function chisqCdf(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).lower;
}

export function chisqUpperTail(x: number, df: number): number {
  return incompleteGamma(df / 2, x / 2).upper;
}

export function chisqQuantile(p: number, df: number): number {
  return 2 * Math.exp(gammaLog(p, 1 - p, df / 2));
}

export function fCdf(x: number, df1: number, df2: number): number {
  return fTails(x, df1, df2).lower;
}

export function fUpperTail(x: number, df1: number, df2: number): number {
  return fTails(x, df1, df2).upper;
}

export function fQuantile(p: number, df1: number, df2: number): number {
  return (df2 / df1) * Math.exp(betaLogit(p, 1 - p, df1 / 2, df2 / 2));
}

export function betaCdf(x: number, a: number, b: number): number {
  return incompleteBeta(a, b, x, 1 - x).lower;
}

export function betaQuantile(p: number, a: number, b: number): number {
  return 1 / (1 + Math.exp(-betaLogit(p, 1 - p, a, b)));
}

/** Exact P(X ≥ k) for X binomial with n trials. */
export function binomUpperTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  return incompleteBeta(k, n - k + 1, p, 1 - p).lower;
}

function fTails(x: number, df1: number, df2: number) {
  const top = df1 * x;
  return incompleteBeta(df1 / 2, df2 / 2, top / (top + df2), df2 / (top + df2));
}

/** The chi-square quantile whose upper tail is q. */
function chisqTail(q: number, df: number): number {
  return 2 * Math.exp(gammaLog(1 - q, q, df / 2));
}

/** ln of the gamma quantile. */
function gammaLog(p: number, q: number, a: number): number {
  return tailQuantile((t) => incompleteGamma(a, Math.exp(t)), p, q, Math.log(a));
}

/** ln(x / (1 − x)) of the beta quantile x. */
function betaLogit(p: number, q: number, a: number, b: number): number {
  return tailQuantile((t) => incompleteBeta(a, b, 1 / (1 + Math.exp(-t)), 1 / (1 + Math.exp(t))), p, q, Math.log(a / b));
}

export type DistributionCall = { fn: keyof typeof callable; args: Record<string, number> };

/**
 * `dist.functions`: the named functions on named arguments, in order.
 *
 * @throws StatisticsError for an unknown name, a probability outside 0–1 or degrees of freedom not above 0
 */
export function distributionFunctions(input: { calls: DistributionCall[] }): { values: (number | null)[] } {
  const calls = checkList(checkObject(input, []).calls, ['calls']);
  return {
    values: calls.map((call, i) => {
      const { fn, args } = checkObject(call, ['calls', i]);
      const known = typeof fn === 'string' && Object.hasOwn(callable, fn) ? callable[fn as keyof typeof callable] : undefined;
      if (!known) fail('statistics/not-a-choice', ['calls', i, 'fn'], `must be one of ${Object.keys(callable).join(', ')}`);
      const given = checkObject(args, ['calls', i, 'args']);
      const value = known((name, range) => checkNumber(given[name], ['calls', i, 'args', name], range));
      return Number.isFinite(value) ? value : null;
    }),
  };
}

type Argument = (name: string, range?: { min?: number; max?: number; above?: number; integer?: boolean }) => number;
const probability = { min: 0, max: 1 };
const positive = { above: 0 };
const callable = {
  normalCdf: (a: Argument) => normalCdf(a('x')),
  normalQuantile: (a: Argument) => normalQuantile(a('p', probability)),
  tCdf: (a: Argument) => tCdf(a('x'), a('df', positive)),
  tQuantile: (a: Argument) => tQuantile(a('p', probability), a('df', positive)),
  chisqCdf: (a: Argument) => chisqCdf(a('x', { min: 0 }), a('df', positive)),
  chisqQuantile: (a: Argument) => chisqQuantile(a('p', probability), a('df', positive)),
  fCdf: (a: Argument) => fCdf(a('x', { min: 0 }), a('df1', positive), a('df2', positive)),
  fQuantile: (a: Argument) => fQuantile(a('p', probability), a('df1', positive), a('df2', positive)),
  betaCdf: (a: Argument) => betaCdf(a('x', probability), a('a', positive), a('b', positive)),
  betaQuantile: (a: Argument) => betaQuantile(a('p', probability), a('a', positive), a('b', positive)),
  binomUpperTail: (a: Argument) => binomUpperTail(a('k', { integer: true }), a('n', { integer: true, min: 0 }), a('p', probability)),
  logGamma: (a: Argument) => logGamma(a('x', positive)),
};
