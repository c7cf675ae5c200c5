import { expect } from 'chai';
import { createBackend, type BackendRuntime, type SendOutcome } from '../../../src/data/transport/index.js';
import { receiptFor, response } from '../fixtures.js';
import { answer, dropAfterStoring, dropBefore, FaultServer, halfReceipt, json } from './fault-server.js';

describe('the rest transport, against a real server', () => {
  let server: FaultServer;
  before(async () => void (server = await FaultServer.start()));
  after(() => server.stop());
  const body = response();
  const send = (runtime: Partial<BackendRuntime> = {}, signal = new AbortController().signal): Promise<SendOutcome> =>
    createBackend({ transport: 'rest' }, { endpoint: `${server.address}/v1/`, token: () => 'secret', ...runtime }).send(body, { signal, attempt: 1 });

  it('puts the response under its id, with the token in the header', async () => {
    const outcome = await send();
    expect(outcome).to.have.property('kind', 'stored');
    const { method, url, headers, body: sent } = server.requests.at(-1)!;
    expect([method, url, headers.authorization, JSON.parse(sent)]).to.deep.equal(['PUT', `/v1/responses/${body.id}`, 'Bearer secret', body]);
  });

  it('dropped after processing: the second send is acknowledged as a duplicate and stored once', async () => {
    const other = response();
    const backend = createBackend({ transport: 'rest' }, { endpoint: `${server.address}/v1` });
    const options = { signal: new AbortController().signal, attempt: 1 };
    server.script.push(dropAfterStoring(server));
    expect(await backend.send(other, options)).to.deep.equal({ kind: 'retry', reason: 'transport/network' });
    expect((await backend.send(other, options)).kind).to.equal('duplicate');
    expect(server.stored.get(other.id)?.times).to.equal(1);
  });

  const later: [string, () => void, object][] = [
    ['500', () => server.script.push(answer(500)), { reason: 'transport/busy', status: 500 }],
    ['408', () => server.script.push(answer(408)), { reason: 'transport/busy', status: 408 }],
    ['425', () => server.script.push(answer(425)), { reason: 'transport/busy', status: 425 }],
    ['dropped before processing', () => server.script.push(dropBefore), { reason: 'transport/network' }],
    ['truncated body', () => server.script.push(halfReceipt(false)), { reason: 'transport/network' }],
    ['captive portal answering 200 HTML', () => server.script.push(answer(200, '<html>Welcome to the hotel</html>', { 'content-type': 'text/html' })), { reason: 'transport/no-receipt', status: 200 }],
    ['204 without a receipt', () => server.script.push(answer(204)), { reason: 'transport/no-receipt', status: 204 }],
    ['a receipt for another response', () => server.script.push((_q, r) => json(r, 201, { ...receiptFor(body), key: 'other' })), { reason: 'transport/no-receipt' }],
    ['a receipt for another content', () => server.script.push((_q, r) => json(r, 201, { ...receiptFor(body), digest: 'sha256-0' })), { reason: 'transport/no-receipt' }],
    ['a receipt that does not accept', () => server.script.push((_q, r) => json(r, 200, { ...receiptFor(body), accepted: false })), { reason: 'transport/no-receipt' }],
  ];
  for (const [name, misbehave, expected] of later)
    it(`${name}: later`, async () => {
      misbehave();
      expect(await send()).to.include({ kind: 'retry', ...expected });
    });

  it('429 and 503 with Retry-After: later, not before what the server asks for, by its own clock', async () => {
    const now = Date.parse('2026-03-01T12:00:00Z');
    server.script.push(answer(429, '', { 'retry-after': '120' }));
    expect(await send({ now: () => now })).to.include({ kind: 'retry', retryAt: now + 120_000 });
    // The server's clock is three hours ahead of ours: what it means is "in ten minutes".
    server.script.push(answer(503, '', { 'date': 'Sun, 01 Mar 2026 15:00:00 GMT', 'retry-after': 'Sun, 01 Mar 2026 15:10:00 GMT' }));
    expect(await send({ now: () => now })).to.include({ kind: 'retry', retryAt: now + 600_000 });
    server.script.push(answer(503, '', { 'retry-after': '99999999999' }));
    expect(await send({ now: () => now })).to.include({ retryAt: now + 86_400_000 });
  });

  it('slow body: the time limit covers reading it', async () => {
    server.script.push(halfReceipt(true));
    const started = Date.now();
    expect(await send({ timeLimit: 150 })).to.deep.equal({ kind: 'retry', reason: 'transport/timeout' });
    expect(Date.now() - started).to.be.below(2000);
  });

  it('401, a redirect to a sign-in page, and no token: sign in again', async () => {
    server.script.push(answer(401), answer(302, '', { location: '/login' }));
    expect([await send(), await send(), await send({ token: () => null })]).to.deep.equal(Array(3).fill({ kind: 'sign-in' }));
  });

  it('409: in progress', async () => {
    server.script.push(answer(409));
    expect(await send()).to.deep.equal({ kind: 'conflict' });
  });

  it('422 and 403: refused, with the code and the sentence of the server', async () => {
    server.script.push((_q, r) => json(r, 422, { code: 'response/invalid', message: 'Answer goal.', findings: [{ code: 'answers/required' }] }), answer(403, '<html>no</html>'));
    expect(await send()).to.deep.include({ kind: 'rejected', status: 422, code: 'response/invalid', message: 'Answer goal.' });
    expect(await send()).to.deep.equal({ kind: 'rejected', status: 403, code: 'transport/rejected', message: 'The server refused this response (status 403).' });
  });

  it('nobody there: later', async () => {
    expect(await send({ endpoint: 'http://127.0.0.1:9/v1' })).to.deep.equal({ kind: 'retry', reason: 'transport/network' });
  });

  it('the page ends: the attempt ends with it', async () => {
    const stop = new AbortController();
    server.script.push(halfReceipt(true));
    const sending = send({}, stop.signal);
    setTimeout(() => stop.abort(), 50);
    expect((await sending).kind).to.equal('retry');
  });
});
