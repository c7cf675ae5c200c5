import { expect } from 'chai';
import { parseDefinition, type FormDefinition } from '../../src/model/definition/index.js';
import { changesFor, foldGoalBook, goalEntriesIn, goalReport, type Edit, type GoalChange, type GoalEntry } from '../../src/model/goals/index.js';
import { buildResponse, newResponseId } from '../../src/model/response/index.js';
import { startTestService, type TestService } from './fixtures/test-service.js';

const json = {
  assayer: 2, id: 'goals', kind: 'goal-alignment', version: { number: '1.0.0', status: 'published' }, title: 'Goals', locales: ['en'], survey: { elements: [{ type: 'comment', name: 'why', isRequired: true }] },
  roles: [{ id: 'self', title: 'Oneself' }, { id: 'manager', title: 'Manager' }, { id: 'organiser', title: 'Organiser' }], goals: { levels: [{ id: 'organisation', title: 'Organisation' }] },
};

describe('the goal book at the collector', () => {
  let service: TestService;
  let definition: FormDefinition;
  before(async () => {
    service = await startTestService({}, false);
    const parsed = parseDefinition(json);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
    definition = parsed.definition;
    const stored = await service.call('PUT', '/v1/definitions/goals/versions/1.0.0', { body: json });
    expect(stored.status, stored.text).to.be.oneOf([200, 201]);
  });
  after(() => service.stop());

  let round: string | null = null;
  beforeEach(() => (round = null));
  const about = (respondent: string, role: string, subject: string | null) => ({ definition: 'goals', role, subject, respondent, round });
  const read = async (respondent: string, role: string, subject: string | null): Promise<GoalEntry[]> =>
    goalEntriesIn((await service.call('GET', `/v1/goals?definition=goals${round ? `&round=${round}` : ''}`, { token: await service.invitation(respondent, about(respondent, role, subject)) })).body.entries);
  async function write(respondent: string, role: string, subject: string | null, ...edits: Edit[]) {
    const seen = foldGoalBook(await read(respondent, role, subject));
    const response = entryOf(respondent, role, subject, changesFor(seen, subject, edits));
    return service.send(response, await service.invitation(respondent, about(respondent, role, subject)));
  }
  const entryOf = (respondent: string, role: string, subject: string | null, changes: GoalChange[]) =>
    buildResponse({ definition, id: newResponseId(), respondent, subject, role, round, locale: 'en', startedAt: new Date().toISOString(), answers: { goalChanges: changes as never }, now: Date.now() });
  const goal = (record: string, fields: Edit['fields']): Edit => ({ kind: 'goal', record, fields });

  it('opens personal goals when the organisation has published its own with a reason, and not before', async () => {
    round = '2026';
    const early = await write('kim', 'self', 'kim', goal('early', { title: 'Too early' }));
    expect([early.status, early.body.code]).to.deep.equal([422, 'goals/not-published']);
    expect(early.body.message).to.contain('Publish them with a reason');
    expect((await write('kim', 'self', 'kim', { kind: 'talk', record: 'hello', fields: { date: '2026-01-01' } })).status, 'a talk needs no goals').to.equal(201);
    expect((await write('ann', 'organiser', null, goal('o', { title: 'Served well' }), { kind: 'publication', record: 'publication', fields: { published: true } })).status).to.equal(201);
    expect((await write('boss', 'manager', 'kim', goal('early', { title: 'Still early' }))).body.code, 'published without a reason').to.equal('goals/not-published');
    expect((await write('ann', 'organiser', null, { kind: 'publication', record: 'publication', fields: { rationale: 'Asked for' } })).status).to.equal(201);
    const response = entryOf('kim', 'self', 'kim', changesFor(foldGoalBook(await read('kim', 'self', 'kim')), 'kim', [goal('k', { title: 'Queues' })]));
    const token = await service.invitation('kim', about('kim', 'self', 'kim'));
    expect([(await service.send(response, token)).status, (await service.send(response, token)).status]).to.deep.equal([201, 200]);
    expect((await write('ann', 'organiser', null, { kind: 'publication', record: 'publication', fields: { published: false } })).status).to.equal(201);
    expect((await write('kim', 'self', 'kim', goal('k', { title: 'Shorter queues' }))).status, 'what is under way goes on').to.equal(201);
  });

  it('another round is another book', async () => {
    round = '2027';
    expect((await write('kim', 'self', 'kim', goal('k', { title: 'Next year' }))).body.code).to.equal('goals/not-published');
    expect(await read('kim', 'self', 'kim')).to.deep.equal([]);
  });

  it('takes entries like other responses, and gives everybody what they may see', async () => {
    expect((await write('ann', 'organiser', null, goal('o', { title: 'Served well' }), { kind: 'publication', record: 'publication', fields: { rationale: 'Asked for', published: true } })).status).to.equal(201);
    expect((await write('kim', 'self', 'kim', goal('k', { title: 'Queues', parents: [{ goal: 'o', strength: 'direct' }], standBehind: 2, shared: true }), { kind: 'talk', record: 't', fields: { date: '2026-03-01', valuesPulse: 1 } })).status).to.equal(201);
    expect((await write('boss', 'manager', 'kim', goal('k', { consistencySupervisor: 4 }))).status).to.equal(201);
    const fields = (entries: GoalEntry[], record: string) => entries.flatMap(({ changes }) => changes.filter((change) => change.record === record).map(({ field }) => field)).sort();
    const kim = await read('kim', 'self', 'kim');
    expect([fields(kim, 'k'), fields(kim, 't')]).to.deep.equal([['consistencySupervisor', 'parents', 'shared', 'standBehind', 'title'], ['date', 'valuesPulse']]);
    expect(fields(await read('boss', 'manager', 'kim'), 't'), 'not how kim feels').to.deep.equal(['date']);
    const lee = await read('lee', 'self', 'lee');
    expect([fields(lee, 'k'), fields(lee, 't'), fields(lee, 'o')]).to.deep.equal([['parents', 'shared', 'title'], [], ['title']]);
    const all = goalEntriesIn((await service.call('GET', '/v1/goals?definition=goals')).body.entries);
    expect(fields(all, 'k')).to.deep.equal(['consistencySupervisor', 'parents', 'shared', 'title']);
    const { alignment } = goalReport(all, definition as never, '2026-07-01');
    expect([alignment.figures.alignmentIndex, alignment.figures.coverageOrg]).to.deep.equal([75, 100]);
  });

  it('shows at once what was acknowledged, and no longer what was withdrawn, to readers side by side', async () => {
    const token = await service.invitation('kim', about('kim', 'self', 'kim'));
    const ids = async () => (await read('kim', 'self', 'kim')).map(({ id }) => id);
    const before = await ids();
    const sent: string[] = [];
    for (const turn of [1, 2, 3]) {
      await Promise.all([1, 2, 3].map(async (n) => {
        const response = entryOf('kim', 'self', 'kim', [{ kind: 'goal', record: `g${turn}${n}`, field: 'title', value: 'Side by side', after: [] }]);
        expect((await service.send(response, token)).status).to.equal(201);
        sent.push(response.id);
        expect(await ids()).to.include(response.id);
      }));
    }
    expect((await ids()).sort()).to.deep.equal([...before, ...sent].sort());
    for (const id of sent) expect((await service.call('DELETE', `/v1/responses/${id}`)).status).to.equal(204);
    expect((await ids()).sort()).to.deep.equal([...before].sort());
  });

  it('refuses what its author may not write, and readers whose goals they are not', async () => {
    const refused = await write('kim', 'self', 'kim', goal('k', { consistencySupervisor: 5 }));
    expect([refused.status, refused.body.findings[0].code]).to.deep.equal([422, 'goals/not-allowed']);
    const survey = await service.send(buildResponse({ definition, id: newResponseId(), respondent: 'kim', subject: 'kim', role: 'self', round: null, locale: 'en', startedAt: new Date().toISOString(), answers: {}, now: Date.now() }), await service.invitation('kim', about('kim', 'self', 'kim')));
    expect(survey.body.findings[0].code, 'the survey itself is checked as ever').to.equal('answers/required');
    const curious = await service.call('GET', '/v1/goals?definition=goals', { token: await service.invitation('lee', about('lee', 'self', 'kim')) });
    expect(curious.status).to.equal(403);
    expect((await service.call('GET', '/v1/goals?definition=goals', { token: null })).status).to.equal(401);
    expect((await service.call('GET', '/v1/goals?definition=nothing')).status).to.equal(404);
  });
});
