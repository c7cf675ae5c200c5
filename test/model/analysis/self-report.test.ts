import { expect } from 'chai';
import { referenceSample, selfReport } from '../../../src/model/analysis/index.js';
import { sampleAnswers, sampleForm, sampleResponse } from './sample-forms.js';

const now = new Date('2026-06-01T00:00:00Z');
const reference = { mean: 3.5, sd: 0.62, reliability: 0.84, n: 312, source: 'Pilot' };

describe('self report', () => {
  it('shows the latest cycle, the trend of all, and the change', () => {
    const responses = [sampleResponse('kim', '2025', sampleAnswers([3, 4], 2)), sampleResponse('kim', '2026', sampleAnswers([5, 1], 4))];
    const report = selfReport(sampleForm({ scale: { reference } }), responses, {}, now);
    expect(report.cycles.map(({ round, roundTitle }) => [round, roundTitle])).to.deep.equal([['2025', 'Cycle 2025'], ['2026', 'Cycle 2026']]);
    expect(report.scales[0]!.trend.map(({ mean, pomp }) => [mean, pomp])).to.deep.equal([[2.5, 37.5], [5, 100]]);
    expect(report.scales[0]!.change).to.include({ class: 'improved', status: 'ok' });
    // SEM = .62 √(1 − .84) = .248, Sdiff = √2 SEM
    expect(report.scales[0]!.change!.rci).to.be.closeTo(2.5 / (0.248 * Math.SQRT2), 1e-12);
    expect(report.generatedAt).to.equal(now.toISOString());
  });

  it('gives the uncertainty of the definition\'s reference, cut off at the ends of the scale', () => {
    const report = selfReport(sampleForm({ scale: { reference } }), [sampleResponse('kim', '2026', sampleAnswers([5, 2], 4))], {}, now);
    const { interval } = report.scales[0]!;
    expect(interval!.low).to.be.closeTo(4.5 - 1.959963984540054 * 0.248, 1e-12);
    expect(interval).to.include({ high: Math.min(5, 4.5 + 1.959963984540054 * 0.248), basis: 'reference', n: 312, level: 0.95 });
  });

  it('gives the range of a values index from a sample of 30, by alpha of the realisation ratings', () => {
    const group = (n: number) => Array.from({ length: n }, (_, i) => sampleResponse(`p${i}`, '2026', sampleAnswers([3, 3], 3, [[5, 1 + (i % 5)], [4, 1 + ((i + (i % 2)) % 5)], [3, 1 + ((i + (i % 3)) % 5)]])));
    const own = [sampleResponse('kim', '2026', sampleAnswers([4, 2], 3, [[5, 3], [4, 3], [3, 3]]))];
    const sample = referenceSample(sampleForm(), group(30));
    const { sd, alpha } = sample.values!['own']!;
    const value = selfReport(sampleForm(), own, sample, now).values[0]!;
    expect(value.interval!.high - value.interval!.low).to.be.closeTo(2 * 1.959963984540054 * sd! * Math.sqrt(1 - alpha!), 1e-9);
    expect(value.interval).to.include({ basis: 'sample', n: 30 });
    expect(selfReport(sampleForm(), own, referenceSample(sampleForm(), group(29)), now).values[0]).to.include({ interval: null, intervalStatus: 'smallSample' });
  });

  it('gives none from a sample below 30, from a single item, or without a score, and says why', () => {
    const group = (n: number) => Array.from({ length: n }, (_, i) => sampleResponse(`p${i}`, '2026', sampleAnswers([1 + (i % 5), 5 - ((i + (i % 3 === 0 ? 1 : 0)) % 5)], 1 + (i % 4))));
    const own = [sampleResponse('kim', '2026', sampleAnswers([4, 2], 3))];
    const statuses = (n: number) => selfReport(sampleForm(), own, referenceSample(sampleForm(), group(n)), now).scales.map((scale) => scale.intervalStatus);
    expect(statuses(29)).to.deep.equal(['smallSample', 'smallSample']);
    expect(statuses(30)).to.deep.equal(['ok', 'noReliability']);
    expect(selfReport(sampleForm(), own, {}, now).scales.map((scale) => scale.intervalStatus)).to.deep.equal(['noReference', 'noReference']);
    expect(selfReport(sampleForm({ scale: { reference } }), [sampleResponse('kim', '2026', {})], {}, now).scales[0]).to.include({ mean: null, interval: null, intervalStatus: 'noScore' });
  });

  it('names strengths and priorities with their reason and measure', () => {
    const low = selfReport(sampleForm(), [sampleResponse('kim', '2026', sampleAnswers([1, 5], 3, [[5, 2], [4, 4], [1, 5]]))], {}, now);
    expect(low.priorities).to.deep.equal([
      { ref: 'value:own:create', title: { en: 'Creating', ko: '창조', 'zh-CN': '创造' }, why: 'gap' }, { ref: 'scale:climate', title: 'Climate', why: 'band', measure: 'Talk about it' },
    ]);
    expect(low.strengths).to.deep.equal([{ ref: 'value:own:fair', title: 'Fairness', why: 'realised' }]);
    const high = selfReport(sampleForm(), [sampleResponse('kim', '2026', sampleAnswers([5, 1], 3))], {}, now);
    expect(high.strengths.map(({ ref }) => ref)).to.deep.equal(['scale:climate']);
    expect(high.scales[0]!.band).to.include({ id: 'high' });
  });

  it('a score on a border belongs to the upper band, 100 to the last', () => {
    const band = (climate: [number, number]) => selfReport(sampleForm({ scale: { bands: [{ id: 'a', from: 0, to: 50, title: 'A', kind: 'need' }, { id: 'b', from: 50, to: 100, title: 'B', kind: 'strength' }] } }), [sampleResponse('kim', '2026', sampleAnswers(climate, 3))], {}, now).scales[0]!.band!.id;
    expect([band([3, 3]), band([5, 1]), band([3, 4])]).to.deep.equal(['b', 'b', 'a']);
  });

  it('without responses there is a report without results', () => {
    expect(selfReport(sampleForm(), [], {}, now)).to.deep.include({ subject: null, cycles: [], scales: [], values: [], strengths: [], priorities: [] });
  });
});
