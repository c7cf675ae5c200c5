import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * An empty database with its tables, so that the first start takes one second instead of five.
 * Made once for each state of the SQL and of the embedded database.
 */
export async function makeDatabaseSnapshot(root) {
  const target = join(root, 'dist/server/empty-database.tar.gz');
  const kept = join(root, 'node_modules/.cache/assayer-build', `empty-database-${await stateOf(root)}.tar.gz`);
  if (await exists(kept)) return copyFile(kept, target);
  await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'dist/server/main.js'), '--make-snapshot'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`main.js --make-snapshot ended with ${status}`))));
  });
  await mkdir(join(kept, '..'), { recursive: true });
  await copyFile(target, kept);
}

async function stateOf(root) {
  const hash = createHash('sha256');
  const folder = join(root, 'src/server/database');
  for (const name of (await readdir(folder)).sort()) hash.update(await readFile(join(folder, name)));
  hash.update(await readFile(join(root, 'node_modules/@electric-sql/pglite/package.json')));
  return hash.digest('hex').slice(0, 12);
}

const exists = (path) => stat(path).then(() => true, () => false);
