import { expect } from 'chai';
import { scoreComposite, scoreResponse } from '../../../src/model/scoring/index.js';
import { sampleAnswers, sampleForm } from '../analysis/sample-forms.js';

const composite = (minCompleteness?: number) => ({ id: 'all', title: 'All', parts: [{ scale: 'climate', weight: 60 }, { scale: 'trust', weight: 20 }, { question: 'achieved', weight: 20 }], ...(minCompleteness === undefined ? {} : { minCompleteness }) });

describe('a composite', () => {
  it('weighs scales by their 0–100 score and questions by their number', () => {
    const scales = [{ id: 'trust', pomp: 25 }, { id: 'climate', pomp: 87.5 }];
    expect(scoreComposite(composite(), scales, { achieved: 90 })).to.deep.equal({ id: 'all', score: 0.6 * 87.5 + 0.2 * 25 + 0.2 * 90, completeness: 1, parts: [87.5, 25, 90] });
  });

  it('renormalises what is there, and says nothing below the completeness that is wanted', () => {
    const scales = [{ id: 'climate', pomp: 50 }, { id: 'trust', pomp: null }];
    expect(scoreComposite(composite(), scales, { achieved: 'much' })).to.deep.equal({ id: 'all', score: 50, completeness: 0.6, parts: [50, null, null] });
    expect(scoreComposite(composite(0.8), scales, {}).score).to.equal(null);
    expect(scoreComposite(composite(0), [], {})).to.include({ score: null, completeness: 0 });
  });

  it('comes with the scores of a response', () => {
    const form = sampleForm();
    const withComposite = { ...form, scoring: { ...form.scoring!, composites: [composite()] } };
    expect(scoreResponse(withComposite, sampleAnswers([4, 1], 2)).composites).to.deep.equal([{ id: 'all', score: (60 * 87.5 + 20 * 25) / 80, completeness: 0.8, parts: [87.5, 25, null] }]);
    expect(scoreResponse(form, {}).composites).to.deep.equal([]);
  });
});
