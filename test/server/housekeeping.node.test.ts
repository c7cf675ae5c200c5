import { expect } from 'chai';
import { responseDigest } from '../../src/model/response/index.js';
import { createCloser, createHousekeeping, createLog, createPublishedForms } from '../../src/server/collector/index.js';
import { findCycle, findResponse, lastPublications, openMemory, peopleOfCycle, publishCycle, storeCycle, storeDefinition, storePeople, storeResponses, type Database } from '../../src/server/database/index.js';
import { parseCycle } from '../../src/model/cycle/index.js';
import { definitionHash } from '../../src/model/definition/index.js';
import { agency, cycleJson, daysFromNow, feedbackForm, feedbackResponse } from './fixtures/feedback.js';

const day = 86_400_000;

describe('what the collector does without being asked', () => {
  let database: Database;
  const form = feedbackForm();
  const log: string[] = [];
  const tidyAt = async (time: number) => {
    const closer = createCloser({ database, forms: createPublishedForms(database) }, () => time);
    const housekeeping = createHousekeeping({ database, log: createLog('info', (line) => log.push(line)), closer, tenant: 'default' }, () => new Date(time));
    await housekeeping.tidy();
    await housekeeping.stop();
  };
  const responses = ['n2', 'n3', 'n4'].map((rater) => feedbackResponse(rater, 'n1', 'peer', { clear: 4, listens: 4, fair: 4 }));

  before(async () => {
    database = await openMemory();
    await storeDefinition(database, 'default', { id: form.id, version: '1.0.0', status: 'published', hash: definitionHash(form), body: JSON.stringify(form) });
    const parsed = parseCycle(cycleJson() as never);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
    await storeCycle(database, 'default', parsed.cycle);
    await storePeople(database, 'default', '2026', agency(), true);
    await publishCycle(database, 'default', '2026', { feedback: '1.0.0' });
    await storeResponses(database, 'default', responses.map((response) => ({ response, digest: responseDigest(response) })));
  });
  after(() => database.close());

  const published = () => lastPublications(database, 'default', '2026', 'feedback', 'subject');

  it('leaves an open activity alone', async () => {
    await tidyAt(Date.now());
    expect(await published()).to.deep.equal([]);
  });

  it('closes what is due and publishes it once, with the date that was announced', async () => {
    await tidyAt(Date.now() + 11 * day);
    expect((await published()).map(({ about, number }) => [about, number])).to.deep.equal([['n1', 1]]);
    const { closings } = (await findCycle(database, 'default', '2026'))!;
    expect(Math.abs(Date.parse(closings['feedback']!.closedAt) - Date.parse(daysFromNow(10)))).to.be.lessThan(day / 2);
    await tidyAt(Date.now() + 12 * day);
    expect((await published()).map(({ number }) => number)).to.deep.equal([1]);
  });

  it('forgets answers and reports when the days that the form allows are over, and the id stays taken', async () => {
    await tidyAt(Date.now() + 729 * day);
    expect((await findResponse(database, 'default', responses[0]!.id))!.response).to.not.equal(null);
    await tidyAt(Date.now() + 731 * day);
    const kept = (await findResponse(database, 'default', responses[0]!.id))!;
    expect([kept.response, kept.receipt.withdrawn]).to.deep.equal([null, true]);
    expect(await published()).to.deep.equal([]);
    expect(log.join('')).to.include('"responses-forgotten"').and.not.include('n2');
    expect((await peopleOfCycle(database, 'default', '2026')).size).to.be.greaterThan(0);
  });
});
