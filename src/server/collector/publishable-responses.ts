import type { Response } from '../../model/response/index.js';

export interface Arrival {
  response: Response;
  receivedAt: Date;
}

/**
 * The responses of one round that a group report may be made from now, in the order of arrival.
 *
 * Whoever reads the report twice can subtract: so any two sets that are ever given out are nested and differ by nobody or by at
 * least `minGroup` people. While the round is open that means steps of `minGroup` with the last step held back; once it has
 * closed, everybody who arrived in time; those who arrive later (finished offline) again in steps.
 * A person who sends twice in a round is counted once, with what came first, because a change of mind would show in the difference.
 */
export function publishableResponses(arrivals: readonly Arrival[], { minGroup, closes, now }: { minGroup: number; closes: number | null; now: number }): Response[] {
  const counted = oncePerPerson(arrivals);
  const steps = (count: number) => Math.floor(count / minGroup) * minGroup;
  const inTime = closes === null ? 0 : counted.filter(({ receivedAt }) => receivedAt.getTime() < closes).length;

  let size: number;
  if (closes === null) size = steps(counted.length);
  else if (now < closes) size = Math.max(0, steps(counted.length) - minGroup);
  else if (inTime < minGroup) size = steps(counted.length);
  else size = inTime + steps(counted.length - inTime);
  return counted.slice(0, size).map(({ response }) => response);
}

/** By respondent, else by subject, as `groupReport` counts people; nameless responses count each. */
function oncePerPerson(arrivals: readonly Arrival[]): Arrival[] {
  const seen = new Set<string>();
  return [...arrivals]
    .sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime() || (a.response.id < b.response.id ? -1 : 1))
    .filter(({ response: { respondent, subject, id } }) => {
      const person = respondent ?? subject ?? id;
      return !seen.has(person) && seen.add(person);
    });
}
