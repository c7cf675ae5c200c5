import { expect } from 'chai';
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import { browserArguments, findBrowser } from '../../.build/find-browser.mjs';
import { waitInside } from './wait-inside.js';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const consumer = join(import.meta.dirname, 'consumer');

interface Manifest {
  exports: Record<string, string | { types?: string; default?: string }>;
  dependencies: Record<string, string>;
}

// The package as somebody has it who installed it: the files of the tarball and its dependencies, and nothing else.
describe('the package, installed', () => {
  let home: string;
  let installed: string;
  let manifest: Manifest;
  before(async () => {
    home = await realpath(await mkdtemp(join(tmpdir(), 'assayer-consumer-')));
    installed = join(home, 'node_modules/assayer');
    // What is built already is packed: `--ignore-scripts` leaves the build before packing out.
    await run('npm', ['pack', '--ignore-scripts', '--pack-destination', home], { cwd: root });
    const tarball = (await readdir(home)).find((name) => name.endsWith('.tgz'))!;
    await run('tar', ['-xzf', join(home, tarball), '-C', home]);
    await mkdir(dirname(installed));
    await rename(join(home, 'package'), installed);
    manifest = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as Manifest;
    for (const name of [...Object.keys(manifest.dependencies), '@types/react', 'csstype']) await link(name);
    await writeFile(join(home, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module', private: true }));
  });
  after(() => rm(home, { recursive: true, force: true, maxRetries: 5 }));

  async function link(name: string): Promise<void> {
    await mkdir(dirname(join(home, 'node_modules', name)), { recursive: true });
    await symlink(join(root, 'node_modules', name), join(home, 'node_modules', name), 'dir');
  }

  it('has a file behind each entry, and types beside each module', async () => {
    const files = new Set((await readdir(installed, { recursive: true })).map((path) => `./${path}`));
    const missing = Object.values(manifest.exports).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)))
      .filter((path) => !path.includes('*') && !files.has(path));
    expect(missing).to.deep.equal([]);
    expect(Object.entries(manifest.exports).filter(([, entry]) => typeof entry === 'object' && !entry.types).map(([name]) => name)).to.deep.equal([]);
  });

  it('imports only what it depends on, also in its types', async () => {
    const files = (await readdir(join(installed, 'dist/lib'), { recursive: true })).filter((path) => /\.(js|d\.ts)$/.test(path));
    // TypeScript writes lit's inner name into types that it infers; it comes with lit.
    const own = [...Object.keys(manifest.dependencies), 'lit-html'];
    const strangers = new Set<string>();
    for (const path of files) {
      const text = await readFile(join(installed, 'dist/lib', path), 'utf8');
      for (const [, ...found] of text.matchAll(/^(?:import|export)\b[^'"]*?\bfrom ['"]([^'"]+)['"]|^import ['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm)) {
        const from = found.find(Boolean)!;
        const name = from.split('/').slice(0, from.startsWith('@') ? 2 : 1).join('/');
        if (!from.startsWith('.') && !from.startsWith('node:') && !own.includes(name)) strangers.add(`${path}: ${name}`);
      }
    }
    expect([...strangers].join('\n')).to.equal('');
  });

  it('lets Node import every module that is not for a page alone', async () => {
    const entries = Object.entries(manifest.exports).filter(([, entry]) => typeof entry === 'object' && entry.default).map(([name]) => name.replace('.', 'assayer'));
    const rooms = entries.filter((name) => !name.includes('/widgets/'));
    expect(rooms).to.include.members(['assayer/definition', 'assayer/statistics', 'assayer/store', 'assayer/render', 'assayer/report', 'assayer/collector']);
    const program = `for (const name of ${JSON.stringify(rooms)}) {
        const module = await import(name).catch((error) => { throw new Error(name + ': ' + error.stack) });
        if (Object.keys(module).length === 0) throw new Error(name + ' exports nothing');
      }
      const { parseDefinition } = await import('assayer/definition');
      const { default: values } = await import('assayer/form-definitions/self-assessment.values.json', { with: { type: 'json' } });
      const parsed = parseDefinition(values);
      console.log(JSON.stringify({ ok: parsed.ok, id: parsed.ok && parsed.definition.id, polluted: Object.keys(Object.prototype) }));
      process.exit(0);`;
    await writeFile(join(home, 'import.mjs'), program);
    const { stdout } = await run(process.execPath, ['import.mjs'], { cwd: home });
    expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).to.deep.equal({ ok: true, id: 'self-assessment.values', polluted: [] });
  });

  it('checks a definition from the command line', async () => {
    const { stdout } = await run(process.execPath, [join(installed, 'dist/server/cli.js'), 'check', join(installed, 'form-definitions/self-assessment.values.json')], { cwd: home });
    expect(stdout).to.contain('1 passed, 0 failed');
  });

  it('is bundled for a page, and the element works', async () => {
    const out = join(home, 'bundle');
    await build({ stdin: { contents: await readFile(join(consumer, 'page.js'), 'utf8'), resolveDir: home }, bundle: true, splitting: true, format: 'esm', target: 'es2022', outdir: out, entryNames: 'page', logLevel: 'error' });
    const server = createServer(async (asked, answered) => {
      const path = asked.url === '/' ? null : join(out, asked.url!);
      answered.setHeader('content-type', path ? 'text/javascript' : 'text/html');
      answered.end(path ? await readFile(path).catch(() => '') : '<!doctype html><html lang="en"><title>x</title><assay-form loading="eager" respondent="kim"></assay-form><script type="module" src="/page.js"></script>');
    });
    const browser = await puppeteer.launch({ executablePath: await findBrowser(), args: browserArguments(), headless: true });
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(await listening(server));
      await (await waitInside(page, 'assay-form >>> input[type=radio][value=good]'))!.evaluate((input) => (input as HTMLInputElement).click());
      await page.evaluate(() => (document.querySelector('assay-form') as unknown as { submit(): void }).submit());
      await waitInside(page, 'assay-form >>> .outcome.sent');
      expect(await page.evaluate(() => (window as unknown as { received: unknown }).received)).to.deep.equal({ mood: 'good' });
      expect(errors).to.deep.equal([]);
    } finally {
      await browser.close();
      server.close();
    }
  });

  it('has types for React 19 and Vue, which also refuse what is wrong', async () => {
    for (const file of ['react.tsx', 'vue.ts', 'vue-shim.d.ts', 'element.ts']) await writeFile(join(home, file), await readFile(join(consumer, file), 'utf8'));
    const compilerOptions = { strict: true, noEmit: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', jsx: 'react-jsx', lib: ['es2023', 'dom', 'dom.iterable'], types: [], skipLibCheck: true, exactOptionalPropertyTypes: false };
    await writeFile(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['react.tsx', 'vue.ts', 'vue-shim.d.ts', 'element.ts'] }));
    const said = await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', home]).then(() => '', (error: { stdout: string }) => error.stdout);
    expect(said).to.equal('');
  });
});

function listening(server: Server): Promise<string> {
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as { port: number }).port}/`)));
}
