/**
 * Icons of the interface, from lucide (ISC). Each is imported alone, so that neither a bundle nor an unbundled page loads the whole set.
 * They are drawn with `createElementNS`: no HTML parser, which a Trusted Types page would refuse.
 */
import { noChange } from 'lit';
import { directive, Directive, PartType, type PartInfo } from 'lit/directive.js';
import { icons, type IconName } from './icon-set.js';

const namespace = 'http://www.w3.org/2000/svg';

class Icon extends Directive {
  #name: IconName | undefined;
  #size: number | undefined;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.CHILD) throw new Error('An icon is the content of an element: write <span>${icon(…)}</span>.');
  }

  /** @param size side in pixels where the text is 14 pixels high; the icon grows with the text */
  render(name: IconName, size = 18): unknown {
    if (name === this.#name && size === this.#size) return noChange;
    this.#name = name;
    this.#size = size;
    return drawn(name, size);
  }
}

/** An icon without a name of its own: whatever carries it says what it means. */
export const icon = directive(Icon);

function drawn(name: IconName, size: number): SVGSVGElement {
  const svg = element('svg', { class: 'icon', viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.75, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true', focusable: 'false' }) as SVGSVGElement;
  svg.style.inlineSize = svg.style.blockSize = `${size / 14}em`;
  svg.append(...icons[name].map(([tag, attributes]) => element(tag, attributes)));
  return svg;
}

function element(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(namespace, tag);
  for (const [key, value] of Object.entries(attributes)) if (key !== 'key') made.setAttribute(key, String(value));
  return made;
}
