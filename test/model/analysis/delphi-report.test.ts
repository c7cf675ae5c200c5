import { expect } from 'chai';
import { delphiFeedback, delphiReport, delphiRetired, type DelphiReport } from '../../../src/model/analysis/index.js';
import { delphiRound, delphiStability, hedgesG, kendallW } from '../../../src/model/statistics/index.js';
import { expertForm, expertResponse } from './expert-forms.js';

const scale = { rateValues: [1, 2, 3, 4, 5] };
const form = (more: object = {}) => expertForm({
  rounds: [{ id: 'r1', title: 'First' }, { id: 'r2', title: 'Second', previous: 'r1' }, { id: 'r3', title: 'Third', previous: 'r2' }],
  methods: [{ id: 'importance', method: 'delphi', questions: ['one', 'two'], essentialFrom: 4 }],
  survey: { elements: [{ type: 'panel', name: 'p', title: { default: 'Statement one', ko: '문항 1' }, elements: [{ type: 'delphi', name: 'one', title: 'Importance' }] }, { type: 'rating', name: 'two', title: 'Two', ...scale }] },
  ...more,
} as never);
const round = (id: string, one: (number | null)[], two: (number | null)[], offset = 1) => one.map((rating, i) => expertResponse(`x${i + offset}`, { ...(rating === null ? {} : { one: { rating, reason: `reason ${i}` } }), ...(two[i] === null ? {} : { two: two[i] }) }, id, i % 2 ? 'official' : 'scholar'));
const first = [1, 2, 5, 5, 3, 4, 4, 5];
const second = [4, 4, 5, 5, 4, 4, 4, 5];
const third = [4, 4, 5, 4, 4, 4, 4, 5];
const two = [5, 1, 2, 3, 5, 1, 4, 2];
const responses = [...round('r1', first, two), ...round('r2', second, two), ...round('r3', third, two)];
const open = (report: ReturnType<typeof delphiReport>): DelphiReport => {
  expect(report.withheld).to.equal(false);
  return report as DelphiReport;
};

describe('Delphi report', () => {
  it('holds each item through the rounds with the figures of the statistics', () => {
    const report = open(delphiReport(form(), responses, { invited: { r1: 10 } }));
    expect(report.rounds.map(({ id, n, stayed, invited }) => [id, n, stayed, invited])).to.deep.equal([['r1', 8, null, 10], ['r2', 8, 8, null], ['r3', 8, 8, null]]);
    const [item] = report.sets[0]!.items;
    expect(item!.title).to.deep.equal({ en: 'Statement one', ko: '문항 1' });
    [first, second, third].forEach((ratings, at) => expect(item!.rounds[at]).to.deep.include(delphiRound({ ratings, min: 1, max: 5, essentialFrom: 4 })));
    expect(item!.changes.map(({ from, to }) => `${from}${to}`)).to.deep.equal(['r1r2', 'r2r3']);
    expect(item!.changes[1]).to.deep.include(delphiStability({ previous: second, current: third, min: 1, max: 5 }));
    const w = kendallW({ scores: [third, two] });
    expect(report.sets[0]!.concordance[2]).to.deep.include({ w: w.w, p: w.p, judges: 8, objects: 2 });
  });

  it('settles an item that is agreed and stable, by the rules of the form, and retires it only if the form says so', () => {
    const rules = { consensus: { convergenceMax: 0.5, agreementMin: 0.75, exactRatio: true }, stability: { changedShareMax: 0.15 } };
    const [one, other] = open(delphiReport(form(rules), responses)).sets[0]!.items;
    expect([one!.consensus, one!.stability, one!.state, one!.retiredAfter]).to.deep.equal([true, true, 'settled', null]);
    expect([other!.consensus, other!.stability, other!.state]).to.deep.equal([false, true, 'open']);
    const retired = open(delphiReport(form({ ...rules, settled: 'retire' }), responses)).sets[0]!.items[0]!;
    expect([retired.state, retired.retiredAfter, retired.retiredBy]).to.deep.equal(['retired', 'r3', 'rule']);
    expect(delphiRetired(form({ ...rules, settled: 'retire' }), responses)).to.deep.equal(['one']);
    const kept = open(delphiReport(form({ ...rules, settled: 'retire' }), responses, { log: [{ round: 'r3', item: 'one', action: 'keep', reason: 'reworded' }] })).sets[0]!.items[0]!;
    expect([kept.state, kept.decisions.length]).to.deep.equal(['settled', 1]);
    expect(delphiRetired(form(rules), responses, [{ round: 'r1', item: 'two', action: 'retire' }])).to.deep.equal(['two']);
  });

  it('weighs by expertise where the form does, and compares roles that are large enough', () => {
    const weighed = form({ panel: { expertise: { question: 'expertise', weighted: true } } });
    const given = responses.map((response, i) => ({ ...response, answers: { ...response.answers, expertise: 1 + (i % 4) } }));
    const item = open(delphiReport(weighed, given)).sets[0]!.items[0]!.rounds[0]!;
    const weights = first.map((_, i) => 1 + (i % 4));
    expect(item.weightedMean).to.be.closeTo(first.reduce((sum, rating, i) => sum + rating * weights[i]!, 0) / weights.reduce((a, b) => a + b), 1e-12);
    const roles = open(delphiReport(form(), responses)).sets[0]!.items[0]!.rounds[0]!.roles;
    expect(roles.shown.map(({ role, n }) => [role, n])).to.deep.equal([['scholar', 4], ['official', 4]]);
    expect(roles.effect!.g).to.be.closeTo(hedgesG({ x: [1, 5, 3, 4], y: [2, 5, 4, 5] }).g!, 1e-12);
  });

  it('shows nothing of a round that too few answered', () => {
    const report = open(delphiReport(form(), [...round('r1', first, two), ...round('r2', [4, 4], [1, 2])]));
    expect(report.rounds[1]!.n).to.equal(null);
    expect(report.sets[0]!.items[0]!.rounds[1]).to.equal(null);
    expect(delphiReport(form(), round('r1', [4, 4], [1, 1])).withheld).to.equal(true);
  });

  it('feeds back quartiles, the own answer and mixed reasons, and no names', () => {
    const given = round('r1', first, two);
    const { one, two: other } = delphiFeedback(form(), given, { respondent: 'x3', seed: 5 });
    const figures = delphiRound({ ratings: first, min: 1, max: 5 });
    expect(one).to.deep.include({ n: 8, median: figures.median, q1: figures.q1, q3: figures.q3, counts: figures.counts, own: 5 });
    expect([...one!.comments!].sort()).to.deep.equal(first.map((_, i) => `reason ${i}`));
    const orders = [1, 2, 3, 4].map((seed) => delphiFeedback(form(), [...given].reverse(), { seed })['one']!.comments!.join());
    expect(new Set(orders).size).to.be.greaterThan(1);
    expect(delphiFeedback(form(), given, { seed: 2 })['one']!.comments!.join()).to.equal(orders[1]);
    expect(other!.comments).to.equal(undefined);
    expect(delphiFeedback(form(), given.slice(0, 2))).to.deep.equal({});
    expect(delphiFeedback(form(), given.slice(0, 3))['one']).to.not.have.property('counts');
  });
});
