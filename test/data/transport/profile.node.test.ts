import { expect } from 'chai';
import { transportProfileSchema, type TransportProfile } from '../../../src/model/definition/index.js';
import { createBackend, TransportError, type BackendRuntime } from '../../../src/data/transport/index.js';
import { receiptFor, response } from '../fixtures.js';
import { answer, FaultServer, json } from './fault-server.js';

const options = { signal: new AbortController().signal, attempt: 1 };

describe('a transport profile, against a real server', () => {
  let server: FaultServer;
  before(async () => void (server = await FaultServer.start()));
  after(() => server.stop());
  const body = response({ 'goal': 'calm', 'two words': 'a "b"\nc' });
  const send = (profile: TransportProfile, runtime: Partial<BackendRuntime> = {}) => {
    expect(transportProfileSchema.safeParse(profile).success).to.equal(true);
    return createBackend({ transport: profile }, { endpoint: server.address, ...runtime }).send(body, options);
  };
  const plain: TransportProfile = { method: 'POST', url: '{endpoint}/rows' };

  it('fills address, headers and body, structured and as text', async () => {
    server.script.push(answer(201));
    await send({
      method: 'PATCH', url: '{endpoint}/odata/Rows({response.id})?by={response.respondent}', credentials: 'omit',
      headers: { 'x-csrf-token': '{token}', 'x-empty': '{context.missing}', 'x-department': '{context.department}' },
      body: { id: { $value: 'response.id' }, answers: { $value: 'response.answers' }, text: { $json: 'response.answers' }, who: 'by {response.respondent}', none: { $value: 'nothing.here' } },
    }, { token: () => 'nonce1', context: { department: '기획부' } });
    const { method, url, headers, body: sent } = server.requests.at(-1)!;
    expect([method, url]).to.deep.equal(['PATCH', `/odata/Rows(${body.id})?by=ann`]);
    expect([headers['x-csrf-token'], headers['x-empty'], headers['x-department']]).to.deep.equal(['nonce1', undefined, encodeURIComponent('기획부')]);
    expect(JSON.parse(sent)).to.deep.equal({ id: body.id, answers: body.answers, text: JSON.stringify(body.answers), who: 'by ann' });
  });

  it('lets no value leave its place in the address', async () => {
    server.script.push(answer(201));
    await send({ method: 'POST', url: '{endpoint}/rows/{context.name}' }, { context: { name: '../admin?x=1' } });
    expect(server.requests.at(-1)!.url).to.equal('/rows/..%2Fadmin%3Fx%3D1');
  });

  it('takes 2xx as stored and writes the receipt itself', async () => {
    server.script.push(answer(201, '{"ok":true}', { 'content-type': 'application/json' }));
    expect(await send(plain)).to.deep.include({ kind: 'stored' }).and.to.have.nested.property('receipt.key', body.id);
  });

  it('tries duplicate before retry, or a 500 that means "there already" is tried for ever', async () => {
    server.script.push(answer(500, 'UNIQUE constraint failed'), answer(500, 'out of memory'));
    const profile: TransportProfile = { ...plain, duplicate: [{ status: [500], body: 'UNIQUE constraint' }], retry: [{ status: [500] }] };
    expect((await send(profile)).kind).to.equal('duplicate');
    expect((await send(profile)).kind).to.equal('retry');
  });

  it('tries refresh before retry: a fresh token, once more, then the person', async () => {
    let nonce = 0;
    const profile: TransportProfile = { ...plain, headers: { 'x-wp-nonce': '{token}' }, refresh: [{ status: [403], body: 'cookie_invalid_nonce' }], retry: [{ status: [403] }] };
    server.script.push(answer(403, 'rest_cookie_invalid_nonce'), answer(201));
    expect((await send(profile, { token: () => `nonce${(nonce += 1)}` })).kind).to.equal('stored');
    expect(server.requests.slice(-2).map((request) => request.headers['x-wp-nonce'])).to.deep.equal(['nonce1', 'nonce2']);
    server.script.push(answer(403, 'rest_cookie_invalid_nonce'), answer(403, 'rest_cookie_invalid_nonce'));
    expect((await send(profile, { token: () => 'old' })).kind).to.equal('sign-in');
  });

  it('knows 2xx answers that are failures', async () => {
    server.script.push(answer(200, '{"errors":["locked"]}'), answer(200, '<html>sign in</html>', { 'content-type': 'text/html; charset=utf-8' }));
    expect(await send({ ...plain, failedOk: [{ body: '"errors"' }] })).to.include({ kind: 'retry', reason: 'transport/no-receipt' });
    expect(await send(plain), 'captive portal').to.include({ kind: 'retry', reason: 'transport/no-receipt' });
  });

  it('goes by the status when no rule fits', async () => {
    server.script.push(answer(503, '', { 'retry-after': '5' }), answer(409), (_q, r) => json(r, 400, { code: 'x', message: 'y' }), answer(302, '', { location: '/' }));
    const kinds = [(await send(plain)).kind, (await send(plain)).kind, (await send(plain)).kind, (await send(plain)).kind];
    expect(kinds).to.deep.equal(['retry', 'conflict', 'rejected', 'sign-in']);
  });
});

describe('the page\'s own function as transport', () => {
  const body = response();
  const send = (callback: BackendRuntime['callback'], timeLimit = 1000) =>
    createBackend({ transport: 'callback' }, { endpoint: '', callback, timeLimit }).send(body, options);

  it('counts as stored only what it says is stored', async () => {
    expect((await send(async () => true)).kind).to.equal('stored');
    expect((await send(async () => receiptFor(body))).kind).to.equal('stored');
    expect(await send(async () => ({ ...receiptFor(body), key: 'other' }))).to.include({ reason: 'transport/no-receipt' });
    expect(await send((async () => undefined) as never)).to.include({ reason: 'transport/no-receipt' });
  });

  it('may say later, never, or sign in', async () => {
    const failing = (options_: ConstructorParameters<typeof TransportError>[1]) => send(async () => Promise.reject(new TransportError('Not today.', options_)));
    expect(await failing({ status: 503, retryAt: 77 })).to.deep.equal({ kind: 'retry', reason: 'transport/busy', status: 503, retryAt: 77 });
    expect(await failing({ status: 422, code: 'x/y' })).to.deep.equal({ kind: 'rejected', status: 422, code: 'x/y', message: 'Not today.' });
    expect(await failing({ status: 401 })).to.deep.equal({ kind: 'sign-in' });
    expect(await send(() => { throw new Error('bug'); })).to.include({ kind: 'retry' });
  });

  it('is not waited for longer than the time limit', async () => {
    expect(await send(() => new Promise(() => undefined), 30)).to.deep.equal({ kind: 'retry', reason: 'transport/timeout' });
  });

  it('must be there', () => {
    expect(() => createBackend({ transport: 'callback' }, { endpoint: '' })).to.throw('backend');
  });
});
