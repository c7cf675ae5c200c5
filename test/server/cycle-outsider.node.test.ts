import { expect } from 'chai';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newResponseId } from '../../src/model/response/index.js';
import { agency, cycleJson, daysFromNow, feedbackJson, feedbackResponse } from './fixtures/feedback.js';
import { startTestService, type Answer, type TestService } from './fixtures/test-service.js';

describe('an outsider at a cycle', () => {
  let service: TestService;
  let privateKey: CryptoKey;
  let stranger: CryptoKey;
  const issuer = 'https://portal.example';
  const audience = 'assayer';

  before(async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    privateKey = pair.privateKey;
    stranger = (await generateKeyPair('ES256')).privateKey;
    const keys = join(mkdtempSync(join(tmpdir(), 'assayer-keys-')), 'jwks.json');
    writeFileSync(keys, JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'portal', alg: 'ES256' }] }));
    service = await startTestService({ portalKeys: { keys, issuer, audience, personClaim: 'sub', rolesClaim: 'roles' } }, false);
    await service.call('PUT', '/v1/definitions/test.feedback/versions/1.0.0', { body: feedbackJson() });
    await service.call('PUT', '/v1/cycles/2026', { body: cycleJson() });
    await service.call('PUT', '/v1/cycles/2026/people', { body: { people: agency(5) } });
    expect((await service.call('POST', '/v1/cycles/2026/publish')).status).to.equal(200);
    const ask = ['n2', 'n3', 'n4'].map((respondent) => ({ activity: 'feedback', subject: 'n1', respondent, role: 'peer' }));
    expect((await service.call('POST', '/v1/cycles/2026/assignments', { body: { assignments: ask } })).body.added).to.equal(3);
  });
  after(() => service.stop());

  const signed = (claims: Record<string, unknown>, { key = privateKey, seconds = 60, aud = audience, iss = issuer } = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'portal' }).setIssuer(iss).setAudience(aud).setExpirationTime(Math.floor(Date.now() / 1000) + seconds).sign(key);
  const as = async (person: string, method: string, path: string, body?: unknown, roles: string[] = []): Promise<Answer> => service.call(method, path, { token: await signed({ sub: person, roles }), body });
  const send = async (person: string, response: { id: string }) => as(person, 'PUT', `/v1/responses/${response.id}`, response);
  const levels = { clear: 4, listens: 4, fair: 4 };
  const taskOf = async (person: string, subject: string) => (await as(person, 'GET', '/v1/tasks')).body.tasks.find((task: any) => task.kind === 'answer' && task.subject.id === subject);

  describe('with the portal\'s own sign-in', () => {
    it('a person has the tasks of that person, and an organiser by role may organise', async () => {
      expect((await as('n2', 'GET', '/v1/tasks')).body.person).to.equal('n2');
      expect((await as('n2', 'GET', '/v1/cycles/2026/assignments')).status).to.equal(403);
      expect((await as('n2', 'GET', '/v1/cycles/2026/assignments', undefined, ['organiser'])).status).to.equal(200);
      expect((await as('n2', 'GET', '/v1/cycles/2026/assignments', undefined, ['designer', 'admin'])).status).to.equal(403);
    });

    const refused: [string, () => Promise<string>][] = [
      ['signed with another key', () => signed({ sub: 'n2' }, { key: stranger })], ['for another service', () => signed({ sub: 'n2' }, { aud: 'payroll' })],
      ['of another portal', () => signed({ sub: 'n2' }, { iss: 'https://elsewhere.example' })], ['that has ended', () => signed({ sub: 'n2' }, { seconds: -120 })],
      ['without a person', () => signed({ roles: ['organiser'] })],
      ['with a changed person', async () => {
        const [head, body, signature] = (await signed({ sub: 'n2' })).split('.') as [string, string, string];
        return [head, Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), sub: 'n1' })).toString('base64url'), signature].join('.');
      }],
      ['unsigned (alg none)', async () => [Buffer.from('{"alg":"none"}').toString('base64url'), (await signed({ sub: 'n2' })).split('.')[1], ''].join('.')],
      // The classical confusion: a shared-secret signature made with the public key.
      ['signed with a shared secret', async () => new SignJWT({ sub: 'n2' }).setProtectedHeader({ alg: 'HS256', kid: 'portal' }).setIssuer(issuer).setAudience(audience).setExpirationTime('1m').sign(new TextEncoder().encode('portal'.repeat(8)))],
    ];
    for (const [how, token] of refused)
      it(`a token ${how} is worth nothing`, async () => {
        for (const path of ['/v1/tasks', '/v1/cycles', '/v1/cycles/2026']) expect((await service.call('GET', path, { token: await token() })).status, path).to.equal(401);
      });
  });

  it('a cycle that is not one\'s own cannot be told from one that does not exist', async () => {
    for (const path of ['', '/people', '/participation', '/burden', '/activities/feedback/privacy', '/activities/feedback/reports/subjects/n1', '/carry-over']) {
      const [there, absent] = await Promise.all(['2026', '2099'].map((cycle) => as('nobody', 'GET', `/v1/cycles/${cycle}${path}`)));
      expect([there!.status, there!.text], path).to.deep.equal([403, absent!.text]);
    }
    expect((await as('nobody', 'GET', '/v1/cycles')).body.cycles).to.deep.equal([]);
    expect((await as('nobody', 'GET', '/v1/tasks')).body.tasks).to.deep.equal([]);
  });

  it('an organiser cannot invite anybody into the round of a cycle past its list of raters', async () => {
    for (const respondent of ['n2', 'n5', null]) {
      const made = await service.call('POST', '/v1/invitations', { body: { definition: 'test.feedback', role: 'peer', subject: 'n1', respondent, round: '2026' } });
      expect([made.status, made.body.code, made.body.token], String(respondent)).to.deep.equal([422, 'invitation/by-cycle', undefined]);
    }
    expect((await service.call('POST', '/v1/invitations', { body: { definition: 'test.feedback', role: 'peer', subject: 'n1', respondent: 'n2' } })).status).to.equal(201);
  });

  it('another\'s list of raters is neither read nor changed, and nobody decides on one\'s own', async () => {
    const path = '/v1/cycles/2026/activities/feedback/subjects/n1/nominations';
    for (const person of ['n2', 's1', 'chief', 'head']) {
      expect((await as(person, 'GET', path)).status, person).to.equal(403);
      expect((await as(person, 'PUT', path, { raters: [], submit: false })).status, person).to.equal(403);
      expect((await as(person, 'POST', `${path}/decisions`, { approve: [], refuse: [] })).status, person).to.equal(403);
    }
    expect((await as('n1', 'POST', `${path}/decisions`, { approve: [], refuse: [] })).status).to.equal(403);
    const list = await as('n1', 'GET', path);
    expect(list.status).to.equal(200);
    expect(list.text, 'the list never says who has answered').to.not.match(/answered|done/);
  });

  it('another\'s task is neither answered, declined nor opened; a guessed one cannot be told from none', async () => {
    const { assignment } = await taskOf('n2', 'n1');
    for (const [suffix, body] of [['decline', { reason: 'No' }], ['link', {}]] as const) {
      const [there, absent] = await Promise.all([assignment, newResponseId()].map((id) => as('n3', 'POST', `/v1/assignments/${id}/${suffix}`, body)));
      expect([there!.status, there!.text]).to.deep.equal([403, absent!.text]);
    }
    expect((await send('n5', feedbackResponse('n5', 'n1', 'peer', levels))).body.code, 'nobody asked').to.equal('assignment/none');
    expect((await send('n3', feedbackResponse('n2', 'n1', 'peer', levels))).status, 'in another\'s name').to.equal(403);
    expect((await send('n3', feedbackResponse('n3', 'n1', 'manager', levels))).status, 'in another role').to.equal(403);
    expect((await send('n3', feedbackResponse('n3', 'n2', 'peer', levels))).status, 'about somebody else').to.equal(403);
    const invited = await service.access.invite({ tenant: 'default', definition: 'test.feedback', role: 'peer', subject: 'n1', respondent: 'n5', round: '2026' }, 60);
    const stuffed = feedbackResponse('n5', 'n1', 'peer', levels);
    expect((await service.call('PUT', `/v1/responses/${stuffed.id}`, { token: invited, body: stuffed })).status, 'with an invitation that no assignment stands behind').to.equal(403);
  });

  it('a link opens exactly its assignment, ends, and can be taken back', async () => {
    const { assignment } = await taskOf('n2', 'n1');
    const { body: link } = await as('n2', 'POST', `/v1/assignments/${assignment}/link`, { expiresIn: 3600 });
    for (const path of ['/v1/tasks', '/v1/cycles/2026', '/v1/cycles/2026/activities/feedback/reports/subjects/n1']) expect((await service.call('GET', path, { token: link.token })).status, path).to.equal(403);
    const other = feedbackResponse('n2', 'n2', 'self', levels);
    expect((await service.call('PUT', `/v1/responses/${other.id}`, { token: link.token, body: other })).status).to.equal(403);
    expect((await as('n2', 'DELETE', `/v1/invitations/${link.id}`)).status).to.equal(403);
    expect((await service.call('DELETE', `/v1/invitations/${link.id}`)).status).to.equal(204);
    const response = feedbackResponse('n2', 'n1', 'peer', levels);
    expect((await service.call('PUT', `/v1/responses/${response.id}`, { token: link.token, body: response })).status).to.equal(401);
    const ended = await service.access.invite({ tenant: 'default', definition: 'test.feedback', role: 'peer', subject: 'n1', respondent: 'n2', round: '2026' }, -1);
    expect((await service.call('PUT', `/v1/responses/${response.id}`, { token: ended, body: response })).status).to.equal(401);
  });

  it('what somebody answered is read back by nobody else, and corrected by sending again', async () => {
    const { assignment } = await taskOf('n4', 'n1');
    const own = (person: string, id = assignment as string): Promise<Answer> => as(person, 'GET', `/v1/assignments/${id}/response`);
    expect([(await own('n4')).status, (await own('n4')).body.code]).to.deep.equal([404, 'response/unknown']);
    for (const each of [{ ...levels, clear: 2 }, levels]) expect((await send('n4', feedbackResponse('n4', 'n1', 'peer', each))).status).to.equal(201);
    expect((await own('n4')).body.answers, 'what was sent last').to.deep.equal(levels);
    for (const person of ['n1', 'n2', 'boss', 'nobody']) expect((await own(person)).text, person).to.equal((await own(person, newResponseId())).text);
    expect((await service.call('GET', `/v1/assignments/${assignment}/response`)).status, 'the organiser').to.equal(403);
  });

  it('a replayed response changes nothing, not even after closing, and nobody else can replay it', async () => {
    const response = feedbackResponse('n3', 'n1', 'peer', levels);
    const first = await send('n3', response);
    expect(first.status).to.equal(201);
    expect((await send('n3', response)).body).to.deep.equal(first.body);
    expect((await send('n2', response)).status).to.equal(403);
    expect((await send('n3', { ...response, answers: { clear: 1 } } as typeof response)).body.code).to.equal('response/different');
    expect((await as('n2', 'GET', `/v1/responses/${response.id}`)).status).to.equal(403);
    expect((await as('n1', 'GET', `/v1/responses/${response.id}`)).status, 'the subject').to.equal(403);
    expect((await as('boss', 'GET', `/v1/responses/${response.id}`)).status, 'the manager').to.equal(403);
    expect((await service.call('GET', `/v1/responses/${response.id}`)).status, 'the organiser').to.equal(403);
    expect((await as('n3', 'GET', `/v1/responses/${response.id}`)).body.answers).to.deep.equal(levels);
    for (const rater of ['n2', 'n4']) await send(rater, feedbackResponse(rater, 'n1', 'peer', levels));
    expect((await service.call('POST', '/v1/cycles/2026/activities/feedback/close')).status).to.equal(200);
    expect((await send('n3', response)).body, 'acknowledged again').to.deep.equal(first.body);
    expect((await send('n3', feedbackResponse('n3', 'n1', 'peer', levels))).body.code).to.equal('response/round-closed');
  });

  it('a report is for its subject, the subject\'s own manager, and organisers; the group report beside it for nobody', async () => {
    const path = '/v1/cycles/2026/activities/feedback/reports';
    for (const person of ['n1', 'boss']) expect((await as(person, 'GET', `${path}/subjects/n1`)).status, person).to.equal(200);
    expect((await service.call('GET', `${path}/subjects/n1`)).status).to.equal(200);
    for (const person of ['n2', 'chief', 'head', 's1']) expect((await as(person, 'GET', `${path}/subjects/n1`)).text, person).to.equal((await as(person, 'GET', `${path}/subjects/absent`)).text);
    expect((await as('chief', 'GET', `${path}/units/north`)).status, 'manager of another unit').to.equal(403);
    expect((await as('n1', 'GET', `${path}/units/north`)).status).to.equal(403);
    expect((await as('boss', 'GET', `${path}/organisation`)).status).to.equal(403);
    expect((await as('boss', 'GET', `${path}/units/north`)).body.code, 'one subject is no unit').to.equal('report/withheld');
    expect((await service.call('GET', '/v1/reports/group?definition=test.feedback&round=2026')).body.code).to.equal('report/by-cycle');
    expect((await as('n2', 'PUT', `${path}/subjects/n1/reply`, { text: 'I am not n1' })).status).to.equal(403);
    expect((await as('boss', 'PUT', `${path}/subjects/n1/sharing`, { with: 'manager', given: true })).status).to.equal(403);
  });

  it('only organisers write, publish, close, open again and import', async () => {
    for (const person of ['boss', 'n1', 'nobody']) {
      for (const [method, path, body] of [
        ['PUT', '/v1/cycles/2027', cycleJson({ id: '2027' })], ['PUT', '/v1/cycles/2026/people', { people: [] }], ['POST', '/v1/cycles/2026/publish', undefined], ['POST', '/v1/cycles/2026/activities/feedback/close', undefined],
        ['POST', '/v1/cycles/2026/activities/feedback/reopen', { until: daysFromNow(1) }], ['POST', '/v1/cycles/2026/assignments', { assignments: [{ activity: 'feedback', subject: 'n1', respondent: 'n5', role: 'peer' }] }],
        ['GET', '/v1/cycles/2026/reminders', undefined], ['GET', '/v1/cycles/2026/assignments', undefined],
      ] as const) expect([(await as(person, method, path, body)).status, path]).to.deep.equal([403, path]);
    }
  });
});
