import { parseDefinition, type FormDefinition, type Json } from '../../src/model/definition/index.js';
import { buildResponse, newResponseId, responseDigest, type Answers, type Receipt, type Response as FormResponse } from '../../src/model/response/index.js';
import { openStore, type Store } from '../../src/data/store/index.js';
import { outboxRow } from '../../src/data/session/index.js';

/** A small valid self-assessment; `number` and `questions` make other versions of it. */
export function definition(number = '1.0.0', questions: Json[] = [{ type: 'text', name: 'goal' }, { type: 'comment', name: 'note' },
  { type: 'radiogroup', name: 'colour', choices: ['red', 'green'] }]): FormDefinition {
  const parsed = parseDefinition({
    assayer: 2, kind: 'self-assessment', id: 'test.form', version: { number, status: 'published' }, title: { en: 'Test form' }, locales: ['en'],
    survey: { pages: [{ name: 'first', elements: questions }] }, roles: [{ id: 'self', title: { en: 'Myself' } }],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.definition;
}

export function response(answers: Answers = { goal: 'calm' }, id = newResponseId()): FormResponse {
  return buildResponse({
    definition: definition(), id, respondent: 'ann', subject: 'ann', role: 'self', round: null, locale: 'en', startedAt: '2026-01-05T08:00:00.000Z',
    answers, now: Date.parse('2026-01-05T08:10:00.000Z'),
  });
}

export const delivery = { transport: 'rest', endpoint: 'https://collector.example/v1' } as const;

export function row(body = response()) {
  return outboxRow(body, definition(), delivery);
}

export function receiptFor(body: FormResponse): Receipt {
  return { accepted: true, key: body.id, digest: responseDigest(body), receivedAt: '2026-01-05T08:10:01.000Z', revision: 1 };
}

let count = 0;
const opened: Store[] = [];

/** A store of its own for each test, or one more tab of `application`. */
export async function store(application = freshApplication()): Promise<Store> {
  const made = await openStore({ application, respondent: 'ann' });
  opened.push(made);
  return made;
}

export function freshApplication(): string {
  return `test-${Date.now()}-${(count += 1)}`;
}

/** To be called after each test: an open connection would block the next one's deletion. */
export async function closeStores(): Promise<void> {
  for (const made of opened.splice(0)) made.close();
}

export function until(condition: () => boolean | Promise<boolean>, what: string, patience = 8000): Promise<void> {
  const deadline = Date.now() + patience;
  return (async () => {
    while (!(await condition())) {
      if (Date.now() > deadline) throw new Error(`waited ${patience} ms in vain for: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
  })();
}
