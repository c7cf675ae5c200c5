import { expect } from 'chai';
import { newResponseId } from '../../src/model/response/index.js';
import { delphiJson, expertFormOf, panelCycle, panelists, panelResponse, reviewJson } from './fixtures/experts.js';
import { startTestService, type Answer, type TestService } from './fixtures/test-service.js';

describe('a panel of experts', () => {
  let service: TestService;
  const form = expertFormOf(delphiJson());
  const path = '/v1/cycles/panel/panels/test.delphi';
  const as = async (person: string, method: string, to: string, body?: unknown, roles: 'organiser'[] = []): Promise<Answer> => service.call(method, to, { token: await service.access.vouch('default', person, roles, 3600), body });
  const panel = async () => (await service.call('GET', path)).body;
  const expert = async (name: string) => (await panel()).experts.find((entry: any) => entry.name === name);
  const invite = async (body: Record<string, unknown>) => service.call('POST', `${path}/invitations`, { body: { activity: 'delphi-r1', ...body } });
  const rated = { settle1: { rating: 4 }, settle2: { rating: 4 }, settle3: { rating: 4 } };

  before(async () => {
    service = await startTestService({}, false);
    for (const json of [delphiJson(), reviewJson()]) expect((await service.call('PUT', `/v1/definitions/${json['id']}/versions/1.0.0`, { body: json })).status).to.equal(200);
    expect((await service.call('PUT', '/v1/cycles/panel', { body: panelCycle() })).status).to.equal(200);
  });
  after(() => service.stop());

  it('is named before the cycle is published, with findings where a name does not hold; the cycle needs no other people', async () => {
    const wrong = await service.call('POST', `${path}/experts`, { body: { experts: [{ name: 'A', group: 'nobody', email: 'a@example.org' }, { name: 'B', group: 'scholar' }, { name: 'C', group: 'scholar', email: 'A@example.org' }] } });
    expect([wrong.status, wrong.body.findings.map((finding: any) => finding.code)]).to.deep.equal([422, ['expert/unknown-group', 'expert/no-contact', 'expert/same-twice']]);
    const made = await service.call('POST', `${path}/experts`, { body: { experts: panelists(6) } });
    expect(made.body).to.include({ added: 6, changed: 0 });
    expect(made.body.experts.map((entry: any) => entry.id.startsWith('expert-')), 'an e-mail address is no id').to.deep.equal([false, false, false, true, true, true]);
    expect((await service.call('POST', '/v1/cycles/panel/publish')).status).to.equal(200);
    const { rounds, experts, identity } = await panel();
    expect(rounds.map((round: any) => [round.activity, round.state, round.waitsFor, round.asked])).to.deep.equal([['delphi-r1', 'open', null, 6], ['delphi-r2', 'waiting', 'delphi-r1', 6], ['delphi-r3', 'waiting', 'delphi-r2', 6]]);
    expect([identity, experts.length, experts[0].rounds.length]).to.deep.equal(['moderator', 6, 3]);
    expect((await service.call('GET', '/v1/cycles/panel/panels')).body.panels.map((entry: any) => [entry.definition, entry.experts])).to.deep.equal([['test.delphi', 6], ['test.review', 0]]);
  });

  it('nobody answers about oneself, and nobody who sits on no panel is asked', async () => {
    const people = ['x1', 'ann'].map((id) => ({ id, name: id, unit: null, manager: null }));
    expect((await service.call('PUT', '/v1/cycles/panel/people', { body: { people } })).status).to.equal(200);
    expect((await as('ann', 'GET', '/v1/tasks')).body.tasks).to.deep.equal([]);
    const own = (await as('x2', 'GET', '/v1/tasks')).body.tasks;
    expect(own.map((task: any) => [task.activity, task.subject, task.state, task.anonymous]), 'an expert who is not among the people of the cycle').to.deep.equal(
      [['delphi-r1', null, 'open', true], ['delphi-r2', null, 'approved', true], ['delphi-r3', null, 'approved', true]]);
    const direct = await service.call('POST', '/v1/cycles/panel/assignments', { body: { assignments: [{ activity: 'delphi-r1', subject: null, respondent: 'ann', role: 'scholar' }] } });
    expect([direct.status, direct.body.findings[0].code]).to.deep.equal([422, 'assignment/by-panel']);
    const response = panelResponse(form, 'ann', 'scholar', 'r1', rated);
    expect((await as('ann', 'PUT', `/v1/responses/${response.id}`, response)).body.code).to.equal('assignment/none');
  });

  it('is invited by links, again for those who have not answered; each link is written down where the expert can read it', async () => {
    const first = await invite({ page: 'https://portal.example/panel' });
    expect(first.body.invitations).to.have.length(6);
    const outsider = first.body.invitations.find((entry: any) => entry.name === 'Expert 5');
    expect([outsider.email, outsider.url.startsWith('https://portal.example/panel#invitation=')]).to.deep.equal(['expert5@example.org', true]);
    const response = panelResponse(form, outsider.expert, 'scholar', 'r1', rated);
    expect((await service.call('PUT', `/v1/responses/${response.id}`, { token: outsider.token, body: response })).status).to.equal(201);
    const again = await as('mod', 'POST', `${path}/invitations`, { activity: 'delphi-r1' }, ['organiser']);
    expect(again.body.invitations.map((entry: any) => entry.name)).to.deep.equal(['Expert 1', 'Expert 2', 'Expert 3', 'Expert 4', 'Expert 6']);
    expect((await expert('Expert 5')).rounds[0]).to.include({ answered: true, invited: 1 });
    expect((await expert('Expert 1')).rounds[0]).to.include({ answered: false, invited: 2 });
    const { assignment } = again.body.invitations[0];
    const events = (await as('x1', 'GET', `/v1/assignments/${assignment}/access-events`)).body.events;
    expect(events.map((event: any) => [event.action, event.by, event.assignment === assignment])).to.deep.equal([['link', null, true], ['link', 'mod', true]]);
    expect((await as('x2', 'GET', `/v1/assignments/${assignment}/access-events`)).text).to.equal((await as('x2', 'GET', `/v1/assignments/${newResponseId()}/access-events`)).text);
    expect((await service.call('GET', '/v1/cycles/panel/access-events?activity=delphi-r1')).body.events).to.have.length(11);
    expect((await invite({ page: 'javascript:alert(1)' })).body.code).to.equal('invitation/page');
    expect((await invite({ experts: ['nobody'] })).body.code).to.equal('panel/not-asked');
  });

  it('a link that an organiser makes for one assignment is written down too, one\'s own is not', async () => {
    const { assignment } = (await as('x2', 'GET', '/v1/tasks')).body.tasks[0];
    const count = async () => (await as('x2', 'GET', `/v1/assignments/${assignment}/access-events`)).body.events.length;
    const before = await count();
    expect((await as('x2', 'POST', `/v1/assignments/${assignment}/link`, {})).status).to.equal(201);
    expect(await count()).to.equal(before);
    expect((await service.call('POST', `/v1/assignments/${assignment}/link`, { body: {} })).status).to.equal(201);
    expect(await count()).to.equal(before + 1);
  });

  it('whoever is taken off is asked nothing more, and comes back under the same id', async () => {
    const { id } = await expert('Expert 6');
    const link = (await invite({ experts: [id] })).body.invitations[0];
    expect((await service.call('DELETE', `${path}/experts/${id}?reason=Retired`)).body).to.include({ id, removedWhy: 'Retired' });
    const response = panelResponse(form, id, 'official', 'r1', rated);
    expect((await service.call('PUT', `/v1/responses/${response.id}`, { token: link.token, body: response })).body.code).to.equal('assignment/none');
    expect((await panel()).rounds[0].asked).to.equal(5);
    expect((await service.call('POST', `${path}/experts`, { body: { experts: [{ name: 'Expert 6', email: 'EXPERT6@example.org', group: 'official' }] } })).body).to.include({ added: 1 });
    expect(await expert('Expert 6')).to.include({ id, removedAt: null });
    expect((await service.call('PUT', `/v1/responses/${response.id}`, { token: link.token, body: response })).status).to.equal(201);
  });

  it('the group changes until something was answered in it; name and weight always', async () => {
    const moved = await service.call('PUT', `${path}/experts/x3`, { body: { group: 'official' } });
    expect(moved.body).to.include({ id: 'x3', group: 'official', email: 'expert3@example.org' });
    expect((await as('x3', 'GET', '/v1/tasks')).body.tasks.map((task: any) => task.role)).to.deep.equal(['official', 'official', 'official']);
    const { id } = await expert('Expert 5');
    expect((await service.call('PUT', `${path}/experts/${id}`, { body: { group: 'official' } })).body.code).to.equal('panel/answered');
    expect((await service.call('PUT', `${path}/experts/${id}`, { body: { name: 'Dr Five', weight: 2 } })).body).to.include({ name: 'Dr Five', weight: 2, group: 'scholar' });
    expect((await service.call('PUT', `${path}/experts/nobody`, { body: { weight: 2 } })).status).to.equal(404);
  });

  it('the next round takes nothing before the round before it is closed', async () => {
    const early = panelResponse(form, 'x1', 'scholar', 'r2', rated);
    expect((await as('x1', 'PUT', `/v1/responses/${early.id}`, early)).body.code).to.equal('response/round-not-open');
  });

  it('only organisers see or change it', async () => {
    const { id } = await expert('Dr Five');
    const { token } = (await invite({ experts: [id] })).body.invitations[0];
    for (const call of [(method: string, to: string, body?: unknown) => as('x1', method, to, body), (method: string, to: string, body?: unknown) => service.call(method, to, { token, body })]) {
      for (const [method, to, body] of [
        ['GET', '/v1/cycles/panel/panels', undefined], ['GET', path, undefined], ['POST', `${path}/experts`, { experts: panelists(1) }], ['PUT', `${path}/experts/x1`, { weight: 9 }], ['DELETE', `${path}/experts/x2`, undefined],
        ['POST', `${path}/invitations`, { activity: 'delphi-r1' }], ['GET', '/v1/cycles/panel/access-events', undefined],
      ] as const) expect([(await call(method, to, body)).status, method, to]).to.deep.equal([403, method, to]);
    }
  });

  it('a form that hides who has answered hides it from the moderator as well', async () => {
    const hidden = { ...delphiJson(), id: 'test.hidden', panel: { identity: 'hidden' } };
    expect((await service.call('PUT', '/v1/definitions/test.hidden/versions/1.0.0', { body: hidden })).status).to.equal(200);
    const cycle = panelCycle({ id: 'hidden' });
    cycle['stages'] = [{ ...(cycle['stages'] as any)[0], activities: [{ id: 'r1', definition: 'test.hidden', round: 'r1' }] }];
    expect((await service.call('PUT', '/v1/cycles/hidden', { body: cycle })).status).to.equal(200);
    const to = '/v1/cycles/hidden/panels/test.hidden';
    await service.call('POST', `${to}/experts`, { body: { experts: panelists(4) } });
    expect((await service.call('POST', '/v1/cycles/hidden/publish')).status).to.equal(200);
    const reads = async () => Promise.all(['/panels/test.hidden', '/assignments', '/reminders'].map(async (end) => {
      const { body } = await service.call('GET', `/v1/cycles/hidden${end}`);
      return JSON.stringify(end.startsWith('/panels') ? body.experts : body);
    }));
    const before = await reads();
    const response = panelResponse(expertFormOf(hidden), 'x1', 'scholar', 'r1', rated);
    expect((await as('x1', 'PUT', `/v1/responses/${response.id}`, response)).status).to.equal(201);
    expect(await reads()).to.deep.equal(before);
    expect((await service.call('GET', to)).body.rounds[0].answered).to.equal(1);
    expect((await service.call('POST', `${to}/invitations`, { body: { activity: 'r1' } })).body.invitations).to.have.length(4);
    expect((await service.call('PUT', `${to}/experts/x2`, { body: { group: 'scholar' } })).body.code, 'nor by who may still change the group').to.equal('panel/answered');
  });
});
