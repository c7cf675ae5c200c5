import { expect } from 'chai';
import { newResponseId, responseDigest, type Response } from '../../src/model/response/index.js';
import { spanCheck } from '../../src/model/statistics/index.js';
import { createAccess } from '../../src/server/access/index.js';
import { createCollectorApp, createLog, createMetrics, createPublishedForms, type CollectorApp } from '../../src/server/collector/index.js';
import { createResponseIntake, openMemory, storeResponses, type Database } from '../../src/server/database/index.js';
import { cycleJson, daysFromNow, feedbackForm, feedbackJson, feedbackResponse } from './fixtures/feedback.js';

// Each rater answers a power of two, so that a published mean times its n tells exactly whose answers are in it. Everything that any reader
// can fetch, over closings and reopenings, is decoded in this way and given to the span check. LEAK_CYCLES=5000 looks longer.
const subjects = Number(process.env.LEAK_CYCLES ?? 120);
const seed = Number(process.env.LEAK_SEED ?? 20260);
const minGroup = 3;
const minComments = 5;
const raters = Array.from({ length: 13 }, (_, i) => `r${i}`);
const roles = ['peer', 'report', 'partner'];
const policies = ['merge', 'suppress'] as const;

describe('what every reader can fetch, over random cycles with small groups, closings and reopenings', () => {
  let database: Database;
  let app: CollectorApp;
  let access: ReturnType<typeof createAccess>;
  const random = pseudoRandom(seed);
  const organiserToken = 'o'.repeat(40);
  const tokens = new Map<string, string>();
  const people = Array.from({ length: subjects }, (_, i) => `s${i}`);
  const policyOf = (subject: string) => policies[Number(subject.slice(1)) % 2]!;
  /** By subject: who rates in which role, and in which of three waves the answer comes (3: never). */
  const plans = new Map(people.map((subject) => [subject, raters.slice(0, 2 + Math.floor(random() * 12)).map((rater) => ({ rater, role: roles[Math.floor(random() * 3)]!, wave: Math.floor(random() ** 2 * 4) }))]));
  /** By subject and figure: the sets of people that were told. */
  const told = new Map<string, Map<string, number[][]>>();
  const stored: Response[] = [];
  let readings = 0;

  const call = async (as: string | null, method: string, path: string, body?: unknown) => {
    if (as !== null && !tokens.has(as)) tokens.set(as, await access.vouch('default', as, [], 3600));
    const answer = await app.request(path, { method, headers: { authorization: `Bearer ${as === null ? organiserToken : tokens.get(as)}`, 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    return { status: answer.status, body: (await answer.json()) as any };
  };

  before(async () => {
    database = await openMemory();
    access = createAccess({ organiserToken, invitationKey: 'k'.repeat(40) });
    const limits = { bodyBytes: 10_000_000, requestMs: 600_000, rate: { burst: 1, perSecond: 0 }, trustedProxies: 0 };
    app = createCollectorApp({
      database, access, limits, forms: createPublishedForms(database), intake: createResponseIntake(database, 1), metrics: createMetrics(), log: createLog('off', () => {}), allowedOrigins: [], stopping: () => false,
    });
    for (const mode of policies) expect((await call(null, 'PUT', `/v1/definitions/${formId(mode)}/versions/1.0.0`, wideForm(mode))).status).to.equal(200);
    const activity = (mode: string) => ({ id: mode, definition: formId(mode), subjects: { people: people.filter((subject) => policyOf(subject) === mode) } });
    const cycle = cycleJson({ stages: [{ id: 'evaluation', opens: daysFromNow(-1), closes: daysFromNow(9), activities: policies.map(activity) }] });
    expect((await call(null, 'PUT', '/v1/cycles/2026', cycle)).status).to.equal(200);
    const person = (id: string, unit: string | null, manager: string | null) => ({ id, name: id, unit, manager });
    const all = [person('boss', null, null), ...raters.map((id) => person(id, null, null)), ...people.map((id, i) => person(id, `unit-${Math.floor(i / 7)}`, 'boss'))];
    expect((await call(null, 'PUT', '/v1/cycles/2026/people', { people: all })).body).to.deep.equal({ people: all.length });
    expect((await call(null, 'POST', '/v1/cycles/2026/publish')).status).to.equal(200);
  });
  after(() => database.close());

  const answersOf = (rater: string, subject: string) => {
    const value = 2 ** raters.indexOf(rater);
    const own: Record<string, number | string> = {};
    for (const item of ['clear', 'listens', 'fair']) if (random() > 0.15) own[item] = value;
    if (random() > 0.4) own['keep'] = `words of ${rater} about ${subject}`;
    return own;
  };

  const answer = async (wave: number) => {
    const batch: Response[] = [];
    for (const subject of people) {
      const form = forms[policyOf(subject)];
      const send = (rater: string, role: string, answers: Record<string, number | string>) => batch.push(feedbackResponse(rater, subject, role, answers, { form }));
      if (wave === 0) send(subject, 'self', { clear: 1, listens: 1, fair: 1 });
      if (wave === 0 && random() > 0.3) send('boss', 'manager', { clear: 2 ** 13, listens: 2 ** 13, fair: 2 ** 13, keep: 'words of boss' });
      for (const plan of plans.get(subject)!) {
        if (plan.wave === wave) send(plan.rater, plan.role, answersOf(plan.rater, subject));
        // Some change their mind after closing, which must not show.
        else if (plan.wave === 0 && wave > 0 && random() < 0.1) send(plan.rater, plan.role, answersOf(plan.rater, subject));
      }
    }
    stored.push(...batch);
    for (let at = 0; at < batch.length; at += 200) await storeResponses(database, 'default', batch.slice(at, at + 200).map((response) => ({ response, digest: responseDigest(response) })));
  };

  const close = async () => {
    for (const mode of policies) expect((await call(null, 'POST', `/v1/cycles/2026/activities/${mode}/close`)).status).to.equal(200);
  };

  /** Decodes one report: each mean × n is a sum of powers of two. */
  const note = (subject: string, report: any) => {
    readings += 1;
    const figures = told.get(subject) ?? told.set(subject, new Map()).get(subject)!;
    const add = (figure: string, set: number[]) => figures.set(figure, [...(figures.get(figure) ?? []), set]);
    for (const scale of [...report.scales, ...report.results.scales, ...report.results.items.map((item: any) => ({ ...item, id: `item of ${item.scale}` }))]) {
      for (const block of scale.blocks) {
        if (block === null) continue;
        if (block.sd != null) expect(block.n, 'spread of a scale of one item').to.be.at.least(10);
        const sum = block.mean * block.n;
        expect(Math.abs(sum - Math.round(sum)), 'a sum of whole numbers').to.be.lessThan(1e-6);
        add(scale.id, membersIn(Math.round(sum), block.n));
      }
    }
    for (const list of report.comments) {
      if (!list.comments) continue;
      add(`comment:${list.question}`, list.comments.map((text: string) => raters.indexOf(/of (r\d+) /.exec(text)![1]!) + 1));
      expect(list.comments.length).to.be.at.least(minComments);
    }
  };

  const readEverything = async (share = 1) => {
    for (const subject of people) {
      if (random() >= share) continue;
      const path = `/v1/cycles/2026/activities/${policyOf(subject)}/reports/subjects/${subject}`;
      const own = await call(subject, 'GET', path);
      if (own.status === 200) note(subject, own.body.report);
      if (random() < 0.1) for (const reader of ['boss', null]) expect((await call(reader, 'GET', path)).body, 'all readers get the same words').to.deep.equal(own.body);
    }
    for (const mode of policies) {
      expect((await call(null, 'GET', `/v1/reports/group?definition=${formId(mode)}&round=2026`)).body.code).to.equal('report/by-cycle');
      const whole = await call(null, 'GET', `/v1/cycles/2026/activities/${mode}/reports/organisation`);
      for (const unit of whole.status === 200 ? whole.body.units : []) {
        const { report } = (await call(null, 'GET', `/v1/cycles/2026/activities/${mode}/reports/units/${unit}`)).body;
        expect(report.n).to.be.at.least(5);
        for (const scale of report.scales) expect(scale.n === null || scale.n >= 5).to.equal(true);
      }
    }
  };

  it('is published in three readings', async () => {
    await answer(0);
    expect((await call('s0', 'GET', '/v1/cycles/2026/activities/merge/reports/subjects/s0')).status).to.equal(404);
    await close();
    await readEverything();
    for (const wave of [1, 2]) {
      for (const mode of policies) await call(null, 'POST', `/v1/cycles/2026/activities/${mode}/reopen`, { until: daysFromNow(1) });
      await answer(wave);
      await readEverything(0.1);
      await close();
      await readEverything();
    }
    expect(readings).to.be.greaterThan(subjects);
  });

  it('and from all readings together no set smaller than the threshold can be computed', () => {
    let figures = 0;
    for (const [subject, byFigure] of told) {
      for (const [figure, published] of byFigure) {
        figures += 1;
        const least = figure.startsWith('comment:') ? minComments : minGroup;
        const { leaks } = spanCheck({ respondents: 15, minGroup: least, exempt: [14, 15], published: [[14], [15], ...published] });
        expect(leaks, `${subject} (${policyOf(subject)}), ${figure}: ${JSON.stringify(published)}; LEAK_SEED=${seed}`).to.deep.equal([]);
      }
    }
    expect(figures).to.be.greaterThan(subjects);
  });

  it('and late answers were shown somewhere, and held back somewhere: the check has looked at both', () => {
    const changed = [...told.values()].filter((byFigure) => [...byFigure.values()].some((sets) => new Set(sets.map((set) => set.length)).size > 1)).length;
    expect(changed).to.be.greaterThan(subjects / 20);
    expect([...plans].some(([subject, plan]) => plan.some(({ rater, wave }) => wave === 1 && ![...(told.get(subject)?.values() ?? [])].flat(2).includes(raters.indexOf(rater) + 1)))).to.equal(true);
  });

  it('and no answer of an anonymous rater is read by anybody else', async () => {
    const single = stored.filter(({ role }) => roles.includes(role));
    for (let i = 0; i < 40; i += 1) {
      const { id, subject } = single[Math.floor(random() * single.length)]!;
      for (const reader of [null, subject, 'boss', 'r0'].filter((reader) => reader === null || reader !== stored.find((entry) => entry.id === id)!.respondent)) expect((await call(reader, 'GET', `/v1/responses/${id}`)).status).to.equal(403);
    }
    expect((await call(null, 'GET', `/v1/responses/${newResponseId()}`)).status).to.equal(404);
  });
});

const formId = (mode: string) => `test.${mode}`;

/** Answers from 1 to 2¹³: numbers that can be told apart in a sum. */
function wideForm(mode: 'merge' | 'suppress'): Record<string, unknown> {
  const number = (name: string) => ({ type: 'text', inputType: 'number', name, title: name, min: 1, max: 2 ** 13 });
  const scale = (id: string, ...items: string[]) => ({ id, title: id, min: 1, max: 2 ** 13, items: items.map((question) => ({ question })) });
  return feedbackJson({
    id: formId(mode), anonymity: { minGroup, minComments, minDistribution: 10, mode, owner: 'organisation' },
    survey: { elements: [...['clear', 'listens', 'fair'].map(number), { type: 'comment', name: 'keep', title: 'Keep doing', maxLength: 2000 }] },
    scoring: { scales: [scale('clear', 'clear'), scale('listens', 'listens'), scale('fair', 'fair')] },
  });
}

const forms = { merge: feedbackForm(wideForm('merge')), suppress: feedbackForm(wideForm('suppress')) };

/** Raters are 1 … 13 by their power, `boss` is 14, oneself (value 1, alone) 15. */
function membersIn(sum: number, n: number): number[] {
  const members = Array.from({ length: 14 }, (_, bit) => bit + 1).filter((rater) => Math.floor(sum / 2 ** (rater - 1)) % 2 === 1);
  if (members.length !== n) throw new Error(`${sum} is no sum of ${n} different powers of two.`);
  return n === 1 && sum === 1 ? [15] : members;
}

/** Uniform in [0, 1): a 32-bit linear congruential generator (Numerical Recipes, 2nd ed., section 7.1). */
function pseudoRandom(start: number): () => number {
  let state = start >>> 0;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  for (let i = 0; i < 10; i += 1) next();
  return next;
}
