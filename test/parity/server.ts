/** The two pages, bundled, and what forms load. */
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface PageServer {
  readonly origin: string;
  stop(): void;
}

const choices = JSON.stringify([{ id: 1, label: 'Loaded one' }, { id: 2, label: 'Loaded two' }, { id: 3, label: 'Loaded three' }]);

export async function servePages(): Promise<PageServer> {
  const pages = join(import.meta.dirname, 'pages');
  const { outputFiles } = await build({
    entryPoints: [join(pages, 'ours.ts'), join(pages, 'peer.ts')],
    bundle: true, write: false, format: 'esm', outdir: 'out', conditions: ['production', 'browser'], logLevel: 'error', minify: true, define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [{ name: 'css-as-text', setup: (b) => b.onLoad({ filter: /\.css$/ }, ({ path }) => ({ contents: `export default ${JSON.stringify(readFileSync(path, 'utf8'))}`, loader: 'js' })) }],
  });
  const files = new Map<string, [type: string, text: string]>([
    ['/choices.json', ['application/json', choices]],
    ['/survey-core.css', ['text/css', readFileSync(join(import.meta.dirname, '../../node_modules/survey-core/survey-core.min.css'), 'utf8')]],
    ['/ours', ['text/html', page('ours')]],
    ['/peer', ['text/html', page('peer', '<link rel="stylesheet" href="/survey-core.css">')]],
  ]);
  for (const { path, text } of outputFiles) files.set(`/${path.split('/').at(-1)}`, ['text/javascript', text]);
  const server: Server = createServer((request, response) => {
    const [type, text] = files.get(request.url ?? '') ?? [];
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': `${type ?? 'text/plain'}; charset=utf-8` }).end(text);
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop: () => server.close() };
}

function page(name: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Parity</title>${head}<style>body { margin: 0; font: 16px sans-serif }</style></head><body><script type="module" src="/${name}.js"></script></body></html>`;
}
