import { expect } from 'chai';
import { parseDefinition, type JsonObject } from '../../../src/model/definition/index.js';
import { Editor, insertAt, outline, redo, removeEntry, rename, renameEntry, setAt, undo } from '../../../src/model/editing/index.js';
import { surveyMetadata } from '../../../src/survey/index.js';
import { experts, feedback, goals, sample, scale } from '../definition/samples.js';

const metadata = surveyMetadata();
const editing = (document: JsonObject) => new Editor({ document, metadata });
const text = (editor: Editor) => JSON.stringify(editor.state.document);
const findings = (editor: Editor) => parseDefinition(editor.state.document).findings.map(({ code, path }) => `${code} ${path.join('/')}`);
const elements = (editor: Editor) => outline(editor.state).nodes.filter(({ kind }) => kind === 'question').map(({ json }) => json);
const conditions = (editor: Editor) => elements(editor).map((json) => json['visibleIf'] ?? json['expression']);

/** Undo gives back what was there, redo the same end. */
function thereAndBack(editor: Editor, before: string): void {
  const after = text(editor);
  editor.run(undo);
  expect(text(editor)).to.equal(before);
  editor.run(redo);
  expect(text(editor)).to.equal(after);
}

const survey = (...texts: string[]): JsonObject => ({
  pages: [{ name: 'one', elements: texts.map((visibleIf, i) => ({ type: 'rating', name: `q${i + 1}`, ...(visibleIf.startsWith('iif') ? { type: 'expression', expression: visibleIf } : { visibleIf }) })) }],
});

const byRole = (): JsonObject => feedback({
  burden: { roles: [{ role: 'peer', minutes: 10 }, { role: 'manager', minutes: 5 }] },
  survey: survey('{role} = \'manager\'', '"manager" != {Role} and {q1} = \'manager\'', '{role} anyof [\'peer\', \'manager\']', 'iif({role} = \'manager\', 1, 2)', '{q1} = \'peer\''),
  tests: [{ name: 'as a manager', variables: { role: 'manager' }, steps: [{ complete: {} }] }],
});

describe('renaming a role, a round or a scale', () => {
  it('reaches the envelope, comparisons with the variable, and tests; nothing else', () => {
    const editor = editing(byRole());
    const before = text(editor);
    const known = findings(editor);
    expect(editor.run(renameEntry(['roles', 2], 'head'))).to.equal(true);
    expect(conditions(editor)).to.deep.equal(['{role} = \'head\'', '\'head\' != {Role} and {q1} = \'manager\'', '{role} anyof [\'peer\', \'head\']', 'iif({role} = \'head\', 1, 2)', '{q1} = \'peer\'']);
    const { roles, raters, burden, tests } = editor.state.document as Record<string, never>;
    expect({ roles, raters, burden, tests }).to.deep.equal({
      roles: [{ id: 'self', title: 'Self' }, { id: 'peer', title: 'Peers', anonymous: true, minGroup: 3 }, { id: 'head', title: 'Manager', anonymous: false }],
      raters: { self: 'self', groups: [{ role: 'peer', minRaters: 3, maxRaters: 8 }, { role: 'head', minRaters: 1, maxRaters: 1 }] },
      burden: { roles: [{ role: 'peer', minutes: 10 }, { role: 'head', minutes: 5 }] },
      tests: [{ name: 'as a manager', variables: { role: 'head' }, steps: [{ complete: {} }] }],
    });
    expect(findings(editor)).to.deep.equal(known);
    thereAndBack(editor, before);
  });

  it('reaches the roles of goals, and rounds that build on one another', () => {
    const signed = editing(goals({ sides: { employee: ['self'] } }));
    signed.run(renameEntry(['roles', 0], 'employee'));
    expect(signed.state.document['goals']).to.deep.include({ signOff: ['employee'], sides: { employee: ['employee'] } });
    const editor = editing(experts({ survey: survey('{round} = "r1"', '{round} = \'r2\'') }));
    const before = text(editor);
    editor.run(renameEntry(['rounds', 0], 'first'));
    expect(editor.state.document['rounds']).to.deep.equal([{ id: 'first', title: 'One' }, { id: 'r2', title: 'Two', previous: 'first' }]);
    expect(conditions(editor)).to.deep.equal(['{round} = \'first\'', '{round} = \'r2\'']);
    thereAndBack(editor, before);
  });

  it('reaches the composites of a scale and the scores that tests expect', () => {
    const editor = editing(sample({
      scoring: { scales: [scale(), scale({ id: 's2' })], composites: [{ id: 'c', title: 'Both', parts: [{ scale: 's1', weight: 50 }, { scale: 's2', weight: 30 }, { question: 'q2', weight: 20 }] }] },
      tests: [{ name: 'one', scores: { scales: { s1: 50, s2: 75 } } }],
    }));
    const before = text(editor);
    editor.run(renameEntry(['scoring', 'scales', 0], 'calm'));
    expect((editor.state.document['scoring'] as { composites: unknown[] }).composites).to.deep.equal([{ id: 'c', title: 'Both', parts: [{ scale: 'calm', weight: 50 }, { scale: 's2', weight: 30 }, { question: 'q2', weight: 20 }] }]);
    expect(editor.state.document['tests']).to.deep.equal([{ name: 'one', scores: { scales: { calm: 50, s2: 75 } } }]);
    thereAndBack(editor, before);
    editor.run(rename(outline(editor.state).nodes.find(({ name }) => name === 'q2')!.id, 'second'));
    expect(text(editor)).to.contain('{"question":"second","weight":20}');
    expect(findings(editor).filter((each) => each.startsWith('definition/unknown'))).to.deep.equal([]);
  });

  it('leaves answers alone where a question has the name of the variable', () => {
    const editor = editing(feedback({ survey: { pages: [{ name: 'one', elements: [{ type: 'text', name: 'role' }, { type: 'text', name: 'why', visibleIf: '{role} = \'peer\'' }] }] } }));
    editor.run(renameEntry(['roles', 1], 'colleague'));
    expect(conditions(editor)).to.deep.equal([undefined, '{role} = \'peer\'']);
  });

  it('takes no id that is taken, no id at all, and no place without one', () => {
    const editor = editing(byRole());
    for (const id of ['peer', 'PEER', 'manager', '', 'two words', '-x', 'a'.repeat(65)]) expect(editor.run(renameEntry(['roles', 2], id)), id).to.equal(false);
    expect(editor.run(renameEntry(['roles', 3], 'x'))).to.equal(false);
    expect(editor.run(renameEntry(['raters', 'groups', 0], 'x'))).to.equal(false);
    expect(editor.run(renameEntry(['roles', 2], 'Manager')), 'another case only').to.equal(true);
  });

  it('follows no name that two entries have', () => {
    const editor = editing(experts({ rounds: [{ id: 'r1', title: 'One' }, { id: 'r1', title: 'Twin' }, { id: 'r2', title: 'Two', previous: 'r1' }] }));
    editor.run(renameEntry(['rounds', 1], 'twin'));
    expect(editor.state.document['rounds']).to.deep.equal([{ id: 'r1', title: 'One' }, { id: 'twin', title: 'Twin' }, { id: 'r2', title: 'Two', previous: 'r1' }]);
  });
});

