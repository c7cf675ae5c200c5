import { readFile } from 'node:fs/promises';
import { firstStyle } from './first-style.mjs';

/** Turns a style sheet into a module whose default export is its text: no inline `<style>`, so a strict CSP has nothing to refuse. */
export const cssAsModule = (css) => `export default ${JSON.stringify(css)};`;

/** `x.css?first` is the part that a first page needs. */
const first = '?first';

/** Plugin for Vite: `import text from './x.css'`. The id gets a suffix so that Vite's own CSS pipeline leaves it alone. */
export function cssTextForVite() {
  const suffix = '.text.js';
  const firstSuffix = '.first.text.js';
  return {
    name: 'assayer-css-text',
    enforce: 'pre',
    async resolveId(source, importer) {
      const wantsFirst = source.endsWith(`.css${first}`);
      if ((!source.endsWith('.css') && !wantsFirst) || !importer) return null;
      const found = await this.resolve(wantsFirst ? source.slice(0, -first.length) : source, importer, { skipSelf: true });
      return found ? found.id + (wantsFirst ? firstSuffix : suffix) : null;
    },
    async load(id) {
      const wantsFirst = id.endsWith('.css' + firstSuffix);
      if (!wantsFirst && !id.endsWith('.css' + suffix)) return null;
      const css = await readFile(id.slice(0, -(wantsFirst ? firstSuffix : suffix).length), 'utf8');
      return { code: cssAsModule(wantsFirst ? firstStyle(css) : css), moduleType: 'js' };
    },
  };
}

/** Plugin for web-test-runner: the same module, served for any `.css` that a script imports. */
export function cssTextForTestRunner() {
  return {
    name: 'assayer-css-text',
    resolveMimeType: (context) => (context.path.endsWith('.css') && !context.query['as-style'] ? 'js' : undefined),
    transform: (context) =>
      context.path.endsWith('.css') && !context.query['as-style'] ? cssAsModule('first' in context.query ? firstStyle(String(context.body)) : String(context.body)) : undefined,
  };
}
