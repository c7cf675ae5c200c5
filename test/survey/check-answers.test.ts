import { expect } from 'chai';
import { ComponentCollection } from 'survey-core';
import type { Json, JsonObject } from '../../src/model/definition/index.js';
import { answerCodes, checkAnswers, type AnswerSetting } from '../../src/survey/index.js';
import { everyType } from './every-type.js';

const form = (elements: Json, more: JsonObject = {}) => ({ survey: { pages: [{ name: 'one', elements }], ...more } });
const found = (definition: { survey: JsonObject }, answers: unknown, setting?: AnswerSetting) => checkAnswers(definition, answers, setting).map(({ code, pointer }) => `${code.replace('answers/', '')} ${pointer}`);
const every = { survey: everyType };
const png = 'data:image/png;base64,iVBORw0KGgo=';
const text = (name: string, more: JsonObject = {}) => ({ name, type: 'text/plain', content: 'data:text/plain;base64,QUJD', ...more });

/** Answers to the form with every question type → what is said about them; nothing means accepted. */
const cases: [what: string, answers: JsonObject, said: string[]][] = [
  ['a rating inside its scale', { rate: 5 }, []],
  ['a rating of 99, which survey-core lets pass', { rate: 99 }, ['out-of-range /rate']],
  ['a rating between two steps', { eleven: 3 }, ['out-of-range /eleven']],
  ['a rating as text', { rate: '5' }, ['wrong-type /rate']],
  ['a word that is no rate', { worded: 'middle' }, ['unknown-choice /worded']],
  ['text in a number', { amount: 'seven' }, ['wrong-type /amount']],
  ['a number above its maximum', { amount: 51, double: 102 }, ['out-of-range /amount']],
  ['null', { line: null }, ['wrong-type /line']],
  ['two lines in a single-line text', { line: 'a\nb' }, ['bad-format /line']],
  ['a text that is too long', { short: 'abcdef', long: 'x'.repeat(201), line: 'x'.repeat(5001) }, ['too-long /short', 'too-long /long', 'too-long /line']],
  ['a day that does not exist', { day: '2026-02-29', month: '2026-13', week: '2026-W54', clock: '24:00', moment: '2026-01-01', colour: 'red' }, ['/day', '/month', '/week', '/clock', '/moment', '/colour'].map((p) => `bad-format ${p}`)],
  ['an address without @', { mail: 'nobody' }, ['invalid /mail']],
  ['an unknown choice', { radio: 'z', drop: 9, buttons: 4, picture: 'cow' }, ['/radio', '/drop', '/buttons', '/picture'].map((p) => `unknown-choice ${p}`)],
  ['a choice with the type of another', { radio: '3', buttons: '1' }, ['unknown-choice /radio', 'unknown-choice /buttons']],
  ['a generated choice', { drop: 4 }, []],
  ['"other" with its text', { radio: 'other', 'radio-Comment': 'mine' }, []],
  ['"other" without its text', { radio: 'other' }, ['invalid /radio']],
  ['a text of one’s own where the form keeps it in the answer', { ownText: 'mine' }, []],
  ['a comment beside a question that has none', { rate: 1, 'rate-Comment': 'x', 'eleven-Comment': 'fine' }, ['unexpected-comment /rate-Comment']],
  ['a comment that is no text', { eleven: 2, 'eleven-Comment': { a: 'x' } }, ['wrong-type /eleven-Comment']],
  ['choices chosen twice, unknown, too many', { checks: ['p', 'p', 'zz', 'q'] }, ['duplicate-choice /checks/1', 'unknown-choice /checks/2', 'too-many /checks']],
  ['"none" together with others', { checks: ['none', 'p'] }, ['exclusive-choice /checks']],
  ['"select all", which is no answer of its own', { checks: ['all'] }, ['unknown-choice /checks/0']],
  ['one choice instead of a list', { tags: 't1' }, ['wrong-type /tags']],
  ['choices in objects', { wrapped: [{ fruit: 'p' }, { vegetable: 'q' }] }, ['wrong-type /wrapped/1', 'unknown-choice /wrapped/1']],
  ['a carried choice', { tags: ['t1'], carried: ['t1'] }, []],
  ['a choice that was not carried over', { tags: ['t1'], carried: ['t2'] }, ['unknown-choice /carried/0']],
  ['an order of all choices', { order: ['o2', 'o3', 'o1'], top: ['o1'] }, []],
  ['an order that lacks a choice', { order: ['o2', 'o3'] }, ['too-few /order']],
  ['true for Y', { yn: true, yes: 'true' }, ['wrong-type /yn', 'wrong-type /yes']],
  ['a slider off its steps, a range backwards', { slide: 3, span: [60, 40] }, ['out-of-range /slide', 'out-of-range /span/1']],
  ['three ends of a range', { span: [1, 2, 3] }, ['wrong-type /span']],
  ['areas of a picture', { map: ['north', 'moon'] }, ['unknown-choice /map/1']],
  ['an answer to a hidden question', { reason: 'x' }, ['hidden-question /reason']],
  ['an answer to a question in a hidden panel', { yes: false, insidePanel: 'x' }, ['hidden-question /insidePanel']],
  ['the same questions when they are shown', { yes: true, rate: 2, insidePanel: 'x', reason: 'y', sum: 2 }, []],
  ['a sum that is wrong', { rate: 2, eleven: 4, sum: 7 }, ['not-computed /sum']],
  ['a calculated value that is wrong', { amount: 4, double: 9 }, ['not-computed /double']],
  ['a sum below a column that is wrong', { cells: { r1: { n: 4 } }, 'cells-total': { n: 5 } }, ['not-computed /cells-total/n']],
  ['a value that depends on the day', { day: '2000-01-01', age: 12 }, []],
  ['an answer to a text block', { note: 'x', logo: 'y' }, ['no-value /note', 'no-value /logo']],
  ['a key that nobody asked for', { admin: true }, ['unknown-question /admin']],
  ['rows and columns of a matrix', { grid: { r1: 3, r2: 4, r9: 1, r3: 1 } }, ['unknown-choice /grid/r2', 'unknown-row /grid/r9', 'unknown-row /grid/r3']],
  ['a row that is shown now', { yes: true, grid: { r3: 1 } }, []],
  ['a list where a matrix has one column a row', { grid: { r1: [1] }, gridMany: { r1: 'c1', r2: ['c1', 'c1', 'c9'] } }, ['unknown-choice /grid/r1', 'wrong-type /gridMany/r1', 'duplicate-choice /gridMany/r2/1', 'unknown-choice /gridMany/r2/2']],
  ['cells by their own types', { cells: { r1: { pick: 'd9', stars: 6, n: 'x', nope: 1, why: 'hidden' } } }, ['unknown-choice /cells/r1/pick', 'out-of-range /cells/r1/stars', 'wrong-type /cells/r1/n', 'unknown-part /cells/r1/nope', 'hidden-question /cells/r1/why']],
  ['a cell that a choice in its row opens', { cells: { r1: { pick: 'd2', why: 'shown' } } }, []],
  ['rows that a person added, with a detail', { list: [{ title: 'a', done: true, detail: 'd' }, {}] }, []],
  ['too many rows', { list: [{}, {}, {}, {}, {}] }, ['too-many /list']],
  ['panels by their questions', { goals: [{ goal: 'g', gain: 9 }, { how: 'hidden' }, 'x'] }, ['out-of-range /goals/0/gain', 'hidden-question /goals/1/how', 'wrong-type /goals/2']],
  ['too many panels', { goals: [{}, {}, {}, {}] }, ['too-many /goals']],
  ['parts of a text list', { parts: { city: 'Seoul', people: 'many', mayor: 'x' } }, ['wrong-type /parts/people', 'unknown-part /parts/mayor']],
  ['files', { proof: [text('a.txt'), { name: 'pic.png', type: 'image/png', content: png }] }, []],
  ['files that are no files', { proof: [text('../../etc/passwd'), text('a.exe', { type: 'application/x-msdownload' }), text('a.txt', { content: 'data:text/plain;base64,@@' }), text('a.txt', { content: `data:text/plain;base64,${'QUJD'.repeat(500)}` }), text('a.txt', { content: 'javascript:x' }), text('a.txt', { extra: 1 }), 'a.txt', {}] }, Array.from({ length: 8 }, (_, i) => `bad-file /proof/${i}`)],
  ['a signature', { signed: png }, []],
  ['a signature that is a web page', { signed: 'data:text/html;base64,QUJD' }, ['bad-format /signed']],
];

