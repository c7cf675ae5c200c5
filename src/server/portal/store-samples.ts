import { createHash } from 'node:crypto';
import { buildResponse, responseDigest, type Answers, type Response } from '../../model/response/index.js';
import type { PublishedForm } from '../collector/index.js';
import { findResponse, storeResponses } from '../database/index.js';
import type { PortalParts } from './portal-context.js';
import { sampleScaleAnswers, sampleValues } from './sample-answers.js';

const people = 40;

/**
 * Fills the demo so that its reports show something from the first minute: 40 invented people's answers to each form, from which
 * the uncertainty of a score follows, and two earlier cycles of values of the invented 김서연. Every such response carries `context.sample`, and its id follows from what
 * it is, so that it is stored once however often the server starts. A form with other questions gets no samples.
 */
export async function storeSamples({ database, forms, log, tenant }: Pick<PortalParts, 'database' | 'forms' | 'log' | 'tenant'>): Promise<void> {
  const values = await forms.latest(tenant, 'self-assessment.values');
  const last = values && sampleId(values, sampleValues.at(-1)!.round, 'seoyeon');
  if (!last || (await findResponse(database, tenant, last))) return;
  const others = await Promise.all(['self-assessment.satisfaction', 'self-assessment.competency'].map((id) => forms.latest(tenant, id)));
  const used = [values, ...others.filter((form) => form !== null)];
  const samples: Response[] = [];
  for (const form of used)
    for (let number = 1; number <= people; number += 1) {
      const completedAt = new Date(Date.UTC(2026, 1, 2 + (number % 19), 1, number)).toISOString();
      samples.push(sample(form, `sample-${number}`, '2026', completedAt, { ...sampleScaleAnswers(form.definition, number), ...leading(form) }));
    }
  for (const { round, completedAt, answers } of sampleValues) samples.push(sample(values, 'seoyeon', round, completedAt, answers));

  const fitting = samples.filter((response) => {
    const form = used.find(({ definition }) => definition.id === response.definition.id)!;
    const { role, round, subject, locale, completedAt } = response;
    return form.checker.check(response.answers, { role, round, subject, locale, now: Date.parse(completedAt) }).length === 0;
  });
  if (fitting.length < samples.length) log('warn', 'samples-do-not-fit', { left: samples.length - fitting.length });
  await storeResponses(database, tenant, fitting.map((response) => ({ response, digest: responseDigest(response) })));
  log('info', 'samples-stored', { count: fitting.length });
}

/** The competency of coaching is asked of those who lead. */
function leading({ definition }: PublishedForm): Answers {
  return definition.id === 'self-assessment.competency' ? { leads: true } : {};
}

function sample({ definition, stored }: PublishedForm, person: string, round: string, completedAt: string, answers: Answers): Response {
  const now = Date.parse(completedAt);
  return buildResponse({
    definition, id: sampleId({ stored }, round, person), respondent: person, subject: person, role: definition.roles[0]!.id, round,
    locale: 'en', startedAt: new Date(now - 9 * 60_000).toISOString(), answers, context: { sample: true }, now,
  });
}

/** A UUID in the form of version 4, made from what the sample is. */
function sampleId({ stored }: Pick<PublishedForm, 'stored'>, round: string, person: string): string {
  const hex = createHash('sha256').update(`assayer sample ${stored.id} ${stored.version} ${round} ${person}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
