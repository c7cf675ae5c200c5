import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder, startTestService, type TestService } from './fixtures/test-service.js';

const pages = readdirSync(join(packageFolder, 'demo')).filter((name) => name.endsWith('.html') && name !== 'sign-in.html');

describe('the pages of the demo', () => {
  let service: TestService;
  let cookie: string;
  before(async () => {
    service = await startTestService({ root: packageFolder }, false);
    const signedIn = await fetch(`${service.address}/demo/sign-in`, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ person: 'morgan' }) });
    cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
  });
  after(() => service.stop());

  for (const page of pages)
    it(`${page} is filled, holds no code or style of its own, and everything it names is there`, async () => {
      const { status, text } = await service.call('GET', `/${page}`, { token: null, headers: { cookie } });
      expect([status, /\{\{/.test(text)]).to.deep.equal([200, false]);
      expect(text).to.not.match(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i);
      for (const [, address] of text.matchAll(/(?:src|href)="(\/[^"#?]*)"/g)) {
        if (address === '/embed.js') continue; // built, not written
        const there = await service.call('GET', address!, { token: null, headers: { cookie } });
        expect([address, there.status]).to.deep.equal([address, 200]);
      }
      for (const [, form] of readFileSync(join(packageFolder, 'demo', page), 'utf8').matchAll(/\{\{invitation:([\w.-]+)/g))
        expect((await service.call('GET', `/v1/definitions/${form}`, { token: null })).status).to.equal(200);
    });
});
