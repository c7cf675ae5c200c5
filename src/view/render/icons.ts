/**
 * Icons: `<use href="#icon-…">` and one sprite in each root that shows a survey, because ids do not reach into a shadow root.
 * The sprite is built once from survey-core's drawings (and those the host registered) without any HTML parser, then cloned.
 * It begins with what a first page shows; the first icon that is none of these brings all.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { getIconNameFromProxy, SvgRegistry } from 'survey-core';
import { icons as firstIcons } from 'survey-core/icons/iconsV2?first';
import { css } from './directives/css.js';

export interface IconOptions {
  /** Side in pixels (default 16), or 'auto': the style sheet decides. */
  size?: number | string | undefined;
  /** Added to survey-core's `sv-svg-icon`. */
  className?: string | undefined;
  /** Replaces all classes. */
  css?: string | undefined;
  /** Spoken name; without one the icon is decoration. */
  title?: string | undefined;
}

/** An icon by its survey-core name (`icon-check-16x16`; old names are translated) or by its id (`#mine`); nothing without a name. */
export function svgIcon(name: string | null | undefined, options: IconOptions = {}): unknown {
  if (!name) return nothing;
  const { size, title } = options;
  const side = size === 'auto' ? undefined : `${size || 16}px`;
  const own = name.startsWith('#');
  const id = own ? name.slice(1) : getIconNameFromProxy(name);
  if (!own && !hasDrawing(id)) loadEveryIcon().catch(reportError);
  return html`<svg class=${options.css || `sv-svg-icon${options.className ? ` ${options.className}` : ''}`} role=${title ? 'img' : 'presentation'} aria-label=${ifDefined(title || undefined)} ${css({ width: side, height: side })}><use href=${`#${id}`}></use></svg>`;
}

let drawings: Readonly<Record<string, string>> = firstIcons;
let loading: Promise<void> | undefined;
const renewals = new Set<() => void>();

function hasDrawing(id: string): boolean {
  const name = id.replace(/^icon-/, '');
  return Object.hasOwn(drawings, name) || Object.hasOwn(SvgRegistry.icons, name);
}

/** Fetches the drawings that are not there from the beginning and puts them into every root. @throws when they cannot be fetched; the next call tries again */
export function loadEveryIcon(): Promise<void> {
  loading ??= import('survey-core/icons/iconsV2').then(
    ({ icons }) => {
      drawings = icons;
      for (const renew of renewals) renew();
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

const owners = new WeakMap<Node, { sprite: SVGSVGElement; users: number }>();

/** Puts the sprite into a root (a shadow root, or an element in light DOM); the returned function takes it out after the last user. */
export function attachIcons(root: ShadowRoot | HTMLElement): () => void {
  const owner = owners.get(root) ?? { sprite: root.appendChild(iconSprite()), users: 0 };
  owners.set(root, owner);
  owner.users += 1;
  const renew = (): void => {
    const next = iconSprite();
    owner.sprite.replaceWith(next);
    owner.sprite = next;
  };
  SvgRegistry.onIconsChanged.add(renew);
  renewals.add(renew);
  let attached = true;
  return () => {
    if (!attached) return;
    attached = false;
    SvgRegistry.onIconsChanged.remove(renew);
    renewals.delete(renew);
    if (--owner.users > 0) return;
    owner.sprite.remove();
    owners.delete(root);
  };
}

let prototype: { sprite: SVGSVGElement; registered: number; drawings: typeof drawings } | undefined;

/** All icons that are there as symbols, for one root. */
export function iconSprite(): SVGSVGElement {
  const registered = Object.keys(SvgRegistry.icons).length;
  if (prototype?.registered !== registered || prototype.drawings !== drawings) prototype = { sprite: buildSprite(), registered, drawings };
  return prototype.sprite.cloneNode(true) as SVGSVGElement;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

function buildSprite(): SVGSVGElement {
  const sprite = document.createElementNS(svgNamespace, 'svg');
  sprite.setAttribute('aria-hidden', 'true');
  sprite.style.display = 'none';
  for (const [name, drawing] of Object.entries(drawings)) if (!(name in SvgRegistry.icons)) appendDrawing(sprite, drawing, `icon-${name}`);
  // Registered ones are symbols already and carry their id.
  for (const [name, symbol] of Object.entries(SvgRegistry.icons as Record<string, string>)) appendDrawing(sprite, symbol, /^<symbol[^>]*?\sid="([^"]+)"/.exec(symbol)?.[1] ?? `icon-${name}`);
  return sprite;
}

const shapes = new Set(['svg', 'symbol', 'g', 'path', 'polygon', 'polyline', 'rect', 'circle', 'ellipse', 'line', 'defs', 'clipPath', 'mask', 'title']);
const refused = /^(on|xlink|href|xmlns|style$|version$)/i;

/** Reads the drawing's markup and builds the elements itself: a parser would be a Trusted Types sink, and only shapes are wanted. */
function appendDrawing(sprite: SVGSVGElement, drawing: string, id: string): void {
  const open: Element[] = [sprite];
  for (const [, closing, tag, attributes, alone] of drawing.matchAll(/<(\/?)([A-Za-z]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g)) {
    if (closing) {
      if (open.length > 1) open.pop();
      continue;
    }
    const outer = open.length === 1;
    const element = document.createElementNS(svgNamespace, outer ? 'symbol' : shapes.has(tag!) ? tag! : 'g');
    for (const [, name, double, single] of attributes!.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) if (!refused.test(name!)) element.setAttribute(name!, double ?? single ?? '');
    if (outer) element.id = id;
    open.at(-1)!.append(element);
    if (!alone) open.push(element);
  }
}
