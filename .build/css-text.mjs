import { readFile } from 'node:fs/promises';
import { firstStyle, sketchStyle } from './first-style.mjs';

/** Turns a style sheet into a module whose default export is its text: no inline `<style>`, so a strict CSP has nothing to refuse. */
export const cssAsModule = (css) => `export default ${JSON.stringify(css)};`;

/** `x.css?first` is the part that a first page needs, `x.css?sketch` the part that its sketch needs. */
const parts = { first: firstStyle, sketch: sketchStyle };

/** Plugin for Vite: `import text from './x.css'`. The id gets a suffix so that Vite's own CSS pipeline leaves it alone. */
export function cssTextForVite() {
  const suffix = '.text.js';
  return {
    name: 'assayer-css-text',
    enforce: 'pre',
    async resolveId(source, importer) {
      const [, path, part] = /^(.+\.css)(?:\?(first|sketch))?$/.exec(source) ?? [];
      if (!path || !importer) return null;
      const found = await this.resolve(path, importer, { skipSelf: true });
      return found ? `${found.id}${part ? `.${part}` : ''}${suffix}` : null;
    },
    async load(id) {
      const [, path, part] = /^(.+\.css)(?:\.(first|sketch))?\.text\.js$/.exec(id) ?? [];
      if (!path) return null;
      const css = await readFile(path, 'utf8');
      return { code: cssAsModule(part ? parts[part](css) : css), moduleType: 'js' };
    },
  };
}

/** Plugin for web-test-runner: the same module, served for any `.css` that a script imports. */
export function cssTextForTestRunner() {
  return {
    name: 'assayer-css-text',
    resolveMimeType: (context) => (context.path.endsWith('.css') && !context.query['as-style'] ? 'js' : undefined),
    transform: (context) =>
      context.path.endsWith('.css') && !context.query['as-style'] ? cssAsModule(chosen(context)) : undefined,
  };
}

function chosen({ query, body }) {
  const part = Object.keys(parts).find((name) => name in query);
  return part ? parts[part](String(body)) : String(body);
}
