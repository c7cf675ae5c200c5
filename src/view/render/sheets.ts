/**
 * The two constructed sheets shared by every root of a document: survey-core's, then ours.
 *
 * They stand before the sheets a root has already, so that a widget's own rules win; and no `<style>` is made, so that a strict CSP has nothing to refuse.
 * Their content grows in place (`fillSheets`): what is drawn already looks the same with more of it.
 */
import { additions } from './sheet-additions.js';
import { expertTypes } from './sheet-expert-types.js';
import { layout } from './sheet-layout.js';
import { media } from './sheet-media.js';
import { outlines } from './sheet-outline.js';
import { ownTypes } from './sheet-own-types.js';
import { room } from './sheet-room.js';
import { textSize, tokenMapping } from './sheet-tokens.js';

const users = new WeakMap<Document | ShadowRoot, { count: number }>();
const sizes = ['none', 'sketch', 'first', 'whole'] as const;
let sheets: readonly [CSSStyleSheet, CSSStyleSheet] | undefined;
let filled: (typeof sizes)[number] = 'none';

/** Adopts the sheets into a root; the returned function takes them out after the last user. */
export function adoptSheets(root: Document | ShadowRoot): () => void {
  const here = users.get(root) ?? { count: 0 };
  users.set(root, here);
  const own = bothSheets();
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

/** Makes a larger part of survey-core's sheet count; a smaller one than there is changes nothing. */
export function fillSheets(size: 'sketch' | 'first' | 'whole', surveyCore: string): void {
  if (sizes.indexOf(size) <= sizes.indexOf(filled)) return;
  filled = size;
  bothSheets()[0].replaceSync(surveyCore);
}

function bothSheets(): readonly [CSSStyleSheet, CSSStyleSheet] {
  if (sheets) return sheets;
  sheets = [new CSSStyleSheet(), new CSSStyleSheet()];
  sheets[1].replaceSync(`${tokenMapping}\n${textSize()}\n${layout}\n${room}\n${outlines}\n${additions}\n${ownTypes}\n${expertTypes}\n${media}`);
  return sheets;
}
