import { checkNumber, checkNumbers, checkObject } from './check-input.js';

export interface PrivacySnapshotsInput {
  minGroup: number;
  /** Respondents of one block at each reading, in time order. */
  counts: number[];
}

export interface PrivacySnapshots {
  /** Whether the published block takes in the newest responses at this reading. */
  refresh: boolean[];
  /** How many respondents the published block rests on; null before the first publication. */
  visibleN: (number | null)[];
}

/**
 * `privacy.snapshots`: a live block refreshes only when n ≥ k and the growth since the last published n is 0 or ≥ k, so that the
 * difference of two readings never isolates fewer than k people. Source: own rule.
 */
export function privacySnapshots(input: PrivacySnapshotsInput): PrivacySnapshots {
  checkObject(input, []);
  const minGroup = checkNumber(input.minGroup, ['minGroup'], { min: 1, integer: true });
  const counts = checkNumbers(input.counts, ['counts'], { min: 0, integer: true });
  const refresh: boolean[] = [];
  const visibleN: (number | null)[] = [];
  let visible: number | null = null;
  for (const n of counts) {
    const growth = n - (visible ?? 0);
    const fresh = n >= minGroup && (growth === 0 || growth >= minGroup);
    if (fresh) visible = n;
    refresh.push(fresh);
    visibleN.push(visible);
  }
  return { refresh, visibleN };
}
