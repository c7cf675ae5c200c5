import type { FormNode } from '../outline.js';
import { surveyVariables } from '../../definition/index.js';
import type { ExpressionWords } from '../form-metadata.js';
import { opensFrame, type Declaration, type NameTable } from './name-table.js';
import { joined, segmentsOf, type Segment } from './ref-path.js';
import type { Site } from './site.js';

/** A part of a reference and what it names. */
export interface Binding {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** `free`: it is no reference to a name of the form, such as `{pageno}` or `{"a": 1}`. */
export interface Resolution {
  readonly status: 'known' | 'unknown' | 'free';
  readonly bindings: readonly Binding[];
}

const free: Resolution = { status: 'free', bindings: [] };
const unknown: Resolution = { status: 'unknown', bindings: [] };

/** What `inner`, the text between the braces of a reference, means at a site. */
export function resolveReference(inner: string, site: Site, names: NameTable, words: ExpressionWords): Resolution {
  if (inner.includes(':')) return free;
  const start = inner.length - inner.trimStart().length;
  const prefix = inner[start] ?? '';
  if (prefix === words.prefixes.property) return resolveElement(segmentsOf(inner, start + 1), site, names, words);
  let segments = segmentsOf(inner, prefix === words.prefixes.raw ? start + 1 : start);
  if (segments.length > 1 && segments.at(-1)!.name === 'length') segments = segments.slice(0, -1);
  segments = [shortened(segments[0]!, words.suffixes.unwrapped) ?? segments[0]!, ...segments.slice(1)];
  if (!segments[0]!.name) return free;
  return resolveScoped(segments, site, names, words) ?? resolveRoot(segments, names, words);
}

/** A name as triggers hold it: no surroundings, pages too. */
export function resolveName(name: string, names: NameTable, words: ExpressionWords): Resolution {
  const segments = segmentsOf(name);
  return segments[0]!.name ? resolveRoot(segments, names, words, true) : free;
}

/** A name among the columns of a matrix, or the questions of a dynamic panel. */
export function resolveInFrame(name: string, frame: string | undefined, names: NameTable): Resolution {
  const declaration = frame === undefined ? undefined : names.frames.get(frame)?.get(name.trim().toLowerCase());
  return declaration ? { status: 'known', bindings: [{ key: declaration.key, start: 0, end: name.length }] } : unknown;
}

function resolveElement(segments: readonly Segment[], site: Site, names: NameTable, words: ExpressionWords): Resolution {
  const scoped = resolveScoped(segments, site, names, words);
  if (scoped?.bindings.length) return scoped;
  for (let end = segments.length; end > 0; end--) {
    const part = joined(segments, 0, end);
    const declaration = part && names.elements.get(part.name.toLowerCase())?.[0];
    if (declaration) return { status: 'known', bindings: [bind(declaration, part)] };
  }
  return free;
}

function resolveScoped(segments: readonly Segment[], site: Site, names: NameTable, { variables, suffixes }: ExpressionWords): Resolution | undefined {
  const word = segments[0]!.name.toLowerCase();
  const is = (...keys: string[]) => keys.some((key) => variables[key]?.toLowerCase() === word);
  const frames = (kind: 'panel' | 'row') => site.frames.filter((frame) => frame.kind === kind).map(({ owner }) => owner);
  const inside = (owner: string | undefined, map = owner === undefined ? undefined : names.frames.get(owner)) => (map ? resolveInside(segments, map, suffixes.comment) : undefined);
  const own = site.own !== undefined && names.frames.has(site.own) ? site.own : undefined;
  if (is('row', 'prevRow', 'nextRow', 'totalRow')) return inside(frames('row').at(-1)) ?? inside(own);
  if (is('panel', 'prevPanel', 'nextPanel')) {
    const owner = frames('panel').at(-1);
    if (owner !== undefined) return known(inside(owner)) ?? known(inside(own)) ?? unknown;
    return inside(own) ?? (site.panel ? inside(undefined, descendants(site.panel, names)) : undefined);
  }
  if (is('parentPanel')) return known(inside(frames('panel').at(-2))) ?? free;
  if (is('rowIndex', 'visibleRowIndex', 'rowValue', 'rowName', 'rowTitle', 'matrix', 'panelIndex', 'visiblePanelIndex')) return site.frames.length || own ? free : undefined;
  if (is('item', 'choice', 'column')) return site.inItems ? free : undefined;
  return is('self', 'parent', 'survey', 'composite') ? free : undefined;
}

function known(resolution: Resolution | undefined): Resolution | undefined {
  return resolution?.status === 'unknown' ? undefined : resolution;
}

function resolveInside(segments: readonly Segment[], map: ReadonlyMap<string, Declaration>, comment: string): Resolution {
  if (segments.length < 2) return free;
  for (let end = segments.length; end > 1; end--) {
    const part = joined(segments, 1, end);
    const declaration = part && map.get(part.name.toLowerCase());
    if (declaration) return { status: 'known', bindings: [bind(declaration, part)] };
  }
  const base = segments.length === 2 ? shortened(segments[1]!, comment) : undefined;
  const declaration = base && map.get(base.name.toLowerCase());
  return declaration ? { status: 'known', bindings: [bind(declaration, base)] } : unknown;
}

function resolveRoot(segments: readonly Segment[], names: NameTable, words: ExpressionWords, pagesToo = false): Resolution {
  for (let end = segments.length; end > 0; end--) {
    const part = joined(segments, 0, end);
    if (!part) continue;
    const name = part.name.toLowerCase();
    const element = names.elements.get(name)?.find(({ kind }) => pagesToo || kind !== 'page') ?? names.answers.get(name)?.[0];
    if (element) return withRest(element, part, segments.slice(end), names);
    const calculated = names.calculated.get(name);
    if (calculated) return { status: 'known', bindings: [bind(calculated, part)] };
    if (surveyVariables.some((variable) => variable.toLowerCase() === name) || (segments.length === 1 && words.builtIn.some((variable) => variable.toLowerCase() === name))) return free;
  }
  return resolveDerived(segments, names, words);
}

/** `{matrix-total.column}` and `{question-Comment}`. */
function resolveDerived(segments: readonly Segment[], names: NameTable, { suffixes }: ExpressionWords): Resolution {
  for (const suffix of [suffixes.total, suffixes.comment]) {
    const base = shortened(segments[0]!, suffix);
    const declaration = base && (names.elements.get(base.name.toLowerCase())?.[0] ?? names.answers.get(base.name.toLowerCase())?.[0]);
    if (!declaration) continue;
    const columns = suffix === suffixes.total && 'columns' in declaration.node!.json ? names.frames.get(declaration.node!.id) : undefined;
    if (suffix === suffixes.total && !columns) continue;
    const column = columns && segments[1] && columns.get(segments[1].name.toLowerCase());
    if (columns && segments[1] && !column) return { status: 'unknown', bindings: [bind(declaration, base)] };
    return { status: 'known', bindings: [bind(declaration, base), ...(column ? [bind(column, segments[1]!)] : [])] };
  }
  return unknown;
}

function withRest(element: Declaration, root: Segment, rest: readonly Segment[], names: NameTable): Resolution {
  const bindings = [bind(element, root)];
  const found = (map: ReadonlyMap<string, Declaration>, segment: Segment | undefined): boolean => {
    if (!segment) return true;
    const declaration = map.get(segment.name.toLowerCase());
    if (declaration) bindings.push(bind(declaration, segment));
    return Boolean(declaration);
  };
  const id = element.node!.id;
  const [items, rows, frame] = [names.items.get(id), names.rows.get(id), names.frames.get(id)];
  let whole = true;
  if (items) whole = found(items, rest[0]);
  else if (rows) whole = found(rows, rest[0]) && (!frame || found(frame, rest[1]));
  else if (frame && root.indexed) whole = found(frame, rest[0]);
  return { status: whole ? 'known' : 'unknown', bindings };
}

function bind({ key }: Declaration, { start, end }: Segment): Binding {
  return { key, start, end };
}

function shortened(segment: Segment, suffix: string): Segment | undefined {
  if (!suffix || segment.name.length <= suffix.length || !segment.name.toLowerCase().endsWith(suffix.toLowerCase())) return undefined;
  return { ...segment, name: segment.name.slice(0, -suffix.length), end: segment.end - suffix.length };
}

function descendants(panel: FormNode, names: NameTable): Map<string, Declaration> {
  const found = new Map<string, Declaration>();
  const add = (node: FormNode): void => {
    // What stands in an entry or a row is not in the panel around the list.
    for (const child of node.children.filter(({ key }) => !opensFrame(key))) {
      const declaration = names.byKey.get(child.id);
      if (declaration && child.kind === 'question') found.set(child.name.toLowerCase(), declaration);
      add(child);
    }
  };
  add(panel);
  return found;
}
