import { checkObject, checkTable } from './check-input.js';
import { chisqUpperTail } from './distributions.js';
import { checkLabels, labelOf, type Label } from './interpretation.js';
import { completeRows, mean, midRanks, sum } from './moments.js';

/** Schmidt 1997. */
export const concordanceLabels: readonly Label[] = [
  { from: 0, label: 'veryWeak' }, { from: 0.1, label: 'weak' }, { from: 0.5, label: 'moderate' }, { from: 0.7, label: 'strong' }, { from: 0.9, label: 'unusuallyStrong' },
];

export interface KendallWInput {
  /** Rows are objects, columns are judges; scores or ranks. An object with a gap is left out. */
  scores: (number | null)[][];
  labels?: Label[];
}

export interface KendallW {
  objects: number;
  judges: number;
  rankSums: number[] | null;
  /** Sum of squared deviations of the rank sums. */
  s: number | null;
  /** 0–1, corrected for ties. */
  w: number | null;
  wUncorrected: number | null;
  chiSquare: number | null;
  df: number | null;
  p: number | null;
  /** Mean rank correlation over pairs of judges. */
  meanSpearman: number | null;
  label: string | null;
  /** `noVariation`: every judge gives one score to all; `insufficient`: fewer than two objects or judges. */
  status: 'ok' | 'noVariation' | 'insufficient';
}

/** `agreement.kendallW`: W = 12S/(m²(n³ − n) − mΣ(t³ − t)), χ² = m(n − 1)W. Source: Kendall & Babington Smith 1939. */
export function kendallW(input: KendallWInput): KendallW {
  const table = checkTable(checkObject(input, []).scores, ['scores']);
  const labels = checkLabels(input.labels, ['labels'], concordanceLabels);
  const rows = completeRows(table);
  const objects = rows.length;
  const judges = table[0]?.length ?? 0;
  const none = { objects, judges, rankSums: null, s: null, w: null, wUncorrected: null, chiSquare: null, df: null, p: null, meanSpearman: null, label: null };
  if (objects < 2 || judges < 2) return { ...none, status: 'insufficient' };
  const ranked = Array.from({ length: judges }, (_, j) => midRanks(rows.map((row) => row[j]!)));
  const rankSums = rows.map((_, i) => sum(ranked.map(({ ranks }) => ranks[i]!)));
  const centre = mean(rankSums);
  const s = sum(rankSums.map((value) => (value - centre) ** 2));
  const full = judges ** 2 * (objects ** 3 - objects);
  const possible = full - judges * sum(ranked.map(({ ties }) => ties));
  if (!(possible > 0)) return { ...none, rankSums, s, status: 'noVariation' };
  const w = (12 * s) / possible;
  const chiSquare = judges * (objects - 1) * w;
  return {
    objects, judges, rankSums, s, w, wUncorrected: (12 * s) / full, chiSquare, df: objects - 1, p: chisqUpperTail(chiSquare, objects - 1),
    meanSpearman: (judges * w - 1) / (judges - 1), label: labelOf(w, labels), status: 'ok',
  };
}
