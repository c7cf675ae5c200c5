import { expect } from 'chai';
import { indicatorReviewReport, type IndicatorReviewReport } from '../../../src/model/analysis/index.js';
import { aikenV, bestWorstCounts, contentValidityIndex, contentValidityRatio, importancePerformance, kendallW } from '../../../src/model/statistics/index.js';
import { expertForm, expertResponse } from './expert-forms.js';

const columns = ['necessity', 'relevance', 'clarity'];
const rows = ['good', 'vague', 'useless'];
const form = expertForm({
  methods: [
    { id: 'cvr', method: 'content-validity', questions: ['review'], column: 'necessity', coefficient: 'cvr', essentialFrom: 3 },
    { id: 'cvi', method: 'content-validity', questions: ['review'], column: 'relevance', coefficient: 'cvi', essentialFrom: 3 },
    { id: 'v', method: 'content-validity', questions: ['review'], column: 'clarity', coefficient: 'aiken' },
    { id: 'sets', method: 'best-worst', questions: ['sets'] },
    { id: 'useful', method: 'best-worst', questions: ['most', 'least'] },
  ],
  survey: { elements: [
    { type: 'matrixdropdown', name: 'review', columns: columns.map((name) => ({ name, title: name.toUpperCase(), cellType: 'radiogroup' })), choices: [1, 2, 3, 4], rows: rows.map((value) => ({ value, text: `Indicator ${value}` })) },
    { type: 'bestworst', name: 'sets', items: rows },
    { type: 'dropdown', name: 'most', choices: rows }, { type: 'dropdown', name: 'least', choices: rows },
  ] },
});
const n = 8;
const ratings: Record<string, Record<string, number[]>> = {
  good: { necessity: [3, 3, 3, 3, 3, 3, 3, 2], relevance: [4, 4, 3, 4, 4, 3, 4, 4], clarity: [4, 4, 4, 3, 4, 4, 3, 4] },
  vague: { necessity: [3, 3, 3, 3, 3, 3, 3, 3], relevance: [4, 3, 3, 4, 4, 3, 4, 4], clarity: [1, 2, 1, 2, 3, 1, 2, 1] },
  useless: { necessity: [1, 1, 2, 3, 3, 1, 2, 1], relevance: [1, 2, 3, 1, 4, 1, 2, 1], clarity: [4, 4, 4, 4, 4, 4, 4, 4] },
};
const tasks = [{ shown: rows, best: 'good', worst: 'useless' }, { shown: ['good', 'vague'], best: 'good' }];
const responses = Array.from({ length: n }, (_, i) => expertResponse(`x${i}`, {
  review: Object.fromEntries(rows.map((row) => [row, Object.fromEntries(columns.map((column) => [column, ratings[row]![column]![i]]))])),
  sets: { seed: i, tasks }, most: 'good', least: i % 2 ? 'vague' : 'useless',
}, null, i % 2 ? 'official' : 'scholar'));
const report = indicatorReviewReport(form, responses, { decisions: { vague: { verdict: 'keep', reason: 'reworded in the meeting' } } }) as IndicatorReviewReport;
const figure = (indicator: string, at: number) => report.indicators.find(({ id }) => id === indicator)!.figures[at]!;

describe('indicator review', () => {
  it('holds CVR with the exact critical count, CVI with kappa and V with its interval, as the statistics have them', () => {
    expect(figure('good', 0).cvr).to.deep.include(contentValidityRatio({ essentialCounts: [7], experts: n }).items![0]!);
    expect(figure('good', 0).cvr!.criticalCount).to.equal(7);
    const cvi = contentValidityIndex({ ratings: Array.from({ length: n }, (_, i) => rows.map((row) => ratings[row]!['relevance']![i]!)) });
    expect(figure('useless', 1).cvi).to.deep.include({ kappa: cvi.kappa[2], chance: cvi.chance[2], rating: cvi.rating[2] });
    expect(report.criteria[1]!.scale).to.deep.equal({ average: cvi.sCviAve, universal: cvi.sCviUa });
    expect(figure('vague', 2).aiken).to.deep.equal(aikenV({ ratings: ratings['vague']!['clarity']!, min: 1, max: 4 }));
    expect(report.criteria.map(({ title }) => title)).to.deep.equal(['NECESSITY', 'RELEVANCE', 'CLARITY']);
    expect(report.concordance[1]!.w).to.be.closeTo(kendallW({ scores: rows.map((row) => ratings[row]!['relevance']!) }).w!, 1e-12);
  });

  it('keeps, revises or drops by the rule, and lets the organiser decide', () => {
    expect(report.indicators.map(({ id, suggestion, verdict, fails }) => [id, suggestion, verdict, fails])).to.deep.equal([
      ['good', 'keep', 'keep', []], ['vague', 'revise', 'keep', ['v']], ['useless', 'drop', 'drop', ['cvr', 'cvi']],
    ]);
  });

  it('maps relevance against the technical criteria, and counts best and worst', () => {
    const mean = (row: string, column: string) => ratings[row]![column]!.reduce((a, b) => a + b) / n;
    const map = importancePerformance({ items: rows.map((row) => ({ importance: mean(row, 'relevance'), performance: mean(row, 'clarity') })) });
    expect(report.map!.items.map(({ quadrant }) => quadrant)).to.deep.equal(map.quadrants);
    expect(report.map!.cutImportance).to.be.closeTo(map.cutImportance!, 1e-12);
    const [sets, useful] = report.bestWorst;
    const counts = bestWorstCounts({ items: rows, tasks: responses.flatMap(() => [{ shown: rows, best: 'good', worst: 'useless' }, { shown: ['good', 'vague'], best: 'good', worst: null }]) });
    expect(sets!.items.map(({ score }) => score)).to.deep.equal(rows.map((row) => counts.standardized[row]));
    expect(useful!.items.map(({ best, worst }) => [best, worst])).to.deep.equal([[8, 0], [0, 4], [0, 4]]);
    expect(sets!.items.map(({ rank }) => rank)).to.deep.equal([1, 2, 3]);
  });

  it('compares roles with an effect size, withholds small ones and small panels', () => {
    expect(figure('vague', 2).roles.shown.map(({ role, n: of }) => [role, of])).to.deep.equal([['scholar', 4], ['official', 4]]);
    expect(figure('vague', 2).roles.effect!.g).to.be.a('number');
    const uneven = indicatorReviewReport(form, responses.map((response, i) => ({ ...response, role: i < 6 ? 'scholar' : 'official' }))) as IndicatorReviewReport;
    expect(uneven.indicators[0]!.figures[0]!.roles.shown.map(({ role }) => role)).to.not.include('official');
    expect(uneven.indicators[0]!.figures[0]!.roles.withheld.length).to.be.greaterThan(0);
    expect(indicatorReviewReport(form, responses.slice(0, 2)).withheld).to.equal(true);
  });
});
