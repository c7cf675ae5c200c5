import { expect } from 'chai';
import type { JsonObject } from '../../../src/model/definition/index.js';
import { convert, copyText, duplicate, Editor, moveTo, nodeOf, outline, partsOf, paste, remove, rename, setItemValue, setProperty, undo, unwrap, whatIsLost } from '../../../src/model/editing/index.js';
import { lintSurvey, surveyMetadata } from '../../../src/survey/index.js';
import { referenceForm } from './reference-form.js';

const metadata = surveyMetadata();
const editing = (document: JsonObject = referenceForm) => new Editor({ document, metadata });
const node = (editor: Editor, name: string) => outline(editor.state).nodes.find((each) => each.name === name)!;
const part = (editor: Editor, owner: string, name: string) => partsOf(node(editor, owner), editor.state.context).find((each) => each.name === name)!;
const json = (editor: Editor, name: string) => node(editor, name).json;
const text = (editor: Editor) => JSON.stringify(editor.state.document);
const references = (editor: Editor) => lintSurvey(editor.state.document, []).filter(({ code }) => /reference|target|dead-source/.test(code));

describe('renaming', () => {
  it('reaches every kind of place, and nothing else changes', () => {
    const editor = editing();
    const before = text(editor);
    editor.run(rename(node(editor, 'age').id, 'years old'));
    expect(text(editor)).to.equal(before.replaceAll('{age}', '{years old}').replaceAll('{#age}', '{#years old}').replaceAll('\'age\'', '\'years old\'').replaceAll('"age"', '"years old"'));
    expect(references(editor)).to.deep.equal([]);
    editor.run(undo);
    expect(text(editor)).to.equal(before);
  });

  it('reaches columns, text items, template questions and calculated values', () => {
    const editor = editing();
    editor.run(rename(part(editor, 'matrix', 'count').id, 'n'));
    editor.run(rename(part(editor, 'matrix', 'item').id, 'thing'));
    editor.run(rename(part(editor, 'parts', 'city').id, 'town'));
    editor.run(rename(node(editor, 'who').id, 'person'));
    editor.run(rename(partsOf(outline(editor.state).survey, editor.state.context).find(({ name }) => name === 'total')!.id, 'grand'));
    const all = text(editor);
    for (const gone of ['row.count', 'matrix-total.count', 'matrix[0].count', 'row.item', 'parts.city', 'panel.who', '.who', '{total}']) expect(all, gone).to.not.contain(gone);
    expect(json(editor, 'people')).to.include({ keyName: 'person', templateTitle: '{panel.person} ({panelIndex})' });
    expect(json(editor, 'matrix')).to.deep.include({ keyName: 'thing', defaultRowValue: { thing: 'a' } });
    expect(json(editor, 'parts')['defaultValue']).to.deep.equal({ town: 'Seoul' });
    expect(json(editor, 'fromPeople')).to.include({ choiceValuesFromQuestion: 'person' });
    expect(json(editor, 'sum')['expression']).to.contain('\'{person} = 1\'');
    expect(references(editor)).to.deep.equal([]);
  });

  it('follows values of rows and choices, in comparisons and default values', () => {
    const editor = editing();
    editor.run(setItemValue({ node: node(editor, 'grid').id, property: 'rows' }, 0, 'first row'));
    editor.run(setItemValue({ node: node(editor, 'colour').id, property: 'choices' }, 0, 'dark red'));
    editor.run(setItemValue({ node: node(editor, 'grid').id, property: 'columns' }, 0, 'ja'));
    expect(json(editor, 'all')['visibleIf']).to.contain('{grid.first row} = \'ja\'');
    expect(json(editor, 'grid')['defaultValue']).to.deep.equal({ 'first row': 'ja' });
    expect(json(editor, 'box')['visibleIf']).to.contain('{colour} = \'dark red\' or');
    expect(json(editor, 'colour')['defaultValue']).to.equal('dark red');
    expect(references(editor)).to.deep.equal([]);
  });

  it('is refused where references could not follow', () => {
    const editor = editing();
    for (const name of ['row', 'panel', 'pageno', 'a}', 'x:y', 'x[0]', '$x', '#x', 'x-unwrapped']) expect(editor.run(rename(node(editor, 'age').id, name)), name).to.equal(false);
  });
});

describe('removing', () => {
  it('takes the clause, the rule, the trigger, and says so', () => {
    const editor = editing();
    const notes: string[] = [];
    editor.subscribe((_, transaction) => notes.push(...transaction.notes.map(({ code }) => code)));
    editor.run(remove([node(editor, 'age').id]));
    expect(references(editor)).to.deep.equal([]);
    expect(json(editor, 'colour')['enableIf']).to.equal('({name1} = \'x\' or {name1} = \'it\\\'s\')');
    expect(json(editor, 'two')['visibleIf']).to.equal('{colour} <> "blue"');
    expect((editor.state.document['triggers'] as JsonObject[]).map(({ type }) => type)).to.deep.equal(['setvalue', 'complete']);
    expect((editor.state.document['calculatedValues'] as JsonObject[]).map(({ name }) => name)).to.deep.equal(['greeting']);
    expect(notes).to.include.members(['editing/condition-reduced', 'editing/rule-removed', 'editing/text-cut', 'editing/reference-removed']);
  });
});

