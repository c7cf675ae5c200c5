import type { JsonObject } from '../../definition/index.js';
import { freeName, isUsableName, nameKind, namesIn, newName } from '../names.js';
import { frozenCopy } from '../operations.js';
import type { FormNode } from '../outline.js';
import { nodeReferences } from '../references/references-of.js';
import { release } from '../references/release.js';
import { settle } from '../references/settle.js';
import { emptySelection } from '../selection.js';
import { Change } from '../transaction.js';
import { insertAt, type Position } from './place.js';

/**
 * Puts elements into a form: names that are taken or missing become new ones, what refers to them among the elements follows, and what refers
 * to something that this form does not have goes, with a note.
 */
export function insertElements(elements: readonly JsonObject[], position: Position, change: Change): FormNode[] {
  const { fragment, isWrapped } = fragmentOf(elements);
  const named = withFreeNames(fragment, isWrapped, change);
  const ids = named.map((json, i) => insertAt({ ...position, index: position.index + i }, json, change).id);
  follow(ids, fragment, change);
  return ids.map((id) => change.node(id));
}

/** The same for whole pages. @returns their ids */
export function insertPages(pages: readonly JsonObject[], index: number, change: Change): string[] {
  const fragment = frozenCopy({ pages: [...pages] });
  const named = withFreeNames(fragment, false, change);
  const list = [...change.outline.survey.path, 'pages'];
  if (change.valueAt(list) === undefined) change.set(list, []);
  const at = Math.min(Math.max(index, 0), change.outline.pages.length);
  named.forEach((json, i) => change.adopt([...list, at + i], json));
  const ids = named.map((_, i) => change.outline.pages[at + i]!.id);
  follow(ids, fragment, change);
  return ids;
}

/** A form that holds only the elements, in surroundings in which their references to each other mean what they meant. */
function fragmentOf(elements: readonly JsonObject[]): { fragment: JsonObject; isWrapped: boolean } {
  const text = JSON.stringify(elements);
  if (text.includes('{panel.')) return { fragment: frozenCopy({ elements: [{ type: 'paneldynamic', templateElements: [...elements] }] }), isWrapped: true };
  if (text.includes('{row.')) return { fragment: frozenCopy({ elements: [{ type: 'matrixdynamic', columns: [], detailElements: [...elements] }] }), isWrapped: true };
  return { fragment: frozenCopy({ elements: [...elements] }), isWrapped: false };
}

/** Works on the fragment, so that the objects that come into the form are known to be what they were in it. */
function withFreeNames(fragment: JsonObject, isWrapped: boolean, change: Change): readonly JsonObject[] {
  const inner = new Change({ document: fragment, selection: emptySelection, context: change.context });
  const names = namesIn(change.outline);
  const used = new Set<string>();
  const isTaken = (name: string) => names.has(name.toLowerCase()) || used.has(name.toLowerCase());
  const answers = new Map<string, string>();
  const wrapper = isWrapped ? inner.outline.survey.children[0]!.id : undefined;
  for (const { id, kind, name, json } of inner.outline.nodes) {
    if (kind === 'survey' || kind === 'part' || id === wrapper) continue;
    const fresh = isUsableName(name, change.context.metadata.words) ? freeName(name, isTaken) : newName(kind === 'page' ? 'page' : nameKind(json), change, used);
    used.add(fresh.toLowerCase());
    if (fresh !== name) setName(id, fresh, inner);
    const answer = json['valueName'];
    if (typeof answer !== 'string' || !answer) continue;
    if (!answers.has(answer)) answers.set(answer, freeName(answer, isTaken));
    used.add(answers.get(answer)!.toLowerCase());
    inner.set([...inner.node(id).path, 'valueName'], answers.get(answer)!);
  }
  const { survey } = inner.outline;
  return (wrapper === undefined ? survey : survey.children[0]!).children.map(({ json }) => json);
}

/** A new name stands behind the type, where people expect it. */
function setName(id: string, name: string, change: Change): void {
  const { path, json } = change.node(id);
  if ('name' in json || Object.keys(json)[0] !== 'type') change.set([...path, 'name'], name);
  else change.setNew([...path, 'name'], name, 1);
}

function follow(ids: readonly string[], fragment: JsonObject, change: Change): void {
  settle(change, { before: fragment });
  for (const id of ids.flatMap((each) => [each, ...idsBelow(change.node(each))])) {
    const node = change.find(id);
    if (node) releaseUnknown(node, change);
  }
}

/** What came in names something that only the form it came from has; or itself, since its answer key became one of its own. */
function releaseUnknown(node: FormNode, change: Change): void {
  for (let round = 0; round < 100; round++) {
    const dead = nodeReferences(change.node(node.id), change.document, change.context).map(({ owner, place, mentions }) => ({ owner, place, gone: mentions.filter(({ resolution }) => resolution.status === 'unknown' || (place.kind === 'condition' && owner.kind !== 'part' && resolution.bindings.some(({ key }) => key === `${owner.id} answer`))) }))
      .find(({ gone }) => gone.length > 0);
    if (!dead) return;
    release(dead.owner, dead.place, dead.gone, change);
  }
}

function idsBelow(node: FormNode): string[] {
  return node.children.flatMap((child) => [child.id, ...idsBelow(child)]);
}
