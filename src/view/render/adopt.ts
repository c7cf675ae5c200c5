/**
 * Lit takes over DOM that stands already, made by another hand (first/) after the same templates.
 *
 * 1. Views and templates are walked as in a first drawing, but elements and texts are looked for where they would be made: they keep focus, caret and composition.
 * 2. What a template has besides (Lit's comments, white space) is put between them; attributes, properties and listeners are set as ever.
 * 3. Anything that is not where the templates want it ends the walk with an error, and the caller draws anew.
 *
 * Lit's own hydration needs markers that only a server writes; this one uses the same doors of lit-html (`private-ssr-support`).
 */
import { noChange, nothing, type RootPart, type TemplateResult } from 'lit';
import { isPrimitive, isTemplateResult, setCommittedValue } from 'lit/directive-helpers.js';
import type { ChildPart as LitChildPart } from 'lit/directive.js';
import { _$LH } from 'lit-html/private-ssr-support.js';
import { whileAdopting } from './view.js';

const { ChildPart, ElementPart, TemplateInstance, resolveDirective, isIterable } = _$LH;

/** Part of a prepared template: what stands at the n-th element or comment. */
interface TemplatePart {
  readonly type: number;
  readonly index: number;
  readonly name: string;
  readonly strings: readonly string[];
  readonly ctor: new (...args: unknown[]) => object;
}
interface Template {
  readonly el: HTMLTemplateElement;
  readonly parts: readonly TemplatePart[];
}

/** The names of lit-html's inner members, in its production and its development build. */
const names = '_$AI' in ChildPart.prototype ? { template: '_$AC', set: '_$AI', parts: '_$AV' } : { template: '_$getTemplate', set: '_$setValue', parts: '_$parts' };
const childPart = 2;

/** What stands differs from what the templates want. */
export class NotTheSame extends Error {
  override readonly name = 'NotTheSame';
}

/**
 * Takes over `standing`, an element in the container. The part stands between comments of its own, since what is beside them may go.
 *
 * @throws NotTheSame with nothing mounted; the element's place is then to be drawn anew
 */
export function adoptDrawing(value: unknown, container: HTMLElement | ShadowRoot, standing: Element): RootPart {
  const start = container.insertBefore(document.createComment(''), standing);
  const end = container.insertBefore(document.createComment(''), standing.nextSibling);
  const part = new ChildPart(start, end, undefined, {});
  const taking = new Taking(container, standing);
  whileAdopting((child, inner, owner) => taking.value(child, inner, owner), () => taking.value(part, value), () => (part as unknown as RootPart).setConnected(false));
  (container as unknown as Record<string, unknown>)['_$litPart$'] = part;
  return part as unknown as RootPart;
}

/** The walk: `#next` is the node that comes now in `#parent`. */
class Taking {
  #parent: Node;
  #next: ChildNode | null;

  constructor(parent: Node, next: ChildNode | null) {
    this.#parent = parent;
    this.#next = next;
  }

  value(part: LitChildPart, given: unknown, owner: unknown = part): void {
    const value = resolveDirective(part as never, given, owner as never);
    if (value === noChange) return;
    if (isPrimitive(value)) this.#primitive(part, value);
    else if (isTemplateResult(value)) this.#template(part, value as TemplateResult);
    else if (value instanceof Node) this.#node(part, value);
    else if (isIterable(value)) this.#items(part, value);
    else throw new NotTheSame(`A value of ${typeof value} has no place in a drawing that stands.`);
  }

