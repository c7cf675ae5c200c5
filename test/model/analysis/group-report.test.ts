import { expect } from 'chai';
import fc from 'fast-check';
import { assertPublished, groupReport, publishViews } from '../../../src/model/analysis/index.js';
import { spanCheck } from '../../../src/model/statistics/index.js';
import { sampleAnswers, sampleForm, sampleResponse } from './sample-forms.js';

const people = (n: number, department: (i: number) => string = () => 'tax') => Array.from({ length: n }, (_, i) =>
  sampleResponse(`p${i}`, '2026', sampleAnswers([1 + (i % 5), 5 - (i % 4)], 1 + (i % 3), [[4, 1 + (i % 5)]]), { context: { department: department(i) } }));

describe('group report', () => {
  it('withholds a small group, without its size', () => {
    const report = groupReport(sampleForm(), people(2));
    expect(report).to.include({ withheld: true, reason: 'minGroup', minGroup: 3 });
    expect(JSON.stringify(report)).to.not.match(/"n":/);
  });

  it('counts each person once, by the last response', () => {
    const twice = [...people(2), ...people(2).map((response) => ({ ...response, id: `${response.id}-again`, completedAt: '2026-05-01T00:00:00Z' }))];
    expect(groupReport(sampleForm(), twice).withheld).to.equal(true);
    expect(groupReport(sampleForm(), [...people(3), ...twice])).to.include({ withheld: false, n: 3 });
  });

  it('shows means from the threshold on, dispersion from 5 for scales, from 10 for single items, a label for alpha from 30', () => {
    const scales = (n: number) => open(groupReport(sampleForm(), people(n))).scales;
    expect(scales(4).map(({ n, sd, ci, alpha, distribution }) => [n, sd, ci, alpha, distribution])).to.deep.equal([[4, null, null, null, null], [4, null, null, null, null]]);
    expect(scales(4).every((scale) => scale.mean !== null)).to.equal(true);
    expect(scales(9).map(({ sd, distribution }) => [sd !== null, distribution !== null])).to.deep.equal([[true, true], [false, false]]);
    expect(scales(10)[1]!.distribution!.reduce((total, bin) => total + bin.count, 0)).to.equal(10);
    expect([29, 30].map((n) => scales(n)[0]!.alpha!.label === null)).to.deep.equal([true, false]);
  });

  it('never lowers the threshold of the form, and keeps to the round', () => {
    expect(groupReport(sampleForm(), people(2), { minGroup: 1 }).withheld).to.equal(true);
    expect(groupReport(sampleForm(), people(4), { minGroup: 5 }).withheld).to.equal(true);
    expect(groupReport(sampleForm(), people(6), { round: '2025' }).withheld).to.equal(true);
  });

  it('a part that would betray the rest is withheld', () => {
    const report = groupReport(sampleForm(), people(8, (i) => (i < 6 ? 'tax' : 'roads')), { splitBy: 'department' });
    expect(report.withheld).to.equal(false);
    expect(report.parts).to.have.length(2);
    expect(report.parts!.map((part) => [part.id, part.withheld])).to.deep.equal([['tax', true], ['roads', true]]);
    expect(report.parts![0]).to.include({ reason: 'differencing' });
  });

  it('a figure that misses answers does not betray those who did answer', () => {
    // All six of tax answered, of roads only one: the total minus tax would be that one.
    const responses = people(12, (i) => (i < 6 ? 'tax' : 'roads')).map((response, i) => (i > 6 ? { ...response, answers: { ...response.answers, trust: null } } : response));
    const report = groupReport(sampleForm(), responses, { splitBy: 'department' });
    const trust = [open(report), ...report.parts!.map((part) => open(part))].map((result) => result.scales[1]!);
    expect(trust.map(({ withheld, n }) => [withheld, n])).to.deep.equal([[false, 7], [true, null], [true, null]]);
  });
});

describe('publishing views', () => {
  const view = fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { minLength: 1 });

  it('whatever is asked for, what comes out withstands the span check', () => {
    fc.assert(fc.property(fc.array(view, { maxLength: 8 }), fc.array(view, { maxLength: 2 }), fc.integer({ min: 2, max: 5 }), (asked, earlier, minGroup) => {
      const published = earlier.filter((set) => set.length >= minGroup).slice(0, 1);
      const { views, withheld } = publishViews({
        minGroup, views: asked.map((set, i) => ({ id: String(i), members: set.map(String) })), published: published.map((set) => set.map(String)),
      });
      expect(spanCheck({ respondents: 10, minGroup, published: [...published, ...views.map(({ members }) => members.map(Number))] }).leaks).to.deep.equal([]);
      expect(views.length + withheld.length).to.equal(asked.length);
    }), { numRuns: 300 });
  });

  it('a report cannot be made of a view that has not passed', () => {
    const [view_] = publishViews({ minGroup: 2, views: [{ id: 'a', members: ['x', 'y', 'z'] }] }).views;
    expect(() => assertPublished(view_!)).to.not.throw();
    expect(() => assertPublished({ ...view_! })).to.throw('publishViews()');
  });

  it('large groups pass by their cells, and are withheld where that cannot be shown', () => {
    const crowd = Array.from({ length: 5000 }, (_, i) => `p${i}`);
    const thirds = [0, 1, 2].map((part) => ({ id: `third${part}`, members: crowd.filter((_, i) => i % 3 === part) }));
    expect(publishViews({ minGroup: 5, views: [{ id: 'all', members: crowd }, ...thirds] }).withheld).to.deep.equal([]);
    const chain = Array.from({ length: 60 }, (_, i) => ({ id: `w${i}`, members: crowd.slice(i, i + 9) }));
    const { views, withheld } = publishViews({ minGroup: 9, views: chain, maxCombinations: 1000 });
    expect(views.length).to.be.greaterThan(0);
    expect(withheld.every(({ reason }) => reason === 'differencing')).to.equal(true);
    expect(withheld.length).to.be.greaterThan(0);
  });

  it('people known by name are shown as they are, and protect nobody else', () => {
    const { views, withheld } = publishViews({ minGroup: 3, exempt: ['self', 'manager'], views: [
      { id: 'self', members: ['self'] }, { id: 'manager', members: ['manager'] }, { id: 'peers', members: ['a', 'b', 'c'] }, { id: 'few', members: ['d', 'e', 'self'] },
      { id: 'all', members: ['self', 'manager', 'a', 'b', 'c', 'd', 'e'] },
    ] });
    expect(views.map(({ id }) => id)).to.deep.equal(['self', 'manager', 'peers']);
    expect(withheld).to.deep.equal([{ id: 'few', reason: 'minGroup' }, { id: 'all', reason: 'differencing' }]);
  });
});

function open<R extends { withheld: boolean }>(report: R): Extract<R, { withheld: false }> {
  if (report.withheld) throw new Error('withheld');
  return report as Extract<R, { withheld: false }>;
}
