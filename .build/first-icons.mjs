import { fileURLToPath } from 'node:url';
import { icons } from 'survey-core/icons/iconsV2';

/** What a page shows before anybody has opened or added anything; `src/view/render/icons.ts` fetches the other drawings when one of them is wanted. */
const firstNames = ['check-16x16', 'check-24x24', 'radio-16x16', 'chevrondown-24x24', 'clear-16x16', 'more-24x24', 'grip'];

const source = 'survey-core/icons/iconsV2?first';
const code = `export const icons = ${JSON.stringify(Object.fromEntries(firstNames.map((name) => [name, icons[name]])))};`;

/** Plugin for Vite: `import { icons } from 'survey-core/icons/iconsV2?first'`. */
export function firstIconsForVite() {
  const id = fileURLToPath(new URL('../node_modules/survey-core/fesm/icons/first-icons.js', import.meta.url));
  return {
    name: 'assayer-first-icons',
    enforce: 'pre',
    resolveId: (asked) => (asked === source ? id : null),
    load: (asked) => (asked === id ? { code, moduleType: 'js' } : null),
  };
}

/** Plugin for web-test-runner: the same module. */
export function firstIconsForTestRunner() {
  return {
    name: 'assayer-first-icons',
    transform: (context) => (context.path.endsWith('/iconsV2.mjs') && 'first' in context.query ? code : undefined),
  };
}
