import { expect } from 'chai';
import type { Anonymity } from '../../../src/model/definition/index.js';
import { reading, summaryOf, type FeedbackReport } from '../../../src/model/cycle/index.js';

const form = (sharing?: NonNullable<Anonymity['sharing']>, owner: Anonymity['owner'] = 'respondent') => ({ anonymity: { minGroup: 3, minComments: 5, minDistribution: 10, mode: 'merge' as const, owner, ...(sharing ? { sharing } : {}) } });
const said = (given: boolean, who = 'manager') => [{ kind: `sharing:${who}`, body: { given } }];

describe('who reads the results about a person', () => {
  it('is nobody else where they are the person\'s and the form says nothing', () => {
    expect([reading(form(), 'manager', said(true)), reading(form(undefined, 'organisation'), 'manager', [])]).to.deep.equal([null, 'answers']);
  });

  it('is whom the person lets, as far as the form goes, until the person says no', () => {
    const asked = form([{ with: 'manager', what: 'summary', consent: 'opt-in' }]);
    expect([reading(asked, 'manager', []), reading(asked, 'manager', said(true)), reading(asked, 'manager', said(false)), reading(asked, 'organisation', said(true))]).to.deep.equal([null, 'summary', null, null]);
  });

  it('takes the most that is allowed: always the summary, the answers with consent', () => {
    const both = form([{ with: 'manager', what: 'summary', consent: 'always' }, { with: 'manager', what: 'answers', consent: 'opt-in' }]);
    expect([reading(both, 'manager', []), reading(both, 'manager', said(true))]).to.deep.equal(['summary', 'answers']);
  });

  it('a summary holds neither items nor comments, at any depth', () => {
    const comments = [{ texts: ['said in confidence'] }];
    const report = { subject: 'a', scales: [{ id: 's' }], comments, results: { scales: [{ id: 's' }], items: [{ id: 'item-one' }], comments } } as unknown as FeedbackReport;
    expect(JSON.stringify(summaryOf(report))).to.include('"s"').and.to.not.match(/confidence|item-one/);
  });
});
