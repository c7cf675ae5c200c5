import { expect } from 'chai';
import * as fc from 'fast-check';
import type { JsonObject } from '../../../src/model/definition/index.js';
import { importLimeSurvey, readForm } from '../../../src/model/exchange/index.js';
import { satisfaction } from './fixtures/satisfaction.js';
import { elementsOf, expectLoads } from './loads.js';
import { mutated } from './mutated.js';

const result = importLimeSurvey(satisfaction);
const element = (name: string): JsonObject => (elementsOf(result) as JsonObject[]).find((each) => each['name'] === name)!;

describe('LimeSurvey\'s structure file', () => {
  it('loads without an error, in its languages, and is recognised', async () => {
    expectLoads(result);
    expect(result.definition).to.deep.include({ title: { default: 'Staff survey', ko: '직원 설문' }, completedHtml: 'Thank you!' });
    expect((result.definition!['pages'] as JsonObject[]).map(({ title, visibleIf }) => [title, visibleIf])).to.deep.equal([[{ default: 'About work', ko: '업무' }, undefined], ['The end', '{mood.calm} = \'1\'']]);
    expect(await readForm(satisfaction)).to.deep.equal({ format: 'limesurvey', ...result });
  });

  it('has its questions with their parts', () => {
    expect(element('post')).to.deep.equal({ type: 'radiogroup', name: 'post', title: { default: 'What is your post?', ko: '직책은?' }, description: 'As of today', isRequired: true, showOtherItem: true, choices: [
      { value: 'A1', text: { default: 'Clerk', ko: '직원' } }, { value: 'A2', text: { default: 'Head', ko: '과장' } },
    ] });
    expect(element('mood')).to.deep.include({ type: 'matrix', rows: [{ value: 'calm', text: 'I am calm' }, { value: 'proud', text: 'I am proud' }], columns: [{ value: '1', text: 'No' }, { value: '5', text: 'Yes' }] });
    expect(element('plans')).to.deep.include({ type: 'matrixdropdown', cellType: 'text', columns: [{ name: 'c1', title: 'What' }, { name: 'c2', title: 'Who' }] });
    expect(element('why')).to.deep.include({ title: 'Why?\nSay more', validators: [{ type: 'regex', regex: '^[^<]+$' }] });
    expect(element('sum')).to.deep.include({ type: 'expression', expression: '{calls} * 2' });
  });

  it('says the same in its conditions', () => {
    expect(element('tools')['visibleIf']).to.equal('{post} = \'A1\'');
    expect((element('tools')['choices'] as JsonObject[])[1]).to.deep.equal({ value: 'SQ2', text: 'Letter', visibleIf: '{post} <> \'A2\'' });
    expect(element('tools')['title']).to.equal('Which tools, {post}?');
    expect(element('calls')['visibleIf']).to.equal('({tools} contains \'SQ1\') and (!({post} empty))');
    expect(element('mood')['visibleIf']).to.equal('{calls} > 3');
  });

  it('says what was lost', () => {
    expect(result.report.map(({ code, place }) => [code, place])).to.deep.equal([['import/type-unknown', 'lang'], ['import/expression-lost', 'why']]);
  });

  it('takes no condition on a row that it did not take', () => {
    const without = importLimeSurvey(satisfaction.replace(/^(\t*SQ\t)0(\tcalm\t)/m, '$12$2'));
    expectLoads(without);
    expect((without.definition!['pages'] as JsonObject[])[1]).to.not.have.property('visibleIf');
    expect(without.report.map(({ code, place }) => [code, place])).to.deep.include(['import/expression-lost', 'page2']);
  });

  it('never throws and loads without an error, whatever becomes of the text', () => {
    fc.assert(fc.property(mutated(satisfaction), (text) => void JSON.stringify(importLimeSurvey(text))), { numRuns: 300 });
    fc.assert(fc.property(mutated(satisfaction), (text) => expectLoads(importLimeSurvey(text), true)), { numRuns: 25 });
  });
});
