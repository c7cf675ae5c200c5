/**
 * Style of everything drawn: survey-core's own sheet, then ours, as two constructed sheets shared by every root of a document.
 *
 * They stand before the sheets a root has already, so that a widget's own rules win; and no `<style>` is made, so that a strict CSP has nothing to refuse.
 * survey-core's own begins as the part that a first page needs; the whole one takes its place, in the same object, when more is drawn.
 * Web fonts belong to the page: `@font-face` in a shadow root is ignored.
 */
import firstCss from 'survey-core/survey-core.min.css?first';
import { additions } from './sheet-additions.js';
import { layout } from './sheet-layout.js';
import { media } from './sheet-media.js';
import { outlines } from './sheet-outline.js';
import { room } from './sheet-room.js';
import { textSize, tokenMapping } from './sheet-tokens.js';

interface Users {
  count: number;
}

const users = new WeakMap<Document | ShadowRoot, Users>();
let sheets: CSSStyleSheet[] | undefined;

/** Adopts the sheets into a root; the returned function takes them out after the last user. */
export function adoptSheet(root: Document | ShadowRoot): () => void {
  const here = users.get(root) ?? { count: 0 };
  users.set(root, here);
  const own = surveySheets();
  if (here.count++ === 0) root.adoptedStyleSheets = [...own, ...root.adoptedStyleSheets];
  let adopted = true;
  return () => {
    if (!adopted) return;
    adopted = false;
    if (--here.count > 0) return;
    users.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !own.includes(sheet));
  };
}

function surveySheets(): CSSStyleSheet[] {
  return (sheets ??= [firstCss, `${tokenMapping}
${textSize()}
${layout}
${room}
${outlines}
${additions}
${media}`].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  }));
}

/** Components that are loaded when first drawn, and whose rules are in the first part all the same. */
const firstComponents = new Set([
  'dropdown', 'sv-dropdown-select', 'rating', 'sv-rating-dropdown', 'html', 'expression', 'matrix', 'boolean', 'sv-boolean-checkbox', 'sv-boolean-radio', 'sv-boolean-switch', 'sv-timerpanel',
]);

/** Resolves when there are rules for a component that is loaded when first drawn. @throws when they cannot be fetched */
export async function loadStyleOf(component: string): Promise<void> {
  if (!firstComponents.has(component)) await loadWholeSheet();
}

let loading: Promise<void> | undefined;

/** Makes survey-core's whole sheet count, with all variables that a theme may refer to. @throws when it cannot be fetched */
export function loadWholeSheet(): Promise<void> {
  loading ??= import('survey-core/survey-core.min.css').then(
    ({ default: text }) => void surveySheets()[0]!.replaceSync(text),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
