import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; require-trusted-types-for 'script'; trusted-types lit-html dompurify";

/** A portal page with one form and a strict policy; survey-core's own script is held back until `let` is called. */
export interface SlowCore {
  readonly address: string;
  /** Answers every request for survey-core with a failure. */
  broken: boolean;
  /** Lets survey-core through, now and later. */
  let(): void;
  close(): Promise<void>;
}

export async function slowCore(definition: object): Promise<SlowCore> {
  if (!existsSync(join(root, 'dist/cdn/embed.js'))) throw new Error('dist/cdn/embed.js is missing: run `npm run build` first.');
  let open: () => void = () => undefined;
  const opened = new Promise<void>((done) => (open = done));
  const state = { broken: false };
  const server = createServer((request, response) => void answer(new URL(request.url ?? '/', 'http://portal').pathname).then(({ status, type, body }) => {
    response.writeHead(status, { 'content-type': type, 'content-security-policy': policy, 'cache-control': 'no-store' }).end(body);
  }));
  async function answer(path: string): Promise<{ status: number; type: string; body: string | Buffer }> {
    if (path === '/') return { status: 200, type: 'text/html', body: '<!doctype html><html lang="en"><title>Form</title><body><assay-form loading="eager" locale="en" respondent="r" definition-src="/definition.json"></assay-form><script type="module" src="/embed.js"></script>' };
    if (path === '/definition.json') return { status: 200, type: 'application/json', body: JSON.stringify(definition) };
    const file = join(root, 'dist/cdn', path);
    if (!path.endsWith('.js') || !existsSync(file)) return { status: 404, type: 'text/plain', body: '' };
    if (/^\/chunks\/survey-core-/.test(path)) {
      if (state.broken) return { status: 503, type: 'text/plain', body: '' };
      await opened;
    }
    return { status: 200, type: extname(file) === '.js' ? 'text/javascript' : 'text/plain', body: readFileSync(file) };
  }
  const address = await listen(server);
  return Object.assign(state, {
    address,
    let: () => open(),
    close: () => new Promise<void>((done) => {
      open();
      server.closeAllConnections();
      server.close(() => done());
    }),
  });
}

function listen(server: Server): Promise<string> {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as { port: number }).port}/`)));
}
