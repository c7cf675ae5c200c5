import { expect } from 'chai';
import * as fc from 'fast-check';
import { ConditionsParser } from 'survey-core';
import { checkExpression, conditionModel, conditionText, createState, operatorsFor, outline, parseExpression, tokensOf, type ConditionGroup, type ConditionRow, type RowOperator } from '../../../src/model/editing/index.js';
import { conditionWithout } from '../../../src/model/editing/expressions/without.js';
import { surveyMetadata } from '../../../src/survey/index.js';
import { referenceForm } from './reference-form.js';

const metadata = surveyMetadata();
const readByCore = (text: string) => new ConditionsParser().parseExpression(text);

describe('the grammar of expressions', () => {
  it('refuses what survey-core takes in silently', () => {
    for (const text of ['{q1} = 1 and and', '({a} = 1', 'f({a}', '{a} contains', '{a} = \'b', '{a = 1', '{a} b', '', '{a} = 007', '{} = 1', '{a} = (', '{a} = 가']) expect(parseExpression(text).ok, text).to.equal(false);
    const { problem } = parseExpression('{q1} = 1 and and') as { problem: object };
    expect(problem).to.deep.equal({ code: 'operand-missing', start: 13, end: 16, found: 'and' });
  });

  const piece = fc.constantFrom('{a}', '{b c}', '=', '<>', '>=', 'and', 'or', '&&', '(', ')', '[', ']', ',', '\'x\'', '"y"', '\'it\\\'s\'', '1', '-2.5', '+', '*', '^', 'empty', 'notempty', 'anyof', 'contains', '!', 'today(', 'iif(', 'true', 'abc', 'null', '0x1F', '{', '\'');
  it('accepts nothing that survey-core refuses, and loses no character', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const text = pieces.join(' ');
      if (parseExpression(text).ok) expect(readByCore(text), text).to.not.equal(undefined);
      const covered = tokensOf(text).map((token) => token.text).join('');
      expect(covered.replace(/\s/g, '')).to.equal(text.replace(/\s/g, ''));
    }), { numRuns: 1000 });
  });

  it('cuts clauses out of and and or, and leaves the rest as it is written', () => {
    const cut = (text: string, gone: string) => conditionWithout(text, (start, end) => text.slice(start, end) === gone);
    expect(cut('{a} = 1  and {x}>2 and {b} = \'it\\\'s\'', '{x}')).to.equal('{a} = 1 and {b} = \'it\\\'s\'');
    expect(cut('{a}=1 and ({x} = 1 or {c} = 2)', '{x}')).to.equal('{a}=1 and ({c} = 2)');
    expect(cut('{x}=1 or {x}=2 and {b}=1', '{x}')).to.equal('{b}=1');
    expect(cut('iif({x} > 1, 1, 2) = 1', '{x}')).to.equal(undefined);
  });
});

describe('conditions as rows', () => {
  const value = fc.oneof(fc.string({ unit: 'grapheme' }).filter((text) => !text.endsWith('\\')), fc.integer(), fc.boolean(), fc.double({ noNaN: true, min: -1e6, max: 1e6 }));
  const name = fc.stringMatching(/^[^{}:\s][^{}:]{0,6}$/);
  const row: fc.Arbitrary<ConditionRow> = fc.oneof(
    fc.record({ name, operator: fc.constantFrom<RowOperator>('empty', 'notempty') }),
    fc.record({ name, operator: fc.constantFrom<RowOperator>('equal', 'notequal', 'less', 'greater', 'contains'), value }),
    fc.record({ name, operator: fc.constantFrom<RowOperator>('anyof', 'allof', 'noneof'), value: fc.array(value, { minLength: 1, maxLength: 3 }) }),
    fc.record({ name, operator: fc.constantFrom<RowOperator>('equal', 'less'), other: name }),
  );
  it('are read back as they were written', () => {
    fc.assert(fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), fc.constantFrom('and', 'or'), (parts, join) => {
      const text = conditionText({ join, parts } as ConditionGroup)!;
      expect(parseExpression(text).ok, text).to.equal(true);
      const model = conditionModel(text);
      expect(model.kind, text).to.equal('rows');
      expect(conditionText((model as { group: ConditionGroup }).group)).to.equal(text);
    }), { numRuns: 1000 });
  });

  it('keep as text what rows cannot say', () => {
    for (const text of ['{a} + 1 > 2', 'today() > {d}', '!({a} = 1)', '{a} = 1 and and', 'true']) expect(conditionModel(text)).to.deep.equal({ kind: 'text', text });
    expect(conditionModel('{a} = 1 and ({b} = 2 or {c} empty)')).to.deep.equal({ kind: 'rows', group: { join: 'and', parts: [{ name: 'a', operator: 'equal', value: 1 }, { join: 'or', parts: [{ name: 'b', operator: 'equal', value: 2 }, { name: 'c', operator: 'empty' }] }] } });
  });

  it('offer the operators that fit the answer', () => {
    expect(operatorsFor('checkbox', metadata)).to.include.members(['contains', 'allof']);
    expect(operatorsFor('radiogroup', metadata)).to.include('anyof').and.not.include('greater');
    expect(operatorsFor('rating', metadata)).to.include.members(['greater', 'equal']);
    expect(operatorsFor('text', metadata)).to.include.members(['contains', 'less']);
    expect(operatorsFor('boolean', metadata)).to.not.include('contains');
    expect(operatorsFor('matrixdynamic', metadata)).to.deep.equal(['notempty', 'empty']);
    expect(operatorsFor('html', metadata)).to.deep.equal([]);
    expect(operatorsFor('matrixdropdowncolumn@checkbox', metadata)).to.include('contains');
  });
});

describe('checking an expression while it is written', () => {
  const state = createState({ document: referenceForm, metadata });
  const owner = (name: string) => outline(state).nodes.find((each) => each.name === name)!;
  const check = (text: string, at = 'colour', property = 'visibleIf') => checkExpression(text, owner(at), property, state, ['iif', 'today']).map(({ code, start, end, values }) => `${code} ${text.slice(start, end)}${values['nearest'] ? ` → ${String(values['nearest'])}` : ''}`);
  it('points at what is wrong', () => {
    expect(check('{age} > 1')).to.deep.equal([]);
    expect(check('{agee} > 1 and {panel.who} = 1')).to.deep.equal(['expression/unknown-name agee → age', 'expression/unknown-name panel.who']);
    expect(check('{panel.who} = {panel.nobody}', 'years')).to.deep.equal(['expression/unknown-name panel.nobody']);
    expect(check('{colour} = 1')).to.deep.equal(['expression/self colour']);
    expect(check('iff({age} > 1, 1, 2) = 1')).to.deep.equal(['expression/unknown-function iff → iif']);
    expect(check('{age} > ')).to.deep.equal(['expression/syntax ']);
  });
});
