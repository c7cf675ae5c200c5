import { expect } from 'chai';
import { SignJWT } from 'jose';
import { newResponseId } from '../../src/model/response/index.js';
import { moodJson, moodResponse } from './fixtures/mood.js';
import { startTestService, type TestService } from './fixtures/test-service.js';

describe('an outsider at the collector', () => {
  let service: TestService;
  const secret = 'a-secret-of-at-least-thirty-two-characters';
  before(async () => { service = await startTestService({ invitationSecret: secret }); });
  after(() => service.stop());

  const claims = { tenant: 'default', definition: 'test.mood', role: 'self', subject: 'ann', respondent: 'ann', round: 'always' };
  const signed = (key: string, change: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
    new SignJWT({ scope: 'respond', ...claims, ...change }).setProtectedHeader({ alg: 'HS256', ...header }).setIssuer('assayer-collector').setAudience((change.audience as string) ?? 'assayer-api')
      .setExpirationTime(Math.floor(Date.now() / 1000) + ((change.seconds as number) ?? 60)).sign(new TextEncoder().encode(key));

  describe('is told to sign in (401)', () => {
    const tokens: [string, () => Promise<string | null>][] = [
      ['without a token', async () => null],
      ['with a word for a token', async () => 'please'],
      ['with a token signed by another key', () => signed('another-secret-of-thirty-two-characters')],
      ['with a token that has ended', () => signed(secret, { seconds: -5 })],
      ['with a token made for another purpose', () => signed(secret, { audience: 'assayer-demo-session' })],
      ['with a token of an unknown scope', () => signed(secret, { scope: 'everything' })],
      ['with a token whose subject was changed', async () => {
        const [head, body, signature] = (await signed(secret)).split('.') as [string, string, string];
        const changed = { ...JSON.parse(Buffer.from(body, 'base64url').toString()), subject: 'bob', respondent: 'bob' };
        return [head, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
      }],
      ['with an unsigned token (alg none)', async () => {
        const body = (await signed(secret)).split('.')[1]!;
        return [Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url'), body, ''].join('.');
      }],
      ['with the organisers\' token shortened by one character', async () => service.organiserToken.slice(0, -1)],
    ];
    for (const [how, token] of tokens)
      it(how, async () => {
        for (const [method, path, body] of [
          ['PUT', `/v1/responses/${newResponseId()}`, moodResponse('ann')], ['GET', `/v1/responses/${newResponseId()}`, undefined], ['POST', '/v1/invitations', claims],
          ['GET', '/v1/reports/self?definition=test.mood&subject=ann', undefined], ['GET', '/v1/reports/group?definition=test.mood', undefined],
          ['PUT', '/v1/definitions/test.mood/versions/1.0.0', moodJson()],
        ] as const) {
          const answer = await service.call(method, path, { token: await token(), body });
          expect([method, path, answer.status, answer.body.code]).to.deep.equal([method, path, 401, 'access/sign-in']);
          expect(answer.headers.get('www-authenticate')).to.match(/^Bearer/);
        }
      });
  });

  describe('is refused (403) when the invitation is for', () => {
    const other: [string, Record<string, unknown>][] = [
      ['another subject', { subject: 'bob' }], ['another respondent', { respondent: 'bob' }], ['another role', { role: 'colleague' }],
      ['another round', { round: 'spring' }], ['no round', { round: null }], ['nobody by name', { respondent: null }],
    ];
    for (const [what, change] of other)
      it(what, async () => {
        const response = moodResponse('ann');
        const answer = await service.send(response, await service.invitation('ann', change));
        expect([answer.status, answer.body.code]).to.deep.equal([403, 'access/forbidden']);
        expect((await service.call('GET', `/v1/responses/${response.id}`)).status).to.equal(404);
      });

    it('another form', async () => {
      await service.call('PUT', '/v1/definitions/test.other/versions/1.0.0', { body: moodJson({ id: 'test.other' }) });
      expect((await service.send(moodResponse('ann'), await service.invitation('ann', { definition: 'test.other' }))).status).to.equal(403);
    });

    it('nobody at all: an organiser does not answer for others', async () => {
      expect((await service.send(moodResponse('ann'), service.organiserToken)).status).to.equal(403);
    });
  });

  it('a replayed response changes nothing: with its own invitation it is the same receipt, with another one it is refused', async () => {
    const response = moodResponse('ann');
    const token = await service.invitation('ann');
    const first = await service.send(response, token);
    expect((await service.send(response, token)).body).to.deep.equal(first.body);
    expect((await service.send(response, await service.invitation('bob'))).status).to.equal(403);
  });

  it('a guessed id tells a respondent nothing, not even whether it exists', async () => {
    const response = moodResponse('ann');
    await service.send(response);
    const token = await service.invitation('bob');
    for (const [method, suffix] of [['GET', ''], ['GET', '/receipt'], ['DELETE', '']] as const) {
      const [there, absent] = await Promise.all([response.id, newResponseId()].map((id) => service.call(method, `/v1/responses/${id}${suffix}`, { token })));
      expect([there!.status, there!.text]).to.deep.equal([403, absent!.text]);
      expect(absent!.status).to.equal(403);
    }
    expect((await service.call('GET', `/v1/responses/${response.id}`, { token: await service.invitation('ann') })).body.answers).to.deep.equal(response.answers);
  });

  it('respondents read no other\'s report, no group report, and manage nothing', async () => {
    const token = await service.invitation('bob');
    for (const [method, path, body] of [
      ['GET', '/v1/reports/self?definition=test.mood&subject=ann'], ['GET', '/v1/reports/self?definition=test.other&subject=bob'], ['GET', '/v1/reports/group?definition=test.mood'],
      ['POST', '/v1/invitations', claims], ['PUT', '/v1/definitions/test.mood/versions/2.0.0', moodJson()],
    ] as const)
      expect((await service.call(method, path, { token, body })).status, path).to.equal(403);
  });

  it('who rates somebody else does not read that person\'s own report', async () => {
    const token = await service.invitation('ann', { role: 'colleague', respondent: 'bob' });
    expect((await service.call('GET', '/v1/reports/self?definition=test.mood&subject=ann', { token })).status).to.equal(403);
  });

  describe('organisers', () => {
    it('do not read single answers of an anonymous role', async () => {
      const response = moodResponse('ann', undefined, { role: 'colleague', respondent: 'carl' });
      expect((await service.send(response)).status).to.equal(201);
      expect((await service.call('GET', `/v1/responses/${response.id}`)).status).to.equal(403);
      expect((await service.call('GET', `/v1/responses/${response.id}/receipt`)).status).to.equal(200);
    });

    it('do not read single results where the answers belong to the respondents', async () => {
      const anonymity = { minGroup: 5, minComments: 5, minDistribution: 10, mode: 'suppress', owner: 'respondent' };
      const own = moodJson({ id: 'test.private', roles: [{ id: 'self', title: 'Oneself' }], anonymity });
      await service.call('PUT', '/v1/definitions/test.private/versions/1.0.0', { body: own });
      expect((await service.call('GET', '/v1/reports/self?definition=test.private&subject=ann')).status).to.equal(403);
      expect((await service.call('GET', '/v1/reports/self?definition=test.private&subject=ann', { token: await service.invitation('ann', { definition: 'test.private' }) })).status).to.equal(200);
    });

    it('cannot invite to a form, role or round that does not exist, or to a page that is a script', async () => {
      const invite = async (change: Record<string, unknown>) => (await service.call('POST', '/v1/invitations', { body: { ...claims, tenant: undefined, ...change } })).status;
      expect(await invite({})).to.equal(201);
      expect([await invite({ definition: 'test.absent' }), await invite({ role: 'boss' }), await invite({ round: 'never' }), await invite({ page: 'javascript:alert(1)' })]).to.deep.equal([404, 422, 422, 422]);
      expect(await invite({ tenant: 'another' })).to.equal(400);
    });
  });

  it('the log tells no token, no answer, no person', async () => {
    const response = moodResponse('person-in-log', { pleasant: 1, why: 'words-in-log' });
    const token = await service.invitation('person-in-log');
    await service.send(response, token);
    await service.send({ ...response, answers: { pleasant: 99 } }, token);
    await service.call('GET', '/v1/reports/self?definition=test.mood&subject=person-in-log', { token });
    const log = service.logLines.join('');
    expect(log).to.include('/v1/responses/:id').and.include('/v1/reports/self');
    for (const secretWord of [token.slice(0, 40), service.organiserToken, 'person-in-log', 'words-in-log', secret, response.id]) expect(log.includes(secretWord), secretWord).to.equal(false);
    for (const line of service.logLines) expect(JSON.parse(line)).to.include.keys('time', 'level', 'event');
  });
});
