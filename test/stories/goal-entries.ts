import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { changesFor, goalEntriesIn, goalReport, type Edit, type GoalBook } from '../../src/model/goals/index.js';
import { parseDefinition, type GoalAlignmentDefinition, type JsonObject } from '../../src/model/definition/index.js';

/** The invitation that the portal put into a goal page, as the widget reads it. */
interface Seat {
  definition: string;
  invitation: string;
  respondent: string;
  subject: string | null;
  role: string;
  locale: string;
}

/** Writes into the goal book as the page's person would, over HTTP; `edits` sees the book as it stands. */
export async function writeGoals(page: Page, origin: string, edits: (book: GoalBook) => readonly Edit[]): Promise<void> {
  const seat: Seat = await page.$eval('assay-goal-alignment', (element) => ({
    definition: element.getAttribute('definition-src')!.split('/').at(-1)!, invitation: element.getAttribute('invitation')!, respondent: element.getAttribute('respondent')!,
    subject: element.getAttribute('subject') || null, role: element.getAttribute('respondent-role')!, locale: element.getAttribute('locale')!,
  }));
  const headers = { authorization: `Bearer ${seat.invitation}`, 'content-type': 'application/json' };
  const json = async (path: string, more: RequestInit = {}): Promise<JsonObject> => {
    const answer = await fetch(origin + path, { headers, ...more });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as JsonObject;
  };
  const stored = await json(`/v1/definitions/${seat.definition}`);
  const parsed = parseDefinition(stored);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const entries = goalEntriesIn((await json(`/v1/goals?definition=${seat.definition}`))['entries']);
  const { book } = goalReport(entries, parsed.definition as GoalAlignmentDefinition, new Date().toISOString().slice(0, 10));
  const goalChanges = changesFor(book, seat.subject, edits(book));
  const now = new Date().toISOString();
  const { number, hash } = (stored as unknown as { version: { number: string; hash: string } }).version;
  const id = randomUUID();
  await json(`/v1/responses/${id}`, { method: 'PUT', body: JSON.stringify({
    assayer: 2, id, definition: { id: seat.definition, version: number, hash }, kind: 'goal-alignment', respondent: seat.respondent, subject: seat.subject, role: seat.role, round: null,
    locale: seat.locale, startedAt: now, completedAt: now, answers: { goalChanges },
  }) });
}