  #primitive(part: LitChildPart, value: unknown): void {
    const text = value === nothing || value === null || value === undefined ? '' : String(value);
    if (text) this.#text(text);
    setCommittedValue(part, text ? value : nothing);
  }

  /** A fragment (clean HTML): equal nodes stay. */
  #node(part: LitChildPart, value: Node): void {
    const nodes = value instanceof DocumentFragment ? [...value.childNodes] : [value];
    for (const node of nodes) {
      if (!this.#next?.isEqualNode(node)) throw new NotTheSame(`<${this.#parent.nodeName}> has other content than ${node.nodeName}.`);
      this.#next = this.#next.nextSibling;
    }
    setCommittedValue(part, value);
  }

  #items(part: LitChildPart, items: Iterable<unknown>): void {
    const parts: object[] = [];
    setCommittedValue(part, parts);
    for (const item of items) {
      const inner = this.#part(part, part.options);
      parts.push(inner.part);
      this.value(inner.part, item);
      inner.close();
    }
  }

  #template(part: LitChildPart, result: TemplateResult): void {
    const template = call<Template>(part, names.template, result);
    const instance = new TemplateInstance(template as never, part as never);
    setCommittedValue(part, instance);
    this.#content(template.el.content, { template, instance, options: part.options, values: result.values, node: 0, part: 0, value: 0 });
  }

  #content(pattern: Node, at: Place): void {
    for (const node of pattern.childNodes) {
      if (node instanceof Text) this.#templateText(node.data);
      else if (node instanceof Element) this.#element(node, at);
      else if (at.template.parts[at.part]?.index === at.node++) this.#child(at);
      else this.#insert(node.cloneNode());
    }
  }

  #child(at: Place): void {
    at.part += 1;
    const inner = this.#part(at.instance, at.options);
    partsOf(at.instance).push(inner.part);
    this.value(inner.part, at.values[at.value++]);
    inner.close();
  }

  #element(pattern: Element, at: Place): void {
    const element = this.#next;
    if (!(element instanceof Element) || element.localName !== pattern.localName) throw new NotTheSame(`<${pattern.localName}> is wanted, ${element?.nodeName ?? 'nothing'} stands in <${this.#parent.nodeName}>.`);
    for (const { name, value } of pattern.attributes) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    const index = at.node++;
    for (let part = at.template.parts[at.part]; part?.index === index && part.type !== childPart; part = at.template.parts[at.part]) {
      at.part += 1;
      this.#bind(element, part, at);
    }
    const outer = this.#parent;
    this.#parent = element;
    this.#next = element.firstChild;
    this.#content(pattern, at);
    if (this.#next) throw new NotTheSame(`<${element.localName} class="${element.getAttribute('class') ?? ''}"> holds ${(this.#next as Node).nodeName} besides.`);
    this.#parent = outer;
    this.#next = element.nextSibling;
  }

  /** One bound attribute, property, listener or directive of an element. */
  #bind(element: Element, { name, strings, ctor }: TemplatePart, at: Place): void {
    const isElementPart = ctor === undefined;
    const part = isElementPart ? new ElementPart(element, at.instance as never, at.options as never) : new ctor(element, name, strings, at.instance, at.options);
    partsOf(at.instance).push(part);
    const several = (part as { strings?: unknown }).strings !== undefined;
    if (several) call(part, names.set, at.values, part, at.value);
    else call(part, names.set, at.values[at.value]);
    at.value += several ? strings.length - 1 : 1;
  }

  /** A part between two comments; `close` moves the second behind what the part has taken. */
  #part(parent: unknown, options: unknown): { part: LitChildPart; close(): void } {
    const start = this.#insert(document.createComment(''));
    const end = this.#insert(document.createComment(''));
    const part = new ChildPart(start as ChildNode, end as ChildNode, parent as never, options as never) as unknown as LitChildPart;
    return { part, close: () => this.#insert(end) };
  }

  /** White space of a template is not looked for. */
  #templateText(text: string): void {
    if (/^[ \n]*$/.test(text)) this.#insert(document.createTextNode(text));
    else this.#text(text);
  }

  #text(text: string): void {
    const node = this.#next;
    if (!(node instanceof Text) || !node.data.startsWith(text)) throw new NotTheSame(`"${text}" is wanted, ${node instanceof Text ? `"${node.data}"` : (node?.nodeName ?? 'nothing')} stands in <${this.#parent.nodeName}>.`);
    if (node.data.length > text.length) node.splitText(text.length);
    this.#next = node.nextSibling;
  }

  #insert<N extends Node>(node: N): N {
    return this.#parent.insertBefore(node, this.#next);
  }
}

/** Where the walk is in one template: how many nodes, parts and values have been passed. */
interface Place {
  readonly template: Template;
  readonly instance: object;
  readonly options: unknown;
  readonly values: readonly unknown[];
  node: number;
  part: number;
  value: number;
}

function call<R>(object: object, name: string, ...args: unknown[]): R {
  return (object as Record<string, (...values: unknown[]) => R>)[name]!(...args);
}

function partsOf(instance: object): object[] {
  return (instance as Record<string, object[]>)[names.parts]!;
}
