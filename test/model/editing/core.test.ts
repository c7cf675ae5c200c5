import { expect } from 'chai';
import type { JsonObject } from '../../../src/model/definition/index.js';
import {
  addElement, addElements, addItem, addPage, deleteAt, Editor, focusedNode, insertAt, moveBy, moveItem, movePage, moveTo, moveToNewPage, nodeOf, outline, partsOf, pasteItems, redo, remove, removeItem, rename,
  select, selectTo, setAt, setItemText, setItemValue, setProperty, setText, setTextAt, undo, type Command,
} from '../../../src/model/editing/index.js';
import { surveyMetadata } from '../../../src/survey/index.js';

const metadata = surveyMetadata();

const survey = (): JsonObject => ({
  title: 'T',
  pages: [
    { name: 'p1', elements: [{ type: 'text', name: 'a' }, { type: 'panel', name: 'box', elements: [{ type: 'text', name: 'b' }, { type: 'radiogroup', name: 'c', choices: ['x', { value: 'y', text: 'Y' }] }] }] },
    { name: 'p2', elements: [{ type: 'matrixdynamic', name: 'm', columns: [{ name: 'c1' }], detailElements: [{ type: 'text', name: 'd' }] }, { type: 'paneldynamic', name: 'pd', templateElements: [{ type: 'text', name: 'e' }] }] },
  ],
});

let clock = 0;
const editing = (document = survey()) => new Editor({ document, metadata, now: () => (clock += 1000) });
const id = (editor: Editor, name: string) => outline(editor.state).nodes.find((node) => node.name === name)!.id;
const names = (editor: Editor) => outline(editor.state).nodes.map((node) => '  '.repeat(node.path.length / 2) + (node.name || node.kind)).join('\n').replace(/ /g, '');
const at = (editor: Editor, name: string) => nodeOf(editor.state, id(editor, name))!.json;

/** Does it, takes it back (byte for byte), and does it again. */
function did(editor: Editor, command: Command) {
  const before = JSON.stringify(editor.state.document);
  expect(editor.can(command), 'can').to.equal(true);
  expect(editor.run(command), 'run').to.equal(true);
  const after = JSON.stringify(editor.state.document);
  if (after === before) return;
  editor.run(undo);
  expect(JSON.stringify(editor.state.document)).to.equal(before);
  editor.run(redo);
  expect(JSON.stringify(editor.state.document)).to.equal(after);
}

function refused(editor: Editor, command: Command) {
  const { state } = editor;
  expect(editor.can(command)).to.equal(false);
  expect(editor.run(command)).to.equal(false);
  expect(editor.state).to.equal(state);
}

