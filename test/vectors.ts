// npm run vectors -- DIR: runs every DIR/<method>/<case>.json against the methods; exit status 1 if any fails.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { methods } from '../src/model/statistics/index.js';
import { differences } from './model/statistics/compare-vector.js';

interface Vector {
  id?: string;
  method: string;
  input: unknown;
  expected: unknown;
  tolerance: number;
}

const folder = process.argv[2] ?? new URL('./fixtures/vectors', import.meta.url).pathname;
let passed = 0;
let failed = 0;
for (const file of vectorFiles(folder)) {
  const problems = problemsOf(file);
  if (problems.length) {
    failed++;
    console.log(`${file}: ${problems.slice(0, 5).join('; ')}${problems.length > 5 ? `; and ${problems.length - 5} more` : ''}`);
  } else passed++;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || !passed ? 1 : 0;

function vectorFiles(root: string): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function problemsOf(file: string): string[] {
  try {
    const vector = JSON.parse(readFileSync(file, 'utf8')) as Vector;
    if (!Object.hasOwn(methods, vector.method)) return [`no method ${vector.method}`];
    const run = methods[vector.method as keyof typeof methods] as (input: never) => unknown;
    return differences(run(vector.input as never), vector.expected, vector.tolerance);
  } catch (error) {
    return [String(error)];
  }
}
