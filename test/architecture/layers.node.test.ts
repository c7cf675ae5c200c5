import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

// The first folder of a path says what a file may import. Arrows point down only.
const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

interface Ring {
  rings: readonly string[];
  packages: readonly (string | RegExp)[];
}

const rings: Record<string, Ring> = {
  'src/model': { rings: ['src/model'], packages: ['zod/mini', /^@noble\/hashes\//, 'jsonc-parser', /^@stdlib\//, 'ml-matrix', 'simple-statistics', 'fflate', 'read-excel-file/universal'] },
  'src/survey': { rings: ['src/model', 'src/survey'], packages: [/^survey-core(\/|$)/] },
  'src/data': { rings: ['src/model', 'src/data'], packages: ['dexie'] },
  'src/view': { rings: ['src/model', 'src/view'], packages: [/^lit(\/|$)/, /^d3-/, 'dompurify', 'fflate'] },
  'src/view/render': { rings: ['src/model', 'src/survey', 'src/view'], packages: [/^lit(\/|$)/, 'lit-html/private-ssr-support.js', 'dompurify', /^survey-core(\/|$)/] },
  'src/view/builder': { rings: ['src/model', 'src/survey', 'src/view'], packages: [/^lit(\/|$)/, /^@codemirror\//, /^lucide\/dist\/esm\/icons\//, '@lezer/highlight', 'jsonc-parser', 'd3-dsv', 'survey-core/themes'] },
  'src/server': { rings: ['src/model', 'src/survey', 'src/server'], packages: [/^hono(\/|$)/, /^@hono\//, 'zod', 'pg', /^@electric-sql\/pglite/, 'jose', /^node:/] },
  widgets: { rings: ['src/model', 'src/survey', 'src/data', 'src/view', 'widgets'], packages: [/^lit(\/|$)/] },
};

const sources = ['src', 'widgets'].flatMap((folder) => filesBelow(join(root, folder))).filter((f) => f.endsWith('.ts') && !f.endsWith('.d.ts'));

describe('the rings', () => {
  for (const file of sources) {
    const name = relative(root, file);
    it(`${name} imports only what its ring may`, () => {
      const ring = ringOf(name);
      const rules = rings[ring];
      expect(rules, `${name} lies in no ring; put it in a room of the house`).to.not.equal(undefined);
      for (const specifier of importsOf(readFileSync(file, 'utf8'))) {
        if (specifier.startsWith('.')) {
          const target = relative(root, resolve(dirname(file), specifier));
          const inside = rules!.rings.some((allowed) => target === allowed || target.startsWith(allowed + '/'));
          expect(inside, `${name} imports ${target}: ${ring} may import only ${rules!.rings.join(', ')}`).to.equal(true);
          expectThroughIndex(name, target);
        } else {
          const allowed = rules!.packages.some((p) => (typeof p === 'string' ? p === specifier : p.test(specifier)));
          expect(allowed, `${name} imports the package ${specifier}, which ${ring} may not`).to.equal(true);
        }
      }
    });
  }
});

describe('the rooms', () => {
  for (const file of sources) {
    const name = relative(root, file);
    it(`${name} is short and named for what it holds`, () => {
      const lines = readFileSync(file, 'utf8').split('\n').length - 1;
      const limit = name.startsWith('widgets/') ? 150 : 300;
      expect(lines, `${name} has ${lines} lines; split it (limit ${limit})`).to.be.at.most(limit);
      expect(name).to.not.match(/\/(utils?|helpers?|types|misc|common)\.ts$/);
    });
  }
});

describe('the dependencies', () => {
  it('hold no package whose licence forbids this work', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    expect(lock).to.not.match(/"node_modules\/(survey-creator|survey-analytics|survey-pdf)/);
    expect(lock).to.not.contain('"resolved": "http');
  });
});

/** The longest ring that the path starts with, so that `src/view/render` has rules of its own. */
function ringOf(name: string): string {
  return Object.keys(rings).filter((ring) => name.startsWith(ring + '/')).sort((a, b) => b.length - a.length)[0] ?? '';
}

/** Another leaf folder is entered through its `index.ts`; inside one's own folder every file may be named. */
function expectThroughIndex(from: string, target: string) {
  const own = leafOf(from);
  const theirs = leafOf(target);
  if (own === theirs) return;
  const lazilyDefined = /^widgets\/[^/]+\/define\.js$/.test(target);
  expect(target.endsWith('/index.js') || lazilyDefined, `${from} imports ${target}: enter another folder through its index.js`).to.equal(true);
}

/** The room of a file: `src/<ring>/<room>`, `src/survey`, `src/server/<room>` or `widgets/<name>`. */
function leafOf(path: string): string {
  const parts = path.split('/');
  if (parts[0] === 'widgets') return parts.slice(0, 2).join('/');
  return parts[1] === 'survey' || parts[1] === 'server' ? parts.slice(0, 2).join('/') : parts.slice(0, 3).join('/');
}

function importsOf(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const statements = /(?:^|[;\n])\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|[;\n])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(statements)].map((m) => (m[1] ?? m[2] ?? m[3])!);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]);
}
