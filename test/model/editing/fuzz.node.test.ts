import { expect } from 'chai';
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from '../../../src/model/definition/index.js';
import {
  addElement, addItem, addPage, convert, copyText, cut, duplicate, Editor, moveBy, moveItem, movePage, moveTo, moveToNewPage, nodeOf, outline, partsOf, paste, pasteItems, redo, remove, removeItem, rename,
  setItemText, setItemValue, setProperty, setText, undo, unwrap, wrap, type Command, type FormNode,
} from '../../../src/model/editing/index.js';
import { lintSurvey, surveyMetadata } from '../../../src/survey/index.js';
import { everyType } from '../../survey/every-type.js';
import { referenceForm } from './reference-form.js';

const metadata = surveyMetadata();
const folder = new URL('../../../form-definitions/', import.meta.url);
const shipped = readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as JsonObject);

/** Findings that say that one part of the form does not fit another. */
const referenceCodes = ['lint/reference-unknown', 'lint/reference-self', 'lint/trigger-unknown-target', 'lint/choices-dead-source', 'lint/name-duplicate', 'lint/expression-syntax', 'lint/expression-unknown-function', 'lint/variable-collision'];

function brokenReferences(document: JsonObject): string[] {
  const survey = (document['survey'] ?? document) as JsonObject;
  return lintSurvey(survey, []).filter(({ code }) => referenceCodes.includes(code)).map(({ code, pointer, message }) => `${code} ${pointer} ${message}`);
}

/** One random step: what, and numbers from which its targets are chosen. */
export const step = fc.tuple(fc.nat(25), fc.nat(), fc.nat(), fc.nat());

let clipboard = '';

function commandFor(editor: Editor, [what, a, b, c]: readonly [number, number, number, number]): Command {
  const { state } = editor;
  const { nodes, pages } = outline(state);
  const all = nodes.filter(({ kind }) => kind === 'question' || kind === 'panel');
  // A list taken out of those that keep their entries together takes its fields with it; that what reads them there misses them is the truth.
  const elements = all.filter((each) => !sharesEntries(each, all));
  const any = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];
  const element = any(elements, a);
  const other = any(elements, b);
  const parts = nodes.flatMap((node) => partsOf(node, state.context));
  const part = any(parts, a);
  const list = itemLists(nodes, parts)[a % Math.max(itemLists(nodes, parts).length, 1)];
  const name = any(['fresh', 'q x', 'a.b', '이름', 'red', 'Name1', 'row', `n${c}`], b)!;
  switch (what) {
    case 0: return addElement(any(metadata.questionTypes.concat('panel'), a)!, other && { after: other.id });
    case 1: return remove(element && [element.id]);
    case 2: return remove(element && other && [element.id, other.id]);
    case 3: return moveTo(c % 2 && other ? { before: other.id } : { into: any(nodes, b)!.id }, element && [element.id]);
    case 4: return moveBy(any(['up', 'down', 'left', 'right'] as const, b)!, element && [element.id]);
    case 5: return duplicate(element && other && c % 3 === 0 ? [element.id, other.id] : [element?.id ?? '']);
    case 6: return rename(element?.id ?? '', name);
    case 7: return rename(part?.id ?? '', name);
    case 8: return remove(part && [part.id]);
    case 9: return addPage(undefined, b % (pages.length + 1));
    case 10: return movePage(any(pages, a)?.id ?? '', b % Math.max(pages.length, 1));
    case 11: return rename(any(pages, a)?.id ?? '', name);
    case 12: return pages.length > 1 ? remove([any(pages, a)!.id]) : undo;
    case 13: return moveToNewPage(element && [element.id]);
    case 14: return wrap(element && [element.id], b % 2 ? { type: 'panel' } : { type: 'paneldynamic' });
    case 15: return unwrap(any(elements.filter(({ children }) => children.length), a)?.id ?? '');
    case 16: return setText(element?.id ?? '', 'title', any(['en', 'ko', 'zh-CN'], b)!, any(['Title', '', '제목'], c)!);
    case 17: return setProperty(element ? [element.id] : [], any(['isRequired', 'startWithNewLine', 'valueName'], b)!, any([true, false, undefined], c));
    case 18: return list ? addItem(list) : undo;
    case 19: return list ? removeItem(list, b) : undo;
    case 20: return list ? setItemValue(list, b % 4, any(['new value', 'it\'s', 7, 'x'], c)!) : undo;
    case 21: return list ? (c % 2 ? moveItem(list, b % 4, c % 4) : setItemText(list, b % 4, 'ko', '글')) : undo;
    case 22: return list ? pasteItems(list, 'one|Eins\ntwo\nthree', { replace: c % 2 === 0 }) : undo;
    case 23: return c % 2 ? cut((text) => { clipboard = text; }, element && [element.id]) : paste(copyText(state, [element?.id ?? '']) ?? clipboard, other && { after: other.id });
    case 24: return convert(element?.id ?? '', any([...metadata.questionTypes, 'panel'], b)!);
    default: return c % 3 ? undo : redo;
  }
}

