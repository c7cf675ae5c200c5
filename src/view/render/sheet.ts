/**
 * Style of everything drawn: survey-core's own sheet, then ours, as two constructed sheets shared by every root of a document.
 *
 * They stand before the sheets a root has already, so that a widget's own rules win; and no `<style>` is made, so that a strict CSP has nothing to refuse.
 * Web fonts belong to the page: `@font-face` in a shadow root is ignored.
 */
import coreCss from 'survey-core/survey-core.min.css';
import { additions } from './sheet-additions.js';
import { layout } from './sheet-layout.js';
import { tokenMapping } from './sheet-tokens.js';

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
  return (sheets ??= [coreCss, `${tokenMapping}\n${layout}\n${additions}`].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  }));
}
