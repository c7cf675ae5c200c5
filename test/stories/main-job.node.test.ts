import { expect } from 'chai';
import { startPortal, type Portal } from './portal.js';
import { answerPage, answersOf, formThere, outcome, press, Profile, saved, statusOf } from './person.js';

const tag = 'assay-self-assessment';

describe('a self-assessment in a portal, from the first answer to the result', () => {
  let portal: Portal;
  let profile: Profile;
  before(async () => {
    portal = await startPortal();
    profile = await Profile.create();
  });
  after(async () => {
    await profile.remove();
    await portal.stop();
  });

  it('is answered offline, killed twice, finished without a network, and stored exactly once with its result drawn', async () => {
    const ledger: string[] = [];
    let page = await (await profile.open(portal.origin, 'morgan')).newPage();
    const address = `${portal.origin}/self-assessment.html`;
    await page.goto(address);
    await formThere(page, tag);
    await press(page, tag, 'next');
    await answerPage(page, tag, 4);
    await saved(page, tag);
    portal.weather = 'down';
    await page.setOfflineMode(true);
    await press(page, tag, 'next');
    await answerPage(page, tag, 2);
    await saved(page, tag);
    const typed = await answersOf(page, tag);
    expect(Object.keys(typed)).to.include.members(['importance', 'realisation']);
    ledger.push(`offline, two pages answered, "${await statusOf(page, tag)}"`);

    await profile.kill();
    ledger.push('browser killed (SIGKILL)');
    portal.weather = 'fair';
    page = await (await profile.open(portal.origin, 'morgan')).newPage();
    await page.goto(address);
    await formThere(page, tag);
    const restored = await answersOf(page, tag);
    expect(restored, 'what was shown as saved is there').to.deep.include(typed);
    ledger.push('came back: every answer restored');

    await page.setOfflineMode(true);
    await press(page, tag, 'next');
    await answerPage(page, tag, 3);
    for (const action of ['next', 'next', 'complete'] as const) await press(page, tag, action);
    const key = await outcome(page, tag, 'kept');
    ledger.push(`finished without a network: kept ${key}`);
    await profile.kill();
    ledger.push('browser killed (SIGKILL)');

    portal.weather = 'drop-answer';
    page = await (await profile.open(portal.origin, 'morgan')).newPage();
    await page.goto(address);
    for (let wait = 0; portal.dropped === 0 && wait < 200; wait += 1) await new Promise((done) => setTimeout(done, 100));
    expect(portal.dropped, 'the service stored it and the answer was cut off').to.be.at.least(1);
    ledger.push(`sent, stored, answer lost ${portal.dropped} times`);
    portal.weather = 'fair';
    expect(await outcome(page, tag, 'sent')).to.equal(key);
    ledger.push('acknowledged');
    await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot?.querySelector('assay-result-report')?.shadowRoot?.querySelector('svg title'), { timeout: 30_000 }, tag);
    ledger.push('result drawn');

    const stored = await portal.stored();
    ledger.push(`in the database: ${stored.map(({ id, revision }) => `${id} revision ${revision}`).join(', ')}`);
    console.log(ledger.map((line) => `    ${line}`).join('\n'));
    expect(stored.map(({ id, revision }) => [id, revision])).to.deep.equal([[key, 1]]);
    expect(stored[0]!.answers).to.deep.include(typed);
  });
});
