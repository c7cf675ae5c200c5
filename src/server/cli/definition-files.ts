import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that was named, or found in a folder that was named. */
export interface DefinitionFile {
  /** As it was written on the command line; files in folders with the folder before them. */
  name: string;
  text: string;
}

/** A file or folder that cannot be read; the message names it and says why. */
export class UnreadableFileError extends Error {}

/** Files above this many bytes are not read at all; the definition's own limit is far below. */
const largestFile = 32 * 1024 * 1024;

/**
 * Reads files, the `.json` files of folders (recursively, without `node_modules` and hidden ones) and, for `-`, standard input.
 *
 * @throws UnreadableFileError
 */
export async function definitionFiles(names: readonly string[]): Promise<DefinitionFile[]> {
  const files: DefinitionFile[] = [];
  for (const name of names) {
    if (name === '-') files.push({ name: '<stdin>', text: await standardInput() });
    else for (const path of await expand(name)) files.push({ name: path, text: await readText(path) });
  }
  return files;
}

async function expand(name: string): Promise<string[]> {
  const found = await stat(name).catch((cause: unknown) => refuse(name, cause));
  if (!found.isDirectory()) return [name];
  const entries = await readdir(name, { withFileTypes: true }).catch((cause: unknown) => refuse(name, cause));
  const inner = await Promise.all(entries
    .filter((entry) => entry.name !== 'node_modules' && !entry.name.startsWith('.') && (entry.isDirectory() || entry.name.endsWith('.json')))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map((entry) => expand(join(name, entry.name))));
  return inner.flat();
}

async function readText(path: string): Promise<string> {
  const { size } = await stat(path).catch((cause: unknown) => refuse(path, cause));
  if (size > largestFile) throw new UnreadableFileError(`${path}: ${size} bytes are no form definition; at most ${largestFile} are read.`);
  return readFile(path, 'utf8').catch((cause: unknown) => refuse(path, cause));
}

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function refuse(name: string, cause: unknown): never {
  const code = (cause as NodeJS.ErrnoException).code;
  const why = code === 'ENOENT' ? 'there is no such file or folder' : code === 'EACCES' ? 'reading it is not allowed' : String((cause as Error).message);
  throw new UnreadableFileError(`${name}: ${why}.`, { cause });
}