describe('checkAnswers', () => {
  for (const [what, answers, said] of cases) {
    it(`${said.length ? 'refuses' : 'accepts'} ${what}`, () => expect(found(every, answers)).to.have.members(said));
  }

  it('asks for what is required, in panels and cells too, and runs the form’s own validators', () => {
    const needed = form([{ type: 'text', name: 'a', isRequired: true }, { type: 'matrix', name: 'm', isAllRowRequired: true, rows: ['r1', 'r2'], columns: [1, 2] }, { type: 'paneldynamic', name: 'p', templateElements: [{ type: 'text', name: 'in', isRequired: true }] }, { type: 'text', name: 'code', validators: [{ type: 'regex', regex: '^[A-Z]{2}$', text: 'Two capitals' }] }]);
    expect(found(needed, { m: { r1: 1 }, p: [{}], code: 'abc' })).to.have.members(['required /a', 'invalid /m', 'required /p', 'invalid /code']);
    expect(found(needed, { a: 'x', m: { r1: 1, r2: 2 }, p: [{ in: 'y' }], code: 'AB' })).to.deep.equal([]);
  });

  it('does not ask for what a trigger let the respondent leave out', () => {
    const early = { survey: { pages: [{ elements: [{ type: 'boolean', name: 'stop' }] }, { elements: [{ type: 'text', name: 'later', isRequired: true }] }], triggers: [{ type: 'complete', expression: '{stop} = true' }] } };
    expect(found(early, { stop: true })).to.deep.equal([]);
    expect(found(early, { stop: false })).to.deep.equal(['required /later']);
  });

  it('accepts what a form that keeps hidden answers keeps', () => {
    const elements = [{ type: 'boolean', name: 'more' }, { type: 'text', name: 'a', visibleIf: '{more} = true' }];
    expect(found(form(elements), { a: 'x' })).to.deep.equal(['hidden-question /a']);
    expect(found(form(elements, { clearInvisibleValues: 'none' }), { a: 'x' })).to.deep.equal([]);
    expect(found(form([elements[0]!, { ...elements[1], clearIfInvisible: 'none' }]), { a: 'x' })).to.deep.equal([]);
  });

  it('shows questions as they are for the respondent’s role, round and context', () => {
    const roles = form([{ type: 'text', name: 'a', visibleIf: "{role} = 'manager'" }, { type: 'text', name: 'b', visibleIf: "{context.department} = 'it' and {round} = 'r2'" }]);
    expect(found(roles, { a: 'x', b: 'y' }, { role: 'peer' })).to.deep.equal(['hidden-question /a', 'hidden-question /b']);
    expect(found(roles, { a: 'x', b: 'y' }, { role: 'manager', round: 'r2', context: { department: 'it' } })).to.deep.equal([]);
  });

  it('lets questions share a value when one of them can produce it', () => {
    const shared = form([{ type: 'radiogroup', name: 'a', valueName: 'v', choices: [1] }, { type: 'radiogroup', name: 'b', valueName: 'v', choices: [2] }]);
    expect(found(shared, { v: 2 })).to.deep.equal([]);
    expect(found(shared, { v: 3 })).to.deep.equal(['unknown-choice /v']);
    expect(found(shared, { a: 1 })).to.deep.equal(['unknown-question /a']);
  });

  it('asks no server for choices, and accepts what it cannot know', () => {
    const remote = form([{ type: 'dropdown', name: 'd', choicesByUrl: { url: 'http://localhost:1/never' } }]);
    expect(found(remote, { d: 'anything' })).to.deep.equal([]);
    expect(found(remote, { d: 'x'.repeat(1001) })).to.deep.equal(['unknown-choice /d']);
    expect(found(remote, { d: ['x'] })).to.deep.equal(['unknown-choice /d']);
  });

  it('accepts what triggers and calculated values write, and nothing else', () => {
    const writing = form([{ type: 'text', name: 'a', inputType: 'number' }], { triggers: [{ type: 'setvalue', expression: '{a} > 1', setToName: 'flag', setValue: 'high' }] });
    expect(found(writing, { a: 2, flag: 'high' })).to.deep.equal([]);
    expect(found(writing, { a: 2, flags: 'high' })).to.deep.equal(['unknown-question /flags']);
  });

  it('refuses hostile answers before it makes a model', () => {
    expect(found(every, 'x')).to.deep.equal(['not-an-object ']);
    expect(found(every, JSON.parse('{"goals":[{"__proto__":{"x":1}}]}'))).to.deep.equal(['forbidden-key /goals/0/__proto__']);
    let deep: Json = 'x';
    for (let i = 0; i < 50_000; i++) deep = [deep];
    expect(found(every, { tags: deep })).to.deep.equal(['too-deep /tags']);
    expect(found(every, { long: 'x'.repeat(2_000_001) })).to.deep.equal(['too-large ']);
    expect(found(every, { goals: Array.from({ length: 200_000 }, () => ({})) })).to.deep.equal(['too-many /goals']);
  });

  it('takes comments beside single choices, by the choice', () => {
    const choices = form([{ type: 'checkbox', name: 'c', choices: ['a', { value: 'b', showCommentArea: true }] }]);
    expect(found(choices, { c: ['b'], 'c-Comment': 'why' })).to.deep.equal([]);
    expect(found(choices, { c: ['b'], 'c-Comment': { b: 'why' } })).to.deep.equal([]);
    expect(found(choices, { c: ['b'], 'c-Comment': { a: 'why' } })).to.deep.equal(['wrong-type /c-Comment']);
  });

  it('looks into components that are made of other questions', () => {
    ComponentCollection.Instance.add({ name: 'stars', questionJSON: { type: 'rating', rateMax: 3 } });
    ComponentCollection.Instance.add({ name: 'person', elementsJSON: [{ type: 'text', name: 'first' }, { type: 'boolean', name: 'staff' }, { type: 'text', name: 'unit', visibleIf: '{composite.staff} = true' }] });
    try {
      const own = form([{ type: 'stars', name: 's' }, { type: 'person', name: 'p' }]);
      expect(found(own, { s: 3, p: { first: 'Kim', staff: true, unit: 'IT' } })).to.deep.equal([]);
      expect(found(own, { s: 4, p: { first: 7, unit: 'hidden', nope: 1 } })).to.have.members(['out-of-range /s', 'wrong-type /p/first', 'hidden-question /p/unit', 'unknown-part /p/nope']);
      expect(found(own, { p: 'x' })).to.deep.equal(['wrong-type /p']);
    } finally {
      ComponentCollection.Instance.remove('stars');
      ComponentCollection.Instance.remove('person');
    }
  });

  it('says when the form itself cannot be loaded', () => {
    expect(found({ survey: { pages: [{ elements: [{ type: 'text', name: 'a', get title(): string { throw new Error('no'); } }] }] } }, {})[0]).to.contain('unreadable-form');
  });

  it('leaves the answers as they came and writes none of them to the console', () => {
    const answers = { grid: 'secret', goals: 'secret', cells: { r1: 'secret' }, list: [7], parts: 'secret' };
    const before = structuredClone(answers);
    const { warn, error, log } = console;
    const written: unknown[] = [];
    Object.assign(console, { warn: (...said: unknown[]) => written.push(said), error: (...said: unknown[]) => written.push(said), log: (...said: unknown[]) => written.push(said) });
    try {
      checkAnswers(every, answers);
    } finally {
      Object.assign(console, { warn, error, log });
    }
    expect(written).to.deep.equal([]);
    expect(answers).to.deep.equal(before);
  });

  it('has a sentence for every code', () => {
    for (const [code, message] of Object.entries(answerCodes)) expect((message as (v: object) => string)({ found: 1, expected: 'x', question: 'q' }), code).to.match(/[.:]|says/);
  });
});
