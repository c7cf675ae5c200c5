import { expect } from 'chai';
import { SurveyModel } from 'survey-core';
import type { JsonObject } from '../../src/model/definition/index.js';
import { answerPaths, checkAnswers } from '../../src/survey/index.js';
import type { QuestionDelphiModel } from '../../src/survey/question-types/index.js';

const delphi = { type: 'delphi', name: 'q', anchors: [{ value: 1, text: 'Low' }, { value: 5, text: 'High' }] };
const asked = (more: object = {}, feedback?: object, data: object = {}) => {
  const model = new SurveyModel({ elements: [{ ...delphi, ...more }] });
  if (feedback) model.setVariable('context', { feedback: { q: feedback } });
  model.data = data;
  return { model, question: model.getAllQuestions()[0] as QuestionDelphiModel };
};
const middle = { n: 9, median: 3, q1: 3, q3: 4 };
const found = (answer: unknown, more: object = {}) => checkAnswers({ survey: { elements: [{ ...delphi, ...more }] } as unknown as JsonObject }, { q: answer as JsonObject }, {}).map(({ code, pointer }) => `${code.replace('answers/', '')} ${pointer}`);

describe('Delphi statements', () => {
  it('take feedback from the host and nothing that is none', () => {
    expect(asked().question.feedback).to.equal(null);
    expect(asked({}, { median: 'x', q1: 1, q3: 2 }).question.feedback).to.equal(null);
    expect(asked({}, { ...middle, counts: [1, 2], own: 'maybe', comments: ['a', 4] }).question.feedback).to.deep.equal({ ...middle, comments: ['a'] });
    expect(asked({ feedbackFrom: 'context.feedback.q' }, { ...middle, counts: [0, 1, 5, 2, 1], own: 2 }).question.feedback).to.deep.equal({ ...middle, counts: [0, 1, 5, 2, 1], own: 2 });
  });

  it('ask a reason outside the middle half only, at its ends not, and keep what was written', () => {
    const { question, model } = asked({}, middle);
    const asks = [1, 2, 3, 4, 5, 'cannotSay'].map((rating) => (question.give('rating', rating), question.asksReason));
    expect(asks).to.deep.equal([true, true, false, false, true, false]);
    question.give('rating', 5);
    question.give('reason', 'because');
    question.give('rating', 3);
    expect([question.asksReason, question.showsReason]).to.deep.equal([false, true]);
    expect(model.getValue('q')).to.deep.equal({ rating: 3, reason: 'because' });
    question.give('reason', '');
    question.give('rating', undefined);
    expect(model.data).to.deep.equal({});
  });

  it('ask no reason in a first round, always or never where the form says so', () => {
    const asks = (askReason: string, feedback?: object) => {
      const { question } = asked({ askReason }, feedback);
      question.give('rating', 1);
      return question.asksReason;
    };
    expect([asks('outside'), asks('outside', middle), asks('always'), asks('never', middle)]).to.deep.equal([false, true, true, false]);
  });

  it('want a reason or a rating only where the form requires it', () => {
    expect(asked({}, middle, { q: { rating: 1 } }).model.validate()).to.equal(true);
    expect(asked({ reasonRequired: true }, middle, { q: { rating: 1 } }).model.validate()).to.equal(false);
    expect(asked({ reasonRequired: true }, middle, { q: { rating: 1, reason: 'x' } }).model.validate()).to.equal(true);
    expect(asked({ isRequired: true, askExpertise: true }, undefined, { q: { expertise: 2 } }).model.validate()).to.equal(false);
  });

  it('are checked part by part', () => {
    expect(found({ rating: 5, reason: 'x' })).to.deep.equal([]);
    expect(found({ rating: 'cannotSay' })).to.deep.equal([]);
    expect(found({ rating: 6 })).to.deep.equal(['out-of-range /q/rating']);
    expect(found({ rating: 'cannotSay' }, { showCannotSay: false })).to.deep.equal(['unknown-choice /q/rating']);
    expect(found({ reason: 4 })).to.deep.equal(['wrong-type /q/reason']);
    expect(found({ expertise: 2 })).to.deep.equal(['unknown-part /q/expertise']);
    expect(found({ expertise: 7 }, { askExpertise: true })).to.deep.equal(['out-of-range /q/expertise']);
    expect(found(3)).to.deep.equal(['wrong-type /q']);
    expect(answerPaths({ survey: { elements: [{ ...delphi, askExpertise: true }] } as unknown as JsonObject }).map(({ path }) => path.join('.'))).to.deep.equal(['q.rating', 'q.reason', 'q.expertise']);
  });
});
