import { build } from 'esbuild';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const node = { bundle: true, platform: 'node', format: 'esm', target: 'node20.19', packages: 'external', logLevel: 'warning', loader: { '.css': 'text' } };

/** The collector and the command line tool, one file each; npm dependencies stay imports. */
export async function buildServer(root) {
  await build({
    ...node,
    entryPoints: { main: join(root, 'src/server/main.ts'), cli: join(root, 'src/server/cli/main.ts') },
    outdir: join(root, 'dist/server'),
    sourcemap: 'linked',
  });
  await chmod(join(root, 'dist/server/cli.js'), 0o755);
}

/** Runs a module of the source tree here, for steps that need its result. */
export async function importBuilt(root, entry) {
  const outfile = join(root, 'node_modules/.cache/assayer-build', `${entry.replaceAll('/', '-')}.mjs`);
  await build({ ...node, entryPoints: [join(root, entry)], outfile });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}
