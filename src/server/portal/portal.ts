import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CollectorApp } from '../collector/index.js';
import { pageValues, personal } from './page-values.js';
import { agency, memberById } from './agency.js';
import { escapeHtml, fillPlaceholders, placeholdersOf, UnknownPlaceholder } from './placeholders.js';
import type { CollectorContext, PortalParts } from './portal-context.js';
import { pageHeaders } from './portal-headers.js';
import { isOwnForm, localPath, personToken, signedInPerson, signIn, signOut } from './session.js';
import { signInChoices, signInPage } from './sign-in-page.js';
import { createStaticFiles, type StaticFile } from './static-files.js';

/**
 * The demo portal beside the collector: pages of `demo/` filled as an agency's server would fill its templates, and the built
 * scripts of `dist/cdn/` for every portal. With the demo off only the scripts are served.
 */
export function mountPortal(app: CollectorApp, parts: PortalParts): void {
  const page = createStaticFiles(join(parts.root, 'demo'));
  const script = createStaticFiles(join(parts.root, 'dist/cdn'));

  if (parts.demo) {
    app.use('/demo/*', pageHeaders());
    app.get('/demo/sign-in', async (c) => c.html(await signInHtml(parts, localPath(c.req.query('next'))), 200, { 'Cache-Control': 'no-store' }));
    app.post('/demo/sign-in', async (c) => {
      const form = await c.req.parseBody();
      const person = memberById(form.person);
      if (!isOwnForm(c)) return c.text('This form came from another site.', 403);
      if (!person) return c.text('There is no such person in the demo.', 400);
      await signIn(c, parts.access, person);
      return c.redirect(localPath(form.next), 303);
    });
    // For scripts that act as people of the agency; a page takes `{{person-token}}`.
    app.get('/demo/token', async (c) => {
      const person = await signedInPerson(c, parts.access);
      return person ? c.json({ person: person.id, token: await personToken(parts, person) }, 200, { 'Cache-Control': 'no-store' }) : c.json({ code: 'access/sign-in', message: 'Sign in first.' }, 401);
    });
    app.get('/demo/agency.json', (c) => c.json({ people: agency }));
    app.post('/demo/sign-out', (c) => {
      if (!isOwnForm(c)) return c.text('This form came from another site.', 403);
      signOut(c);
      return c.redirect('/demo/sign-in', 303);
    });
  }

  app.get('*', pageHeaders(), async (c) => {
    const file = parts.demo ? await page(c.req.path) : null;
    if (file?.type.startsWith('text/html')) return sendPage(c, parts, file);
    if (file) return sendFile(c, file);
    const built = await script(c.req.path);
    if (!built) return c.text('There is no such page.', 404);
    // Any portal may load the widgets from here.
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cross-Origin-Resource-Policy', 'cross-origin');
    return sendFile(c, built);
  });
}

async function sendPage(c: CollectorContext, parts: PortalParts, file: StaticFile): Promise<Response> {
  const html = file.bytes.toString('utf8');
  const person = await signedInPerson(c, parts.access);
  if (!person && placeholdersOf(html).some((name) => personal.has(name))) {
    const { pathname, search } = new URL(c.req.url);
    return c.redirect(`/demo/sign-in?next=${encodeURIComponent(pathname + search)}`, 303);
  }
  c.header('Cache-Control', 'no-store');
  try {
    return c.html(await fillPlaceholders(html, pageValues(c, parts, person)));
  } catch (error) {
    if (!(error instanceof UnknownPlaceholder)) throw error;
    parts.log('warn', 'unknown-placeholder', { message: error.message });
    return c.html(`<!doctype html><title>Page not filled</title><p>${escapeHtml(error.message)}</p>`, 500);
  }
}

function sendFile(c: CollectorContext, file: StaticFile): Response {
  c.header('ETag', file.etag);
  c.header('Cache-Control', 'no-cache');
  c.header('Vary', 'Accept-Encoding');
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304);
  const gzipped = file.gzipped && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '');
  if (gzipped) c.header('Content-Encoding', 'gzip');
  return c.body(new Uint8Array(gzipped ? file.gzipped! : file.bytes), 200, { 'Content-Type': file.type });
}

/** The page of `demo/` if it has one; its `{{sign-in.choices}}` becomes the buttons, which are markup of our own. */
async function signInHtml({ root }: PortalParts, next: string): Promise<string> {
  try {
    return (await readFile(join(root, 'demo/sign-in.html'), 'utf8')).replace('{{sign-in.choices}}', () => signInChoices(next));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return signInPage(next);
    throw error;
  }
}
