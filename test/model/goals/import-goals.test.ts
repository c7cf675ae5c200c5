import { expect } from 'chai';
import { foldGoalBook, importGoals, changesFor, readGoals } from '../../../src/model/goals/index.js';

const definition = { goals: { levels: [{ id: 'organisation', title: 'Organisation' }, { id: 'department', title: 'Department' }], perspectives: [{ id: 'money', title: 'Money' }], values: [{ id: 'serve', title: 'Serve' }] } };
const csv = (...lines: string[]) => lines.join('\n');
const faultsOf = (table: Parameters<typeof importGoals>[0], known?: Set<string>) => importGoals(table, definition, known).faults.map(({ cell, code }) => `${cell} ${code}`);

describe('goals from a table', () => {
  it('become goals with their indicators; parents may come later in the table', () => {
    const { edits, faults } = importGoals(csv('id,title,parent,level,weight,perspective,values,indicator,target,rule', 'b,"Decide, fast",a:contributes,department,60,money,serve,Days,"20,5",ratioLower', 'a,Residents,,organisation,40 %,,,,,'), definition);
    expect(faults).to.deep.equal([]);
    const goals = readGoals(foldGoalBook([{ id: 'e', subject: null, by: 'ann', side: 'organisation', at: '2026-01-01T00:00:00.000Z', changes: changesFor(foldGoalBook([]), null, edits) }]));
    expect(goals.map(({ id, title, weight, parents, indicator }) => ({ id, title, weight, parents, indicator }))).to.deep.equal([
      { id: 'b', title: 'Decide, fast', weight: 60, parents: [{ key: '/a', strength: 'contributes' }], indicator: { name: 'Days', target: 20.5, rule: { rule: 'ratioLower' } } },
      { id: 'a', title: 'Residents', weight: 40, parents: [], indicator: {} },
    ]);
  });

  it('rows of a sheet are the same as lines of a file', () => {
    const rows = [['title', 'weight', 'due'], ['Residents', '40', '2026-12-31'], ['', '', ''], ['Money', '60', '']];
    expect(importGoals(rows, definition)).to.deep.equal(importGoals(csv(...rows.map((row) => row.join(','))), definition));
    expect(importGoals(rows, definition).edits.map(({ record }) => record), 'named by their line where they have no id').to.deep.equal(['goal-1', 'goal-3']);
  });

  it('reads numbers as people write them', () => {
    const targets = (written: string[]) => importGoals([['title', 'target'], ...written.map((each) => ['Residents', each])], definition).edits.map(({ fields }) => fields['indicator.target']);
    expect(targets(['1,000', '1,234,567.5', '20,5', '0,125', '-3', '.5', '40 %', '12 000'])).to.deep.equal([1000, 1234567.5, 20.5, 0.125, -3, 0.5, 40, 12000]);
    expect(faultsOf([['title', 'target'], ['Residents', 'many'], ['Money', '1,00,0']])).to.deep.equal(['B2 not-a-number', 'B3 not-a-number']);
  });

  it('names each cell that does not fit, blank lines counted', () => {
    expect(faultsOf(csv('id,title,parent,level,weight,direction', 'a,Residents,,organisation,40,', '', 'a,Twice,,organisation,,', 'b,,,organisation,,', 'c,Weight,,organisation,140,', 'd,Parent,nobody,organisation,,', 'e,Level,,village,,', 'f,Direction,,,,up', 'no id!,Id,,,,')))
      .to.deep.equal(['A4 duplicate', 'B5 missing', 'E6 not-a-number', 'C7 unknown-goal', 'D8 not-a-choice', 'F9 not-a-choice', 'A10 bad-id']);
  });

  it('names columns past Z as a spreadsheet does', () => {
    const head = ['title', ...Array.from({ length: 703 }, () => '')];
    for (const [column, cell] of [[25, 'Z1'], [26, 'AA1'], [51, 'AZ1'], [52, 'BA1'], [701, 'ZZ1'], [702, 'AAA1']] as const) {
      const wrong = [...head];
      wrong[column] = 'mood';
      expect(faultsOf([wrong, ['Residents']]), cell).to.deep.equal([`${cell} unknown-column`]);
    }
  });

  it('takes a goal that is known for its next version, and one that is under way in the same table for its parent', () => {
    expect(faultsOf(csv('id,title,parent', 'a,Residents again,', 'b,Counter,a'), new Set(['a']))).to.deep.equal([]);
    expect(faultsOf(csv('id,title,parent', 'a,Circle,a'))).to.deep.equal(['C2 unknown-goal']);
  });

  it('says so when there is nothing to read', () => {
    for (const table of ['', 'title', [], [['title']]]) expect(faultsOf(table)).to.deep.equal([' unreadable']);
  });
});
