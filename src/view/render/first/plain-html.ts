import { element } from './element.js';

const allowed = new Set(['p', 'br', 'b', 'strong', 'i', 'em', 'u', 'ul', 'ol', 'li', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'span']);

/**
 * HTML of the simplest kind as nodes: well nested, without attributes, comments or references. It is read here and never parsed by the browser.
 *
 * @returns null for anything else; that waits for the sanitiser
 */
export function plainHtml(html: string): DocumentFragment | null {
  if (/[&{}]|^\s/.test(html)) return null;
  const fragment = document.createDocumentFragment();
  const open: (DocumentFragment | HTMLElement)[] = [fragment];
  for (const [whole, text, closing, tag] of html.matchAll(/([^<]+)|<(\/?)([a-z]+[1-6]?)>|[^]/g)) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.append(text);
    else if (tag === undefined || whole === '<' || !allowed.has(tag)) return null;
    else if (closing) {
      if (open.length === 1 || (open.pop() as HTMLElement).localName !== tag) return null;
    } else {
      if (!fits(tag, parent)) return null;
      const child = element(tag);
      parent.append(child);
      if (tag !== 'br') open.push(child);
    }
  }
  return open.length === 1 ? fragment : null;
}

/** A browser closes elements that may not hold the next one; what it would rearrange is not simple. */
function fits(tag: string, parent: DocumentFragment | HTMLElement): boolean {
  const inside = parent instanceof HTMLElement ? parent.localName : '';
  if (tag === 'li') return inside === 'ul' || inside === 'ol';
  if (inside === 'ul' || inside === 'ol') return false;
  const inline = /^(br|b|strong|i|em|u|span)$/.test(tag);
  return inline ? !/^(b|strong|i|em|u)$/.test(tag) || inside !== tag : inside === '' || inside === 'div' || inside === 'li';
}
