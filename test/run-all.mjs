// `npm test`: build, types, Node tests, browser tests, stories; every stage runs, and one line at the end counts them all.
//   node test/run-all.mjs [stage…] [-- file…]      stages: build types node browser stories
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const split = process.argv.indexOf('--');
const asked = process.argv.slice(2, split < 0 ? undefined : split);
const files = split < 0 ? [] : process.argv.slice(split + 1);
const stories = (path) => /^test\/(stories|faults|parity|visual)\//.test(path);
const nodeFiles = below('test').filter((f) => f.endsWith('.test.ts') && !f.endsWith('.browser.test.ts'));
const nodeRunner = (list, concurrency) => [process.execPath, '--import', 'tsx', '--import', './test/suites/mocha-globals.mjs', '--import', './test/suites/same-cases.mjs', '--test',
  `--test-concurrency=${concurrency}`, '--test-reporter=./test/suites/brief-reporter.mjs', ...list];

const stages = {
  build: () => ['npm', 'run', '--silent', 'build'],
  types: () => ['npx', 'tsc', '-p', '.'],
  node: () => nodeRunner(files.length ? files : nodeFiles.filter((f) => !stories(f)), 2),
  browser: () => ['npx', 'wtr', ...(files.length ? ['--files', ...files] : [])],
  stories: () => nodeRunner(files.length ? files : nodeFiles.filter(stories), 1),
};

let passed = 0;
let failed = 0;
const failures = [];
for (const stage of asked.length ? asked : Object.keys(stages)) {
  const started = Date.now();
  console.log(`\n== ${stage}`);
  const { status, output } = await run(stages[stage]());
  const counts = countsOf(stage, output);
  passed += counts.passed;
  failed += counts.failed || (status === 0 ? 0 : 1);
  failures.push(...failuresOf(stage, output));
  console.log(`== ${stage}: ${counts.passed} passed, ${counts.failed} failed, exit ${status}, ${Math.round((Date.now() - started) / 1000)} s`);
  if (stage === 'build' && status !== 0) break;
}
// Once more at the end: a log of a thousand lines is often cut in its middle.
for (const failure of failures) console.log(`\n${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

function run([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
        process.stdout.write(chunk);
      });
    child.on('close', (status) => resolve({ status, output }));
  });
}

function countsOf(stage, output) {
  if (stage === 'browser') {
    const plain = output.replace(/\x1b\[[0-9;]*[A-Za-z]/g, '');
    const line = [...plain.matchAll(/test files? \|.*?(\d+) passed, (\d+) failed/g)].pop();
    return { passed: Number(line?.[1] ?? 0), failed: Number(line?.[2] ?? 0) };
  }
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].pop();
  return { passed: Number(line?.[1] ?? 0), failed: Number(line?.[2] ?? 0) };
}

/** Each failed test with the first lines of why. */
function failuresOf(stage, output) {
  const lines = output.replace(/\x1b\[[0-9;]*[A-Za-z]/g, '').split('\n');
  const begins = stage === 'browser' ? /^\s*(𐄂|❌) / : /^FAILED /;
  return lines.flatMap((line, n) => (begins.test(line) ? [[`${stage}: ${line.trim()}`, ...lines.slice(n + 1, n + 5)].join('\n').slice(0, 1000)] : []));
}

function below(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((e) => (e.name === 'peers' || e.name === 'node_modules' ? [] : e.isDirectory() ? below(join(folder, e.name)) : [join(folder, e.name)]));
}
