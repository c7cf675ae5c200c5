import { activitiesOf, countedResponses, isSubject, publishFeedback, publishUnits, type CyclePerson, type FeedbackReport, type PlacedActivity, type SubjectResult } from '../../../model/cycle/index.js';
import { canonicalJson, type FormDefinition } from '../../../model/definition/index.js';
import { groupReport, type Feedback360Report } from '../../../model/analysis/index.js';
import type { Response as FormResponse } from '../../../model/response/index.js';
import { roundDrafts } from '../experts/close-round.js';
import { prepareNext } from '../experts/next-round.js';
import { findCycle, lastPublications, responsesOfRound, storePublications, type Database, type Publication, type StoredCycle } from '../../database/index.js';

/** What came of closing an activity. */
export interface ClosingOutcome {
  /** Subjects (or views, for forms that are not about others) published now. */
  published: number;
  /** Subjects whose late answers wait until enough have come. */
  held: number;
  /** Subjects about whom nothing of others may be shown. */
  withheld: number;
}

type Draft = Omit<Publication, 'publishedAt'>;

interface Arrival {
  response: FormResponse;
  receivedAt: Date;
}

export interface ClosingInput {
  tenant: string;
  stored: StoredCycle;
  activity: PlacedActivity;
  form: FormDefinition;
  people: ReadonlyMap<string, CyclePerson>;
}

const chunk = 25;

/**
 * Computes everything that readers of an activity may ever see, and stores it: 1 responses that count  2 each subject's report through
 * the gate, beside what was published before  3 units and organisation from these reports alone  4 one statement stores it all.
 * Two collectors that close at once: the number of each publication is unique, so that one of them fails and changes nothing.
 */
export async function publishActivity(database: Database, input: ClosingInput): Promise<ClosingOutcome> {
  const { tenant, stored, activity, form } = input;
  const until = Date.parse(stored.closings[activity.id]!.closedAt);
  const arrivals = (await responsesOfRound(database, tenant, form.id, activity.round)).map(({ response, receivedAt }) => ({ response, receivedAt: new Date(receivedAt) }));
  const { drafts, outcome } = await draftsOf(database, input, arrivals, until);
  await storePublications(database, tenant, stored.id, activity.id, drafts);
  if (form.kind === 'expert-survey') await database.transaction((queries) => prepareNext(queries, tenant, stored, form, activity));
  return { ...outcome, published: drafts.filter(({ audience }) => audience === 'subject' || form.kind !== 'feedback-360').length };
}

async function draftsOf(database: Database, input: ClosingInput, arrivals: readonly Arrival[], until: number): Promise<{ drafts: Draft[]; outcome: Pick<ClosingOutcome, 'held' | 'withheld'> }> {
  const { form, ...place } = input;
  if (form.kind === 'feedback-360') return feedbackDrafts(database, input, form, arrivals, until);
  if (form.kind === 'expert-survey') return roundDrafts(database, { ...place, form }, arrivals, until);
  return { drafts: await groupDrafts(database, input, arrivals, until), outcome: { held: 0, withheld: 0 } };
}

