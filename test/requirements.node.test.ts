import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A test or scenario by its title, or a statistical method, which `test/model/statistics/vectors.test.ts` checks against its golden vectors. */
type Proof = { file: string; test: string } | { method: string };
interface Requirement {
  number: number;
  what: string;
  shown?: Proof[];
  /** The issue under which the rest is built. */
  open?: number;
}

const root = resolve(fileURLToPath(import.meta.url), '../..');
const requirements = JSON.parse(readFileSync(join(root, 'test/requirements.json'), 'utf8')) as Requirement[];
const sources = new Map<string, string>();

/** What is wrong with a proof, or nothing. */
function problemOf(proof: Proof): string | undefined {
  if ('method' in proof) return existsSync(join(root, 'test/fixtures/vectors', proof.method)) ? undefined : `there are no vectors of ${proof.method}`;
  const path = join(root, proof.file);
  if (!existsSync(path)) return `there is no ${proof.file}`;
  const source = sources.get(proof.file) ?? readFileSync(path, 'utf8').replaceAll("\\'", "'");
  sources.set(proof.file, source);
  return ["'", '"', '`'].some((quote) => source.includes(quote + proof.test + quote)) ? undefined : `${proof.file} has no test "${proof.test}"`;
}

describe('the 102 requirements', () => {
  it('are all in the table, once, in their order', () => {
    expect(requirements.map(({ number }) => number)).to.deep.equal(Array.from({ length: 102 }, (_, i) => i + 1));
  });

  it('each name a test that exists, or the issue under which they are open', () => {
    const problems = requirements.flatMap(({ number, shown = [], open, what }) => [
      ...shown.map(problemOf).filter((problem) => problem !== undefined).map((problem) => `${number}: ${problem}`),
      ...(what.trim() && (shown.length || open) ? [] : [`${number} (${what}) is neither shown nor open`]),
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('a title that nobody wrote is found out', () => {
    expect(problemOf({ file: 'test/requirements.node.test.ts', test: 'no such' + ' title' })).to.contain('has no test');
    expect(problemOf({ file: 'test/nowhere.test.ts', test: 'x' })).to.contain('there is no');
    expect(problemOf({ method: 'no.method' })).to.contain('no vectors');
  });
});
