import { createAccess } from '../../src/server/access/index.js';
import { createCollectorApp, createLog, createMetrics, createPublishedForms } from '../../src/server/collector/index.js';
import { createResponseIntake, openMemory, responsesOfRound, storeDefinition, storeResponses, type Database } from '../../src/server/database/index.js';
import { definitionHash, type GoalAlignmentDefinition } from '../../src/model/definition/index.js';
import { isGoalEntry, readGoalEntry, visibleEntries, type GoalEntry } from '../../src/model/goals/index.js';
import { buildResponse, newResponseId, responseDigest, type Response as FormResponse } from '../../src/model/response/index.js';
import { benchDefinition, organisation } from './goal-organisation.js';

export const name = 'goals-read';

const organiserToken = 'o'.repeat(40);

/** `GET /v1/goals` of 2,000 and 20,000 goals: what each reader waited for when every read went through the whole round, the first read, the next, and the one after a new entry. Wall time in ms, median of 5. */
export async function run(print: (line: string) => void): Promise<void> {
  const definition = benchDefinition();
  for (const size of [2000, 20_000]) {
    const database = await openMemory();
    try {
      const responses = organisation(size).map((entry) => responseOf(entry, definition));
      await storeDefinition(database, 'default', { id: definition.id, version: '1.0.0', status: 'published', hash: definitionHash(definition), body: JSON.stringify(definition) });
      for (let from = 0; from < responses.length; from += 200) await storeResponses(database, 'default', responses.slice(from, from + 200).map((response) => ({ response, digest: responseDigest(response) })));
      print(`  ${size.toLocaleString('en')} goals in ${responses.length.toLocaleString('en')} responses`);
      await measure(database, definition, print);
    } finally {
      await database.close();
    }
  }
}

async function measure(database: Database, definition: GoalAlignmentDefinition, print: (line: string) => void): Promise<void> {
  const access = createAccess({ organiserToken, invitationKey: 'k'.repeat(40) });
  const limits = { bodyBytes: 50_000_000, requestMs: 600_000, rate: { burst: 1, perSecond: 0 }, trustedProxies: 0 };
  const start = () => createCollectorApp({ database, access, limits, forms: createPublishedForms(database), intake: createResponseIntake(database, 1), metrics: createMetrics(), log: createLog('off', () => {}), allowedOrigins: [], stopping: () => false });
  const person = await access.invite({ tenant: 'default', definition: definition.id, role: 'self', subject: 'p1', respondent: 'p1', round: null }, 3600);
  for (const [who, token, side, subject] of [['a person', person, 'employee', 'p1'], ['an organiser', organiserToken, 'organisation', null]] as const) {
    let app = start();
    const read = async (): Promise<void> => {
      const answer = await app.request(`/v1/goals?definition=${definition.id}`, { headers: { authorization: `Bearer ${token}` } });
      if (answer.status !== 200 || (await answer.text()).length < 1000) throw new Error(`The book was not read: ${answer.status}`);
    };
    const rows: [string, () => Promise<void>, () => Promise<void>][] = [
      ['whole round at each read', async () => {
        const stored = await responsesOfRound(database, 'default', definition.id, null);
        const entries = stored.flatMap(({ response }) => {
          const found = isGoalEntry(response) ? readGoalEntry(response, definition) : null;
          return found?.ok ? [found.entry] : [];
        });
        JSON.stringify({ entries: visibleEntries(entries, { side, subject }) });
      }, async () => undefined],
      ['first read', read, async () => void (app = start())], ['next read', read, async () => undefined],
      ['after one new entry', read, async () => void (await storeResponses(database, 'default', [responseOf({ id: '', subject: 'p2', by: 'p2', side: 'employee', at: new Date().toISOString(), changes: [{ kind: 'goal', record: 'g0', field: 'task', value: 'More', after: [] }] }, definition)].map((response) => ({ response, digest: responseDigest(response) }))))],
    ];
    for (const [title, work, before] of rows) print(`    ${who}: ${title.padEnd(28)} ${(await median(work, before)).toFixed(1).padStart(8)} ms`);
  }
}

function responseOf({ subject, by, side, at, changes }: GoalEntry, definition: GoalAlignmentDefinition): FormResponse {
  return buildResponse({ definition, id: newResponseId(), respondent: by ?? 'organiser', subject, role: side === 'organisation' ? 'organiser' : 'self', round: null, locale: 'en', startedAt: at, answers: { goalChanges: changes as never }, now: Date.parse(at) });
}

async function median(work: () => Promise<void>, before: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    await before();
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[2]!;
}