async function feedbackDrafts(database: Database, { tenant, stored, activity, people }: ClosingInput, form: Extract<FormDefinition, { kind: 'feedback-360' }>, arrivals: readonly Arrival[], until: number) {
  const bySubject = new Map<string, Arrival[]>();
  for (const arrival of arrivals) {
    const { subject } = arrival.response;
    if (subject !== null) bySubject.set(subject, [...(bySubject.get(subject) ?? []), arrival]);
  }
  const earlier = new Map((await lastPublications(database, tenant, stored.id, activity.id, 'subject')).map((publication) => [publication.about, publication]));
  const before = await reportsOfEarlierCycles(database, tenant, stored, form.id);
  const outcome = { held: 0, withheld: 0 };
  const drafts: Draft[] = [];
  const results: SubjectResult[] = [];
  let counted = 0;
  for (const person of people.values()) {
    const last = earlier.get(person.id) ?? null;
    if (!isSubject(activity, person) && !last) continue;
    // Other requests get their turn.
    if (++counted % chunk === 0) await new Promise((resolve) => setImmediate(resolve));
    const responses = countedResponses(bySubject.get(person.id) ?? [], until, 'late');
    const made = responses.length ? publishFeedback(form, person.id, responses, `${stored.id} ${activity.id} ${person.id}`, last && { report: last.body as unknown as FeedbackReport, sets: last.sets }, before.get(person.id)) : null;
    if (made && 'held' in made) outcome.held += 1;
    const fresh = made && !('held' in made) && (!last || canonicalJson(made.sets as never) !== canonicalJson(last.sets as never)) ? made : null;
    const number = (last?.number ?? 0) + (fresh ? 1 : 0);
    const report = fresh?.report ?? (last?.body as FeedbackReport | undefined);
    if (fresh) drafts.push({ audience: 'subject', about: person.id, number, body: { ...fresh.report }, sets: fresh.sets });
    if (!report?.blocks.some(({ anonymous }) => anonymous)) outcome.withheld += 1;
    if (report) results.push({ subject: person.id, unit: person.unit, number, report });
  }
  const publishedUnits = [...(await lastPublications(database, tenant, stored.id, activity.id, 'organisation')), ...(await lastPublications(database, tenant, stored.id, activity.id, 'unit'))];
  const units = publishUnits(results, Math.max(stored.cycle.minUnit ?? 5, 5), publishedUnits.map(({ about, sets, body }) => ({ unit: about || null, sets, numbers: body['numbers'] as Record<string, number> })));
  for (const { unit, report, sets } of units) {
    const last = publishedUnits.find(({ about }) => about === (unit ?? ''));
    const numbers = Object.fromEntries(results.filter((result) => unit === null || result.unit === unit).map(({ subject, number }) => [subject, number]));
    if (!report || (last && canonicalJson(numbers) === canonicalJson(last.body['numbers'] as never))) continue;
    drafts.push({ audience: unit === null ? 'organisation' : 'unit', about: unit ?? '', number: (last?.number ?? 0) + 1, body: { report, numbers }, sets });
  }
  return { drafts, outcome };
}

const mostCycles = 5;

/** What was published about each subject with the same form in the cycles before, the oldest first. */
async function reportsOfEarlierCycles(database: Database, tenant: string, stored: StoredCycle, definition: string): Promise<Map<string, Feedback360Report[]>> {
  const reports = new Map<string, Feedback360Report[]>();
  const seen = new Set([stored.id]);
  for (let id = stored.cycle.previous; id !== undefined && !seen.has(id) && seen.size <= mostCycles;) {
    seen.add(id);
    const earlier: StoredCycle | null = await findCycle(database, tenant, id);
    for (const activity of earlier ? activitiesOf(earlier.cycle).filter((entry) => entry.definition === definition) : []) {
      for (const { about, body } of await lastPublications(database, tenant, id, activity.id, 'subject')) reports.set(about, [(body as unknown as FeedbackReport).results, ...(reports.get(about) ?? [])]);
    }
    id = earlier?.cycle.previous;
  }
  return reports;
}

/** Forms that are not about others: figures of units and of the organisation, published once; what comes later stays with its sender. */
async function groupDrafts(database: Database, { tenant, stored, activity, form, people }: ClosingInput, arrivals: readonly Arrival[], until: number): Promise<Draft[]> {
  if ((await lastPublications(database, tenant, stored.id, activity.id, 'organisation')).length) return [];
  const minGroup = Math.max(stored.cycle.minUnit ?? 5, 5, form.anonymity?.minGroup ?? 5);
  const about = arrivals.filter(({ response: { subject, respondent } }) => subject === null || subject === respondent);
  const responses = countedResponses(about, until, 'late').map((response) => ({ ...response, context: { unit: people.get(response.subject ?? response.respondent ?? '')?.unit ?? null } }));
  const { parts = [], ...all } = groupReport(form, responses, { minGroup, splitBy: 'unit' });
  const { withheld: _withheld, ...frame } = all;
  return [
    ...(all.withheld ? [] : [{ audience: 'organisation' as const, about: '', number: 1, body: { report: all }, sets: {} }]),
    ...parts.flatMap(({ id, ...part }) => (part.withheld ? [] : [{ audience: 'unit' as const, about: id, number: 1, body: { report: { ...frame, ...part } }, sets: {} }])),
  ];
}