function sharesEntries(element: FormNode, all: readonly FormNode[]): boolean {
  const key = element.json['valueName'];
  return key !== undefined && all.some(({ id, json }) => id !== element.id && (json['valueName'] ?? json['name']) === key && (Array.isArray(json['templateElements']) || Array.isArray(json['columns'])));
}

function itemLists(nodes: readonly FormNode[], parts: readonly FormNode[]): { node: string; property: string }[] {
  return [...nodes, ...parts].flatMap(({ id, json }) => ['choices', 'rows', 'columns', 'items', 'rateValues'].filter((property) => Array.isArray(json[property])).map((property) => ({ node: id, property })));
}

export function check(form: JsonObject, steps: readonly (readonly [number, number, number, number])[], seen: Set<number>) {
  let clock = 0;
  clipboard = '';
  const editor = new Editor({ document: form, metadata, now: () => (clock += 1000) });
  const start = JSON.stringify(editor.state.document);
  const broken = brokenReferences(editor.state.document).length;
  for (const each of steps) {
    const command = commandFor(editor, each);
    const before = editor.state;
    const can = editor.can(command);
    const ran = editor.run(command);
    expect(ran, `can ${can} but ran ${ran}: step ${each}`).to.equal(can);
    if (!ran) {
      expect(editor.state).to.equal(before);
      continue;
    }
    seen.add(each[0]);
    const { nodes } = outline(editor.state);
    const ids = nodes.flatMap((node) => [node.id, ...partsOf(node, editor.state.context).map(({ id }) => id)]);
    expect(new Set(ids).size, 'ids are unique').to.equal(ids.length);
    const names = nodes.filter(({ name }) => name).map(({ name }) => name.toLowerCase());
    expect(names.length, 'names are unique').to.equal(new Set(names).size);
    for (const id of editor.state.selection.ids) expect(nodeOf(editor.state, id), 'the selection is there').to.not.equal(undefined);
  }
  const now = brokenReferences(editor.state.document);
  if (now.length > broken) throw new Error(`broken references after ${editor.state.history.undo.map(({ label }) => JSON.stringify(label)).join(', ')}:\n${now.join('\n')}\n${JSON.stringify(editor.state.document)}`);
  const end = JSON.stringify(editor.state.document);
  const depth = editor.state.history.undo.length;
  while (editor.run(undo));
  expect(JSON.stringify(editor.state.document)).to.equal(start);
  for (let i = 0; i < depth; i++) editor.run(redo);
  expect(JSON.stringify(editor.state.document)).to.equal(end);
}

describe('random edits', () => {
  // A run that gates a change takes the same steps each time; `FUZZ_RUNS=2000` goes looking for new ones.
  const asked = process.env['FUZZ_RUNS'];
  const runs = Number(asked ?? 120);
  const steps = (length: number) => fc.array(step, { minLength: 1, maxLength: length });
  const forms: [string, JsonObject, number][] = [['a form with every kind of reference', referenceForm, 1], ['a form with every type', everyType, 1], ...shipped.map((form): [string, JsonObject, number] => [String(form['id']), form, 0.15])];
  for (const [name, form, share] of forms) {
    it(`break nothing in ${name}`, () => {
      const seen = new Set<number>();
      fc.assert(fc.property(steps(14), (list) => check(form, list, seen)), { numRuns: Math.max(Math.ceil(runs * share), 3), ...(asked ? {} : { seed: 20261125 }) });
      if (share === 1) expect(seen.size, 'nearly every command did something').to.be.greaterThan(20);
    });
  }
});
