import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import { galleryFolder, variants, type GalleryCase, type Variant } from './gallery.js';

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.svg': 'image/svg+xml', '.json': 'application/json' };

/** survey-react-ui on an address of its own, with the pictures of the gallery. */
export interface Peer {
  open(browser: Browser): Promise<Page>;
  /** Shows a case and waits until it has come to rest. */
  show(page: Page, example: GalleryCase, variant: Variant): Promise<void>;
  stop(): Promise<void>;
}

export async function startPeer(): Promise<Peer> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'peer.entry.js')], bundle: true, minify: true, format: 'esm', write: false, outdir: '/', entryNames: 'peer', logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' }, target: 'es2022',
  });
  const bodies = new Map(outputFiles.map(({ path, contents }) => [`/peer${extname(path)}`, Buffer.from(contents)]));
  bodies.set('/', Buffer.from('<!doctype html><html lang="en"><head><meta charset="utf-8"><title>survey-react-ui</title><link rel="stylesheet" href="/peer.css"></head><body style="margin: 0"><script type="module" src="/peer.js"></script></body></html>'));
  const server = await listen(bodies);
  return {
    async open(browser) {
      const page = await browser.newPage();
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      await page.waitForFunction('window.show');
      return page;
    },
    async show(page, example, variant) {
      const { theme, locale, width } = variants[variant];
      if (page.viewport()?.width !== width) await page.setViewport({ width, height: 1200 });
      await page.evaluate(`show(${JSON.stringify(example)}, ${JSON.stringify({ locale, dark: theme === 'dark' })})`);
      await new Promise((rest) => setTimeout(rest, 500));
    },
    stop: () => new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    }),
  };
}

function listen(bodies: ReadonlyMap<string, Buffer>): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://peer');
    const picture = /^\/gallery\/(pictures|data)\/[\w-]+\.(svg|json)$/.test(pathname) ? readFile(join(galleryFolder, pathname.slice('/gallery/'.length))).catch(() => undefined) : undefined;
    const body = bodies.get(pathname) ?? (await picture);
    response.writeHead(body ? 200 : 404, { 'content-type': types[extname(pathname)] ?? 'text/html' });
    response.end(body);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}
