import type { ExpertSurveyDefinition, FormDefinition } from '../definition/index.js';
import { activitiesOf, type Cycle, type PlacedActivity } from './cycle.js';

/** `waiting`: its date has not come, or the round before it is not closed. */
export type ExpertRoundState = 'waiting' | 'open' | 'closed';

type Closings = Readonly<Record<string, { pending: boolean }>>;

/** The rounds of one expert survey in a cycle, in the order of the form. */
export function panelActivities(cycle: Cycle, { id, rounds = [] }: Pick<FormDefinition, 'id' | 'rounds'>): PlacedActivity[] {
  const place = ({ round }: PlacedActivity) => rounds.findIndex((entry) => entry.id === round);
  return activitiesOf(cycle).filter(({ definition }) => definition === id).sort((a, b) => place(a) - place(b) || Date.parse(a.opens) - Date.parse(b.opens));
}

/** The round whose results this one builds on: as the form says, else the one listed before it, leaving out those that the cycle does not hold. */
export function roundBefore(cycle: Cycle, form: Pick<ExpertSurveyDefinition, 'id' | 'rounds'>, activity: Pick<PlacedActivity, 'round'>): PlacedActivity | null {
  const rounds = form.rounds ?? [];
  const placed = panelActivities(cycle, form);
  const seen = new Set<string>();
  for (let id = before(rounds, activity.round); id !== null && !seen.has(id); id = before(rounds, id)) {
    seen.add(id);
    const found = placed.find(({ round }) => round === id);
    if (found && found.round !== activity.round) return found;
  }
  return null;
}

export function roundAfter(cycle: Cycle, form: Pick<ExpertSurveyDefinition, 'id' | 'rounds'>, activity: Pick<PlacedActivity, 'id'>): PlacedActivity | null {
  return panelActivities(cycle, form).find((entry) => roundBefore(cycle, form, entry)?.id === activity.id) ?? null;
}

/** The activity that has to be closed before this one takes answers; null when nothing is in the way but dates. */
export function waitsFor(cycle: Cycle, form: FormDefinition, activity: PlacedActivity, closings: Closings): string | null {
  const earlier = form.kind === 'expert-survey' ? roundBefore(cycle, form, activity) : null;
  return earlier && closings[earlier.id]?.pending !== false ? earlier.id : null;
}

/** Activities that wait for the round before. `forms` by activity id. */
export function waitingRounds(cycle: Cycle, forms: ReadonlyMap<string, FormDefinition>, closings: Closings): Set<string> {
  return new Set(activitiesOf(cycle).filter((activity) => forms.has(activity.id) && waitsFor(cycle, forms.get(activity.id)!, activity, closings) !== null).map(({ id }) => id));
}

export function expertRoundState({ opens, closes }: Pick<PlacedActivity, 'opens' | 'closes'>, waits: string | null, now: number): ExpertRoundState {
  if (waits !== null || now < Date.parse(opens)) return 'waiting';
  return now < Date.parse(closes) ? 'open' : 'closed';
}

function before(rounds: NonNullable<ExpertSurveyDefinition['rounds']>, id: string): string | null {
  const at = rounds.findIndex((entry) => entry.id === id);
  return at < 0 ? null : rounds[at]!.previous ?? rounds[at - 1]?.id ?? null;
}
