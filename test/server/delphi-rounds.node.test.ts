import { expect } from 'chai';
import type { ExpertSurveyDefinition } from '../../src/model/definition/index.js';
import { delphiFeedback, delphiReport } from '../../src/model/analysis/index.js';
import type { Answers, Response } from '../../src/model/response/index.js';
import { daysFromNow } from './fixtures/feedback.js';
import { delphiJson, expertFormOf, panelCycle, panelists, panelResponse, reviewJson } from './fixtures/experts.js';
import { startTestService, type Answer, type TestService } from './fixtures/test-service.js';

describe('a Delphi over three rounds', () => {
  let service: TestService;
  const form = expertFormOf(delphiJson());
  const names = Array.from({ length: 8 }, (_, i) => `x${i + 1}`);
  const roleOf = (id: string) => (Number(id.slice(1)) % 2 ? 'scholar' : 'official');
  const sent: Response[] = [];
  const as = async (person: string, method: string, to: string, body?: unknown): Promise<Answer> => service.call(method, to, { token: await service.access.vouch('default', person, [], 3600), body });
  const roundOf = async (person: string, activity: string) => {
    const entry = (await as(person, 'GET', '/v1/expert-rounds')).body.rounds.find((round: any) => round.activity === activity);
    return (await as(person, 'GET', `/v1/expert-rounds/${entry.assignment}`)).body;
  };
  const served = async (version: string): Promise<ExpertSurveyDefinition> => expertFormOf((await service.call('GET', `/v1/definitions/test.delphi?version=${version}`, { token: null })).body);
  const answer = async (person: string, round: string, answers: Answers, version?: string) => {
    const { definition } = version ? { definition: { version } } : await roundOf(person, `delphi-${round}`);
    const response = panelResponse(await served(definition.version), person, roleOf(person), round, answers);
    const { status, body } = await as(person, 'PUT', `/v1/responses/${response.id}`, response);
    if (status === 201) sent.push(response);
    return status === 201 ? status : body.code === 'response/invalid' ? body.findings[0].code : body.code;
  };
  const close = (round: string) => service.call('POST', `/v1/cycles/panel/activities/delphi-${round}/close`);
  const reopen = (round: string) => service.call('POST', `/v1/cycles/panel/activities/delphi-${round}/reopen`, { body: { until: daysFromNow(1) } });
  const decide = (body: Record<string, unknown>) => service.call('POST', '/v1/cycles/panel/panels/test.delphi/decisions', { body: { kind: 'item', activity: 'delphi-r1', reason: 'The panel said so', ...body } });
  const reports = async (round: string, audience = 'moderator') => service.call('GET', `/v1/cycles/panel/activities/delphi-${round}/expert-reports?audience=${audience}`);
  const items = async (round: string, audience?: string) => new Map<string, any>((await reports(round, audience)).body.delphi.sets[0].items.map((item: any) => [item.id, item]));
  const spread = [1, 2, 3, 4, 5, 5, 4, 2];

  before(async () => {
    service = await startTestService({}, false);
    for (const json of [delphiJson(), reviewJson()]) await service.call('PUT', `/v1/definitions/${json['id']}/versions/1.0.0`, { body: json });
    await service.call('PUT', '/v1/cycles/panel', { body: panelCycle() });
    await service.call('POST', '/v1/cycles/panel/panels/test.delphi/experts', { body: { experts: panelists(8).map((entry, i) => ({ ...entry, id: names[i] })) } });
    expect((await service.call('POST', '/v1/cycles/panel/publish')).status).to.equal(200);
  });
  after(() => service.stop());

  it('in the first round there is nothing to be shown, and nothing to be read before it closes', async () => {
    const first = await roundOf('x1', 'delphi-r1');
    expect(first).to.include({ state: 'open', feedback: null, experts: null, role: 'scholar', subject: null, respondent: 'x1' });
    expect(first.privacy).to.include({ minGroup: 3, minComments: 3 });
    for (const [i, name] of names.entries()) {
      const reason = i < 4 ? { reason: `Reason of ${name}` } : {};
      expect(await answer(name, 'r1', { settle1: { rating: 5 }, settle2: { rating: spread[i]!, ...reason }, settle3: { rating: 3, ...(i < 2 ? { reason: `Alone ${name}` } : {}) }, ...(i < 3 ? { ideas: `Idea of ${name}` } : {}) }), name).to.equal(201);
    }
    expect((await reports('r1')).body.code).to.equal('report/not-published');
    expect((await decide({ item: 'settle1', action: 'keep' })).body.code).to.equal('decision/not-closed');
  });

  it('closing keeps feedback and reports: every number is that of the statistics, words only from the threshold on', async () => {
    expect((await close('r1')).body).to.deep.equal({ published: 3, held: 0, withheld: 0 });
    const { questions, n } = (await service.call('GET', '/v1/cycles/panel/activities/delphi-r1/feedback')).body;
    const expected = delphiFeedback(form, sent);
    expect([n, questions.settle2.median, questions.settle2.q1, questions.settle2.q3, questions.settle2.counts]).to.deep.equal([8, expected['settle2']!.median, expected['settle2']!.q1, expected['settle2']!.q3, expected['settle2']!.counts]);
    expect([...questions.settle2.comments].sort()).to.deep.equal(['x1', 'x2', 'x3', 'x4'].map((name) => `Reason of ${name}`));
    expect(Object.keys(questions.settle3), 'two have written').to.not.include('comments');
    expect(JSON.stringify(questions)).to.not.include('"own"');
    const moderator = (await reports('r1')).body;
    expect(moderator.ideas, 'read by the moderator, who makes items of them').to.have.length(1);
    expect([...moderator.ideas[0].comments].sort()).to.deep.equal(['Idea of x1', 'Idea of x2', 'Idea of x3']);
    expect((await reports('r1', 'panel')).body.ideas).to.deep.equal([]);
    expect(moderator.delphi.sets[0].items[1].rounds[0]).to.deep.include({ mean: delphiReport(form, sent).withheld === false ? (delphiReport(form, sent) as any).sets[0].items[1].rounds[0].mean : null, n: 8 });
    expect(moderator.delphi.rounds.map((round: any) => [round.id, round.invited, round.n])).to.deep.equal([['r1', 8, 8], ['r2', null, null], ['r3', null, null]]);
  });

  it('each expert of the next round sees the panel, the own answer, and words in an order of one\'s own', async () => {
    const seen = await Promise.all(names.map((name) => roundOf(name, 'delphi-r2')));
    expect(seen.map(({ state, feedback }) => [state, feedback.round, feedback.questions.settle2.own])).to.deep.equal(spread.map((own) => ['open', 'r1', own]));
    expect(new Set(seen.map(({ feedback }) => feedback.questions.settle2.comments.join())).size).to.be.greaterThan(1);
    expect((await roundOf('x1', 'delphi-r2')).feedback, 'the same when read again').to.deep.equal(seen[0].feedback);
    expect((await roundOf('x1', 'delphi-r3')).feedback).to.equal(null);
  });

  it('the moderator retires and rewords with reasons: the next round asks a version of its own, the form itself stays', async () => {
    expect((await decide({ item: 'settle9', action: 'keep' })).body.code).to.equal('decision/unknown-item');
    expect((await decide({ item: 'settle2', action: 'reword' })).body.code).to.equal('decision/text');
    expect((await decide({ item: 'settle2', action: 'keep', text: 'New' })).body.code).to.equal('decision/text');
    expect((await decide({ item: 'settle2', action: 'reword', text: { en: 'In clear words', ko: '명확한 문항' }, reason: 'It was read in two ways' })).status).to.equal(201);
    const { decision, version } = (await decide({ item: 'settle3', action: 'retire' })).body;
    expect(decision).to.include({ number: 2, round: 'r1', item: 'settle3', action: 'retire', by: null });
    expect(version).to.match(/^1\.0\.0-round\./);
    const { definition, changes } = await roundOf('x1', 'delphi-r2');
    expect(definition.version).to.equal(version);
    expect(changes).to.deep.equal({ retired: [{ item: 'settle3', title: { en: 'Statement settle3', ko: '문항 settle3' }, by: 'moderator', reason: 'The panel said so' }], reworded: [{ item: 'settle2', text: { en: 'In clear words', ko: '명확한 문항' }, reason: 'It was read in two ways' }] });
    const elements = ((await served(version)).survey as any).pages[0].elements;
    expect(elements.map((element: any) => [element.name, element.visible, element.title])).to.deep.equal([
      ['ideas', undefined, 'Ideas'], ['settle1', undefined, { default: 'Statement settle1', ko: '문항 settle1' }], ['settle2', undefined, { default: 'In clear words', ko: '명확한 문항' }], ['settle3', false, { default: 'Statement settle3', ko: '문항 settle3' }]]);
    const listed = (await service.call('GET', '/v1/definitions')).body.definitions.filter((entry: any) => entry.id === 'test.delphi');
    expect(listed.map((entry: any) => entry.version)).to.deep.equal(['1.0.0']);
    expect((await service.call('GET', '/v1/definitions/test.delphi')).body.version.number).to.equal('1.0.0');
    expect((await items('r1')).get('settle3')).to.include({ state: 'retired', retiredBy: 'moderator', retiredAfter: 'r1' });
    expect((await items('r1', 'panel')).get('settle2').title).to.deep.equal({ en: 'In clear words', ko: '명확한 문항' });
  });

  it('answers to what was asked are taken, also on a version that another decision has replaced; then the round cannot change', async () => {
    const { definition: old } = await roundOf('x1', 'delphi-r2');
    expect((await decide({ item: 'settle1', action: 'keep', reason: 'To see whether it holds' })).status).to.equal(201);
    expect((await decide({ item: 'settle2', action: 'reword', text: 'In other words', reason: 'Shorter' })).status).to.equal(201);
    expect((await roundOf('x1', 'delphi-r2')).definition.version).to.not.equal(old.version);
    expect(await answer('x1', 'r2', { settle1: { rating: 5 }, settle2: { rating: 4 } }, old.version), 'begun before').to.equal(201);
    expect(await answer('x2', 'r2', { settle1: { rating: 5 }, settle2: { rating: 4 }, settle3: { rating: 4 } }, '1.0.0')).to.equal('assignment/other-version');
    for (const name of names.slice(1, 7)) expect(await answer(name, 'r2', { settle1: { rating: 5 }, settle2: { rating: 4 } }), name).to.equal(201);
    expect(await answer('x8', 'r2', { settle2: { rating: 4 } }), 'what is still asked is still required').to.equal('answers/required');
    expect((await decide({ item: 'settle2', action: 'keep' })).body.code).to.equal('decision/too-late');
    expect((await reopen('r1')).body.code).to.equal('cycle/next-round');
  });

  it('what is agreed and stable is retired by the rule, and a decision keeps it nevertheless; the log keeps every word', async () => {
    expect((await close('r2')).status).to.equal(200);
    const after = await items('r2');
    expect(after.get('settle1')).to.include({ state: 'retired', retiredBy: 'rule', retiredAfter: 'r2' });
    expect(after.get('settle3').rounds[1]).to.equal(null);
    expect((await reports('r2')).body.delphi.rounds.map((round: any) => [round.n, round.stayed])).to.deep.equal([[8, null], [7, 7], [null, null]]);
    expect((await roundOf('x8', 'delphi-r3')).changes.retired.map((entry: any) => [entry.item, entry.by])).to.deep.equal([['settle1', 'rule'], ['settle3', 'moderator']]);
    expect((await roundOf('x8', 'delphi-r3')).feedback.questions.settle2, 'who did not answer has no own').to.not.have.property('own');
    const kept = await decide({ activity: 'delphi-r2', item: 'settle1', action: 'keep', reason: 'Ask it once more' });
    expect(kept.status).to.equal(201);
    expect((await items('r2')).get('settle1')).to.include({ state: 'settled', retiredBy: null });
    expect((await items('r1')).get('settle1').decisions.map((entry: any) => entry.round), 'a report tells what was decided until its round').to.deep.equal(['r1']);
    expect((await roundOf('x8', 'delphi-r3')).changes.retired.map((entry: any) => entry.item)).to.deep.equal(['settle3']);
    const { decisions } = (await service.call('GET', '/v1/cycles/panel/panels/test.delphi/decisions')).body;
    expect(decisions.map((entry: any) => [entry.number, entry.item, entry.action])).to.deep.equal([[1, 'settle2', 'reword'], [2, 'settle3', 'retire'], [3, 'settle1', 'keep'], [4, 'settle2', 'reword'], [5, 'settle1', 'keep']]);
  });

  it('too few answers show nothing; the rounds before stay as they were told, even when somebody takes an answer back', async () => {
    const before = await items('r2');
    const first = sent.find(({ respondent, round }) => respondent === 'x3' && round === 'r1')!;
    expect((await as('x3', 'DELETE', `/v1/responses/${first.id}`)).status).to.equal(204);
    for (const name of ['x1', 'x2']) expect(await answer(name, 'r3', { settle1: { rating: 4 }, settle2: { rating: 4 } })).to.equal(201);
    expect((await close('r3')).body).to.include({ withheld: 1 });
    const after = await items('r3');
    for (const id of ['settle1', 'settle2', 'settle3']) expect(after.get(id).rounds, id).to.deep.equal([...before.get(id).rounds.slice(0, 2), null]);
    expect((await reports('r3')).body).to.include({ n: null });
    expect((await reopen('r3')).status, 'the last round may be opened again').to.equal(200);
    for (const name of names.slice(2)) expect(await answer(name, 'r3', { settle1: { rating: 4 }, settle2: { rating: 4 } }), name).to.equal(201);
    expect((await close('r3')).body).to.include({ published: 3, withheld: 0 });
    expect((await reports('r3')).body).to.include({ n: 8, number: 2 });
  });

  it('late answers join only when enough of them come, else what was published stays', async () => {
    const told = (await reports('r3')).body;
    await reopen('r3');
    await service.call('POST', '/v1/cycles/panel/panels/test.delphi/experts', { body: { experts: ['y1', 'y3', 'y5', 'y7', 'y9', 'y11'].map((id) => ({ id, name: id, group: 'scholar' })) } });
    for (const name of ['y1', 'y3']) expect(await answer(name, 'r3', { settle1: { rating: 1 }, settle2: { rating: 1 } })).to.equal(201);
    expect((await close('r3')).body).to.include({ held: 2, published: 0 });
    expect((await reports('r3')).body).to.deep.equal(told);
    await reopen('r3');
    for (const name of ['y5', 'y7']) expect(await answer(name, 'r3', { settle1: { rating: 1 }, settle2: { rating: 1 } })).to.equal(201);
    expect((await close('r3')).body).to.include({ held: 0, published: 3 });
    expect((await reports('r3')).body).to.include({ n: 12, number: 3 });
  });
});
