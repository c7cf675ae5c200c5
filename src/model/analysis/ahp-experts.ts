import { isJsonObject, type Json } from '../definition/index.js';
import { ahpIncomplete, ahpInconsistency, ahpPriorities, judgmentMatrix, type AhpInconsistency, type ConsistencyOptions } from '../statistics/index.js';

/** What one expert said about one set of criteria. */
export interface AhpExpert {
  /** `E1`, `E2` …, the same in every part of the report; no name and no role. */
  id: string;
  /** `completed`: pairs were left out and follow from the others; `disconnected`: too few pairs hang together; `empty`: none judged. */
  state: 'complete' | 'completed' | 'disconnected' | 'empty';
  /** Pairs judged, of all. */
  judged: number;
  pairs: number;
  weights: number[] | null;
  /** Of complete matrices only: the limits do not hold for others. */
  cr: number | null;
  ci: number | null;
  /** What the ratio was before judgments were revised; null when none was, or the matrix is not complete. */
  firstCr: number | null;
  /** Judgments changed after another look. */
  revised: number;
  kept: boolean;
  /** Why not. */
  reason: 'inconsistent' | 'incomplete' | 'disconnected' | 'empty' | null;
  /** The judgments that fit the others least, of those who are over the limit. */
  looks: AhpInconsistency['judgments'];
}

export interface JudgedMatrix {
  expert: AhpExpert;
  /** With gaps filled by the weights that follow from the rest; null when there are none. */
  matrix: number[][] | null;
}

export interface AhpRules extends ConsistencyOptions {
  /** Whether incomplete matrices count. */
  incomplete: boolean;
}

/** One answer to a pairwise comparison, judged by the rules. */
export function judgeMatrix(id: string, criteria: readonly string[], answer: Json, rules: AhpRules): JudgedMatrix {
  const judgments = isJsonObject(answer) ? answer['judgments'] : undefined;
  const first = isJsonObject(answer) ? answer['first'] : undefined;
  const matrix = judgmentMatrix(criteria, judgments);
  const pairs = (criteria.length * (criteria.length - 1)) / 2;
  const { missing, weights, ci, status } = ahpIncomplete({ matrix });
  const judged = pairs - missing;
  const revised = isJsonObject(first) ? Object.values(first).reduce<number>((sum, row) => sum + (isJsonObject(row) ? Object.keys(row).length : 0), 0) : 0;
  const none = { id, judged, pairs, revised, cr: null, firstCr: null, looks: [] };
  if (judged === 0 && pairs > 0) return { matrix: null, expert: { ...none, state: 'empty', weights: null, ci: null, kept: false, reason: 'empty' } };
  if (status === 'disconnected' || weights === null) return { matrix: null, expert: { ...none, state: 'disconnected', weights: null, ci: null, kept: false, reason: 'disconnected' } };
  if (missing) {
    const filled = matrix.map((row, i) => row.map((entry, j) => entry ?? weights[i]! / weights[j]!));
    return { matrix: filled, expert: { ...none, state: 'completed', weights, ci, kept: rules.incomplete, reason: rules.incomplete ? null : 'incomplete' } };
  }
  const whole = matrix as number[][];
  const fit = ahpPriorities({ matrix: whole, ...rules });
  const before = revised ? judgmentMatrix(criteria, merged(judgments, first)) : null;
  const earlier = before?.every((row) => row.every((entry) => entry !== null)) ? ahpPriorities({ matrix: before as number[][], ...rules }) : null;
  return {
    matrix: whole,
    expert: {
      ...none, state: 'complete', weights: fit.weights, cr: fit.crSaaty ?? fit.crAlonsoLamata, ci: fit.ci, firstCr: earlier && (earlier.crSaaty ?? earlier.crAlonsoLamata),
      kept: fit.acceptable, reason: fit.acceptable ? null : 'inconsistent', looks: fit.acceptable ? [] : ahpInconsistency({ matrix: whole }).judgments.filter(({ error }) => error > 1 + 1e-9),
    },
  };
}

/** Judgments as they were at first. */
function merged(judgments: Json | undefined, first: Json | undefined): Json {
  const now = isJsonObject(judgments) ? judgments : {};
  const before = isJsonObject(first) ? first : {};
  return Object.fromEntries([...new Set([...Object.keys(now), ...Object.keys(before)])].map((row) => {
    const [current, original] = [now[row], before[row]];
    return [row, { ...(isJsonObject(current) ? current : {}), ...(isJsonObject(original) ? original : {}) }];
  }));
}
