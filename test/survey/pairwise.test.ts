import { expect } from 'chai';
import { SurveyModel } from 'survey-core';
import { answerPaths, checkAnswers } from '../../src/survey/index.js';
import { judgmentOf, ratioOf } from '../../src/model/statistics/index.js';
import type { QuestionPairwiseModel } from '../../src/survey/question-types/index.js';
import type { JsonObject } from '../../src/model/definition/index.js';

const pairwise = { type: 'pairwise', name: 'p', criteria: [{ value: 'cost', text: 'Cost' }, { value: 'time', text: 'Time' }, 'quality'] };
const form = (element: object) => ({ survey: { elements: [element] } as unknown as JsonObject });
const found = (answer: unknown, context?: JsonObject, more: object = {}) => checkAnswers(form({ ...pairwise, ...more }), { p: answer as JsonObject }, context ? { context } : {}).map(({ code, pointer }) => `${code.replace('answers/', '')} ${pointer}`);
const asked = (seed: number, more: object = {}) => {
  const model = new SurveyModel({ elements: [{ ...pairwise, ...more }] });
  model.randomSeed = seed;
  return { model, question: model.getAllQuestions()[0] as QuestionPairwiseModel };
};
const pairOf = (question: QuestionPairwiseModel, a: string, b: string) => question.pairs.find(({ first, second }) => first.id === a && second.id === b)!;

describe('pairwise comparisons', () => {
  it('ask every pair once, in an order that the seed decides and the answer keeps', () => {
    const criteria = Array.from({ length: 7 }, (_, i) => `c${i}`);
    const order = (seed: number) => asked(seed, { criteria }).question.pairs.map(({ left, right }) => `${left.id}-${right.id}`);
    expect(new Set(order(5)).size).to.equal(21);
    expect(order(5)).to.deep.equal(order(5));
    expect(order(5)).to.not.deep.equal(order(6));
    const { model, question } = asked(5, { criteria });
    const before = order(5);
    question.judge(question.pairs[3]!, 2);
    model.randomSeed = 99;
    expect(question.pairs.map(({ left, right }) => `${left.id}-${right.id}`)).to.deep.equal(before);
    for (const seed of [1, 2, 3, 4]) {
      const pairs = asked(seed, { criteria }).question.pairs;
      for (const id of criteria) expect(pairs.filter(({ left }) => left.id === id).length, `${id} on the left`).to.be.within(2, 4);
    }
  });

  it('give the matrix that AHP wants, with gaps where a pair was left out', () => {
    const { question } = asked(1);
    question.judge(pairOf(question, 'cost', 'time'), 2);
    question.judge(pairOf(question, 'time', 'quality'), -4);
    expect(question.matrix).to.deep.equal([[1, 3, null], [1 / 3, 1, 1 / 5], [null, 5, 1]]);
    expect(question.open.map(({ first, second }) => [first.id, second.id])).to.deep.equal([['cost', 'quality']]);
    for (let steps = -8; steps <= 8; steps += 1) expect(judgmentOf(ratioOf(steps))).to.equal(steps);
  });

  it('keep a first judgment beside a revised one, and no slip of the hand', () => {
    const { model, question } = asked(1);
    const [one, other] = [pairOf(question, 'cost', 'time'), pairOf(question, 'cost', 'quality')];
    question.judge(one, 1);
    question.judge(one, 2);
    question.judge(other, 4);
    expect(model.getValue('p')).to.deep.equal({ seed: 1, judgments: { cost: { time: 2, quality: 4 } } });
    question.judge(one, -3);
    question.judge(one, -5);
    expect(model.getValue('p')).to.deep.equal({ seed: 1, judgments: { cost: { quality: 4, time: -5 } }, first: { cost: { time: 2 } } });
    question.leave();
    question.judge(one, 0);
    expect((model.getValue('p') as { first: object }).first).to.deep.equal({ cost: { time: 2 } });
    question.judge(other, undefined);
    expect((model.getValue('p') as { first: object }).first).to.deep.equal({ cost: { time: 2, quality: 4 } });
  });

  it('taken back before they were left, leave nothing', () => {
    const { model, question } = asked(1);
    question.judge(pairOf(question, 'cost', 'time'), 1);
    question.judge(pairOf(question, 'cost', 'time'), undefined);
    expect(model.data).to.deep.equal({});
  });

  it('are checked: pairs of the form, the way round in which they stand there, whole steps', () => {
    expect(found({ judgments: { cost: { time: 2 } }, first: { cost: { time: -8 } }, seed: 3 })).to.deep.equal([]);
    expect(found({ judgments: { cost: { tine: 2 } } })).to.deep.equal(['unknown-row /p/judgments/cost/tine']);
    expect(found({ judgments: { time: { cost: 2 } } })).to.deep.equal(['unknown-part /p/judgments/time/cost']);
    expect(found({ judgments: { cost: { time: 9 } } })).to.deep.equal(['out-of-range /p/judgments/cost/time']);
    expect(found({ judgments: { cost: { time: 0.5 } } })).to.deep.equal(['out-of-range /p/judgments/cost/time']);
    expect(found({ judgments: [1], extra: 1, seed: 'x' })).to.deep.equal(['wrong-type /p/judgments', 'unknown-part /p/extra', 'wrong-type /p/seed']);
    expect(found([1])).to.deep.equal(['wrong-type /p']);
    expect(found({ judgments: { a: { b: 1 } } }, { list: ['a', 'b'] }, { criteriaFrom: 'context.list' })).to.deep.equal([]);
    expect(found({ judgments: { a: { c: 1 } } }, { list: ['a', 'b'] }, { criteriaFrom: 'context.list' })).to.deep.equal(['unknown-row /p/judgments/a/c']);
  });

  it('read as ratios, and say where they lie', () => {
    const { question } = asked(1);
    question.judge(pairOf(question, 'cost', 'time'), 2);
    question.judge(pairOf(question, 'cost', 'quality'), -2);
    expect(question.displayValue).to.deep.equal({ 'Cost : Time': '3 : 1', 'Cost : quality': '1 : 3' });
    expect(answerPaths(form(pairwise)).map(({ path }) => path.join('/'))).to.deep.equal(['p/judgments/cost/time', 'p/judgments/cost/quality', 'p/judgments/time/quality', 'p/first/cost/time', 'p/first/cost/quality', 'p/first/time/quality']);
    expect(new SurveyModel({ elements: [pairwise] }).toJSON().pages[0].elements).to.deep.equal([pairwise]);
  });
});
