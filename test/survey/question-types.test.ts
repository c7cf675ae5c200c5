import { expect } from 'chai';
import { SurveyModel } from 'survey-core';
import { answerPaths, checkAnswers, lintSurvey, surveyMetadata } from '../../src/survey/index.js';
import { cannotSay, type QuestionAnchoredRatingModel, type QuestionConstantSumModel, type QuestionRateesModel } from '../../src/survey/question-types/index.js';
import type { JsonObject } from '../../src/model/definition/index.js';

const anchored = { type: 'anchoredrating', name: 'a', anchors: [{ value: 1, text: 'Orders' }, { value: 3, text: { default: 'Explains', ko: '설명한다' } }, { value: 5, text: 'Asks' }] };
const several = { type: 'ratees', name: 'r', rateesFrom: 'context.team', statements: [{ value: 'listens', text: 'Listens' }, { value: 'shares', text: 'Shares' }], rateMax: 4 };
const sum = { type: 'constantsum', name: 's', entries: [{ value: 'x', text: 'Planning' }, { value: 'y', minValue: 10, maxValue: 60 }], step: 5 };
const form = (...elements: object[]) => ({ survey: { elements } as unknown as JsonObject });
const found = (elements: object[], answers: object, context?: JsonObject) => checkAnswers(form(...elements), answers, context ? { context } : {}).map(({ code, pointer }) => `${code.replace('answers/', '')} ${pointer}`);
const team = { team: [{ value: 'kim', text: 'Kim' }, 'lee'] };
const question = <Q>(element: object, more: object = {}): Q => new SurveyModel({ elements: [element], ...more }).getAllQuestions()[0] as Q;

describe('question types of our own', () => {
  it('are known to survey-core, with their properties and their bases', () => {
    const metadata = surveyMetadata();
    expect(metadata.questionTypes).to.include.members(['anchoredrating', 'ratees', 'constantsum']).and.not.to.include('anchoredscale');
    expect(metadata.properties['ratees']!.map(({ name }) => name)).to.include.members(['ratees', 'statements', 'rateMin', 'anchors', 'showCannotSay']);
    expect(lintSurvey(form(anchored, several, sum).survey)).to.deep.equal([]);
  });

  it('say where their answers lie, for tables and exports', () => {
    const listed = { ...several, rateesFrom: undefined, ratees: [{ value: 'kim', text: 'Kim' }] };
    expect(answerPaths(form(anchored, listed, several, sum)).map(({ path, title }) => `${path.join('/')} ${title}`)).to.deep.equal([
      'a a', 'r/kim/listens r: Kim: Listens', 'r/kim/shares r: Kim: Shares', 'r/*/listens r: Listens', 'r/*/shares r: Shares', 's/x s: Planning', 's/y s: y',
    ]);
  });

  it('come back as they were written', () => {
    for (const element of [anchored, several, sum]) expect(new SurveyModel({ elements: [element] }).toJSON().pages[0].elements).to.deep.equal([element]);
  });

  it('anchored rating: a point or "cannot say", and nothing else', () => {
    expect(found([anchored], { a: 3 })).to.deep.equal([]);
    expect(found([anchored], { a: cannotSay })).to.deep.equal([]);
    expect(found([{ ...anchored, showCannotSay: false }], { a: cannotSay })).to.deep.equal(['unknown-choice /a']);
    expect(found([anchored], { a: 6 })).to.deep.equal(['out-of-range /a']);
    expect(found([anchored], { a: 2.5 })).to.deep.equal(['out-of-range /a']);
    expect(found([anchored], { a: '3' })).to.deep.equal(['unknown-choice /a']);
    expect(found([{ ...anchored, isRequired: true }], {})).to.deep.equal(['required /a']);
  });

  it('anchored rating: says which described points a point lies between, and reads as its behaviour', () => {
    const rating = question<QuestionAnchoredRatingModel>(anchored);
    expect(rating.anchorsAround(2)).to.deep.equal({ below: 1, above: 3 });
    rating.value = 3;
    expect(rating.displayValue).to.equal('3 (Explains)');
    rating.value = cannotSay;
    expect(rating.displayValue).to.equal('Cannot say');
    expect(question<QuestionAnchoredRatingModel>({ ...anchored, rateMin: 5, rateMax: 1 }).points).to.deep.equal([5]);
    expect(question<QuestionAnchoredRatingModel>({ ...anchored, rateMax: 1e9 }).points.length).to.be.lessThan(100);
  });

  it('ratees: only those that the host names, on the statements of the form', () => {
    expect(found([several], { r: { kim: { listens: 4 }, lee: { shares: cannotSay } } }, team)).to.deep.equal([]);
    expect(found([several], { r: { choi: { listens: 4 } } }, team)).to.deep.equal(['unknown-row /r/choi']);
    expect(found([several], { r: { kim: { lisens: 4, shares: 5 } } }, team)).to.deep.equal(['unknown-part /r/kim/lisens', 'out-of-range /r/kim/shares']);
    expect(found([several], { r: { kim: 4 } }, team)).to.deep.equal(['wrong-type /r/kim']);
    expect(found([several], { r: [4] }, team)).to.deep.equal(['wrong-type /r']);
    // Without the host's word nobody can know them.
    expect(found([several], { r: { choi: { listens: 4 } } })).to.deep.equal([]);
  });

  it('ratees: where each is required, "cannot say" is an answer and a gap is not', () => {
    const each = { ...several, rateesFrom: undefined, ratees: ['kim', 'lee'], eachRowRequired: true };
    expect(found([each], { r: { kim: { listens: 4, shares: 1 }, lee: { listens: cannotSay, shares: 2 } } })).to.deep.equal([]);
    expect(found([each], { r: { kim: { listens: 4, shares: 1 }, lee: { listens: 1 } } })).to.deep.equal(['invalid /r']);
    const model = question<QuestionRateesModel>(each);
    model.rate('kim', 'listens', 3);
    model.rate('kim', 'listens', undefined);
    expect(model.value).to.equal(undefined);
  });

  it('constant sum: the sum, the limits and the steps hold', () => {
    expect(found([sum], { s: { x: 40, y: 60 } })).to.deep.equal([]);
    expect(found([sum], { s: { x: 30, y: 60 } })).to.deep.equal(['invalid /s']);
    expect(found([sum], { s: { x: 35, y: 65 } })).to.deep.equal(['invalid /s']);
    expect(found([sum], { s: { x: 100 } })).to.deep.equal(['invalid /s']);
    expect(found([sum], { s: { x: 42, y: 58 } })).to.deep.equal(['invalid /s', 'invalid /s']);
    expect(found([sum], { s: { x: 40, z: 60 } })).to.deep.equal(['unknown-part /s/z']);
    expect(found([sum], { s: { x: '40', y: 60 } })).to.deep.equal(['wrong-type /s/x']);
    expect(found([sum], {})).to.deep.equal([]);
    expect(found([{ ...sum, entries: ['p', 'q', 'r'], step: 0.1, total: 0.3 }], { s: { p: 0.1, q: 0.1, r: 0.1 } })).to.deep.equal([]);
  });

  it('constant sum: counts what is left, and says what is wrong in the language of the form', () => {
    const shares = question<QuestionConstantSumModel>(sum, { locale: 'ko' });
    shares.give('x', 70);
    expect(shares.left).to.equal(30);
    shares.give('y', 40);
    expect(shares.left).to.equal(-10);
    expect(shares.validate(true)).to.equal(false);
    expect(shares.errors.map((error) => error.text)).to.deep.equal(['합계는 100이어야 합니다. 10이(가) 초과되었습니다.']);
  });
});
