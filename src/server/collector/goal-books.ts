import { everPublished, isGoalEntry, knownBeforehand, readGoalEntry, shelveEntries, type EntryShelf, type GoalEntry } from '../../model/goals/index.js';
import type { GoalAlignmentDefinition } from '../../model/definition/index.js';
import type { Response as FormResponse } from '../../model/response/index.js';
import { responseIdsOfRound, responsesById, stampOfRound, type Database } from '../database/index.js';
import type { PublishedForm } from './published-forms.js';

/** The goal book of one round as it was last read. */
export interface KeptBook {
  readonly shelf: EntryShelf;
  /** The organisation has published its goals with a reason: personal ones are open. */
  readonly published: boolean;
}

interface Kept extends KeptBook {
  readonly stamp: string;
  /** By id of the response; null for one that adds nothing to the book. */
  readonly entries: ReadonlyMap<string, GoalEntry | null>;
}

/** Goal books of rounds, read once and kept for as long as nothing has changed; afterwards only what is new is read. */
export interface GoalBooks {
  of(tenant: string, form: PublishedForm, round: string | null): Promise<KeptBook>;
  /** Why a response may not enter the book yet; null when it may. */
  refusalOf(tenant: string, form: PublishedForm, response: FormResponse): Promise<{ status: 422; code: string; message: string } | null>;
}

const mostKept = 20;

export function createGoalBooks(database: Database): GoalBooks {
  const books = new Map<string, Kept>();
  /** By book and stamp: whoever finds the same state waits for one reading of it. */
  const reading = new Map<string, Promise<Kept>>();

  const of: GoalBooks['of'] = async (tenant, { stored, definition }, round) => {
    // Each reader looks how the round stands now: what was acknowledged before is in what they get.
    const stamp = await stampOfRound(database, tenant, stored.id, round);
    const key = JSON.stringify([tenant, stored.hash, round]);
    const before = books.get(key);
    if (before?.stamp === stamp) return before;
    const state = `${key} ${stamp}`;
    const begun = reading.get(state) ?? read(tenant, stored.id, definition as GoalAlignmentDefinition, round, stamp, before).finally(() => reading.delete(state));
    reading.set(state, begun);
    const book = await begun;
    books.delete(key);
    books.set(key, book);
    if (books.size > mostKept) books.delete(books.keys().next().value!);
    return book;
  };

  async function read(tenant: string, id: string, definition: GoalAlignmentDefinition, round: string | null, stamp: string, before: Kept | undefined): Promise<Kept> {
    const ids = await responseIdsOfRound(database, tenant, id, round);
    const fresh = await responsesById(database, tenant, ids.filter((each) => !before?.entries.has(each)));
    const found = new Map(fresh.map((response) => [response.id.toLowerCase(), entryIn(response, definition)]));
    const entries = new Map(ids.flatMap((each) => {
      const entry = before?.entries.has(each) ? before.entries.get(each)! : found.get(each);
      return entry === undefined ? [] : [[each, entry] as const];
    }));
    const all = [...entries.values()].filter((entry) => entry !== null);
    return { stamp, entries, shelf: shelveEntries(all), published: everPublished([...knownBeforehand(definition), ...all]) };
  }

  return {
    of,
    async refusalOf(tenant, form, response) {
      const { subject, round } = response;
      if (form.definition.kind !== 'goal-alignment' || subject === null || !isGoalEntry(response)) return null;
      const entry = entryIn(response, form.definition);
      if (!entry?.changes.some(({ kind }) => kind === 'goal') || (await of(tenant, form, round)).published) return null;
      return { status: 422, code: 'goals/not-published', message: 'The organisation has not published its goals for this round yet. Publish them with a reason, then send this again.' };
    },
  };
}

function entryIn(response: FormResponse, definition: GoalAlignmentDefinition): GoalEntry | null {
  const read = isGoalEntry(response) ? readGoalEntry(response, definition) : null;
  return read?.ok ? read.entry : null;
}
