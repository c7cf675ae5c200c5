const modern = '/node_modules/dexie/dist/modern/dexie.mjs';

/** Plugin for web-test-runner: Dexie's normal entry refuses a second version on the page, so tests load the build that the embed ships. */
export function modulesForTestRunner() {
  return {
    name: 'assayer-test-modules',
    resolveImport: ({ source }) => (source === 'dexie' ? modern : undefined),
  };
}
