import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ahpGroup, cronbachAlpha, distributionFunctions, krippendorffAlpha, twoWayRaterEffects, type DistributionCall } from '../../src/model/statistics/index.js';

export const name = 'statistics';

const peers = resolve(import.meta.dirname, 'peers/statistics');
const limit = 250;

/** Times of the four sizes that must stay below 250 ms, accuracy of the distributions, and bytes; each beside the nearest npm package. */
export async function run(print: (line: string) => void): Promise<void> {
  installPeers();
  const peer = createRequire(join(peers, 'index.js'));
  times(print, peer);
  accuracy(print, peer);
  await sizes(print);
}

type Load = (name: string) => any; // the peers have no types here
type Work = () => unknown;

function times(print: (line: string) => void, peer: Load) {
  const random = generator(20260301);
  const units = Array.from({ length: 20 }, () => Array.from({ length: 500 }, () => (random() < 0.1 ? null : 1 + Math.floor(random() * 5))));
  const units_ = units.map((row) => row.map((value) => value ?? undefined));
  const ratings = Array.from({ length: 5000 }, (_, i) => ({ ratee: `e${i % 1000}`, rater: `r${Math.floor(random() * 300)}`, value: 1 + Math.floor(random() * 5) }));
  const matrices = Array.from({ length: 100 }, () => comparisons(15, random));
  const data = Array.from({ length: 10_000 }, () => {
    const trait = random();
    return Array.from({ length: 40 }, () => 1 + Math.floor(5 * (trait + random()) / 2));
  });
  const { EVD, Matrix, solve } = peer('ml-matrix');
  const { alpha } = peer('krippendorff');
  const { sampleCovariance } = peer('simple-statistics');
  const rows: [string, Work, string, Work][] = [
    ['Krippendorff\'s alpha, 500 units × 20 raters, nominal', () => krippendorffAlpha({ ratings: units, levels: ['nominal'] }), 'krippendorff (nominal only)', () => alpha(units_)],
    ['Krippendorff\'s alpha, the same, all four levels', () => krippendorffAlpha({ ratings: units }), '', () => undefined],
    ['two-way rater effects, 5,000 ratings of 1,000 by 300', () => twoWayRaterEffects({ ratings }), 'ml-matrix, dense equations', () => denseTwoWay(ratings, Matrix, solve)],
    ['AHP, 15 criteria × 100 experts, with consensus', () => ahpGroup({ matrices }), 'ml-matrix, eigenvalues only', () => matrices.map((matrix) => new EVD(new Matrix(matrix)).realEigenvalues)],
    ['alpha, 10,000 × 40, with all item figures', () => cronbachAlpha({ data }), 'simple-statistics, covariances only', () => covariances(data, sampleCovariance)],
  ];
  print('  time: processor time, median of 7');
  for (const [title, own, other, theirs] of rows) {
    const ms = median(own, 7);
    const ratio = other ? `${other}: ${(median(theirs, other.includes('dense') ? 1 : 3) / ms).toFixed(1)} × as long` : '';
    print(`  ${title.padEnd(58)} ${ms.toFixed(1).padStart(7)} ms   ${ratio}`);
    if (ms > limit) throw new Error(`${title} took ${ms.toFixed(0)} ms, more than ${limit}`);
  }
}

function accuracy(print: (line: string) => void, peer: Load) {
  const { cases } = JSON.parse(readFileSync(new URL('../fixtures/distributions.json', import.meta.url), 'utf8')) as { cases: (DistributionCall & { value: number })[] };
  const std = (fn: string) => peer(`@stdlib/stats-base-dists-${fn}`);
  const gammaln = peer('@stdlib/math-base-special-gammaln');
  const { jStat } = peer('jstat');
  const simple = peer('simple-statistics');
  type A = Record<string, number>;
  const libraries: Record<string, Record<string, (a: A) => number>> = {
    'assayer': Object.fromEntries([...new Set(cases.map(({ fn }) => fn))].map((fn) => [fn, (args: A) => distributionFunctions({ calls: [{ fn, args }] }).values[0] ?? Number.NaN])),
    '@stdlib': {
      normalCdf: (a) => std('normal-cdf')(a.x, 0, 1), normalQuantile: (a) => std('normal-quantile')(a.p, 0, 1), tCdf: (a) => std('t-cdf')(a.x, a.df), tQuantile: (a) => std('t-quantile')(a.p, a.df),
      chisqCdf: (a) => std('chisquare-cdf')(a.x, a.df), chisqQuantile: (a) => std('chisquare-quantile')(a.p, a.df), fCdf: (a) => std('f-cdf')(a.x, a.df1, a.df2), fQuantile: (a) => std('f-quantile')(a.p, a.df1, a.df2),
      betaCdf: (a) => std('beta-cdf')(a.x, a.a, a.b), betaQuantile: (a) => std('beta-quantile')(a.p, a.a, a.b), logGamma: (a) => gammaln(a.x),
    },
    'jstat': {
      normalCdf: (a) => jStat.normal.cdf(a.x, 0, 1), normalQuantile: (a) => jStat.normal.inv(a.p, 0, 1), tCdf: (a) => jStat.studentt.cdf(a.x, a.df), tQuantile: (a) => jStat.studentt.inv(a.p, a.df),
      chisqCdf: (a) => jStat.chisquare.cdf(a.x, a.df), chisqQuantile: (a) => jStat.chisquare.inv(a.p, a.df), fCdf: (a) => jStat.centralF.cdf(a.x, a.df1, a.df2), fQuantile: (a) => jStat.centralF.inv(a.p, a.df1, a.df2),
      betaCdf: (a) => jStat.beta.cdf(a.x, a.a, a.b), betaQuantile: (a) => jStat.beta.inv(a.p, a.a, a.b), logGamma: (a) => jStat.gammaln(a.x),
    },
    'simple-statistics': { normalCdf: (a) => simple.cumulativeStdNormalProbability(a.x), normalQuantile: (a) => simple.probit(a.p), logGamma: (a) => simple.gammaln(a.x) },
  };
  print(`  accuracy: largest error over ${cases.length} values of mpmath, |x − exact| / max(1, |exact|); values beyond the vectors' 1e-8`);
  for (const [library, functions] of Object.entries(libraries)) {
    const parts = Object.entries(functions).map(([fn, call]) => {
      const errors = cases.filter((entry) => entry.fn === fn).map(({ args, value }) => Math.abs(call(args as A) - value) / Math.max(1, Math.abs(value)));
      return { fn, worst: Math.max(...errors.map((error) => (Number.isNaN(error) ? Infinity : error))), wrong: errors.filter((error) => !(error <= 1e-8)).length };
    });
    const wrong = parts.filter((part) => part.wrong).map((part) => `${part.fn} ${part.worst.toExponential(0)}`);
    print(`  ${library.padEnd(18)} ${parts.length} functions, worst ${Math.max(...parts.map((part) => part.worst)).toExponential(1)}${wrong.length ? `; not accurate enough: ${wrong.join(', ')}` : ''}`);
  }
}

