import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { GoalState } from '../../model/goals/index.js';
import { scoreWords, type GoalsContext } from './goals-context.js';

interface Row {
  /** Goal keys from the top, since a goal with several parents stands under each of them. */
  readonly path: string;
  readonly goal: GoalState;
  readonly level: number;
  readonly children: number;
  readonly position: number;
  readonly beside: number;
}

/** All goals from the top down as an ARIA tree: one stop of Tab, the arrow keys move, right opens, left closes, `*` opens what stands beside, letters search. */
export class GoalTree {
  private readonly open = new Set<string>();
  private at: string | null = null;
  private rows: readonly Row[] = [];
  private begun = false;
  private typed = { text: '', at: 0 };

  constructor(private readonly host: ReactiveControllerHost & { readonly renderRoot?: ParentNode | undefined }) {}

  render(context: GoalsContext): TemplateResult {
    const { t, report: { graph } } = context;
    if (!this.begun && graph.roots.length) {
      this.begun = true;
      for (const { key, subject } of graph.roots) if (subject === null) this.open.add(key);
    }
    this.rows = this.rowsOf(context);
    if (!this.rows.some(({ path }) => path === this.at)) this.at = this.rows[0]?.path ?? null;
    if (this.rows.length === 0) return html`<p class="quiet">${t('goals.nothingYet')}</p>`;
    return html`<p class="quiet" id=${context.id('tree-help')}>${t('goals.treeHelp')}</p>
      <ul class="tree" role="tree" aria-label=${t('goals.tree')} aria-describedby=${context.id('tree-help')} @keydown=${(event: KeyboardEvent) => this.onKey(event, context)} @click=${(event: Event) => this.onClick(event)}>
        ${this.rows.map((row) => this.row(row, context))}
      </ul>`;
  }

  private row({ path, goal, level, children, position, beside }: Row, context: GoalsContext): TemplateResult {
    const { text, named, nameOf } = context;
    const score = scoreWords(context, goal);
    const owner = goal.subject === null ? named('levels', goal.level) : nameOf(goal.subject);
    return html`<li role="treeitem" class="tree-row tree-level-${Math.min(level, 8)}" data-path=${path} aria-level=${level} aria-setsize=${beside} aria-posinset=${position}
      aria-expanded=${children ? String(this.open.has(path)) : nothing} aria-selected=${String(path === this.at)} tabindex=${path === this.at ? '0' : '-1'}>
      <span class="tree-mark" aria-hidden="true">${children ? (this.open.has(path) ? '▾' : '▸') : '·'}</span>
      <span class="tree-title">${text(goal.title)}</span>${owner ? html`<span class="visually-hidden">, </span><span class="badge">${owner}</span>` : nothing}<span class="visually-hidden">, </span><span class="tree-score">${score}</span>
    </li>`;
  }

  private rowsOf({ report: { graph } }: GoalsContext): Row[] {
    const rows: Row[] = [];
    const add = (keys: readonly string[], above: string, level: number): void => keys.forEach((key, i) => {
      const path = above ? `${above}>${key}` : key;
      const children = graph.children.get(key)!.map((link) => link.key);
      rows.push({ path, goal: graph.byKey.get(key)!, level, children: children.length, position: i + 1, beside: keys.length });
      if (this.open.has(path)) add(children, path, level + 1);
    });
    add(graph.roots.map(({ key }) => key), '', 1);
    return rows;
  }

  private onClick(event: Event): void {
    const path = (event.target as Element).closest<HTMLElement>('[data-path]')?.dataset['path'];
    const row = this.rows.find((each) => each.path === path);
    if (!row) return;
    if (row.children) this.toggle(row.path, !this.open.has(row.path));
    this.go(row);
  }

  private onKey(event: KeyboardEvent, { text }: GoalsContext): void {
    const i = this.rows.findIndex(({ path }) => path === this.at);
    const row = this.rows[i];
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const parent = this.rows.slice(0, i).findLast(({ level }) => level === row.level - 1);
    const opened = this.open.has(row.path);
    const moves: Record<string, () => void> = {
      ArrowDown: () => this.go(this.rows[i + 1]), ArrowUp: () => this.go(this.rows[i - 1]), Home: () => this.go(this.rows[0]), End: () => this.go(this.rows.at(-1)),
      ArrowRight: () => (row.children && !opened ? this.toggle(row.path, true) : row.children && this.go(this.rows[i + 1])),
      ArrowLeft: () => (row.children && opened ? this.toggle(row.path, false) : this.go(parent)),
      Enter: () => row.children && this.toggle(row.path, !opened), ' ': () => row.children && this.toggle(row.path, !opened),
      '*': () => this.openBeside(row),
    };
    const move = moves[event.key] ?? (event.key.length === 1 ? () => this.search(event.key, i, text) : undefined);
    if (!move) return;
    event.preventDefault();
    move();
  }

  private openBeside({ path, level }: Row): void {
    const above = path.slice(0, Math.max(0, path.lastIndexOf('>')));
    for (const row of this.rows) if (row.level === level && row.children && row.path.slice(0, Math.max(0, row.path.lastIndexOf('>'))) === above) this.open.add(row.path);
    this.host.requestUpdate();
  }

  private search(letter: string, from: number, text: GoalsContext['text']): void {
    const now = Date.now();
    this.typed = { text: (now - this.typed.at < 700 ? this.typed.text : '') + letter.toLowerCase(), at: now };
    const start = this.typed.text.length > 1 ? from : from + 1;
    const around = [...this.rows.slice(start), ...this.rows.slice(0, start)];
    this.go(around.find(({ goal }) => text(goal.title).toLowerCase().startsWith(this.typed.text)));
  }

  private toggle(path: string, open: boolean): void {
    if (open) this.open.add(path);
    else this.open.delete(path);
    this.host.requestUpdate();
  }

  private go(row: Row | false | undefined): void {
    if (!row) return;
    this.at = row.path;
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => [...(this.host.renderRoot?.querySelectorAll<HTMLElement>('[data-path]') ?? [])].find(({ dataset }) => dataset['path'] === row.path)?.focus());
  }
}
