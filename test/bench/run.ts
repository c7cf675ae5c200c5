import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// `npm run bench [-- name … --option value …]`: runs the benches of this folder (those whose file name contains a given word) and prints their tables.
interface Bench {
  name: string;
  run(print: (line: string) => void, options: Readonly<Record<string, string>>): Promise<void>;
}

const here = import.meta.dirname;
const words: string[] = [];
const options: Record<string, string> = {};
for (let args = process.argv.slice(2); args.length > 0; ) {
  const word = args.shift()!;
  if (word.startsWith('--')) options[word.slice(2)] = args.shift() ?? '';
  else words.push(word);
}
const files = readdirSync(here).filter((file) => file.endsWith('.bench.ts') && (words.length === 0 || words.some((word) => file.includes(word))));
if (files.length === 0) {
  console.error(`No bench is called ${words.join(' or ')}. There are: ${readdirSync(here).filter((file) => file.endsWith('.bench.ts')).map((file) => file.slice(0, -'.bench.ts'.length)).join(', ')}`);
  process.exit(1);
}
let failed = 0;
for (const file of files) {
  const { name, run } = (await import(pathToFileURL(join(here, file)).href)) as Bench;
  console.log(`\n# ${name}`);
  try {
    await run((line) => console.log(line), options);
  } catch (error) {
    failed += 1;
    console.error(`The bench ${name} failed:`, error);
  }
}
process.exit(failed ? 1 : 0);
