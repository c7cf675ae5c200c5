import { normalCdf } from './distributions.js';
import type { RawScore } from './indicator-score.js';
import { isConstant, mean, sum, sumOfSquares } from './moments.js';

interface Past {
  /** The latest year last. */
  history: readonly number[];
  direction: 'higher' | 'lower';
}

/**
 * Goal assignment: base = better of last year and the mean of the last three; 20 + 80 (a − low)/(high − low) with high and low a
 * share of the base, or a multiple of the population SD of the last five years, to either side.
 */
export function baseGoal({ history, direction, kind, rate, multiplier }: Past & { kind: 'ratio' | 'deviation'; rate: number; multiplier: number }): (actual: number) => RawScore {
  const up = direction === 'higher';
  return (actual) => {
    if (history.length === 0) return null;
    const base = (up ? Math.max : Math.min)(history.at(-1)!, mean(history.slice(-3)));
    const years = history.slice(-5);
    const step = kind === 'ratio' ? rate * Math.abs(base) : multiplier * Math.sqrt(sumOfSquares(years) / years.length);
    if (!(step > 0)) return null;
    const high = up ? base + step : base - step;
    const low = up ? base - step : base + step;
    return { raw: 20 + (80 * (actual - low)) / (high - low), details: { base, high, low } };
  };
}

/** Trend: regression on the year, forecast for the next, 20 + 80 Φ(z) with the forecast's standard deviation. */
export function trendGoal({ history, direction }: Past): (actual: number) => RawScore {
  const n = history.length;
  return (actual) => {
    if (n < 3 || isConstant(history)) return null;
    const centre = (n + 1) / 2;
    const sxx = (n * (n * n - 1)) / 12;
    const level = mean(history);
    const slope = sum(history.map((value, i) => (i + 1 - centre) * (value - level))) / sxx;
    const residual = sum(history.map((value, i) => (value - level - slope * (i + 1 - centre)) ** 2));
    // A history on one line leaves no spread to judge by.
    if (!(residual > 1e-20 * sumOfSquares(history))) return null;
    const predicted = level + slope * (n + 1 - centre);
    const forecastSd = Math.sqrt((residual / (n - 2)) * (1 + 1 / n + (n + 1 - centre) ** 2 / sxx));
    const z = ((actual - predicted) / forecastSd) * (direction === 'higher' ? 1 : -1);
    return { raw: 20 + 80 * normalCdf(z), details: { predicted, forecastSd, z } };
  };
}
