import { newResponseId, buildResponse, responseDigest, type Response } from '../../src/model/response/index.js';
import { parseDefinition, type Feedback360Definition } from '../../src/model/definition/index.js';
import { publishFeedback } from '../../src/model/cycle/index.js';
import { createCloser, createPublishedForms } from '../../src/server/collector/index.js';
import { findCycle, openMemory, publishCycle, storeCycle, storeDefinition, storePeople, storeResponses } from '../../src/server/database/index.js';

export const name = 'reports';

const at = Date.parse('2026-03-01T00:00:00Z');

/** The collector's half of a report: one subject with 200 raters and 60 items, and 2,000 subjects closed at once (each 10 raters and 12 items). */
export async function run(print: (line: string) => void, options: Readonly<Record<string, string>>): Promise<void> {
  const wide = formOf(60);
  const responses = Array.from({ length: 200 }, (_, i) => answer(wide, `r${i}`, 's', ['peer', 'report', 'partner'][i % 3]!, i));
  const times = Array.from({ length: 7 }, () => {
    const started = performance.now();
    const made = publishFeedback(wide, 's', responses, 'seed');
    if ('held' in made || made.report.scales.length !== 12) throw new Error('No report was made.');
    return performance.now() - started;
  }).sort((a, b) => a - b);
  print(`  one subject, 200 raters × 60 items: median ${times[3]!.toFixed(0)} ms (${times[0]!.toFixed(0)}–${times[6]!.toFixed(0)})`);
  await closeMany(Number(options['subjects'] ?? 2000), print);
}

async function closeMany(subjects: number, print: (line: string) => void) {
  const form = formOf(12);
  const database = await openMemory();
  try {
    await storeDefinition(database, 'default', { id: form.id, version: '1.0.0', status: 'published', hash: `sha256-${'0'.repeat(64)}`, body: JSON.stringify(form) });
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    await storeCycle(database, 'default', {
      assayer: 2, id: '2026', title: 'Cycle', locales: ['en'],
      stages: [{ id: 'evaluation', opens: day(-9), closes: day(9), activities: [{ id: 'feedback', definition: form.id }] }],
    });
    await storePeople(database, 'default', '2026', Array.from({ length: subjects }, (_, i) => ({ id: `s${i}`, name: `s${i}`, unit: `unit-${i % 40}`, manager: null })), true);
    await publishCycle(database, 'default', '2026', { feedback: '1.0.0' });
    const roles = ['self', 'peer', 'peer', 'peer', 'report', 'report', 'report', 'partner', 'partner', 'partner'];
    for (let from = 0; from < subjects; from += 50) {
      const batch = Array.from({ length: Math.min(50, subjects - from) }, (_, i) => from + i).flatMap((subject) => roles.map((role, rater) => answer(form, role === 'self' ? `s${subject}` : `r${subject}-${rater}`, `s${subject}`, role, subject + rater)));
      await storeResponses(database, 'default', batch.map((response) => ({ response, digest: responseDigest(response) })));
    }
    const closer = createCloser({ database, forms: createPublishedForms(database) });
    const started = performance.now();
    const outcome = await closer.close('default', (await findCycle(database, 'default', '2026'))!, 'feedback');
    const seconds = (performance.now() - started) / 1000;
    if (outcome.published !== subjects) throw new Error(`${outcome.published} of ${subjects} were published.`);
    print(`  ${subjects} subjects × 10 raters closed at once: ${seconds.toFixed(1)} s, ${((1000 * seconds) / subjects).toFixed(1)} ms a subject`);
  } finally {
    await database.close();
  }
}

function formOf(items: number): Feedback360Definition {
  const names = Array.from({ length: items }, (_, i) => `q${i}`);
  const parsed = parseDefinition({
    assayer: 2, kind: 'feedback-360', id: `bench.feedback-${items}`, version: { number: '1.0.0', status: 'published' }, title: 'Feedback', locales: ['en'],
    roles: [{ id: 'self', title: 'Self', anonymous: false }, ...['peer', 'report', 'partner'].map((id) => ({ id, title: id, anonymous: true }))],
    raters: { self: 'self', groups: ['peer', 'report', 'partner'].map((role) => ({ role, minRaters: 3, maxRaters: 100 })) },
    survey: { elements: [...names.map((question) => ({ type: 'rating', name: question, rateMax: 5 })), { type: 'comment', name: 'keep' }] },
    scoring: { scales: Array.from({ length: items / 5 >= 1 ? Math.floor(items / 5) : 1 }, (_, s) => ({ id: `scale${s}`, title: `scale${s}`, min: 1, max: 5, items: names.slice(s * 5, s * 5 + 5).map((question) => ({ question })) })) },
    anonymity: { minGroup: 3, minComments: 5, minDistribution: 10, mode: 'merge', owner: 'organisation' },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings[0]));
  return parsed.definition as Feedback360Definition;
}

function answer(form: Feedback360Definition, respondent: string, subject: string, role: string, seed: number): Response {
  const questions = (form.scoring?.scales ?? []).flatMap(({ items }) => items.map(({ question }) => question));
  const answers = Object.fromEntries(questions.map((question, i) => [question, 1 + ((seed * 7 + i * 3) % 5)]).filter((_, i) => (seed + i) % 17 !== 0));
  return buildResponse({ definition: form, id: newResponseId(), respondent, subject, role, round: '2026', locale: 'en', startedAt: new Date(at - 1000).toISOString(), now: at, answers: { ...answers, ...(seed % 2 ? { keep: `Words ${seed}` } : {}) } });
}
