import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const cdn = join(root, 'dist/cdn');
const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** Refuses inline scripts and styles, `eval`, and every text that is put where markup or script is expected. */
const strict = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; require-trusted-types-for 'script'";

export interface BuilderPage {
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * A portal's page with the form builder in it and nothing else, under a strict policy.
 *
 * @param definition what it opens
 * @param extra a module of the page, run before the widget's
 */
export async function startBuilderPage(definition: object, extra = ''): Promise<BuilderPage> {
  if (!existsSync(join(cdn, 'embed.js'))) throw new Error('dist/cdn/embed.js is missing: run `npm run build` first.');
  const files: Record<string, readonly [type: string, body: string]> = {
    '/': ['text/html', '<!doctype html><html lang="en"><meta charset="utf-8"><title>Form builder</title><link rel="stylesheet" href="/page.css"><link rel="icon" href="data:,"><body><assay-form-builder loading="eager" no-draft definition-src="/form.json" theme="light"></assay-form-builder><script type="module" src="/extra.js"></script><script type="module" src="/embed.js"></script></body></html>'],
    '/page.css': ['text/css', 'body { margin: 0 } assay-form-builder { --assay-builder-height: 100vh }'],
    '/form.json': ['application/json', JSON.stringify(definition)],
    '/extra.js': ['text/javascript', extra],
  };
  const server = createServer((asked, answered) => {
    const { pathname } = new URL(asked.url ?? '/', 'http://page');
    const own = files[pathname];
    const path = join(cdn, pathname);
    if (!own && !(path.startsWith(cdn) && existsSync(path))) return void answered.writeHead(404).end();
    const [type, body] = own ?? [types[extname(path)] ?? 'application/octet-stream', readFileSync(path)];
    answered.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': strict }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    stop: () => new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
}
