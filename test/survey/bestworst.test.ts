import { expect } from 'chai';
import fc from 'fast-check';
import { SurveyModel } from 'survey-core';
import type { JsonObject } from '../../src/model/definition/index.js';
import { answerPaths, checkAnswers } from '../../src/survey/index.js';
import type { QuestionBestWorstModel } from '../../src/survey/question-types/index.js';
import { bestWorstSets } from '../../src/survey/question-types/best-worst-sets.js';

const items = ['a', 'b', 'c', 'd', 'e', 'f'];
const element = { type: 'bestworst', name: 'q', items, setSize: 3 };
const asked = (more: object = {}) => {
  const model = new SurveyModel({ elements: [{ ...element, ...more }] });
  model.randomSeed = 4;
  return { model, question: model.getAllQuestions()[0] as QuestionBestWorstModel };
};
const found = (answer: unknown, more: object = {}) => checkAnswers({ survey: { elements: [{ ...element, ...more }] } as unknown as JsonObject }, { q: answer as JsonObject }, {}).map(({ code, pointer }) => `${code.replace('answers/', '')} ${pointer}`);

describe('best–worst scaling', () => {
  it('shows every item about equally often, never twice in a set, the same for the same seed', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 6 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 1e6 }), (n, size, count, seed) => {
      const ids = Array.from({ length: n }, (_, i) => `i${i}`);
      const sets = bestWorstSets(ids, size, count, seed);
      expect(sets).to.deep.equal(bestWorstSets(ids, size, count, seed));
      for (const set of sets) expect(new Set(set).size === set.length && set.length === Math.min(size, n)).to.equal(true);
      const shown = ids.map((id) => sets.filter((set) => set.includes(id)).length);
      expect(Math.max(...shown) - Math.min(...shown)).to.be.at.most(1);
      if (count === 0 && n > size) expect(Math.min(...shown)).to.be.at.least(3);
    }));
  });

  it('brings most pairs together in a design that leaves room for all', () => {
    const sets = bestWorstSets(items, 3, 0, 9);
    const pairs = new Set(sets.flatMap((set) => set.flatMap((a) => set.filter((b) => a < b).map((b) => a + b))));
    expect(pairs.size).to.be.at.least(12);
  });

  it('keeps what was shown with the answer, so that later items change no set', () => {
    const { question, model } = asked();
    const before = question.sets.map(({ shown }) => shown.map(({ id }) => id));
    question.choose(1, 'best', before[1]![0]);
    model.randomSeed = 99;
    question.setPropertyValue('items', [...items, 'g']);
    expect(question.sets.map(({ shown }) => shown.map(({ id }) => id))).to.deep.equal(before);
    expect(model.getValue('q')).to.deep.equal({ seed: 4, tasks: before.map((shown, i) => (i === 1 ? { shown, best: shown[0] } : { shown })) });
  });

  it('moves an item that is chosen at both ends, and takes a choice back', () => {
    const { question, model } = asked({ setCount: 1 });
    const [id] = question.sets[0]!.shown.map((thing) => thing.id) as [string];
    question.choose(0, 'best', id);
    question.choose(0, 'worst', id);
    expect([question.sets[0]!.best, question.sets[0]!.worst]).to.deep.equal([undefined, id]);
    question.choose(0, 'worst', undefined);
    expect(model.data).to.deep.equal({});
  });

  it('is whole when every set is, where it is required', () => {
    const { question, model } = asked({ isRequired: true, setCount: 2 });
    expect(model.validate()).to.equal(false);
    question.sets.forEach(({ shown }, at) => question.choose(at, 'best', shown[0]!.id));
    expect([question.open, model.validate()]).to.deep.equal([2, false]);
    question.sets.forEach(({ shown }, at) => question.choose(at, 'worst', shown[1]!.id));
    expect([question.open, model.validate()]).to.deep.equal([0, true]);
  });

  it('is checked task by task', () => {
    const shown = ['a', 'b', 'c'];
    expect(found({ seed: 1, tasks: [{ shown, best: 'a', worst: 'b' }, { shown }] })).to.deep.equal([]);
    expect(found({ seed: 1, tasks: [{ shown: ['a', 'x', 'a'], best: 'a' }] })).to.deep.equal(['unknown-choice /q/tasks/0/shown/1', 'unknown-choice /q/tasks/0/shown/2']);
    expect(found({ tasks: [{ shown, best: 'd' }, { shown, best: 'a', worst: 'a' }, { shown, middle: 'a' }] })).to.deep.equal(['unknown-choice /q/tasks/0/best', 'unknown-choice /q/tasks/1/worst', 'unknown-part /q/tasks/2/middle']);
    expect(found([])).to.deep.equal(['wrong-type /q']);
    expect(answerPaths({ survey: { elements: [element] } as unknown as JsonObject }).map(({ path }) => path.join('.'))).to.deep.equal(['q.tasks.*.best', 'q.tasks.*.worst']);
  });
});
