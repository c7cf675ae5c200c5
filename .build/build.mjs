// `npm run build`: everything into dist/. Bundles and declarations are made side by side.
//   dist/lib      npm: one ES module for each source file with its .d.ts, dependencies left to the application
//   dist/cdn      portals: embed.js and the chunks it loads when needed, self-contained
//   dist/server   Node: the collector (main.js) and the command line tool (cli.js)
//   dist/types    tags for React and Vue; dist/custom-elements.json and dist/form-definition.schema.json for editors
import { spawn } from 'node:child_process';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as viteBuild } from 'vite';
import { writeManifest } from './manifest.mjs';
import { buildServer, importBuilt } from './server.mjs';
import { makeDatabaseSnapshot } from './snapshot.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const configFile = join(root, 'vite.config.ts');
const started = Date.now();

// Made beside the old ones and put in their place at the end: a service that is running never sees half a build.
const fresh = join(root, `dist/.new-${process.pid}`);
await mkdir(fresh, { recursive: true });

const declarations = run('npx', ['tsc', '-p', '.build/tsconfig.declarations.json', '--outDir', join(fresh, 'lib')]);
await step('server', buildServer(root));
await Promise.all([
  step('npm', viteBuild({ configFile, mode: 'lib', build: { outDir: join(fresh, 'lib') } })),
  step('cdn', viteBuild({ configFile, mode: 'cdn', build: { outDir: join(fresh, 'cdn') } }).then(() => Promise.all(['form-definitions', 'page-themes'].map((folder) => cp(join(root, folder), join(fresh, 'cdn', folder), { recursive: true }))))),
  step('schema', writeSchema()),
  step('manifest', writeManifest(root, join(fresh, 'types'))),
  step('snapshot', makeDatabaseSnapshot(root)),
]);
await step('declarations', declarations);
for (const folder of ['lib', 'cdn', 'types']) {
  await rm(join(root, 'dist', folder), { recursive: true, force: true });
  await rename(join(fresh, folder), join(root, 'dist', folder));
}
await rm(fresh, { recursive: true, force: true });
console.log(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`);

async function writeSchema() {
  const { formDefinitionJsonSchema } = await importBuilt(root, 'src/model/definition/index.ts');
  await writeFile(join(root, 'dist/form-definition.schema.json'), JSON.stringify(formDefinitionJsonSchema(), null, 2));
}

async function step(name, work) {
  try {
    return await work;
  } catch (error) {
    console.error(`build: ${name} failed`);
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${status}`))));
  });
}
