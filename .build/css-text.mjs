import { readFile } from 'node:fs/promises';

/** Turns a style sheet into a module whose default export is its text: no inline `<style>`, so a strict CSP has nothing to refuse. */
export const cssAsModule = (css) => `export default ${JSON.stringify(css)};`;

/** Plugin for Vite: `import text from './x.css'`. The id gets a suffix so that Vite's own CSS pipeline leaves it alone. */
export function cssTextForVite() {
  const suffix = '.text.js';
  return {
    name: 'assayer-css-text',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('.css') || !importer) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found ? found.id + suffix : null;
    },
    async load(id) {
      if (!id.endsWith('.css' + suffix)) return null;
      return { code: cssAsModule(await readFile(id.slice(0, -suffix.length), 'utf8')), moduleType: 'js' };
    },
  };
}

/** Plugin for web-test-runner: the same module, served for any `.css` that a script imports. */
export function cssTextForTestRunner() {
  return {
    name: 'assayer-css-text',
    resolveMimeType: (context) => (context.path.endsWith('.css') && !context.query['as-style'] ? 'js' : undefined),
    transform: (context) =>
      context.path.endsWith('.css') && !context.query['as-style'] ? cssAsModule(String(context.body)) : undefined,
  };
}
