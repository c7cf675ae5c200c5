/** The form as a tree: pages, panels, questions; searchable. Arrow keys as in every tree, Alt with arrows moves, Enter goes to the card. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { focusedNode, moveBy, outline, type FormNode } from '../../../model/editing/index.js';
import { icon } from '../kit/icon.js';
import { iconOfType } from '../kit/icon-set.js';
import { designerWords } from '../words/designer/index.js';
import { typeName } from '../words/types/type-name.js';
import type Designer from './designer.js';

export class OutlineView {
  #search = '';
  readonly #closed = new Set<string>();

  constructor(private readonly designer: Designer) {}

  render(): TemplateResult {
    const { bench } = this.designer;
    const say = designerWords(bench.locale);
    const top = outline(bench.state).survey.children;
    const shown = this.#search ? matching(top, this.#search.toLowerCase(), this.designer) : null;
    return html`<div class="outline">
      <div class="search">${icon('search', 16)}<input class="input" type="search" aria-label=${say('searchOutline')} placeholder=${say('searchOutline')} .value=${live(this.#search)} @input=${(event: Event) => this.#find((event.target as HTMLInputElement).value)}></div>
      ${shown?.size === 0 ? html`<p class="note">${say('nothingFound', { text: this.#search })}</p>` : html`<ul class="tree" role="tree" aria-label=${say('outline')} @keydown=${(event: KeyboardEvent) => this.#onKey(event)}>${this.#branches(top, 1, shown)}</ul>`}
    </div>`;
  }

  #find(text: string): void {
    this.#search = text;
    this.designer.bench.update();
  }

  #branches(nodes: readonly FormNode[], level: number, shown: ReadonlySet<string> | null): unknown {
    return repeat(nodes.filter(({ id, kind }) => kind !== 'part' && (!shown || shown.has(id))), ({ id }) => id, (node) => this.#branch(node, level, shown));
  }

  #branch(node: FormNode, level: number, shown: ReadonlySet<string> | null): TemplateResult {
    const { designer } = this;
    const { bench } = designer;
    const selected = bench.state.selection.ids.includes(node.id);
    const children = node.children.filter(({ kind }) => kind !== 'part');
    const open = !this.#closed.has(node.id) || shown !== null;
    const problems = designer.problemsOf(node.id).length;
    return html`<li role="treeitem" aria-level=${level} aria-selected=${String(selected)} aria-expanded=${children.length ? String(open) : nothing} tabindex=${designer.isFocusable(node.id) ? 0 : -1} data-tree=${node.id} data-focus="tree-${node.id}"
        aria-label="${typeName(bench.locale, node.className)}, ${designer.titleOf(node)}" @click=${(event: MouseEvent) => this.#onClick(event, node)}>
      <div class="branch ${selected ? 'selected' : ''}">${children.length ? html`<span class="twist" @click=${(event: Event) => { event.stopPropagation(); this.#fold(node.id, open); }}>${icon(open ? 'expand' : 'collapse', 14)}</span>` : html`<span class="twist"></span>`}
        ${icon(iconOfType(node.className), 15)}<span class="branch-name">${designer.titleOf(node)}</span>${problems ? html`<span class="badge error">${problems}</span>` : nothing}</div>
      ${children.length && open ? html`<ul role="group">${this.#branches(children, level + 1, shown)}</ul>` : nothing}
    </li>`;
  }

  #onClick(event: MouseEvent, node: FormNode): void {
    event.stopPropagation();
    if (event.shiftKey) this.designer.selectTo(node.id);
    else if (event.ctrlKey || event.metaKey) this.designer.toggle(node.id);
    else this.designer.select(node.id);
    this.#show(node.id);
    this.designer.bench.focus(`tree-${node.id}`);
  }

  #fold(id: string, close: boolean): void {
    if (close) this.#closed.add(id);
    else this.#closed.delete(id);
    this.designer.bench.update();
  }

  #onKey(event: KeyboardEvent): void {
    const id = (event.target as Element).getAttribute('data-tree');
    const node = id ? this.designer.node(id) : undefined;
    if (!node) return;
    const direction = ({ ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const)[event.key];
    if (event.altKey && direction) {
      event.preventDefault();
      if (this.designer.bench.run(moveBy(direction))) {
        this.designer.bench.say(this.designer.placeOf(focusedNode(this.designer.bench.state)));
        this.designer.bench.focus(`tree-${node.id}`);
      }
      return;
    }
    const items = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[role="treeitem"]')];
    const at = items.indexOf(event.target as HTMLElement);
    const open = !this.#closed.has(node.id);
    const folds = node.children.some(({ kind }) => kind !== 'part');
    let to: HTMLElement | undefined;
    if (event.key === 'ArrowDown') to = items[at + 1];
    else if (event.key === 'ArrowUp') to = items[at - 1];
    else if (event.key === 'Home') to = items[0];
    else if (event.key === 'End') to = items.at(-1);
    else if (event.key === 'ArrowRight' && folds) open ? (to = items[at + 1]) : this.#fold(node.id, false);
    else if (event.key === 'ArrowLeft') open && folds ? this.#fold(node.id, true) : (to = (event.target as Element).parentElement?.closest<HTMLElement>('[role="treeitem"]') ?? undefined);
    else if (event.key === 'Enter') this.designer.bench.focus(`card-${node.id}`);
    else if (event.key === 'Delete') this.designer.remove();
    else return;
    event.preventDefault();
    event.stopPropagation();
    const target = to?.getAttribute('data-tree');
    if (!target) return;
    if (event.shiftKey) this.designer.selectTo(target);
    else this.designer.select(target);
    this.#show(target);
    this.designer.bench.focus(`tree-${target}`);
  }

  /** The card comes into view without taking the focus. */
  #show(id: string): void {
    requestAnimationFrame(() => this.designer.bench.root.querySelector(`[data-focus="card-${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' }));
  }
}

/** Nodes that match, and those around them. */
function matching(nodes: readonly FormNode[], text: string, designer: Designer): Set<string> {
  const found = new Set<string>();
  const visit = (node: FormNode): boolean => {
    const inside = node.children.map(visit).some(Boolean);
    const own = `${node.name} ${designer.titleOf(node)} ${node.className}`.toLowerCase().includes(text);
    if (own || inside) found.add(node.id);
    return own || inside;
  };
  for (const node of nodes) visit(node);
  return found;
}
