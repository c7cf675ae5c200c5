import { expect } from 'chai';
import { agency, cycleJson, daysFromNow, feedbackJson, feedbackResponse } from './fixtures/feedback.js';
import { startTestService, type Answer, type TestService } from './fixtures/test-service.js';

describe('a cycle, from its draft to reply and reopening', () => {
  let service: TestService;
  const tokens = new Map<string, string>();
  /** As the person who is signed in to the portal; null is the organisers' token. */
  const as = async (person: string | null, method: string, path: string, body?: unknown): Promise<Answer> => {
    if (person === null) return service.call(method, path, { body });
    if (!tokens.has(person)) tokens.set(person, await service.access.vouch('default', person, [], 3600));
    return service.call(method, path, { token: tokens.get(person)!, body });
  };
  const send = async (respondent: string, subject: string, role: string, level: number, keep?: string) =>
    as(respondent, 'PUT', ...(({ id, ...rest }) => [`/v1/responses/${id}`, { id, ...rest }] as const)(feedbackResponse(respondent, subject, role, { clear: level, listens: level, fair: level, ...(keep ? { keep } : {}) })));
  const nominations = '/v1/cycles/2026/activities/feedback/subjects/n1/nominations';
  const reportOf = (subject: string) => `/v1/cycles/2026/activities/feedback/reports/subjects/${subject}`;

  before(async () => {
    service = await startTestService({}, false);
    expect((await service.call('PUT', '/v1/definitions/test.feedback/versions/1.0.0', { body: feedbackJson() })).status).to.equal(200);
  });
  after(() => service.stop());

  it('is written as a draft that only organisers see, with findings where it does not hold', async () => {
    const wrong = await as(null, 'PUT', '/v1/cycles/2026', cycleJson({}, { closes: daysFromNow(20) }));
    expect([wrong.status, wrong.body.findings[0].code]).to.deep.equal([422, 'cycle/outside-stage']);
    expect((await as(null, 'PUT', '/v1/cycles/2026', cycleJson())).status).to.equal(200);
    expect((await as(null, 'POST', '/v1/cycles/2026/publish')).body.code).to.equal('cycle/nobody');
    expect((await as('n1', 'GET', '/v1/cycles/2026')).status).to.equal(403);
  });

  it('takes its people as CSV too, and says which row is wrong', async () => {
    const csv = (rows: string[]) => service.call('PUT', '/v1/cycles/2026/people', { headers: { 'content-type': 'text/csv' }, body: ['Employee ID,Name,Department,Supervisor ID', ...rows].join('\n') });
    const circle = await csv(['a,Ann,x,b', 'b,Bob,x,a']);
    expect([circle.status, circle.body.findings[0].code]).to.deep.equal([422, 'cycle/manager-circle']);
    expect((await csv(['a,Ann,x,', 'b,Bob,x,a'])).body).to.deep.equal({ people: 2 });
    expect((await as(null, 'PUT', '/v1/cycles/2026/people', { people: agency() })).body).to.deep.equal({ people: 17 });
  });

  it('once published everybody has tasks: oneself, one\'s people, raters to name', async () => {
    expect((await as(null, 'POST', '/v1/cycles/2026/publish')).body).to.deep.equal({ id: '2026', status: 'published' });
    expect((await as(null, 'PUT', '/v1/cycles/2026', cycleJson())).status).to.equal(409);
    const own = (await as('n1', 'GET', '/v1/tasks')).body.tasks;
    expect(own.map((task: any) => [task.kind, task.role ?? null, task.state ?? null])).to.deep.include.members([['answer', 'self', 'open'], ['nominate', null, null]]);
    expect(own.find((task: any) => task.kind === 'answer')).to.deep.include({ anonymous: false, definition: 'test.feedback', version: '1.0.0', round: '2026' });
    const led = (await as('boss', 'GET', '/v1/tasks')).body.tasks;
    expect(led.filter((task: any) => task.role === 'manager')).to.have.length(7);
    expect((await as('boss', 'GET', '/v1/cycles')).body.cycles.map((entry: any) => entry.id)).to.deep.equal(['2026']);
  });

  it('the subject names raters within the limits, the manager approves, refuses with a reason and adds', async () => {
    const put = (person: string | null, raters: [string, string][], submit = true) => as(person, 'PUT', nominations, { submit, raters: raters.map(([respondent, role]) => ({ respondent, role })) });
    const refusals: [[string, string][], string][] = [
      [[['n2', 'peer']], 'nomination/too-few'], [[['n1', 'peer'], ['n2', 'peer'], ['n3', 'peer']], 'nomination/oneself'], [[['n2', 'report']], 'nomination/not-yours'],
      [[['nobody', 'peer'], ['n2', 'peer'], ['n3', 'peer']], 'nomination/unknown-person'], [[['boss', 'peer'], ['n2', 'peer'], ['n3', 'peer']], 'nomination/already-asked'],
      [['n2', 'n3', 'n4', 'n5', 'n6', 'n7', 's1'].map((id): [string, string] => [id, 'peer']), 'nomination/too-many'],
    ];
    for (const [raters, code] of refusals) expect((await put('n1', raters)).body.findings.map((finding: any) => finding.code), code).to.include(code);
    const draft = await put('n1', [['n2', 'peer']], false);
    expect(draft.body.raters.map((rater: any) => rater.decision)).to.deep.equal(['nominated']);
    const proposed = await put('n1', [['n2', 'peer'], ['n3', 'peer'], ['n4', 'peer'], ['s1', 'peer']]);
    expect(proposed.body.raters.map((rater: any) => rater.decision)).to.deep.equal(Array(4).fill('proposed'));
    expect((await as('n2', 'GET', '/v1/tasks')).body.tasks.filter((task: any) => task.subject?.id === 'n1')).to.deep.equal([]);
    const waiting = (await as('boss', 'GET', '/v1/tasks')).body.tasks.find((task: any) => task.kind === 'approve');
    expect([waiting.subject.id, waiting.waiting]).to.deep.equal(['n1', 4]);
    const [s1, ...rest] = [...proposed.body.raters].sort((a: any) => (a.respondent === 's1' ? -1 : 1));
    const decided = await as('boss', 'POST', `${nominations}/decisions`, { approve: rest.map((rater: any) => rater.assignment), refuse: [{ assignment: s1.assignment, reason: 'Works elsewhere' }] });
    expect(decided.body.raters.find((rater: any) => rater.respondent === 's1')).to.include({ decision: 'declined', declinedBy: 'manager', reason: 'Works elsewhere' });
    expect((await put('boss', [['n2', 'peer'], ['n3', 'peer'], ['n4', 'peer'], ['n5', 'report'], ['n6', 'report']])).status, 'three reports are needed').to.equal(422);
    expect((await put('boss', [['n2', 'peer'], ['n3', 'peer'], ['n4', 'peer'], ['n5', 'report'], ['n6', 'report'], ['n7', 'report']], true)).status).to.equal(422);
    expect((await as(null, 'POST', '/v1/cycles/2026/assignments', { assignments: ['n5', 'n6'].map((respondent) => ({ activity: 'feedback', subject: 'n1', respondent, role: 'report' })) })).body).to.deep.equal({ added: 2 });
  });

  it('a rater declines with a reason, and somebody else takes the place', async () => {
    const mine = (await as('n4', 'GET', '/v1/tasks')).body.tasks.find((task: any) => task.subject?.id === 'n1' && task.kind === 'answer');
    expect(mine.anonymous).to.equal(true);
    expect((await as('n4', 'POST', `/v1/assignments/${mine.assignment}/decline`, { reason: 'I do not know the work' })).status).to.equal(200);
    const list = (await as('n1', 'GET', nominations)).body.raters;
    expect(list.find((rater: any) => rater.respondent === 'n4')).to.include({ decision: 'declined', declinedBy: 'respondent' });
    const again = await as('n1', 'PUT', nominations, { submit: true, raters: [{ respondent: 'n7', role: 'peer' }] });
    expect(again.status).to.equal(200);
    const all = (await as(null, 'GET', '/v1/cycles/2026/assignments?subject=n1')).body.assignments;
    expect(all.find((entry: any) => entry.respondent === 'n7').replaces).to.be.a('string');
    await as('boss', 'POST', `${nominations}/decisions`, { approve: [all.find((entry: any) => entry.respondent === 'n7').id] });
  });

  it('answers are taken from who is asked, signed in or with a link; the task is done then', async () => {
    expect((await send('n1', 'n1', 'self', 4)).status).to.equal(201);
    expect((await send('boss', 'n1', 'manager', 3, 'From the manager')).status).to.equal(201);
    for (const [rater, role, level] of [['n2', 'peer', 2], ['n3', 'peer', 4], ['n7', 'peer', 3], ['n5', 'report', 5]] as const) expect((await send(rater, 'n1', role, level)).status, rater).to.equal(201);
    const { assignment } = (await as('n6', 'GET', '/v1/tasks')).body.tasks.find((task: any) => task.subject?.id === 'n1');
    const link = await as('n6', 'POST', `/v1/assignments/${assignment}/link`, {});
    expect(link.status).to.equal(201);
    const response = feedbackResponse('n6', 'n1', 'report', { clear: 1, listens: 1, fair: 1 });
    expect((await service.call('PUT', `/v1/responses/${response.id}`, { token: link.body.token, body: response })).status).to.equal(201);
    expect((await as('n6', 'GET', '/v1/tasks')).body.tasks.find((task: any) => task.assignment === assignment).state).to.equal('done');
    const due = (await as(null, 'GET', '/v1/cycles/2026/reminders')).body.reminders;
    expect(due.some((entry: any) => entry.person === 'n2' && entry.subject === 'n2')).to.equal(true);
    expect(due.some((entry: any) => entry.person === 'n6' && entry.subject === 'n1')).to.equal(false);
  });

  it('nothing can be read before closing; at closing the small group is merged, and every number is right', async () => {
    expect((await as('n1', 'GET', reportOf('n1'))).status).to.equal(404);
    const closed = await as(null, 'POST', '/v1/cycles/2026/activities/feedback/close');
    expect(closed.body).to.include({ published: 1, held: 0 });
    const { body } = await as('n1', 'GET', reportOf('n1'));
    expect(body.report.blocks.map((block: any) => [block.id, block.n])).to.deep.equal([['role:self', 1], ['role:manager', 1], ['block:peer+report', 5]]);
    expect(body.report.scales[0]).to.deep.include({ id: 'lead', self: 4 });
    expect(body.report.scales[0].blocks.map((block: any) => block.mean)).to.deep.equal([4, 3, 3]);
    expect(body.report.scales[0].others).to.be.closeTo(3, 1e-12);
    expect(body.report.comments).to.deep.equal([{ question: 'keep', title: 'Keep doing', comments: null, named: [{ role: 'manager', comments: ['From the manager'] }] }]);
    expect(body.report.results.scales[0].blocks.map((block: any) => block.mean), 'the full report says the same').to.deep.equal([4, 3, 3]);
    expect(body.report.results.scales[0].blocks[2].agreement.status).to.not.equal('tooFew');
    expect((await as('boss', 'GET', reportOf('n1'))).body.report).to.deep.equal(body.report);
    expect((await as('n1', 'GET', '/v1/tasks')).body.tasks.some((task: any) => task.kind === 'report')).to.equal(true);
  });

  it('the subject replies and objects; who reads the report reads that too', async () => {
    expect((await as('n1', 'PUT', `${reportOf('n1')}/reply`, { text: 'I will ask more often.' })).status).to.equal(200);
    expect((await as('n1', 'PUT', `${reportOf('n1')}/objection`, { text: 'One goal was not mine.' })).status).to.equal(200);
    expect((await as('boss', 'PUT', `${reportOf('n1')}/reply`, { text: 'No' })).status).to.equal(403);
    expect((await as('boss', 'GET', reportOf('n1'))).body.words.map((word: any) => [word.kind, word.body.text])).to.deep.equal([['objection', 'One goal was not mine.'], ['reply', 'I will ask more often.']]);
  });

  it('opened again, one late answer is held back; with three more it is published', async () => {
    const late = feedbackResponse('s2', 'n1', 'partner', { clear: 5, listens: 5, fair: 5 });
    const ask = (ids: string[]) => as(null, 'POST', '/v1/cycles/2026/assignments', { assignments: ids.map((respondent) => ({ activity: 'feedback', subject: 'n1', respondent, role: 'partner' })) });
    expect((await ask(['s2', 's3', 's4'])).body.added).to.equal(3);
    expect((await as('s2', 'PUT', `/v1/responses/${late.id}`, late)).body.code).to.equal('response/round-closed');
    expect((await as(null, 'POST', '/v1/cycles/2026/activities/feedback/reopen', { until: daysFromNow(1) })).status).to.equal(200);
    const before = (await as('n1', 'GET', reportOf('n1'))).body;
    expect((await send('s2', 'n1', 'partner', 5)).status).to.equal(201);
    expect((await as(null, 'POST', '/v1/cycles/2026/activities/feedback/close')).body).to.include({ held: 1 });
    expect((await as('n1', 'GET', reportOf('n1'))).body).to.deep.equal(before);
    await as(null, 'POST', '/v1/cycles/2026/activities/feedback/reopen', { until: daysFromNow(1) });
    expect((await send('s3', 'n1', 'partner', 5)).status).to.equal(201);
    expect((await send('s4', 'n1', 'partner', 5)).status).to.equal(201);
    expect((await as(null, 'POST', '/v1/cycles/2026/activities/feedback/close')).body).to.include({ held: 0, published: 1 });
    const after = (await as('n1', 'GET', reportOf('n1'))).body;
    expect(after.report.blocks.map((block: any) => [block.id, block.n]).slice(2)).to.deep.equal([['block:peer+report', 5], ['block:partner', 3]]);
  });

  it('tells in facts what is promised, what it costs, and who took part', async () => {
    const privacy = (await as('n2', 'GET', '/v1/cycles/2026/activities/feedback/privacy')).body;
    expect(privacy).to.include({ minGroup: 3, minComments: 5, smallGroups: 'merge', minUnit: 5, retentionDays: 730, purpose: 'To talk about it, not to rank.' });
    expect(privacy.roles.filter((role: any) => role.anonymous).map((role: any) => role.id)).to.deep.equal(['peer', 'report', 'partner']);
    const burden = (await as('boss', 'GET', '/v1/cycles/2026/burden')).body.people;
    expect(burden.map((entry: any) => entry.person)).to.deep.equal(['boss']);
    expect(burden[0].sittings).to.equal(8);
    const own = (await as('n1', 'GET', '/v1/cycles/2026/participation')).body.own;
    expect(own.stages[0]).to.include({ stage: 'evaluation', asked: true, tookPart: true, hadASay: true, signed: false });
  });
});
