import { build } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';

export interface BenchPages {
  readonly origin: string;
  readonly names: readonly string[];
  /** The body that was served for a path, for counting bytes. */
  bodyOf(path: string): Buffer | undefined;
  close(): Promise<void>;
}

const here = import.meta.dirname;
const root = resolve(here, '../../..');
const peers = resolve(here, '../peers');
const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.html': 'text/html' };

/** One page for each renderer with the same twelve questions: the peers bundled for production, Assayer from its own built `embed.js`. */
export async function servePages(): Promise<BenchPages> {
  installPeers();
  const bodies = new Map<string, Buffer>();
  const names = ['survey-react-ui', 'survey-js-ui'];
  for (const name of names) {
    for (const [path, content] of await bundle(name)) bodies.set(path, content);
    bodies.set(`/${name}.html`, page(`<link rel="stylesheet" href="/${name}.css"><div id="root"></div><script type="module" src="/${name}.js"></script>`));
  }
  const survey = JSON.parse(readFileSync(join(here, 'twelve-questions.json'), 'utf8')) as object;
  bodies.set('/definition.json', Buffer.from(JSON.stringify(definitionOf(survey))));
  bodies.set('/watch.js', Buffer.from(`addEventListener('assay-change', () => (window.accepted = true)); window.ready = new Promise((resolve) => addEventListener('assay-ready', resolve));`));
  bodies.set('/assayer.html', page(`<script src="/watch.js"></script><assay-form loading="eager" definition-src="/definition.json"></assay-form><script type="module" src="/embed/embed.js"></script>`));
  const server = await listen(bodies);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The bench server has no port; free one and run the bench again.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    names: ['assayer', ...names],
    bodyOf: (path) => bodies.get(path),
    close: () => new Promise((done) => server.close(() => done())),
  };
}

function installPeers() {
  if (existsSync(join(peers, 'node_modules/survey-react-ui'))) return;
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The peers could not be installed for the bench (npm ci in test/bench/peers): ${stderr}`);
}

// The newest survey-js-ui on npm draws survey-core 2.5; each peer is measured with the core it was made for.
const coreOf: Record<string, string> = { 'survey-react-ui': 'survey-core', 'survey-js-ui': 'survey-core-2' };

async function bundle(name: string): Promise<[string, Buffer][]> {
  const { outputFiles } = await build({
    entryPoints: [join(here, `${name}.entry.js`)], bundle: true, minify: true, format: 'esm', write: false, outdir: '/', entryNames: name,
    define: { 'process.env.NODE_ENV': '"production"' }, nodePaths: [join(peers, 'node_modules')], alias: { 'survey-core': join(peers, 'node_modules', coreOf[name]!) }, target: 'es2022', logLevel: 'error',
  });
  return outputFiles.map((file) => [`/${name}${extname(file.path)}`, Buffer.from(file.contents)]);
}

function definitionOf(survey: object) {
  return {
    assayer: 2, kind: 'self-assessment', id: 'bench.twelve', version: { number: '1.0.0', status: 'published' }, title: 'Twelve questions', locales: ['en'],
    roles: [{ id: 'self', title: 'Oneself' }], survey,
  };
}

function page(body: string): Buffer {
  return Buffer.from(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title></head><body>${body}</body></html>`);
}

function listen(bodies: Map<string, Buffer>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    const built = path.startsWith('/embed/') ? join(root, 'dist/cdn', path.slice('/embed/'.length)) : undefined;
    if (built && !bodies.has(path) && existsSync(built)) bodies.set(path, readFileSync(built));
    const body = bodies.get(path);
    response.writeHead(body ? 200 : 404, { 'content-type': types[extname(path)] ?? 'text/plain' });
    response.end(body);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}
