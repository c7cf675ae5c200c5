import type { WorkKey } from './works.js';

const hour = 3_600_000;
const day = 24 * hour;
/** States of one form; beyond this the oldest go, whatever their age. */
const most = 150;

/**
 * Which states go: of the last hour none, of the last day all but the last of each hour, of the last 60 days all but the last of each day.
 * The last state of a window stays for these 60 days: it may be work that was saved nowhere else.
 *
 * @param states the newest first
 */
export function statesToDrop(states: readonly WorkKey[], now: number): WorkKey[] {
  const kept = new Map<string, number>();
  const taken = new Set<string>();
  return states.filter(({ form, begun, window }) => {
    const age = now - begun;
    const isLast = !taken.has(`${form}\n${window}`);
    const stretch = age <= hour ? `${begun}` : age <= day ? `h${Math.floor(begun / hour)}` : `d${Math.floor(begun / day)}`;
    const isOne = !taken.has(`${form}\n${window}\n${stretch}`);
    const count = kept.get(form) ?? 0;
    const stays = age <= 60 * day && (isLast || isOne) && count < most;
    if (stays) {
      taken.add(`${form}\n${window}`).add(`${form}\n${window}\n${stretch}`);
      kept.set(form, count + 1);
    }
    return !stays;
  });
}