describe('removing a role, a round or a scale', () => {
  it('takes along what names it, and says so', () => {
    const editor = editing(byRole());
    const before = text(editor);
    const notes: string[] = [];
    editor.subscribe((_, transaction) => notes.push(...transaction.notes.map(({ code }) => code)));
    expect(editor.run(removeEntry(['roles', 2]))).to.equal(true);
    expect(conditions(editor)).to.deep.equal([undefined, '{q1} = \'manager\'', '{role} anyof [\'peer\']', undefined, '{q1} = \'peer\'']);
    expect(editor.state.document['raters']).to.deep.equal({ self: 'self', groups: [{ role: 'peer', minRaters: 3, maxRaters: 8 }] });
    expect(editor.state.document['burden']).to.deep.equal({ roles: [{ role: 'peer', minutes: 10 }] });
    expect(notes).to.include.members(['editing/reference-removed', 'editing/condition-reduced', 'editing/rule-removed']);
    expect(findings(editor).filter((each) => each.startsWith('definition/unknown'))).to.deep.equal([]);
    thereAndBack(editor, before);
  });

  it('is refused when the form needs what names it, or has no other', () => {
    const editor = editing(feedback({ raters: { groups: [{ role: 'peer', minRaters: 3, maxRaters: 8 }] } }));
    expect(editor.can(removeEntry(['roles', 1]))).to.equal(false);
    expect(editor.can(removeEntry(['roles', 2]))).to.equal(true);
    expect(editing(sample()).can(removeEntry(['roles', 0]))).to.equal(false);
  });

  it('lets a round build on the one before it, and lists go with their last entry', () => {
    const editor = editing(experts({ rounds: [{ id: 'r1', title: 'One' }, { id: 'r2', title: 'Two', previous: 'r1' }, { id: 'r3', title: 'Three', previous: 'r2' }] }));
    editor.run(removeEntry(['rounds', 1]));
    expect(editor.state.document['rounds']).to.deep.equal([{ id: 'r1', title: 'One' }, { id: 'r3', title: 'Three', previous: 'r1' }]);
    editor.run(removeEntry(['rounds', 0]));
    expect(editor.state.document['rounds']).to.deep.equal([{ id: 'r3', title: 'Three' }]);
    editor.run(removeEntry(['rounds', 0]));
    expect('rounds' in editor.state.document).to.equal(false);
  });

  it('takes a composite along that has one part left', () => {
    const editor = editing(sample({ scoring: { scales: [scale(), scale({ id: 's2' })], composites: [{ id: 'c', title: 'Both', parts: [{ scale: 's1', weight: 50 }, { scale: 's2', weight: 50 }] }] } }));
    editor.run(removeEntry(['scoring', 'scales', 0]));
    expect(editor.state.document['scoring']).to.deep.equal({ scales: [scale({ id: 's2' })] });
    editor.run(removeEntry(['scoring', 'scales', 0]));
    expect(editor.state.document['scoring']).to.deep.equal({ scales: [] });
    expect(findings(editor)).to.deep.equal([]);
  });
});

describe('editing places around the survey', () => {
  it('makes the objects on the way, and takes those along that cannot be empty', () => {
    const editor = editing(sample());
    const before = text(editor);
    expect(editor.run(insertAt(['scoring', 'scales', 0], scale()))).to.equal(true);
    expect(editor.state.document['scoring']).to.deep.equal({ scales: [scale()] });
    expect(editor.run(setAt(['retention', 'days'], 30))).to.equal(true);
    expect(findings(editor)).to.deep.equal([]);
    editor.run(setAt(['retention', 'days'], undefined));
    expect('retention' in editor.state.document).to.equal(false);
    expect(editor.can(setAt(['nowhere', 'deep'], undefined))).to.equal(false);
    expect(editor.can(setAt(['roles', 7, 'title'], 'x')), 'no entry is made').to.equal(false);
    while (editor.run(undo));
    expect(text(editor)).to.equal(before);
  });

  it('leaves an object that may be empty: its fields stay where they are', () => {
    const editor = editing(experts({ consensus: { agreementMin: 0.7 } }));
    editor.run(setAt(['consensus', 'agreementMin'], undefined));
    expect(editor.state.document['consensus']).to.deep.equal({});
  });
});
