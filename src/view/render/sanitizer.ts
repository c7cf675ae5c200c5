/**
 * The one place where text becomes HTML. Answers are piped into HTML without encoding, and whoever wrote the survey may be hostile,
 * so everything is cleaned after piping: elements without scripts, forms, SVG or MathML (where mutation attacks live),
 * addresses checked by safe-url, `style` attributes reduced to looks and set through CSSOM (a strict CSP refuses the attribute).
 *
 * DOMPurify parses through its own Trusted Types policy; a page that lists policies must allow `dompurify` beside `lit-html`.
 */
import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';
import { safeImageUrl, safeUrl } from './directives/safe-url.js';

const config: Config = {
  USE_PROFILES: { html: true },
  FORBID_TAGS: ['style', 'form', 'input', 'textarea', 'select', 'option', 'optgroup', 'button', 'dialog', 'template', 'slot', 'datalist'],
  FORBID_ATTR: ['style', 'slot', 'part', 'autofocus', 'popover', 'popovertarget', 'tabindex', 'accesskey', 'contenteditable'],
  ADD_ATTR: ['target'],
  // Ids and names from outside must not shadow properties of the page or ids that labels and descriptions refer to.
  SANITIZE_NAMED_PROPS: true,
  ALLOW_DATA_ATTR: false,
};

let purifier: DOMPurify | undefined;

/** An instance of our own: hooks and configuration of the page's DOMPurify stay the page's. */
function purify(): DOMPurify {
  if (purifier) return purifier;
  purifier = createDOMPurify(window);
  purifier.addHook('uponSanitizeAttribute', (element, attribute) => {
    const { attrName, attrValue } = attribute;
    if (attrName === styleAttribute) {
      styles.set(element, attrValue);
      attribute.keepAttr = false;
    } else if (['href', 'cite', 'action', 'longdesc', 'xlink:href'].includes(attrName)) attribute.keepAttr = safeUrl(attrValue) !== undefined;
    else if (['src', 'poster', 'background'].includes(attrName)) attribute.keepAttr = safeImageUrl(attrValue) !== undefined;
    else if (attrName === 'srcset') attribute.keepAttr = attrValue.split(',').every((part) => safeImageUrl(part.trim().split(/\s/)[0] ?? '') !== undefined);
  });
  purifier.addHook('afterSanitizeAttributes', (element) => {
    const style = styles.get(element);
    if (style !== undefined) applyStyle(element as HTMLElement, style);
    // A new tab must not reach back into the portal, and nobody needs to know who was asked.
    if (element.getAttribute('target')) element.setAttribute('rel', 'noopener noreferrer');
  });
  return purifier;
}

const styles = new WeakMap<Element, string>();

/** Properties that change how text looks; nothing that moves an element over the rest of the page or loads anything. */
const looks = /^(color|background-color|font(-.*)?|text-(align|decoration|indent|transform)(-.*)?|line-height|letter-spacing|white-space|vertical-align|list-style-type|(margin|padding|border)(-.*)?|(min-|max-)?(width|height)|float|clear|opacity)$/;

function applyStyle(element: HTMLElement, text: string): void {
  const wanted = document.createElement('span').style;
  wanted.cssText = text;
  for (const name of wanted) {
    const value = wanted.getPropertyValue(name);
    if (looks.test(name) && !value.includes('url(') && !value.startsWith('-')) element.style.setProperty(name, value);
  }
}

const styleAttribute = 'data-assay-style';

/**
 * Inline styles and handlers under other names. They are removed later anyway, but a strict CSP reports them already while the text is parsed.
 * Only that report depends on this reading of tags; what is safe is decided on the parsed nodes.
 */
function withoutInline(html: string): string {
  return html.replace(/<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi, (tag) => tag.replace(/"[^"]*"|'[^']*'|([\s/])(on[a-z]+|style)(?=\s*=)/gi, (part: string, before?: string, name?: string) => (name ? `${before}data-assay-${name}` : part)));
}

/** Clean nodes, ready to be put into a page. Never a string: serialised and parsed again, clean HTML may become dirty. */
export function sanitizedFragment(html: string): DocumentFragment {
  return purify().sanitize(withoutInline(html), { ...config, RETURN_DOM_FRAGMENT: true });
}

/** Clean HTML as text, for survey-core, which only passes it on to our sink (or puts it into an element to read its text). */
export function sanitizedHtml(html: string): string {
  if (!html || !/[<&]/.test(html)) return html;
  return typeof window === 'undefined' ? encoded(html) : purify().sanitize(withoutInline(html), config);
}

/** What a reader of this HTML would see, without markup. */
export function htmlAsText(html: string): string {
  return html ? (sanitizedFragment(html).textContent ?? '') : '';
}

/** Without a DOM nothing can be drawn: markup is shown as text. */
function encoded(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
