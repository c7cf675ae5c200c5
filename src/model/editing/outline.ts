import { isJsonObject, type Json, type JsonObject, type JsonPath } from '../definition/index.js';
import { classOf, objectsIn, propertiesOf, type FormMetadata, type PropertyInfo } from './form-metadata.js';
import type { Identity } from './identity.js';

/** An object of the survey that can be selected. `part` is what belongs to a node and stands on no page: a column, an item, a validator, a trigger. */
export interface FormNode {
  readonly id: string;
  readonly kind: 'survey' | 'page' | 'panel' | 'question' | 'part';
  /** survey-core's class, such as `radiogroup`, `page`, `choiceitem`, `matrixdropdowncolumn@text`. */
  readonly className: string;
  /** Empty when it has none. */
  readonly name: string;
  readonly json: JsonObject;
  /** In the whole document. */
  readonly path: JsonPath;
  readonly parent: FormNode | undefined;
  /** The list of the parent it stands in (`pages`, `elements`, `templateElements` …) and its position there. */
  readonly key: string;
  readonly index: number;
  /** Pages and elements inside, in the order of the file; choices that hold elements, too. */
  readonly children: readonly FormNode[];
}

/** The pages and elements of one version of a document. */
export interface Outline {
  readonly survey: FormNode;
  readonly pages: readonly FormNode[];
  /** Everything from the survey down, in the order of reading. */
  readonly nodes: readonly FormNode[];
  readonly byId: ReadonlyMap<string, FormNode>;
}

export interface OutlineContext {
  readonly metadata: FormMetadata;
  readonly identity: Identity;
}

const outlines = new WeakMap<object, Outline>();

/** The survey of a form definition, or the whole document when it is plain SurveyJS JSON. */
export function surveyPath(document: JsonObject): JsonPath {
  return isJsonObject(document['survey']) && !('pages' in document) && !('elements' in document) ? ['survey'] : [];
}

/** Made once for each version of the document. */
export function outlineOf(document: JsonObject, context: OutlineContext): Outline {
  let outline = outlines.get(document);
  if (!outline) outlines.set(document, outline = readOutline(document, context));
  return outline;
}

/** Columns, items, validators, triggers and other objects that a node owns, however deep, without those of the elements inside it. */
export function partsOf(node: FormNode, context: OutlineContext): FormNode[] {
  const parts: FormNode[] = [];
  for (const slot of slotsOf(node.json, node.className, context.metadata)) {
    if (slot.structural) continue;
    const part = makeNode(slot, node, 'part', context);
    parts.push(part, ...partsOf(part, context));
  }
  return parts;
}

/** A page, element or part by its id. */
export function findNode(document: JsonObject, id: string, context: OutlineContext): FormNode | undefined {
  const outline = outlineOf(document, context);
  return outline.byId.get(id) ?? partIndex(outline, context).get(id);
}

const partIndexes = new WeakMap<Outline, Map<string, FormNode>>();

function partIndex(outline: Outline, context: OutlineContext): Map<string, FormNode> {
  let index = partIndexes.get(outline);
  if (!index) {
    index = new Map(outline.nodes.flatMap((node) => partsOf(node, context).map((part) => [part.id, part] as const)));
    partIndexes.set(outline, index);
  }
  return index;
}

/** A place where an object stands in its owner. */
interface Slot {
  key: string;
  index: number | undefined;
  json: JsonObject;
  className: string;
  property: PropertyInfo;
  /** It is a page or an element, or holds one. */
  structural: boolean;
}

const slots = new WeakMap<JsonObject, { className: string; slots: Slot[] }>();

/** Objects do not change, so what stands in one is looked up once. */
function slotsOf(json: JsonObject, className: string, metadata: FormMetadata): Slot[] {
  const known = slots.get(json);
  if (known?.className === className) return known.slots;
  const properties = propertiesOf(metadata, className);
  const found = Object.entries(json).flatMap(([key, value]) => {
    const property = typeof value === 'object' ? properties.get(key) : undefined;
    if (!property?.holds) return [];
    return objectsIn(value).map(({ json: inner, index }): Slot => {
      const innerClass = classOf(property, inner, json);
      return { key, index, json: inner, className: innerClass, property, structural: isStructural(property, inner, innerClass, metadata) };
    });
  });
  slots.set(json, { className, slots: found });
  return found;
}

function isStructural(property: PropertyInfo, json: JsonObject, className: string, metadata: FormMetadata): boolean {
  if (property.holds?.base === 'question' || property.holds?.className === 'page') return true;
  return [...elementLists(metadata, className)].some((key) => Array.isArray(json[key]));
}

const elementKeys = new WeakMap<FormMetadata, Map<string, Set<string>>>();

/** Keys of a class that hold elements. */
export function elementLists(metadata: FormMetadata, className: string): ReadonlySet<string> {
  let table = elementKeys.get(metadata);
  if (!table) elementKeys.set(metadata, table = new Map());
  let keys = table.get(className);
  if (!keys) {
    keys = new Set([...propertiesOf(metadata, className)].filter(([, property]) => property.holds?.base === 'question').map(([key]) => key));
    table.set(className, keys);
  }
  return keys;
}

function readOutline(document: JsonObject, context: OutlineContext): Outline {
  const path = surveyPath(document);
  const json = (path.length ? document['survey'] : document) as JsonObject;
  const nodes: FormNode[] = [];
  const survey: FormNode & { children: FormNode[] } = { id: context.identity.idOf(json), kind: 'survey', className: 'survey', name: '', json, path, parent: undefined, key: '', index: 0, children: [] };
  addChildren(survey, nodes, context);
  return { survey, nodes, pages: survey.children.filter(({ kind }) => kind === 'page'), byId: new Map(nodes.map((node) => [node.id, node])) };
}

function addChildren(node: FormNode & { children: FormNode[] }, nodes: FormNode[], context: OutlineContext): void {
  nodes.push(node);
  for (const slot of slotsOf(node.json, node.className, context.metadata)) {
    if (!slot.structural) continue;
    const child = makeNode(slot, node, kindOf(slot), context);
    node.children.push(child);
    addChildren(child, nodes, context);
  }
}

function makeNode({ key, index, json, className }: Slot, parent: FormNode, kind: FormNode['kind'], context: OutlineContext): FormNode & { children: FormNode[] } {
  const path = index === undefined ? [...parent.path, key] : [...parent.path, key, index];
  return { id: context.identity.idOf(json), kind, className, name: nameOf(json), json, path, parent, key, index: index ?? 0, children: [] };
}

function kindOf({ property, className }: Slot): FormNode['kind'] {
  if (property.holds?.className === 'page') return 'page';
  if (property.holds?.base !== 'question') return 'part';
  return className === 'panel' || className === 'flowpanel' ? 'panel' : 'question';
}

function nameOf(json: JsonObject): string {
  const name: Json | undefined = json['name'];
  return typeof name === 'string' ? name : '';
}
