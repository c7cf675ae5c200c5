import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type InlineConfig, type UserConfig } from 'vite';
import { cssTextForVite } from './.build/css-text.mjs';
import { firstIconsForVite } from './.build/first-icons.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version, dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string; dependencies: Record<string, string> };

const shared = {
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  define: { __ASSAYER_VERSION__: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
  plugins: [cssTextForVite(), firstIconsForVite()],
} satisfies InlineConfig;

/** For bundlers: one file for each source file, dependencies left to the application. */
function library(): UserConfig {
  const rooms = ['src', 'widgets'].flatMap((folder) => readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path.replaceAll('\\', '/')}`))
    .filter((path) => /^(src\/((model|data|view)\/[^/]+|survey|server\/collector)\/index|widgets\/[^/]+\/(index|define)|widgets\/embed\/embed)\.ts$/.test(path));
  const names = Object.keys(dependencies);
  return {
    ...shared,
    build: {
      outDir: 'dist/lib',
      emptyOutDir: false,
      minify: false,
      target: 'es2022',
      lib: { entry: rooms, formats: ['es'] },
      rolldownOptions: {
        external: (id) => !/\.css(\?sketch)?$|\?first$/.test(id) && (id.startsWith('node:') || names.some((name) => id === name || id.startsWith(`${name}/`))),
        output: { preserveModules: true, preserveModulesRoot: root, entryFileNames: packed, chunkFileNames: packed },
      },
    },
  };
}

/** npm leaves folders called `node_modules` out of a package; a style sheet that became a module comes from one. */
const packed = ({ name }: { name: string }): string => `${name.replace(/^node_modules\//, 'vendor/')}.js`;

/**
 * Chromium then compiles the whole chunk beside the main thread while it arrives, instead of each function on the main thread when it is first called:
 * a fifth less main-thread time before the first answer. Other browsers read a comment.
 */
const compiledAhead = '//# allFunctionsCalledOnLoad\n';

/** For portals: `embed.js`, which runs as a classic script and as a module, and everything else in chunks that it loads when needed. */
function cdn(): UserConfig {
  return {
    ...shared,
    base: './',
    resolve: {
      conditions: ['browser', 'module', 'production'],
      // Dexie's normal entry throws when the portal has another version of it.
      alias: { dexie: `${root}node_modules/dexie/dist/modern/dexie.mjs` },
    },
    build: {
      outDir: 'dist/cdn',
      emptyOutDir: false,
      target: 'es2022',
      // No preloading helper: it would need a static import in the entry, and inline styles.
      modulePreload: false,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      // survey-core is one file of 1.4 MB that does not tree-shake.
      chunkSizeWarningLimit: 1600,
      rolldownOptions: {
        input: `${root}widgets/embed/embed.ts`,
        preserveEntrySignatures: false,
        output: { format: 'es', entryFileNames: 'embed.js', chunkFileNames: 'chunks/[name]-[hash].js', postBanner: compiledAhead },
      },
    },
  };
}

export default defineConfig(({ mode }) => (mode === 'cdn' ? cdn() : library()));
