/**
 * The tab in which a form is drawn: palette and outline, canvas, properties.
 *
 * What is done to the form is a command of the editor; this keeps only what the canvas needs to know besides: which text is being
 * written, what is taken up, what is dragged. After every change the focus stands on the element that was changed.
 */
import { html, type TemplateResult } from 'lit';
import {
  addElements, defaultLocaleOf, focusedNode, moveBy, moveTo, nodeOf, outline, remove, select, selectTo, setProperty, textIn, undo, type Direction, type FormNode, type Place,
} from '../../../model/editing/index.js';
import type { PaletteItem, Part } from '../shell/plugin.js';
import type { Workbench } from '../shell/workbench.js';
import { designerWords } from '../words/designer/index.js';
import { typeName } from '../words/types/type-name.js';
import { canvas } from './canvas.js';
import { isContainer } from './card.js';
import { cardStyles } from './card.styles.js';
import { Clipboard } from './clipboard.js';
import { Conversion } from './conversion.js';
import { designerStyles } from './designer.styles.js';
import { DragController, type Dragged } from './drag-controller.js';
import type { DropPlace } from './drop-place.js';
import { propertyGridStyles } from '../properties/property-grid.styles.js';
import { Sides } from './sides.js';

export default class Designer implements Part {
  static readonly styles = [designerStyles, cardStyles, propertyGridStyles];

  /** Key of the text that is being written. */
  editing: string | null = null;
  /** Id of the element that was taken up by the keyboard. */
  grabbed: string | null = null;
  readonly drag: DragController;
  readonly #clipboard: Clipboard;
  readonly #conversion: Conversion;
  readonly #sides: Sides;
  /** Steps of the history since the element was taken up. */
  #moves = 0;

  constructor(readonly bench: Workbench) {
    this.#clipboard = new Clipboard(this);
    this.#conversion = new Conversion(this);
    this.#sides = new Sides(this);
    this.drag = new DragController({
      root: bench.root,
      scroller: () => bench.root.querySelector<HTMLElement>('.canvas'),
      nodesWith: (id) => (bench.state.selection.ids.includes(id) ? bench.state.selection.ids : [id]),
      labelOf: (dragged) => this.#labelOf(dragged),
      onDrop: (dragged, place) => this.#onDrop(dragged, place),
      update: () => bench.update(),
    });
  }

  render(): TemplateResult {
    return html`<div class="designer">${this.#sides.left()}${canvas(this)}${this.#sides.right()}</div>${this.#conversion.render()}`;
  }

  reset(): void {
    this.editing = null;
    this.grabbed = null;
  }

  get textLocale(): string {
    return this.bench.textLocale ?? defaultLocaleOf(this.bench.state.document);
  }

  get theme(): { theme?: object } {
    const theme = this.bench.state.document['theme'];
    return typeof theme === 'object' && theme !== null ? { theme } : {};
  }

  node(id: string): FormNode | undefined {
    return nodeOf(this.bench.state, id);
  }

  titleOf(node: FormNode): string {
    const first = defaultLocaleOf(this.bench.state.document);
    return textIn(node.json['title'], this.textLocale, first) ?? textIn(node.json['title'], first, first) ?? node.name;
  }

  /** One element of the canvas is in the order of Tab: the focused one, else the first. */
  isFocusable(id: string): boolean {
    const { state } = this.bench;
    const focused = focusedNode(state);
    const target = focused.kind === 'survey' || focused.kind === 'part' ? outline(state).nodes.find(({ kind }) => kind !== 'survey') : focused;
    return target?.id === id;
  }

  /** Changes when the selection, or what is being written or taken up, changes in an element or inside it. */
  statesWithin(node: FormNode): string {
    const { ids } = this.bench.state.selection;
    const within = (inner: FormNode): string => `${ids.includes(inner.id) ? 's' : ''}${this.isFocusable(inner.id) ? 'f' : ''}${this.grabbed === inner.id ? 'g' : ''}${this.editing?.endsWith(`-${inner.id}`) ? this.editing : ''}${inner.children.map(within).join('|')}`;
    return within(node);
  }

  problemsOf(id: string): readonly string[] {
    return this.bench.problemsOf(id);
  }

  select(id: string): true {
    this.bench.run(select(id));
    return true;
  }

  selectTo(id: string): true {
    this.bench.run(selectTo(id));
    return true;
  }

