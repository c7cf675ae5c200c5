import { isJsonObject, itemValue, type JsonObject } from '../../definition/index.js';
import { propertiesOf } from '../form-metadata.js';
import { outlineOf, type FormNode, type OutlineContext } from '../outline.js';

/** Something in a form that expressions and texts can name. */
export interface Declaration {
  /** The same before and after an edit: the node's id; for the answer key of a question, a row or a calculated value something made from ids. */
  readonly key: string;
  readonly kind: 'page' | 'panel' | 'question' | 'answer' | 'calculated' | 'column' | 'item' | 'row';
  readonly name: string;
  /** Id of the dynamic panel or matrix in whose rows it exists; undefined when it exists once. */
  readonly frame: string | undefined;
  readonly node: FormNode | undefined;
}

/** All names of one version of a form. Names are compared without regard to case, as survey-core does. */
export interface NameTable {
  readonly byKey: ReadonlyMap<string, Declaration>;
  /** What `{name}` can mean anywhere: elements outside dynamic panels and rows, pages too. */
  readonly elements: ReadonlyMap<string, readonly Declaration[]>;
  /** By `valueName`. */
  readonly answers: ReadonlyMap<string, readonly Declaration[]>;
  readonly calculated: ReadonlyMap<string, Declaration>;
  /** By the id of a dynamic panel or matrix: the questions of its template, its columns. */
  readonly frames: ReadonlyMap<string, ReadonlyMap<string, Declaration>>;
  /** By the id of a question: its text items, its rows. */
  readonly items: ReadonlyMap<string, ReadonlyMap<string, Declaration>>;
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Declaration>>;
}

const tables = new WeakMap<JsonObject, NameTable>();

export function namesOf(document: JsonObject, context: OutlineContext): NameTable {
  let table = tables.get(document);
  if (!table) tables.set(document, table = new TableBuilder(context).read(document));
  return table;
}

export function rowKey(question: string, value: unknown): string {
  return `${question} row ${String(value).toLowerCase()}`;
}

class TableBuilder implements NameTable {
  readonly byKey = new Map<string, Declaration>();
  readonly elements = new Map<string, Declaration[]>();
  readonly answers = new Map<string, Declaration[]>();
  readonly calculated = new Map<string, Declaration>();
  readonly frames = new Map<string, Map<string, Declaration>>();
  readonly items = new Map<string, Map<string, Declaration>>();
  readonly rows = new Map<string, Map<string, Declaration>>();

  constructor(private readonly context: OutlineContext) {}

  read(document: JsonObject): NameTable {
    const { survey } = outlineOf(document, this.context);
    this.addCalculated(survey.json);
    for (const child of survey.children) this.add(child, undefined);
    return this;
  }

  private add(node: FormNode, frame: string | undefined): void {
    if (node.kind !== 'part') this.addElement(node, frame);
    if (node.kind === 'question') this.addParts(node);
    for (const child of node.children) this.add(child, opensFrame(child.key) ? node.id : frame);
  }

  private addElement(node: FormNode, frame: string | undefined): void {
    if (opensFrameOf(node)) this.frameOf(node.id);
    const { name, id } = node;
    if (name) this.put(frame === undefined ? this.elements : this.frameOf(frame), { key: id, kind: node.kind as 'question', name, frame, node });
    const valueName = node.json['valueName'];
    if (typeof valueName === 'string' && valueName) this.put(frame === undefined ? this.answers : this.frameOf(frame), { key: `${id} answer`, kind: 'answer', name: valueName, frame, node });
  }

  private addParts(node: FormNode): void {
    const properties = propertiesOf(this.context.metadata, node.className);
    for (const [key, value] of Object.entries(node.json)) {
      const holds = Array.isArray(value) ? properties.get(key)?.holds : undefined;
      if (!holds?.className) continue;
      const columns = holds.className === 'matrixdropdowncolumn';
      if (columns || holds.className === 'multipletextitem') this.addNamed(node, value as JsonObject[], columns);
      else if (key === 'rows') for (const row of value as JsonObject[]) this.put(mapAt(this.rows, node.id), { key: rowKey(node.id, itemValue(row)), kind: 'row', name: String(itemValue(row)), frame: undefined, node });
    }
    if (properties.has('rows')) mapAt(this.rows, node.id);
  }

  private addNamed(node: FormNode, list: readonly unknown[], columns: boolean): void {
    const names = columns ? this.frameOf(node.id) : mapAt(this.items, node.id);
    for (const json of list) {
      if (!isJsonObject(json) || typeof json['name'] !== 'string') continue;
      this.put(names, { key: this.context.identity.idOf(json), kind: columns ? 'column' : 'item', name: json['name'], frame: columns ? node.id : undefined, node });
    }
  }

  private addCalculated(survey: JsonObject): void {
    const list = survey['calculatedValues'];
    if (!Array.isArray(list)) return;
    for (const json of list) {
      if (isJsonObject(json) && typeof json['name'] === 'string') this.put(this.calculated, { key: this.context.identity.idOf(json), kind: 'calculated', name: json['name'], frame: undefined, node: undefined });
    }
  }

  private frameOf(id: string): Map<string, Declaration> {
    return mapAt(this.frames, id);
  }

  /** The first of a name wins. */
  private put(names: Map<string, Declaration> | Map<string, Declaration[]>, declaration: Declaration): void {
    this.byKey.set(declaration.key, declaration);
    const name = declaration.name.toLowerCase();
    const known = names.get(name);
    if (Array.isArray(known)) known.push(declaration);
    else if (!known) (names as Map<string, unknown>).set(name, names === this.elements || names === this.answers ? [declaration] : declaration);
  }
}

/** Elements in these lists exist once for each row or entry. */
export function opensFrame(key: string): boolean {
  return key === 'templateElements' || key === 'detailElements';
}

function opensFrameOf(node: FormNode): boolean {
  return node.className === 'paneldynamic';
}

function mapAt<V>(maps: Map<string, Map<string, V>>, id: string): Map<string, V> {
  let map = maps.get(id);
  if (!map) maps.set(id, map = new Map());
  return map;
}
