/** Makes elements without a parser: nothing here is a sink of HTML or of inline style. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Content = Node | string | null | undefined | readonly Content[];

const svgNamespace = 'http://www.w3.org/2000/svg';

/** `true` is an attribute without a value; null, undefined and false leave it out. */
export function element(tag: string, attributes: Attributes = {}, ...content: Content[]): HTMLElement {
  return fill(document.createElement(tag), attributes, content);
}

/** The most frequent one. */
export const box = (className: string, ...content: Content[]): HTMLElement => element('div', { class: className }, ...content);

/** An icon of the sprite beside the survey. */
export function icon(name: string, attributes: Attributes): SVGElement {
  const use = document.createElementNS(svgNamespace, 'use');
  return fill(document.createElementNS(svgNamespace, 'svg'), attributes, [fill(use, { href: `#icon-${name}` }, [])]);
}

function fill<E extends Element>(made: E, attributes: Attributes, content: readonly Content[]): E {
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  append(made, content);
  return made;
}

function append(parent: Element, content: readonly Content[]): void {
  for (const one of content) {
    if (Array.isArray(one)) append(parent, one as Content[]);
    else if (one) parent.append(one as Node | string);
  }
}