  toggle(id: string): void {
    const { ids } = this.bench.state.selection;
    this.bench.run(select(...(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id])));
  }

  selectPage(): true {
    const focused = focusedNode(this.bench.state);
    const page = focused.kind === 'page' ? focused : outline(this.bench.state).pages.find(({ path }) => path.every((step, i) => focused.path[i] === step));
    if (page?.children.length) this.bench.run(select(...page.children.map(({ id }) => id)));
    return true;
  }

  edit(key: string): true {
    if (this.bench.rules.readOnly) return true;
    this.editing = key;
    this.bench.focus(key);
    return true;
  }

  /** @param focus where the keyboard goes on */
  endEdit(key: string, focus?: string): void {
    if (this.editing === key) this.editing = null;
    if (focus) this.bench.focus(focus);
    else this.bench.update();
  }

  showProperties(): true {
    this.#sides.showRight();
    return true;
  }

  addItem(item: PaletteItem, place?: Place): void {
    if (this.bench.rules.readOnly) return;
    const around = focusedNode(this.bench.state);
    // A panel that was just made is there to be filled.
    const wanted = place ?? (isContainer(around) && around.children.length === 0 ? { into: around.id } : undefined);
    if (!this.bench.run(addElements([item.element], wanted))) return;
    const node = focusedNode(this.bench.state);
    this.#sides.uncover();
    this.bench.focus(`card-${node.id}`);
    this.#reveal(node.id);
    this.#say('added', { name: item.title(this.bench.locale), place: this.placeOf(node) });
  }

  move(direction: Direction): true {
    if (this.bench.rules.readOnly || !this.bench.run(moveBy(direction))) this.#say('cannotMove');
    else this.#afterMove();
    return true;
  }

  grab(id: string): true {
    if (this.bench.rules.readOnly || !this.node(id)) return true;
    this.grabbed = id;
    this.#moves = 0;
    this.#say('taken', { name: this.titleOf(this.node(id)!) });
    return true;
  }

  drop(): true {
    const node = this.grabbed && this.node(this.grabbed);
    this.grabbed = null;
    if (node) this.bench.say(designerWords(this.bench.locale)('dropped', { name: this.titleOf(node) }) + this.placeOf(node));
    return true;
  }

  putBack(): true {
    const id = this.grabbed;
    this.grabbed = null;
    for (let n = this.#moves; n > 0; n -= 1) this.bench.run(undo);
    const node = id && this.node(id);
    if (!node) return true;
    this.bench.focus(`card-${node.id}`);
    this.#say('putBack', { name: this.titleOf(node) });
    return true;
  }

  remove(): true {
    const { state, rules } = this.bench;
    if (rules.readOnly || !state.selection.ids.length) return true;
    const names = state.selection.ids.flatMap((id) => this.node(id) ?? []).map((node) => this.titleOf(node));
    if (!this.bench.run(remove())) return true;
    const { id, kind } = focusedNode(this.bench.state);
    this.bench.focus(kind === 'survey' ? 'add-page' : `card-${id}`);
    this.#say('removed', { n: names.length, name: names[0]! });
    return true;
  }

  duplicate(): true {
    this.#clipboard.duplicate();
    return true;
  }

  async copy(): Promise<void> {
    await this.#clipboard.copy();
  }

  async cut(): Promise<void> {
    await this.#clipboard.cut();
  }

  async paste(): Promise<void> {
    await this.#clipboard.paste();
  }

  wrap(): void {
    this.#clipboard.wrap();
  }

  unwrap(id: string): void {
    this.#clipboard.unwrap(id);
  }

  askConversion(node: FormNode): void {
    this.#conversion.ask(node);
  }

  /** Where a node stands, in words. */
  placeOf(node: FormNode): string {
    const say = designerWords(this.bench.locale);
    const { parent } = node;
    const siblings = parent?.children.filter(({ key }) => key === node.key) ?? [];
    const position = siblings.findIndex(({ id }) => id === node.id) + 1;
    if (!parent || parent.kind === 'survey' || parent.kind === 'page') return say('moved', { page: (parent?.kind === 'page' ? parent.index : 0) + 1, position, count: siblings.length });
    return say('movedInto', { panel: this.titleOf(parent), position, count: siblings.length });
  }

  #afterMove(): void {
    this.#moves += 1;
    const node = focusedNode(this.bench.state);
    this.bench.focus(`card-${node.id}`);
    this.#reveal(node.id);
    this.bench.say(this.placeOf(node));
  }

  #onDrop(dragged: Dragged, { place, beside }: DropPlace): void {
    const { bench } = this;
    if (bench.rules.readOnly) return;
    if ('item' in dragged) {
      const item = this.#sides.palette.item(dragged.item);
      if (item) this.addItem(item, place);
    } else if (!bench.run(moveTo(place, dragged.nodes))) return;
    const node = focusedNode(bench.state);
    // What comes first in its row begins it; what stands beside another does not.
    if (beside?.side === 'end') bench.run(setProperty(node.id, 'startWithNewLine', false));
    else if (beside) {
      if (this.node(beside.id)?.json['startWithNewLine'] === false) bench.run(setProperty(node.id, 'startWithNewLine', false));
      bench.run(setProperty(beside.id, 'startWithNewLine', false));
    } else if (node.json['startWithNewLine'] === false) bench.run(setProperty(node.id, 'startWithNewLine', undefined));
    bench.focus(`card-${node.id}`);
    if ('nodes' in dragged) bench.say(this.placeOf(node));
  }

  #labelOf(dragged: Dragged): string {
    if ('item' in dragged) return this.#sides.palette.item(dragged.item)?.title(this.bench.locale) ?? '';
    const [first] = dragged.nodes;
    const node = first ? this.node(first) : undefined;
    const say = designerWords(this.bench.locale);
    return dragged.nodes.length > 1 ? say('elements', { n: dragged.nodes.length }) : node ? this.titleOf(node) || typeName(this.bench.locale, node.className) : '';
  }

  #say(word: Parameters<ReturnType<typeof designerWords>>[0], values: Record<string, string | number> = {}): void {
    this.bench.say(designerWords(this.bench.locale)(word, values));
  }

  /** Scrolls no further than needed, after the drawing. */
  #reveal(id: string): void {
    requestAnimationFrame(() => this.bench.root.querySelector(`[data-focus="card-${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' }));
  }
}

