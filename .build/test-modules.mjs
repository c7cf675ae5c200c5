import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const modules = { dexie: '/node_modules/dexie/dist/modern/dexie.mjs', 'ml-matrix': '/node_modules/ml-matrix/src/index.js' };
const commonJs = /\/node_modules\/(canonicalize)\//;

/**
 * Plugin for web-test-runner: modules that a browser cannot load as Node resolves them.
 * Dexie's normal entry refuses a second version on the page, so tests load the build that the embed ships;
 * ml-matrix has modules only in its sources; packages that only come as CommonJS are turned into a module.
 */
export function modulesForTestRunner() {
  return {
    name: 'assayer-test-modules',
    resolveImport: ({ source }) => (Object.hasOwn(modules, source) ? modules[source] : undefined),
    async transform(context) {
      if (!commonJs.test(context.path) || !context.path.endsWith('.js')) return undefined;
      const entry = fileURLToPath(new URL('..' + context.path, import.meta.url));
      const { outputFiles } = await build({ entryPoints: [entry], bundle: true, format: 'esm', write: false });
      return { body: outputFiles[0].text };
    },
  };
}
