import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const modern = '/node_modules/dexie/dist/modern/dexie.mjs';
const commonJs = /\/node_modules\/(canonicalize)\//;

/**
 * Plugin for web-test-runner: modules that a browser cannot load as Node resolves them.
 * Dexie's normal entry refuses a second version on the page, so tests load the build that the embed ships;
 * packages that only come as CommonJS are turned into a module.
 */
export function modulesForTestRunner() {
  return {
    name: 'assayer-test-modules',
    resolveImport: ({ source }) => (source === 'dexie' ? modern : undefined),
    async transform(context) {
      if (!commonJs.test(context.path) || !context.path.endsWith('.js')) return undefined;
      const entry = fileURLToPath(new URL('..' + context.path, import.meta.url));
      const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
      return { body: outputFiles[0].text };
    },
  };
}
