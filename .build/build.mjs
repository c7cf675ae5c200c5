// `npm run build`: everything into dist/. Bundles and declarations are made side by side.
//   dist/lib      npm: one ES module for each source file with its .d.ts, dependencies left to the application
//   dist/cdn      portals: embed.js and the chunks it loads when needed, self-contained
//   dist/server   Node: the collector (main.js) and the command line tool (cli.js)
//   dist/types    tags for React and Vue; dist/custom-elements.json and dist/form-definition.schema.json for editors
import { spawn } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as viteBuild } from 'vite';
import { writeManifest } from './manifest.mjs';
import { buildServer, importBuilt } from './server.mjs';
import { makeDatabaseSnapshot } from './snapshot.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const configFile = join(root, 'vite.config.ts');
const started = Date.now();

await Promise.all(['lib', 'cdn', 'types'].map((folder) => rm(join(root, 'dist', folder), { recursive: true, force: true })));
await mkdir(join(root, 'dist'), { recursive: true });

const declarations = run('npx', ['tsc', '-p', '.build/tsconfig.declarations.json']);
await step('server', buildServer(root));
await Promise.all([
  step('npm', viteBuild({ configFile, mode: 'lib' })),
  step('cdn', viteBuild({ configFile, mode: 'cdn' }).then(() => cp(join(root, 'form-definitions'), join(root, 'dist/cdn/form-definitions'), { recursive: true }))),
  step('schema', writeSchema()),
  step('manifest', writeManifest(root)),
  step('snapshot', makeDatabaseSnapshot(root)),
]);
await step('declarations', declarations);
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
