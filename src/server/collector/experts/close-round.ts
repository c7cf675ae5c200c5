import { countedResponses, panelActivities, raterKey, roundBefore, type PlacedActivity } from '../../../model/cycle/index.js';
import type { ExpertSurveyDefinition } from '../../../model/definition/index.js';
import { mayJoin, publishRound, type ExpertRoundReports, type PublishedRound, type RoundFeedback } from '../../../model/panel/index.js';
import type { Response as FormResponse } from '../../../model/response/index.js';
import { assignmentsOfCycle, expertsOfPanel, lastPublications, responsesOfRound, type Audience, type Database, type Publication, type StoredCycle } from '../../database/index.js';

interface Arrival {
  response: FormResponse;
  receivedAt: Date;
}

export interface RoundClosing {
  tenant: string;
  stored: StoredCycle;
  activity: PlacedActivity;
  form: ExpertSurveyDefinition;
}

/** What is to be stored when a round closes, and how many late answers have to wait. */
export interface RoundDrafts {
  drafts: Omit<Publication, 'publishedAt'>[];
  outcome: { held: number; withheld: number };
}

const audiences = ['moderator', 'panel', 'feedback'] as const;

/**
 * Reports and feedback of one round: 1 responses that count, the last one of each expert in time  2 the rounds before, from what counted
 * there  3 everything for every audience. `sets` keep which responses stand behind it, so that no later reading counts others.
 */
export async function roundDrafts(database: Database, closing: RoundClosing, arrivals: readonly Arrival[], until: number): Promise<RoundDrafts> {
  const { tenant, stored, activity, form } = closing;
  const last = await publishedRound(database, tenant, stored.id, activity.id);
  const counted = countedResponses(arrivals, until, 'late');
  const told = last && last.moderator.n !== null ? last : null;
  const known = new Set(last?.sets['experts']?.[0] ?? []);
  const late = counted.filter((response) => !known.has(raterKey(response)));
  if (last && late.length === 0) return { drafts: [], outcome: { held: 0, withheld: told ? 0 : 1 } };
  const earlier = await roundsBefore(database, closing);
  const responses = told ? [...kept(arrivals, told.sets), ...late] : counted;
  if (told) {
    const before = roundBefore(stored.cycle, form, activity);
    const stayed = new Set(earlier.find(({ round }) => round === before?.round)?.responses.map(raterKey));
    // With an answer that was taken back since, the same figures would be told without one person.
    const gone = told.sets['responses']![0]!.length - (responses.length - late.length);
    if (gone > 0 || !mayJoin(form, late, stayed)) return { drafts: [], outcome: { held: late.length, withheld: 0 } };
  }
  const experts = await expertsOfPanel(database, tenant, stored.id, form.id);
  const published = publishRound({
    form, activity: activity.id, round: activity.round, responses, earlier, invited: await invitedIn(database, closing),
    weights: Object.fromEntries(experts.map(({ id, weight }) => [id, weight])), seed: `${stored.id} ${activity.id}`, now: new Date(),
  }, told);
  const sets = { experts: [responses.map(raterKey)], responses: [responses.map(({ id }) => id)] };
  return {
    drafts: audiences.map((audience) => ({ audience, about: '', number: (last?.number ?? 0) + 1, body: { ...published[audience] }, sets })),
    outcome: { held: 0, withheld: published.moderator.n === null ? 1 : 0 },
  };
}

export type StoredRound = PublishedRound & Pick<Publication, 'number' | 'publishedAt' | 'sets'>;

/** What was published of a round last; null before that. */
export async function publishedRound(database: Database, tenant: string, cycle: string, activity: string): Promise<StoredRound | null> {
  const read = async (audience: Audience) => (await lastPublications(database, tenant, cycle, activity, audience))[0];
  const [moderator, panel, feedback] = [await read('moderator'), await read('panel'), await read('feedback')];
  if (!moderator || !panel || !feedback) return null;
  const { number, publishedAt, sets } = moderator;
  return { number, publishedAt, sets, moderator: moderator.body as unknown as ExpertRoundReports, panel: panel.body as unknown as ExpertRoundReports, feedback: feedback.body as unknown as RoundFeedback };
}

/** Responses that stand behind what was published and have not been taken back. */
export function kept(arrivals: readonly Pick<Arrival, 'response'>[], sets: Publication['sets']): FormResponse[] {
  const ids = new Set(sets['responses']?.[0] ?? []);
  return arrivals.map(({ response }) => response).filter(({ id }) => ids.has(id));
}

/** The closed rounds before this one, in their order. */
async function roundsBefore(database: Database, { tenant, stored, activity, form }: RoundClosing) {
  const rounds = [];
  const placed = panelActivities(stored.cycle, form);
  for (const { id, round } of placed.slice(0, placed.findIndex((entry) => entry.id === activity.id))) {
    const published = form.rounds?.length ? await publishedRound(database, tenant, stored.id, id) : null;
    if (published) rounds.push({ round, responses: kept(await responsesOfRound(database, tenant, form.id, round), published.sets), delphi: published.moderator.delphi });
  }
  return rounds;
}

/** Experts asked in each round up to this one. */
async function invitedIn(database: Database, { tenant, stored, activity, form }: RoundClosing): Promise<Record<string, number>> {
  const placed = panelActivities(stored.cycle, form);
  const seats = await assignmentsOfCycle(database, tenant, stored.id);
  return Object.fromEntries(placed.slice(0, placed.findIndex((entry) => entry.id === activity.id) + 1)
    .map(({ id, round }) => [round, seats.filter((seat) => seat.activity === id && (seat.decision === 'approved' || seat.answered)).length]));
}
