import { expect } from 'chai';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillPlaceholders } from '../../src/server/portal/placeholders.js';
import { moodJson, moodResponse } from './fixtures/mood.js';
import { startTestService, type TestService } from './fixtures/test-service.js';

const page = `<!doctype html><html lang="{{locale}}"><title>Mood</title><p id="who">{{person.name}}, {{person.unit}}</p>
<assay-form subject="{{person.id}}" role="{{role:test.mood}}" round="{{round:test.mood}}" invitation="{{invitation:test.mood}}"></assay-form><i data-organiser="{{organiser-token}}"></i></html>`;

describe('the demo portal', () => {
  const root = mkdtempSync(join(tmpdir(), 'assayer-agency-'));
  let service: TestService;
  before(async () => {
    for (const [path, text] of Object.entries({
      'demo/index.html': page, 'demo/open.html': '<!doctype html><title>Open</title><p>{{locale}}</p>', 'demo/broken.html': '<!doctype html><title>Broken</title>{{weather}}',
      'demo/portal.css': `body { color: #222 } ${'/* old */'.repeat(300)}`, 'demo/.secret.html': 'secret', 'dist/cdn/embed.js': 'export {};', 'package.json': '{"secret": true}',
      'form-definitions/mood.json': JSON.stringify(moodJson({ rounds: [{ id: 'spring', title: 's', closes: '2020-06-30T00:00:00Z' }, { id: 'always', title: 'a' }] })),
      'form-definitions/broken.json': '{"assayer": 2}',
    })) {
      mkdirSync(join(root, path, '..'), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    symlinkSync(join(root, 'package.json'), join(root, 'demo/linked.json'));
    service = await startTestService({ root }, false);
  });
  after(async () => {
    await service.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) => service.call('GET', path, { token: null, headers });
  const submit = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(service.address + path, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form), headers });
  const signIn = async (person: string) => (await submit('/demo/sign-in', { person, next: '/' })).headers.get('set-cookie')!;

  it('sends its pages with the headers of a strict agency', async () => {
    const { headers } = await get('/open.html');
    expect(headers.get('content-security-policy')).to.equal(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
    );
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
  });

  it('asks who is there before a page that means a person, says that it is a demo, and leads back', async () => {
    const asked = await get('/index.html?x=1');
    expect([asked.status, asked.headers.get('location')]).to.deep.equal([303, '/demo/sign-in?next=%2Findex.html%3Fx%3D1']);
    const form = await get('/demo/sign-in?next=%2Findex.html');
    expect(form.text).to.include('This is a demo. There are no passwords').and.include('name="next" value="/index.html"');
    const done = await submit('/demo/sign-in', { person: 'seoyeon', next: '/index.html' });
    expect([done.status, done.headers.get('location')]).to.deep.equal([303, '/index.html']);
    expect(done.headers.get('set-cookie')).to.match(/HttpOnly/).and.match(/SameSite=Lax/);
  });

  it('fills in the person, the locale, and an invitation with which that person can answer', async () => {
    const cookie = await signIn('seoyeon');
    const { text, headers } = await get('/', { cookie });
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(text).to.include('lang="ko"').and.include('김서연').and.include('role="self" round="always"').and.include('data-organiser=""');
    const invitation = /invitation="([^"]+)"/.exec(text)![1]!;
    expect((await service.send(moodResponse('seoyeon'), invitation)).status).to.equal(422);
    const definition = { id: 'test.mood', version: '1.0.0', hash: (await get('/v1/definitions/test.mood')).body.version.hash };
    expect((await service.send(moodResponse('seoyeon', undefined, { definition }), invitation)).status).to.equal(201);
    expect((await service.send(moodResponse('morgan', undefined, { definition }), invitation)).status).to.equal(403);
    expect((await get('/?locale=zh-cn', { cookie })).text).to.include('lang="zh-CN"');
  });

  it('gives organisers, and nobody else, a token for group reports', async () => {
    const { text } = await get('/', { cookie: await signIn('rivera') });
    const token = /data-organiser="([^"]+)"/.exec(text)![1]!;
    expect((await service.call('GET', '/v1/reports/group?definition=test.mood', { token })).status).to.equal(200);
  });

  it('signs out, knows no stranger, and believes no changed cookie', async () => {
    const out = await submit('/demo/sign-out', {});
    expect(out.headers.get('set-cookie')).to.match(/Max-Age=0/);
    expect((await submit('/demo/sign-in', { person: 'nobody' })).status).to.equal(400);
    expect((await get('/', { cookie: (await signIn('morgan')).replace('.', '.x') })).status).to.equal(303);
  });

  it('takes no sign-in from another site, and leads to none', async () => {
    expect((await submit('/demo/sign-in', { person: 'morgan' }, { origin: 'https://elsewhere.example.org' })).status).to.equal(403);
    for (const next of ['https://elsewhere.example.org', '//elsewhere.example.org', '/\\elsewhere.example.org', 'javascript:alert(1)'])
      expect((await submit('/demo/sign-in', { person: 'morgan', next })).headers.get('location'), next).to.equal('/');
  });

  it('serves files with ETag and gzip, scripts also to other portals', async () => {
    const first = await get('/portal.css', { 'accept-encoding': 'gzip' });
    expect([first.status, first.headers.get('content-type'), first.headers.get('content-encoding')]).to.deep.equal([200, 'text/css; charset=utf-8', 'gzip']);
    expect((await get('/portal.css', { 'if-none-match': first.headers.get('etag')! })).status).to.equal(304);
    expect((await get('/embed.js')).headers.get('access-control-allow-origin')).to.equal('*');
  });

  it('serves nothing outside its folders', async () => {
    for (const path of ['/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/linked.json', '/.secret.html', '/%00', '/%ff', '/open.html/x', `/${'x'.repeat(5000)}`]) {
      const answer = await rawGet(service.address, path);
      expect([path, answer.status]).to.deep.equal([path, 404]);
      expect(answer.text).to.not.include('secret');
    }
  });

  it('names a placeholder that it does not know', async () => {
    const answer = await get('/broken.html');
    expect([answer.status, answer.text.includes('{{weather}}')]).to.deep.equal([500, true]);
  });

  it('values stay text, whatever they hold', async () => {
    const filled = await fillPlaceholders('<p title="{{name}}">{{ name }}</p>', async () => `"><script>alert('1')</script>&`);
    expect(filled).to.not.include('<script>');
    expect(filled.match(/"/g)).to.have.length(2);
  });

  it('a definition file that does not hold is told in the log and left out', () => {
    expect(service.logLines.some((line) => line.includes('definition-invalid') && line.includes('broken.json'))).to.equal(true);
  });

  it('switched off: no page, no sign-in, but the scripts for other portals', async () => {
    const plain = await startTestService({ root, demo: false }, false);
    try {
      const statuses = await Promise.all(['/', '/open.html', '/demo/sign-in', '/embed.js', '/healthz'].map(async (path) => (await plain.call('GET', path, { token: null })).status));
      expect(statuses).to.deep.equal([404, 404, 404, 200, 200]);
    } finally {
      await plain.stop();
    }
  });
});

/** Sends the path as it is; `fetch` would tidy it first. */
function rawGet(address: string, path: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
    }).on('error', reject).end();
  });
}
