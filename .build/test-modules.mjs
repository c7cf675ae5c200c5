const modules = { dexie: '/node_modules/dexie/dist/modern/dexie.mjs', 'ml-matrix': '/node_modules/ml-matrix/src/index.js' };

/**
 * Plugin for web-test-runner: modules that a browser cannot load as Node resolves them.
 * Dexie's normal entry refuses a second version on the page, so tests load the build that the embed ships;
 * ml-matrix has modules only in its sources.
 */
export function modulesForTestRunner() {
  return {
    name: 'assayer-test-modules',
    resolveImport: ({ source }) => (Object.hasOwn(modules, source) ? modules[source] : undefined),
  };
}
