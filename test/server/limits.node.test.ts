import { expect } from 'chai';
import { Hono } from 'hono';
import { limitRate, limitTime } from '../../src/server/collector/limits.js';
import type { CollectorEnv, CollectorLimits } from '../../src/server/collector/context.js';
import { startTestService } from './fixtures/test-service.js';

const limits: CollectorLimits = { bodyBytes: 1000, requestMs: 50, rate: { burst: 3, perSecond: 2 }, trustedProxies: 0 };

describe('limits of the collector', () => {
  it('429 with Retry-After once the bucket is empty, and again served when it has filled', async () => {
    let now = 0;
    const app = new Hono<CollectorEnv>().use(limitRate(limits, () => now)).get('/', (c) => c.text('ok'));
    const statuses = async (count: number) => Promise.all(Array.from({ length: count }, async () => (await app.request('/')).status));
    expect(await statuses(5)).to.deep.equal([200, 200, 200, 429, 429]);
    expect((await app.request('/')).headers.get('retry-after')).to.equal('1');
    now += 1000;
    expect(await statuses(3)).to.deep.equal([200, 200, 429]);
  });

  it('clients behind a trusted proxy have buckets of their own, and cannot choose them', async () => {
    const app = new Hono<CollectorEnv>().use(limitRate({ ...limits, trustedProxies: 1 }, () => 0)).get('/', (c) => c.text('ok'));
    const from = async (forwarded: string) => (await app.request('/', { headers: { 'x-forwarded-for': forwarded } })).status;
    for (let i = 0; i < 3; i += 1) expect(await from(`10.0.0.${i}, 192.0.2.1`)).to.equal(200);
    expect(await from('10.9.9.9, 192.0.2.1')).to.equal(429);
    expect(await from('192.0.2.2')).to.equal(200);
  });

  it('503 with Retry-After when handling takes too long', async () => {
    const app = new Hono<CollectorEnv>().use(limitTime(limits)).get('/', async (c) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return c.text('late');
    });
    const answer = await app.request('/');
    expect([answer.status, answer.headers.get('retry-after')]).to.deep.equal([503, '5']);
  });

  it('over HTTP: a client that asks too fast gets 429, health is not counted', async () => {
    const service = await startTestService({ limits: { bodyBytes: 1_000_000, requestMs: 20_000, rate: { burst: 10, perSecond: 1 }, trustedProxies: 0 } });
    try {
      const statuses = [];
      for (let i = 0; i < 14; i += 1) statuses.push((await service.call('GET', '/v1/definitions', { token: null })).status);
      expect(statuses.filter((status) => status === 429).length).to.be.greaterThan(2);
      expect((await service.call('GET', '/healthz')).status).to.equal(200);
    } finally {
      await service.stop();
    }
  });

  it('pages of other origins are answered only where they are allowed', async () => {
    const service = await startTestService({ allowedOrigins: ['https://portal.example.org'] });
    try {
      const ask = (origin: string) => fetch(`${service.address}/v1/responses/x`, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'PUT', 'access-control-request-headers': 'authorization,content-type' } });
      const allowed = await ask('https://portal.example.org');
      expect(allowed.headers.get('access-control-allow-origin')).to.equal('https://portal.example.org');
      expect(allowed.headers.get('access-control-allow-headers')).to.match(/authorization/i);
      expect((await ask('https://elsewhere.example.org')).headers.get('access-control-allow-origin')).to.equal(null);
    } finally {
      await service.stop();
    }
  });
});
