import { expect } from 'chai';
import { answerAt, readAnswer, scoreResponse, valueRows } from '../../../src/model/scoring/index.js';
import { sampleAnswers, sampleForm } from '../analysis/sample-forms.js';

describe('score of one response', () => {
  it('reverses items, counts what is missing, and gives POMP', () => {
    const { scales } = scoreResponse(sampleForm(), sampleAnswers([4, 1], 2));
    expect(scales[0]).to.include({ id: 'climate', mean: 4.5, sum: 9, pomp: 87.5, answered: 2, total: 2, status: 'ok' });
    expect(scales[0]!.items).to.deep.equal([4, 5]);
    expect(scales[1]).to.include({ id: 'trust', mean: 2, pomp: 25 });
  });

  it('takes half of the items as enough, and no fewer', () => {
    expect(scoreResponse(sampleForm(), sampleAnswers([4, null], null)).scales.map(({ mean, status }) => [mean, status])).to.deep.equal([[4, 'ok'], [null, 'insufficient']]);
    expect(scoreResponse(sampleForm({ scale: { minAnsweredShare: 0.75 } }), sampleAnswers([4, null], 1)).scales[0]!.status).to.equal('insufficient');
  });

  it('reports "cannot say" apart, and what is no number of the scale as unusable', () => {
    expect(scoreResponse(sampleForm(), sampleAnswers(['none', 2], 9)).scales[0]).to.include({ mean: 4, answered: 1, cannotSay: 1, unusable: 0 });
    expect(scoreResponse(sampleForm(), sampleAnswers([{}, 'x'], 9)).scales.map(({ unusable, mean }) => [unusable, mean])).to.deep.equal([[2, null], [1, null]]);
  });

  it('gives the value profile with items, quadrants and groups', () => {
    const [own] = scoreResponse(sampleForm(), sampleAnswers([1, 1], 1, [[5, 2], [4, 4], [2, 5]])).values;
    // 5·25 + 4·75 + 2·100 over 11
    expect(own!.index).to.be.closeTo((5 * 25 + 4 * 75 + 2 * 100) / 11, 1e-12);
    expect(own!.items.map(({ id, gap, quadrant }) => [id, gap, quadrant])).to.deep.equal([['create', 3, 'act'], ['fair', 0, 'keep'], ['grow', -3, 'possibleOverdo']]);
    expect(own!.items[0]!.priority).to.equal(3);
    expect(own!.groups).to.deep.equal([{ id: 'both', title: 'Both', index: (5 * 25 + 4 * 75) / 9, n: 2 }]);
    expect(own!.answered).to.equal(3);
  });

  it('leaves numbers out, not 0, when nothing is answered', () => {
    const { scales, values } = scoreResponse(sampleForm(), {});
    expect(scales.map((scale) => scale.mean)).to.deep.equal([null, null]);
    expect(values[0]).to.include({ index: null, coverage: 0, answered: 0, total: 3, status: 'noData' });
  });

  it('finds rows with their texts in the languages of the form', () => {
    const form = sampleForm();
    expect(valueRows(form, form.scoring!.values![0]!)).to.deep.equal([
      { id: 'create', title: { en: 'Creating', ko: '창조', 'zh-CN': '创造' } }, { id: 'fair', title: 'Fairness' }, { id: 'grow', title: 'grow' },
    ]);
  });

  it('reads answers by their own keys only', () => {
    expect(answerAt({ a: { b: { c: 3 } } }, { question: 'a', row: 'b', column: 'c' })).to.equal(3);
    expect(answerAt({ a: 3 }, { question: 'a', row: 'toString' })).to.equal(null);
    expect(answerAt({}, { question: 'constructor' })).to.equal(null);
    expect(readAnswer('4', { min: 1, max: 5 })).to.deep.equal({ value: 4, cannotSay: false, unusable: false });
    expect(readAnswer('', { min: 0, max: 5 }).value).to.equal(null);
  });
});