describe('the editor', () => {
  it('adds after the focused element, under a free name, and selects what it added', () => {
    const editor = editing();
    editor.run(select(id(editor, 'b')));
    did(editor, addElement('radiogroup'));
    expect(names(editor)).to.contain('b\nquestion1\nc');
    expect(focusedNode(editor.state).name).to.equal('question1');
    did(editor, addElement('panel', { into: id(editor, 'pd') }));
    expect(names(editor)).to.contain('e\npanel1');
    did(editor, addElement('text', { into: id(editor, 'm'), index: 0 }));
    expect(names(editor)).to.contain('m\nquestion2\nd');
    refused(editor, addElement('text', { into: id(editor, 'a') }));
  });

  it('adds a nameless container as it is: an empty dynamic panel, and one with questions in it', () => {
    const editor = editing();
    did(editor, addElements([{ type: 'paneldynamic', templateElements: [], panelCount: 1 }]));
    expect(focusedNode(editor.state).className).to.equal('paneldynamic');
    did(editor, addElements([{ type: 'paneldynamic', templateElements: [{ type: 'text', name: 'inner' }] }]));
    expect(focusedNode(editor.state).children.map(({ name }) => name)).to.deep.equal(['inner']);
  });

  it('makes a page for the first question of an empty form', () => {
    const editor = editing({});
    did(editor, addElement('text'));
    expect(editor.state.document).to.deep.equal({ pages: [{ name: 'page1', elements: [{ type: 'text', name: 'question1' }] }] });
  });

  it('keeps the ids of everything that an edit does not add', () => {
    const editor = editing();
    const ids = new Map(outline(editor.state).nodes.map((node) => [node.name, node.id]));
    editor.run(moveTo({ into: id(editor, 'p2') }, [id(editor, 'box')]));
    editor.run(setText(id(editor, 'a'), 'title', 'default', 'A'));
    editor.run(remove([id(editor, 'b')]));
    editor.run(undo);
    for (const node of outline(editor.state).nodes) expect(ids.get(node.name), node.name).to.equal(node.id);
  });

  it('shares what an edit does not touch', () => {
    const editor = editing();
    const before = at(editor, 'p2');
    editor.run(setProperty(id(editor, 'a'), 'isRequired', true));
    expect(at(editor, 'p2')).to.equal(before);
  });

  it('moves up and down through pages and panels, one step at a time', () => {
    const editor = editing();
    editor.run(select(id(editor, 'c')));
    did(editor, moveBy('up'));
    expect(names(editor)).to.contain('box\nc\nb');
    did(editor, moveBy('up'));
    expect(names(editor)).to.contain('a\nc\nbox');
    did(editor, moveBy('up'));
    refused(editor, moveBy('up'));
    did(editor, moveBy('down'));
    did(editor, moveBy('down'));
    did(editor, moveBy('down'));
    expect(names(editor)).to.contain('p2\nc\nm');
    did(editor, moveBy('down'));
    did(editor, moveBy('down'));
    refused(editor, moveBy('down'));
    did(editor, moveBy('right'));
    expect(names(editor)).to.contain('pd\ne\nc');
    did(editor, moveBy('left'));
    refused(editor, moveBy('left'));
  });

  it('moves several together, in the order of the form, and nothing into itself', () => {
    const editor = editing();
    const move = moveTo({ before: id(editor, 'm') }, [id(editor, 'c'), id(editor, 'a')]);
    did(editor, move);
    expect(names(editor)).to.contain('p2\na\nc\nm');
    refused(editor, moveTo({ into: id(editor, 'box') }, [id(editor, 'box')]));
    refused(editor, moveTo({ before: id(editor, 'e') }, [id(editor, 'pd')]));
    refused(editor, moveTo({ into: id(editor, 'p1') }, [id(editor, 'p2')]));
    refused(editor, move);
  });

  it('moves what is put into a survey with pages to its last page', () => {
    const editor = editing({ pages: [{ name: 'p1', elements: [{ type: 'text', name: 'a' }] }, { name: 'p2', elements: [{ type: 'text', name: 'b' }] }] });
    did(editor, moveTo({ into: outline(editor.state).survey.id }, [id(editor, 'a')]));
    expect(editor.state.document).to.deep.equal({ pages: [{ name: 'p1', elements: [] }, { name: 'p2', elements: [{ type: 'text', name: 'b' }, { type: 'text', name: 'a' }] }] });
  });

  it('moves what stands before its new container', () => {
    const editor = editing();
    did(editor, moveTo({ into: id(editor, 'box'), index: 1 }, [id(editor, 'a')]));
    expect(names(editor)).to.contain('box\nb\na\nc');
  });

  it('removes, and selects the neighbour', () => {
    const editor = editing();
    did(editor, remove([id(editor, 'b')]));
    expect(focusedNode(editor.state).name).to.equal('c');
    did(editor, remove());
    expect(focusedNode(editor.state).name).to.equal('box');
    did(editor, remove([id(editor, 'p2'), id(editor, 'm')]));
    expect(names(editor)).to.equal('survey\np1\na\nbox');
    refused(editor, remove([outline(editor.state).survey.id]));
  });

  it('renames, unless the name is taken or would break references', () => {
    const editor = editing();
    did(editor, rename(id(editor, 'a'), 'age'));
    for (const bad of ['b', 'B', '', ' x', 'x}', 'role', 'age']) refused(editor, rename(id(editor, 'age'), bad));
  });

  it('sets properties of several nodes and of parts, and writes no usual value', () => {
    const editor = editing();
    did(editor, setProperty([id(editor, 'a'), id(editor, 'b')], 'isRequired', true));
    expect([at(editor, 'a')['isRequired'], at(editor, 'b')['isRequired']]).to.deep.equal([true, true]);
    did(editor, setProperty(id(editor, 'a'), 'isRequired', false));
    expect(at(editor, 'a')).to.deep.equal({ type: 'text', name: 'a' });
    const column = partsOf(nodeOf(editor.state, id(editor, 'm'))!, editor.state.context)[0]!;
    did(editor, setProperty(column.id, 'cellType', 'rating'));
    expect(nodeOf(editor.state, column.id)!.className).to.equal('matrixdropdowncolumn@rating');
    refused(editor, setProperty(column.id, 'cellType', 'rating'));
    did(editor, setProperty(outline(editor.state).survey.id, 'showTOC', true));
  });

  it('writes texts by language and leaves the others as they are', () => {
    const editor = editing();
    const a = id(editor, 'a');
    did(editor, setText(a, 'title', 'en', 'Age'));
    expect(at(editor, 'a')['title']).to.equal('Age');
    did(editor, setText(a, 'title', 'zh-CN', '年龄'));
    expect(at(editor, 'a')['title']).to.deep.equal({ default: 'Age', 'zh-cn': '年龄' });
    did(editor, setText(a, 'title', 'zh-CN', ''));
    expect(at(editor, 'a')['title']).to.equal('Age');
    did(editor, setText(a, 'title', 'default', ''));
    expect(at(editor, 'a')).to.not.have.property('title');
  });

  it('edits lists of items', () => {
    const editor = editing();
    const choices = { node: id(editor, 'c'), property: 'choices' };
    did(editor, addItem(choices));
    expect((at(editor, 'c')['choices'] as unknown[]).at(-1)).to.equal('item3');
    did(editor, setItemText(choices, 0, 'ko', '엑스'));
    did(editor, setItemValue(choices, 1, 'why'));
    refused(editor, setItemValue(choices, 1, 'X'));
    did(editor, moveItem(choices, 2, 0));
    did(editor, removeItem(choices, 1));
    did(editor, pasteItems(choices, 'item3\r\n\nz|Zed\nz\n plain '));
    expect(at(editor, 'c')['choices']).to.deep.equal(['item3', { value: 'why', text: 'Y' }, { value: 'z', text: 'Zed' }, 'plain']);
    did(editor, pasteItems(choices, '1|Never\n2|Often\n03', { replace: true }));
    expect(at(editor, 'c')['choices'], 'a scale is made of numbers').to.deep.equal([{ value: 1, text: 'Never' }, { value: 2, text: 'Often' }, '03']);
    did(editor, pasteItems({ node: id(editor, 'm'), property: 'columns' }, 'k|Key', { replace: true }));
    expect(at(editor, 'm')['columns']).to.deep.equal([{ name: 'k', title: 'Key' }]);
    refused(editor, addItem({ node: id(editor, 'a'), property: 'choices' }));
  });

  it('adds, moves and fills pages', () => {
    const editor = editing();
    editor.run(select(id(editor, 'b')));
    did(editor, addPage());
    expect(names(editor)).to.match(/p1[^]*page1[^]*p2/);
    did(editor, movePage(id(editor, 'page1'), 0));
    refused(editor, movePage(id(editor, 'page1'), 3));
    editor.run(select(id(editor, 'a'), id(editor, 'c')));
    did(editor, moveToNewPage());
    expect(names(editor)).to.contain('page2\na\nc\np2');
    editor.run(select(id(editor, 'p1')));
    did(editor, moveBy('down'));
  });

  it('selects ranges', () => {
    const editor = editing();
    editor.run(select(id(editor, 'b')));
    editor.run(selectTo(id(editor, 'm')));
    expect(editor.state.selection.ids.map((each) => nodeOf(editor.state, each)!.name)).to.deep.equal(['b', 'c', 'p2', 'm']);
  });

  it('edits what lies around the survey, and never a released version', () => {
    const editor = editing({ assayer: 2, version: { number: '1.4.2', status: 'published', hash: 'sha256-0' }, title: { en: 'T' }, locales: ['en', 'ko'], survey: survey() });
    did(editor, setTextAt(['title'], 'ko', '제목'));
    expect(editor.state.document['version']).to.deep.equal({ number: '1.5.0', status: 'draft' });
    expect(editor.state.document['title']).to.deep.equal({ en: 'T', ko: '제목' });
    did(editor, insertAt(['roles', 0], { id: 'self', title: 'Self' }));
    did(editor, setAt(['roles', 0, 'weight'], 2));
    did(editor, deleteAt(['roles', 0]));
    refused(editor, deleteAt(['roles', 7]));
    did(editor, addElement('text'));
    expect(editor.state.document['version']).to.deep.equal({ number: '1.5.0', status: 'draft' });
  });

  it('makes one step of quick edits with the same key', () => {
    let time = 0;
    const editor = new Editor({ document: survey(), metadata, now: () => (time += 100) });
    const before = JSON.stringify(editor.state.document);
    for (const text of ['A', 'Ag', 'Age']) editor.run(setText(id(editor, 'a'), 'title', 'en', text));
    expect(editor.state.history.undo).to.have.length(1);
    expect(editor.state.history.undo[0]!.operations).to.have.length(1);
    time += 1000;
    editor.run(setText(id(editor, 'a'), 'title', 'en', 'Age!'));
    editor.run(undo);
    expect(at(editor, 'a')['title']).to.equal('Age');
    editor.run(undo);
    expect(JSON.stringify(editor.state.document)).to.equal(before);
    refused(editor, undo);
  });
});