describe('moving', () => {
  it('into and out of a dynamic panel changes how things are named', () => {
    const editor = editing();
    editor.run(unwrap(node(editor, 'people').id));
    expect(json(editor, 'years')['visibleIf']).to.equal('{who} notempty and {age} > 1');
    expect(json(editor, 'more')['enableIf']).to.equal('{years} > 1 or {who} = {name1}');
    expect(references(editor)).to.deep.equal([]);
    const back = editing();
    back.run(moveTo({ into: node(back, 'people').id }, [node(back, 'name1').id, node(back, 'age').id]));
    expect(json(back, 'age')['visibleIf']).to.equal('{panel.name1} notempty');
    expect(references(back)).to.deep.equal([]);
  });
});

describe('copying', () => {
  it('refers to the copies among the copies, and to the form for the rest', () => {
    const editor = editing();
    editor.run(duplicate([node(editor, 'name1').id, node(editor, 'age').id]));
    expect(json(editor, 'age2')).to.include({ visibleIf: '{name2} notempty' });
    editor.run(duplicate([node(editor, 'years').id, node(editor, 'who').id]));
    expect(json(editor, 'years2')['visibleIf']).to.equal('{panel.who2} notempty and {age} > 1');
    expect(references(editor)).to.deep.equal([]);
  });

  it('between builders leaves out what the other form does not have', () => {
    const from = editing();
    const clip = copyText(from.state, [node(from, 'people').id])!;
    const to = editing({ pages: [{ name: 'p', elements: [{ type: 'text', name: 'who' }] }] });
    expect(to.run(paste(clip))).to.equal(true);
    expect(json(to, 'years')['visibleIf']).to.equal('{panel.who2} notempty');
    expect(json(to, 'people')).to.not.have.property('bindings');
    expect(references(to)).to.deep.equal([]);
    for (const bad of ['', '{', '[]', '[1]', '{"a":1}', '"text"', 'null']) expect(to.can(paste(bad)), bad).to.equal(false);
  });
});

describe('converting', () => {
  it('says what is lost and keeps the rest, node and references included', () => {
    const editor = editing();
    const { id } = node(editor, 'colour');
    expect(whatIsLost(editor.state, id, 'text')!.properties.map(({ property }) => property)).to.include('choices');
    expect(whatIsLost(editor.state, id, 'dropdown')!.properties).to.deep.equal([]);
    editor.run(convert(id, 'checkbox'));
    expect(nodeOf(editor.state, id)!.json).to.deep.include({ type: 'checkbox', name: 'colour', defaultValue: 'red' });
    editor.run(convert(node(editor, 'matrix').id, 'paneldynamic'));
    expect(json(editor, 'count')['visibleIf']).to.equal('{panel.item} notempty and {age} > 2');
    expect(references(editor)).to.deep.equal([]);
    editor.run(convert(node(editor, 'box').id, 'paneldynamic'));
    expect(json(editor, 'box')).to.have.property('templateElements');
    expect(references(editor)).to.deep.equal([]);
  });
});

describe('a form definition', () => {
  const definition = (): JsonObject => ({
    assayer: 2, kind: 'self-assessment', id: 'x', version: { number: '1.0.0', status: 'draft' }, title: 'T', locales: ['en'], roles: [{ id: 'self', title: 'Self' }],
    survey: { pages: [{ name: 'p', elements: [{ type: 'rating', name: 'q1', valueName: 'v1' }, { type: 'rating', name: 'q2' }, { type: 'matrix', name: 'm', rows: ['r1', 'r2'], columns: [1, 2] }] }] },
    scoring: { scales: [{ id: 's', title: 'S', min: 1, max: 5, items: [{ question: 'v1' }, { question: 'q2' }, { question: 'm', row: 'r1' }] }, { id: 't', title: 'T', min: 1, max: 5, items: [{ question: 'q2' }] }] },
    tests: [{ name: 't', start: { data: { q2: 1 } }, steps: [{ set: { q2: 3, 'm.r1': 2 } }, { expect: { q2: { visible: true } } }] }],
  });

  it('keeps its scoring and its tests with its questions', () => {
    const editor = editing(definition());
    editor.run(rename(node(editor, 'q2').id, 'second'));
    editor.run(setProperty(node(editor, 'q1').id, 'valueName', undefined));
    editor.run(setItemValue({ node: node(editor, 'm').id, property: 'rows' }, 0, 'one'));
    const { scoring, tests } = editor.state.document as unknown as { scoring: { scales: { items: JsonObject[] }[] }; tests: JsonObject[] };
    expect(scoring.scales[0]!.items).to.deep.equal([{ question: 'q1' }, { question: 'second' }, { question: 'm', row: 'one' }]);
    expect(tests[0]).to.deep.include({ start: { data: { second: 1 } }, steps: [{ set: { second: 3, 'm.one': 2 } }, { expect: { second: { visible: true } } }] });
    editor.run(remove([node(editor, 'second').id]));
    expect((editor.state.document['scoring'] as unknown as typeof scoring).scales.map(({ items }) => items.length)).to.deep.equal([2]);
  });
});