async function sizes(print: (line: string) => void) {
  const own = resolve(import.meta.dirname, '../../src/model/statistics/index.ts');
  const of = (what: string) => `export { ${what} } from ${JSON.stringify(own)};`;
  const theirs = (list: string[]) => list.map((entry, i) => `import x${i} from ${JSON.stringify(entry)}; globalThis.x${i} = x${i};`).join('\n');
  const dists = ['normal-cdf', 'normal-quantile', 't-cdf', 't-quantile', 'f-cdf', 'f-quantile', 'chisquare-cdf', 'chisquare-quantile', 'beta-cdf', 'beta-quantile'].map((entry) => `@stdlib/stats-base-dists-${entry}`);
  print('  size: bundled, minified, gzip');
  for (const [title, contents] of [
    ['assayer/statistics, everything', `export * from ${JSON.stringify(own)};`], ['  only scaleScore', of('scaleScore')], ['  only cronbachAlpha', of('cronbachAlpha')], ['  only privacyPlan, spanCheck', of('privacyPlan, spanCheck')],
    ['  only ahpPriorities', of('ahpPriorities')], ['  only the distributions', of('distributionFunctions')], ['  only mcdonaldOmega (with ml-matrix)', of('mcdonaldOmega')],
    ['@stdlib, the same distributions', theirs(dists)], ['jstat', theirs(['jstat'])], ['simple-statistics', 'import * as x from "simple-statistics"; globalThis.x = x;'],
  ] as const) {
    const { outputFiles, metafile } = await build({ stdin: { contents, resolveDir: peers }, bundle: true, minify: true, format: 'esm', write: false, metafile: true, logLevel: 'error', target: 'es2022' });
    const modules = Object.values(Object.values(metafile.outputs)[0]!.inputs).filter((input) => input.bytesInOutput > 0).length;
    print(`  ${title.padEnd(40)} ${(gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1000).toFixed(1).padStart(6)} kB from ${modules} modules`);
  }
}

function denseTwoWay(ratings: readonly { ratee: string; rater: string; value: number }[], Matrix: any, solve: any) {
  const columns = new Map<string, number>();
  for (const { ratee, rater } of ratings) for (const key of [ratee, rater]) if (!columns.has(key)) columns.set(key, columns.size);
  const n = columns.size - 1;
  const left = Matrix.zeros(n, n);
  const right = Matrix.zeros(n, 1);
  for (const { ratee, rater, value } of ratings) {
    const places = [columns.get(ratee)!, columns.get(rater)!].filter((place) => place < n);
    for (const a of places) {
      right.set(a, 0, right.get(a, 0) + value);
      for (const b of places) left.set(a, b, left.get(a, b) + 1);
    }
  }
  return solve(left, right);
}

function covariances(data: readonly (readonly number[])[], covariance: (x: number[], y: number[]) => number) {
  const columns = data[0]!.map((_, j) => data.map((row) => row[j]!));
  return columns.map((x, i) => columns.slice(i).map((y) => covariance(x, y)));
}

function comparisons(n: number, random: () => number): number[][] {
  const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(1));
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) matrix[j]![i] = 1 / (matrix[i]![j] = [1 / 9, 1 / 5, 1 / 3, 1, 3, 5, 9][Math.floor(random() * 7)]!);
  return matrix;
}

function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
}

/** Milliseconds of processor time, so that other work on the machine does not count. */
function median(work: Work, rounds: number): number {
  if (rounds > 1) work();
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[rounds >> 1]!;
}

function installPeers() {
  if (existsSync(join(peers, 'node_modules/jstat'))) return;
  const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: peers, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The packages to compare with could not be installed (npm ci in test/bench/peers/statistics): ${stderr}`);
}
