import { expect } from 'chai';
import fc from 'fast-check';
import { connect } from 'node:net';
import { moodResponse } from './fixtures/mood.js';
import { startTestService, type TestService } from './fixtures/test-service.js';

describe('hostile input to the collector', () => {
  let service: TestService;
  let token: string;
  before(async () => {
    service = await startTestService();
    token = await service.invitation('ann');
  });
  after(() => service.stop());

  const put = (text: string, id = moodResponse('ann').id) => service.call('PUT', `/v1/responses/${id}`, { token, body: text });
  const withAnswers = (json: string) => JSON.stringify({ ...moodResponse('ann'), answers: 'HERE' }).replace('"HERE"', () => json);

  const broken: [string, string, string][] = [
    ['no JSON', 'hello', 'json/broken'],
    ['half a document', '{"assayer": 2, "id":', 'json/broken'],
    ['NaN', withAnswers('{"pleasant": NaN}'), 'json/broken'],
    ['a number that becomes infinite', withAnswers('{"pleasant": 1e999}'), 'json/number-too-large'],
    ['a __proto__ key', withAnswers('{"__proto__": {"isAdmin": true}}'), 'json/prototype-key'],
    ['a constructor key deep inside', withAnswers('{"pleasant": {"a": [{"constructor": 1}]}}'), 'json/prototype-key'],
    ['a depth of 10,000', withAnswers('['.repeat(10_000) + ']'.repeat(10_000)), 'json/too-deep'],
    ['100,000 values', withAnswers(`[${'1,'.repeat(99_999)}1]`), 'json/too-many-values'],
    ['U+0000, which PostgreSQL cannot keep', withAnswers('{"why": "a\\u0000b"}'), 'json/unstorable-text'],
    ['half a surrogate pair', withAnswers('{"why": "\\ud800"}'), 'json/unstorable-text'],
  ];
  for (const [what, text, code] of broken)
    it(`400 for ${what}`, async () => {
      const answer = await put(text);
      expect([answer.status, answer.body.code]).to.deep.equal([400, code]);
    });

  it('422 for JSON that is no response', async () => {
    for (const text of ['null', '[]', '17', '"text"', '{}']) expect((await put(text)).status, text).to.equal(422);
    expect((await put(JSON.stringify({ ...moodResponse('ann'), extra: 1 }))).status).to.equal(422);
  });

  it('422 when the id in the address is another one, 400 when it is none', async () => {
    expect((await put(JSON.stringify(moodResponse('ann')))).body.code).to.equal('response/other-id');
    expect((await put(JSON.stringify(moodResponse('ann')), "x';DROP TABLE response;--")).status).to.equal(400);
  });

  it('413 for a body over the limit, whether its length is announced or not', async () => {
    const large = JSON.stringify({ ...moodResponse('ann'), context: { filler: 'x'.repeat(1_100_000) } });
    expect((await put(large)).status).to.equal(413);
    const chunks = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 12; i += 1) controller.enqueue(new TextEncoder().encode('x'.repeat(100_000)));
        controller.close();
      },
    });
    const streamed = fetch(`${service.address}/v1/responses/${moodResponse('ann').id}`, { method: 'PUT', headers: { authorization: `Bearer ${token}` }, body: chunks, duplex: 'half' } as RequestInit);
    expect((await streamed).status).to.equal(413);
    expect((await service.call('GET', '/healthz')).status).to.equal(200);
  });

  it('a body that breaks off stores nothing, and the collector goes on', async () => {
    const response = moodResponse('ann');
    const text = JSON.stringify(response);
    await new Promise<void>((resolve) => {
      const { hostname, port } = new URL(service.address);
      const socket = connect(Number(port), hostname, () => {
        socket.write(`PUT /v1/responses/${response.id} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text.slice(0, 80)}`);
        setTimeout(() => socket.destroy(), 50);
      });
      socket.once('close', () => resolve());
    });
    expect((await service.call('GET', `/v1/responses/${response.id}`)).status).to.equal(404);
    expect((await service.send(response)).status).to.equal(201);
  });

  it('whatever JSON comes as answers, the collector says 201 or 422 and never fails', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom('pleasant', 'calm', 'team', 'why', 'pleasant-Comment', 'x'), fc.jsonValue({ maxDepth: 4 }), { maxKeys: 6 }), async (answers) => {
        const answer = await service.send({ ...moodResponse('ann'), answers: answers as never }, token);
        expect(answer.status).to.be.oneOf([201, 400, 422]);
      }),
      { numRuns: 150 },
    );
  });

  it('tells everything in one form, with headers under which nothing runs', async () => {
    const answer = await service.call('PATCH', '/v1/nowhere', { token: null });
    expect([answer.status, answer.body.code]).to.deep.equal([404, 'request/unknown-route']);
    expect(answer.headers.get('content-security-policy')).to.equal("default-src 'none'; frame-ancestors 'none'");
    expect(answer.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(answer.headers.get('cache-control')).to.equal('no-store');
  });
});
