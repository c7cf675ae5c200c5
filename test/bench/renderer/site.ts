import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { formIoForm } from './dialects/form-io.js';
import { formJsSchema } from './dialects/form-js.js';
import { surveyJson } from './dialects/survey.js';
import { forms, type Form, type FormName } from './forms.js';

const here = import.meta.dirname;
const root = resolve(here, '../../..');
const peers = resolve(here, '../peers');

interface Renderer {
  json(form: Form): object;
  /** What its bundle takes from elsewhere. */
  readonly alias?: Record<string, string>;
}

/** In the order of the tables: the two floors, ours, the others. */
export const renderers = {
  'plain-dom': { json: (form) => form },
  'core-dom': { json: surveyJson },
  assayer: { json: surveyJson, alias: { 'assayer/render': join(root, 'dist/lib/src/view/render/index.js') } },
  // One copy of the core each: the newest survey-js-ui on npm draws survey-core 2.5.
  'survey-react-ui': { json: surveyJson, alias: { 'survey-core': join(peers, 'node_modules/survey-core') } },
  'survey-js-ui': { json: surveyJson, alias: { 'survey-core': join(peers, 'node_modules/survey-core-2') } },
  'form-js': { json: formJsSchema },
  'form-io': { json: formIoForm },
} satisfies Record<string, Renderer>;

export type RendererName = keyof typeof renderers;

export interface Site {
  /** A cold page draws at once; ours has the embed there. A warm one waits for `mount()`. */
  address(renderer: RendererName, form: FormName, page: 'cold' | 'warm'): string;
  /** Bytes that went over the wire for a path. */
  gzipOf(path: string): number;
  close(): Promise<void>;
}

/** Pages for each renderer, bundled for production, and each form in each renderer's own JSON; everything goes over the wire as gzip. */
export async function serveSite(names: readonly RendererName[]): Promise<Site> {
  if (names.some((name) => !['plain-dom', 'core-dom', 'assayer'].includes(name))) installPeers();
  if (!existsSync(join(root, 'dist/cdn/embed.js'))) throw new Error('There is nothing built to measure: run "npm run build" first.');
  const bodies = new Map<string, Buffer>();
  for (const name of names) for (const [path, body] of await bundle(name)) bodies.set(path, body);
  const bodyOf = (path: string): Buffer | undefined => {
    const built = path.startsWith('/embed/') ? join(root, 'dist/cdn', path.slice('/embed/'.length)) : undefined;
    if (built && !bodies.has(path) && existsSync(built)) bodies.set(path, readFileSync(built));
    return bodies.get(path) ?? pageAt(path, bodies);
  };
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://bench').pathname;
    const body = bodyOf(path);
    if (body && !packed.has(path)) packed.set(path, gzipSync(body, { level: 9 }));
    response.writeHead(body ? 200 : 404, { 'content-type': types[extname(path)] ?? 'text/plain', ...(body ? { 'content-encoding': 'gzip' } : {}) });
    response.end(packed.get(path));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The bench server has no port; free one and run the bench again.');
  return {
    address: (renderer, form, page) => `http://127.0.0.1:${address.port}/${page}/${renderer}/${form}.html`,
    gzipOf: (path) => packed.get(path)?.length ?? 0,
    close: () => new Promise((done) => server.close(() => done())),
  };
}

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };

function installPeers(): void {
  if (existsSync(join(peers, 'node_modules/@formio'))) return;
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The peers could not be installed for the bench (npm ci in test/bench/peers): ${stderr}`);
}

async function bundle(name: RendererName): Promise<[string, Buffer][]> {
  const { alias = {} }: Renderer = renderers[name];
  const { outputFiles } = await build({
    entryPoints: [join(here, `pages/${name}.js`)], bundle: true, splitting: true, minify: true, format: 'esm', write: false, outdir: `/${name}`,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' }, nodePaths: [join(peers, 'node_modules')], alias, target: 'es2022', logLevel: 'error', loader: { '.woff': 'empty', '.woff2': 'empty', '.svg': 'empty' },
  });
  return outputFiles.map((file) => [file.path, Buffer.from(file.contents)]);
}

function pageAt(path: string, bodies: ReadonlyMap<string, Buffer>): Buffer | undefined {
  const [, kind, renderer, form] = /^\/(cold|warm)\/([\w-]+)\/(\w+)\.html$/.exec(path) ?? [];
  if (!renderer || !form || !(renderer in renderers) || !(form in forms)) return undefined;
  const made = forms[form as FormName];
  const json = JSON.stringify((renderers[renderer as RendererName] as Renderer).json(made)).replaceAll('<', '\\u003c');
  const style = bodies.has(`/${renderer}/${renderer}.css`) ? `<link rel="stylesheet" href="/${renderer}/${renderer}.css">` : '';
  const drawn = kind === 'cold' && renderer === 'assayer' ? embedded(made.title, json)
    : `<div id="root"></div><script type="application/json" id="form">${json}</script><script type="module" src="/${renderer}/${renderer}.js"></script>`;
  return Buffer.from(`<!doctype html><html lang="en" data-page="${kind}"><head><meta charset="utf-8"><title>Bench</title>${style}<script>${watch}${kind === 'cold' ? greet : ''}</script></head><body>${drawn}</body></html>`);
}

/** As a page that has the definition at hand; the others have theirs in the page as well. */
function embedded(title: string, survey: string): string {
  const envelope = JSON.stringify({ assayer: 2, kind: 'self-assessment', id: 'bench.form', version: { number: '1.0.0', status: 'published' }, title, locales: ['en'], roles: [{ id: 'self', title: 'Oneself' }] });
  return `<assay-form loading="eager"></assay-form><script>{
    const form = document.querySelector('assay-form');
    form.definition = {...${envelope}, survey: ${survey}};
    let answers = {};
    addEventListener('assay-change', ({ detail }) => { answers[detail.name] = detail.value; });
    window.answers = () => answers;
  }</script><script type="module" src="/embed/embed.js"></script>`;
}

/** `inputs(selector)` looks into shadow roots too; `acceptance()` tells when a typed `a` is among the answers, in milliseconds since the navigation. */
const watch = `
  window.inputs = (selector, root = document) => [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) && element.checkVisibility() ? [element] : []), ...(element.shadowRoot ? inputs(selector, element.shadowRoot) : [])]);
  window.acceptance = () => new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('No answer was accepted within a minute: ' + JSON.stringify(window.answers?.()).slice(0, 300))), 60000);
    const look = () => void (Object.values(window.answers?.() ?? {}).some((answer) => /^a+$/.test(answer)) ? resolve(performance.now()) : setTimeout(look, 4));
    look();
  });`;

/** Puts the focus on the first text field as soon as it can be seen and the renderer says that it has mounted the form; then says so. */
const greet = `{
    const text = 'input[type="text"]';
    const look = () => {
      const first = document.querySelector(text) ?? document.querySelector('assay-form')?.shadowRoot?.querySelector(text);
      if (window.mounting || !first?.checkVisibility()) return void requestAnimationFrame(look);
      first.focus();
      console.info('ready');
    };
    requestAnimationFrame(look);
  }`;
