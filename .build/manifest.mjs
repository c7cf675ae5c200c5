import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** custom-elements.json of all widgets, and from it the types of the tags for React 19 and Vue. */
export async function writeManifest(root, typesFolder) {
  await analyze(root);
  const manifest = JSON.parse(await readFile(join(root, 'dist/custom-elements.json'), 'utf8'));
  const elements = manifest.modules.flatMap((module) =>
    module.declarations.filter((declaration) => declaration.tagName).map((declaration) => ({ tag: declaration.tagName, name: declaration.name, path: module.path })));
  if (elements.length === 0) throw new Error('No widget has a @tag in its documentation, so there is no manifest.');
  await mkdir(typesFolder, { recursive: true });
  await writeFile(join(typesFolder, 'react.d.ts'), reactTypes(elements));
  await writeFile(join(typesFolder, 'vue.d.ts'), vueTypes(elements));
}

function analyze(root) {
  const args = ['analyze', '--litelement', '--globs', 'widgets/**/*.ts', 'src/view/element/assay-element.ts', '--outdir', 'dist', '--quiet'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js'), ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`cem analyze ended with ${status}`))));
  });
}

const imports = (elements) => elements.map(({ name, path }) => `import type { ${name} } from '../lib/${path.replace(/\.ts$/, '.js')}';`).join('\n');
const kebab = '/** `definitionSrc` becomes `definition-src`. */\n' +
  "type Kebab<S extends string> = S extends `${infer Head}${infer Tail}` ? (Head extends Lowercase<Head> ? `${Head}${Kebab<Tail>}` : `-${Lowercase<Head>}${Kebab<Tail>}`) : S;";
const own = `type OwnKeys<E> = { [K in Exclude<keyof E, keyof HTMLElement> & string]: E[K] extends (...args: never[]) => unknown ? never : K }[Exclude<keyof E, keyof HTMLElement> & string];
type Attributes<E> = { [K in OwnKeys<E> as NonNullable<E[K]> extends string | number | boolean ? Kebab<K> : never]?: E[K] | string };
type Properties<E> = { [K in OwnKeys<E>]?: E[K] };`;

function reactTypes(elements) {
  return `${imports(elements)}
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

${kebab}
${own}
type Events = { [K in keyof HTMLElementEventMap as K extends \`assay-\${string}\` ? \`on\${K}\` : never]?: (event: HTMLElementEventMap[K]) => void };
type Tag<E extends HTMLElement> = DetailedHTMLProps<HTMLAttributes<E>, E> & Attributes<E> & Properties<E> & Events;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tag, name }) => `      '${tag}': Tag<${name}>;`).join('\n')}
    }
  }
}
`;
}

function vueTypes(elements) {
  return `${imports(elements)}
import type { DefineComponent, HTMLAttributes } from 'vue';

${kebab}
${own}
type Camel<S extends string> = S extends \`\${infer Head}-\${infer Tail}\` ? \`\${Capitalize<Head>}\${Camel<Tail>}\` : Capitalize<S>;
type Events = { [K in keyof HTMLElementEventMap as K extends \`assay-\${string}\` ? \`on\${Camel<K>}\` : never]?: (event: HTMLElementEventMap[K]) => void };
type Tag<E extends HTMLElement> = DefineComponent<Attributes<E> & Properties<E> & Events & HTMLAttributes>;

declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ tag, name }) => `    '${tag}': Tag<${name}>;`).join('\n')}
  }
}
`;
}
