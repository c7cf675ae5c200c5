import { expect } from 'chai';
import { parseDefinition, type GoalAlignmentDefinition } from '../../../src/model/definition/index.js';
import { goalFields, goalReport, type GoalEntry, type RecordKind } from '../../../src/model/goals/index.js';
import { fieldName, valueText } from '../../../src/view/goals/field-words.js';
import { goalsContext } from '../../../src/view/goals/index.js';
import { entry, goal } from '../../model/goals/entries.js';

const parsed = parseDefinition({
  assayer: 2, id: 'goals', kind: 'goal-alignment', version: { number: '1.0.0', status: 'published' }, title: 'Goals', locales: ['en'], survey: { elements: [{ type: 'comment', name: 'why' }] }, roles: [{ id: 'self', title: 'Oneself' }],
  goals: { levels: [{ id: 'department', title: 'Department' }], perspectives: [{ id: 'money', title: 'Money', weight: 100 }], values: [{ id: 'serve', title: 'Serving residents' }] },
});
if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
const definition = parsed.definition as GoalAlignmentDefinition;
const contextOf = (locale: string, entries: readonly GoalEntry[] = []) => goalsContext(goalReport(entries, definition, '2026-07-01'), definition, { locale, names: { kim: 'Kim Min-ji' } });

describe('fields of the goal book in words', () => {
  for (const locale of ['en', 'ko', 'zh-CN'])
    it(`every field of every kind of record has a name in ${locale}`, () => {
      const context = contextOf(locale);
      const nameless = Object.entries(goalFields).flatMap(([kind, fields]) => Object.keys(fields).filter((field) => /goals\.|^$/.test(fieldName(kind as RecordKind, field, context))).map((field) => `${kind}.${field}`));
      expect(nameless).to.deep.equal([]);
    });

  it('values are told as a reader knows them, never as JSON or ids', () => {
    const entries = [entry([], { subject: null, side: 'organisation' }, goal('o', { title: 'Queues' }))];
    const context = contextOf('en', entries);
    const told = (kind: RecordKind, field: string, value: unknown) => valueText(kind, field, value as never, context);
    expect(told('goal', 'valueServed', 'serve')).to.equal('Serving residents');
    expect(told('goal', 'valueServed', 'none')).to.equal('None of them');
    expect(told('goal', 'level', 'department')).to.equal('Department');
    expect(told('goal', 'values', ['serve'])).to.equal('Serving residents');
    expect(told('goal', 'state', 'dropped')).to.equal('removed');
    expect(told('goal', 'shared', true)).to.equal('Yes');
    expect(told('goal', 'due', '2026-12-31')).to.contain('2026').and.not.contain('2026-12-31');
    expect(told('goal', 'consistencyEmployee', 4)).to.equal('4 – agree');
    expect(told('goal', 'weight', 4)).to.equal('4');
    expect(told('goal', 'parents', [{ goal: 'o', strength: 'contributes' }])).to.equal('Queues (contributes)');
    expect(told('goal', 'people', [{ person: 'kim', share: 40 }])).to.equal('Kim Min-ji (40 %)');
    expect(told('goal', 'indicator.rule', { rule: 'steps', table: [{ min: 10, score: 50 }] })).to.equal('steps; Steps (value: points): 10: 50');
    expect(told('goal', 'indicator.direction', 'lower')).to.equal('lower');
    expect(told('checkIn', 'reason', 'skills')).to.equal('skills');
    expect(told('action', 'who', 'employee')).to.equal('Person');
    expect(told('department', 'weights', { indicators: 60, quality: 20, majorWork: 20 })).to.equal('Indicators: 60, Quality: 20, Major work: 20');
    expect(told('revision', 'changes', [{ field: 'weight', old: 40, new: 30 }, { field: 'task', old: null, new: 'Two counters' }])).to.equal('Weight in percent: 40 → 30, Task: (empty) → Two counters');
    expect(told('revision', 'reason', 'The hall is rebuilt.'), 'a reason of a revision is words, not a choice').to.equal('The hall is rebuilt.');
    expect(told('goal', 'title', null)).to.equal('(empty)');
  });

  it('goals of one name are told apart, by unit where that helps', () => {
    const entries = [
      entry([], { subject: null, side: 'organisation' }, goal('a', { title: 'Queues', unit: 'North' }), goal('b', { title: 'Queues', unit: 'South' }), goal('c', { title: 'Money' })),
      entry([], { subject: 'kim', side: 'employee' }, goal('x', { title: 'Counter' }), goal('y', { title: 'Counter' })),
    ];
    const { titleOf } = contextOf('en', entries);
    expect(['/a', '/b', '/c', 'kim/x', 'kim/y'].map(titleOf)).to.deep.equal(['Queues – North', 'Queues – South', 'Money', 'Counter – 1 (Kim Min-ji)', 'Counter – 2 (Kim Min-ji)']);
  });
});
