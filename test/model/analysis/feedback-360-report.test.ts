import { expect } from 'chai';
import { feedback360Report, raterAgreement } from '../../../src/model/analysis/index.js';
import { averageDeviation, describe as summary, developmentPriorities, feedback360Summary, multiItemAgreement, reliableChange, withinGroupAgreement } from '../../../src/model/statistics/index.js';
import { answered, feedbackForm, publishable } from './feedback-forms.js';

const form = feedbackForm();
const cleared = publishable();
const report = feedback360Report(form, 'kim', cleared, { now: new Date('2026-04-01T00:00:00Z') });
const [leading, serving, sharing] = report.scales as [typeof report.scales[0], typeof report.scales[0], typeof report.scales[0]];
const rowsOf = (block: number, questions: string[]) => cleared.blocks[block]!.responses.map(({ answers }) => questions.map((name) => (typeof answers[name] === 'number' ? (answers[name] as number) : null)));
const means = (rows: (number | null)[][]) => rows.map((row) => row.filter((x) => x !== null)).filter((row) => row.length > 0).map((row) => row.reduce((a, b) => a + b, 0) / row.length);

describe('the 360 report', () => {
  it('has each number as the statistics functions give it on the same data', () => {
    const items = rowsOf(2, ['l1', 'l2', 'l3']);
    const scores = means(items);
    const block = leading.blocks[2]!;
    const { mean, sd, ciLower, ciUpper } = summary(scores);
    expect([block.n, block.mean, block.sd, block.ci!.low, block.ci!.high]).to.deep.equal([12, mean, sd, ciLower, ciUpper]);
    expect(block.agreement.uniform).to.equal(multiItemAgreement({ ratings: items, categories: 5 }).rwgJ);
    expect(block.agreement.second).to.deep.equal({ null: 'slightSkew', value: multiItemAgreement({ ratings: items, categories: 5, null: 'slightSkew' }).rwgJ });
    expect(block.agreement.ad).to.equal(averageDeviation({ ratings: scores, categories: 5 }).adMean);
    const expected = feedback360Summary({ self: 4, blocks: [{ ratings: [4], weight: 2 }, { ratings: scores }, { ratings: means(rowsOf(3, ['l1', 'l2', 'l3'])) }] });
    expect(leading.others!.mean).to.be.closeTo(expected.others!, 1e-12);
    expect(leading.gap).to.be.closeTo(expected.gap!, 1e-12);
    expect([leading.quadrant, leading.awareness, leading.others!.n]).to.deep.equal([expected.quadrant, expected.awareness, 18]);
  });

  it('tells strengths agreed, blind spots, hidden strengths and needs', () => {
    expect(report.scales.map(({ quadrant }) => quadrant)).to.deep.equal(['sharedStrength', 'blindSpot', 'hiddenStrength']);
    expect(report.priorities).to.deep.equal(developmentPriorities({ cut: 3.5, minRaters: 1, competencies: report.scales.map(({ id, self, others }) => ({ id, importance: 1, benchmark: 3.5, self: self!.mean, others: others!.mean, n: 18 })) }));
    expect(report.priorities.blindSpots).to.deep.equal(['serving']);
    const job = feedback360Report(form, 'kim', cleared, { job: { leading: { benchmark: 4.5, importance: 3 } } });
    expect(job.priorities.needs[0]!.id).to.equal('leading');
  });

  it('counts "cannot say" apart from missing', () => {
    expect([serving.blocks[2]!.cannotSay, serving.blocks[2]!.missing]).to.deep.equal([3, 0]);
    const gaps = publishable();
    delete (gaps.blocks[2]!.responses[1]!.answers as Record<string, unknown>)['s2'];
    const block = feedback360Report(form, 'kim', gaps).scales[1]!.blocks[2]!;
    expect([block.cannotSay, block.missing]).to.deep.equal([3, 1]);
  });

  it('warns of a mean that hides opinions that differ', () => {
    expect(leading.blocks[3]!.agreement.low).to.equal(true);
    const same = feedback360Report(form, 'kim', { ...cleared, blocks: [...cleared.blocks.slice(0, 3), { ...cleared.blocks[3]!, responses: cleared.blocks[2]!.responses.slice(0, 5).map((response) => ({ ...response, answers: { ...response.answers, l1: 4, l2: 4, l3: 4 } })) }] });
    expect(same.scales[0]!.blocks[3]!.agreement).to.include({ low: false, uniform: 1, ad: 0, status: 'ok' });
  });

  it('tells spread of a scale from five raters, of a single item from ten, and says why where it does not', () => {
    const few = feedback360Report(form, 'kim', publishable(9, 4));
    const [scale, , single] = few.scales;
    expect([scale!.blocks[2]!.ciStatus, scale!.blocks[3]!.ciStatus, scale!.blocks[1]!.ciStatus]).to.deep.equal(['ok', 'tooFew', 'singleRater']);
    expect([scale!.blocks[3]!.sd, scale!.blocks[3]!.ci, scale!.blocks[3]!.agreement.uniform, scale!.blocks[3]!.agreement.status]).to.deep.equal([null, null, null, 'tooFew']);
    expect([single!.blocks[2]!.sd, single!.blocks[2]!.ciStatus]).to.deep.equal([null, 'tooFew']);
    expect(few.items).to.deep.equal([]);
    expect([sharing.blocks[2]!.ciStatus, sharing.blocks[3]!.ciStatus]).to.deep.equal(['ok', 'tooFew']);
    expect(report.items.map(({ title }) => title)).to.deep.equal(['Listens before deciding', 'Explains decisions', 'Gives room to others', 'Answers in plain words', 'Shares what is known']);
    for (const { blocks } of report.items) expect(blocks.map((block) => block?.n ?? null)).to.deep.equal([null, null, 12, null]);
  });

  it('leaves the interval of the others open where one of them stands alone, else Welch and Satterthwaite', () => {
    expect([leading.others!.ci, leading.others!.ciStatus]).to.deep.equal([null, 'singleRater']);
    const { blocks } = cleared;
    const twelve = { ...blocks[3]!, responses: blocks[2]!.responses.map((response) => ({ ...response, role: 'report' })) };
    const { others } = feedback360Report(form, 'kim', { ...cleared, blocks: [blocks[0]!, blocks[2]!, twelve] }).scales[0]!;
    const { mean, sd } = summary(means(rowsOf(2, ['l1', 'l2', 'l3'])));
    // Twice the same twelve: the standard error of their mean / √2, with 22 degrees of freedom (t = 2.0738730679).
    expect(others!.ci!.high - mean!).to.be.closeTo((2.0738730679040147 * sd!) / Math.sqrt(24), 1e-9);
  });

  it('shows the trend with reliable change where the scale has figures of a pilot', () => {
    const before = [{ round: '2025', scales: report.scales.map((scale) => ({ ...scale, self: null, others: { ...scale.others!, mean: 2.2 } })) }];
    const { scales } = feedback360Report(form, 'kim', cleared, { before });
    expect(scales[0]!.trend.map(({ round, others, self }) => [round, others, self])).to.deep.equal([['2025', 2.2, null], ['2026', leading.others!.mean, 4]]);
    const change = reliableChange({ before: 2.2, after: leading.others!.mean, sdBefore: 0.7, reliability: 0.85 });
    expect([scales[0]!.change!.class, scales[0]!.change!.rci]).to.deep.equal(['improved', change.rci]);
    expect(scales[1]!.change).to.include({ class: 'undefined', status: 'noReference' });
  });

  it('asks the gate for every figure, and tells nothing that it holds back', () => {
    const asked = new Set<string>();
    const held = feedback360Report(form, 'kim', { ...cleared, gate: (figure, id, has) => {
      asked.add(figure);
      return figure === 'scale:serving' && id === 'block:peer' ? null : cleared.blocks.find((block) => block.id === id)!.responses.filter(has);
    } });
    expect(held.scales[1]!.blocks[2]).to.equal(null);
    expect(held.scales[1]!.others!.n).to.equal(6);
    expect([...asked].sort()).to.deep.equal(['item:leading:0', 'item:leading:1', 'item:leading:2', 'item:serving:0', 'item:serving:1', 'item:sharing:0', 'scale:leading', 'scale:serving', 'scale:sharing']);
  });

  it('says what is withheld and that nothing can be computed, instead of a number', () => {
    expect(report.withheld).to.deep.equal([{ roles: [{ id: 'citizen', title: 'citizen' }], reason: 'minGroup' }]);
    const alone = feedback360Report(form, 'kim', { ...cleared, blocks: [cleared.blocks[0]!] });
    expect(alone.scales.map(({ others, gap, quadrant, status }) => [others, gap, quadrant, status])).to.deep.equal(Array(3).fill([null, null, 'unknown', 'insufficient']));
    const silent = feedback360Report(form, 'kim', { ...cleared, blocks: cleared.blocks.slice(1) });
    expect(silent.scales[0]).to.include({ self: null, gap: null, status: 'missing' });
    expect(JSON.stringify(report)).to.not.match(/peer-\d|report-\d/);
  });

  it('scores ratings side by side by their own ratee', () => {
    const several = feedbackForm({
      survey: { elements: [{ type: 'ratees', name: 'work', ratees: ['kim', 'lee'], statements: ['a', 'b'] }] },
      scoring: { scales: [{ id: 'work', title: 'Work', min: 1, max: 5, cannotSay: ['cannotSay'], items: [{ question: 'work', row: 'a' }, { question: 'work', row: 'b' }] }] },
    });
    const response = answered('manager', { work: { kim: { a: 4, b: 5 }, lee: { a: 1, b: 1 } } });
    const { scales } = feedback360Report(several, 'kim', { minGroup: 3, withheld: [], blocks: [{ id: 'role:manager', roles: ['manager'], anonymous: false, responses: [response] }] });
    expect(scales[0]!.others).to.include({ n: 1, mean: 4.5 });
  });
});

describe('agreement of raters', () => {
  it('of one item is rwg, on seven points against a triangle', () => {
    const scores = [1, 4, 5, 6, 7];
    const found = raterAgreement({ items: scores.map((x) => [x]), scores, min: 1, max: 7, least: 5 });
    expect(found.uniform).to.equal(withinGroupAgreement({ ratings: scores, categories: 7 }).rwg);
    expect(found.second).to.deep.equal({ null: 'triangular', value: withinGroupAgreement({ ratings: scores, categories: 7, nullVariance: 2.5 }).rwg });
  });

  it('is not told of scales without whole steps', () => {
    expect(raterAgreement({ items: [[0.5], [0.6]], scores: [0.5, 0.6], min: 0, max: 0.5, least: 2 })).to.include({ status: 'noSteps', low: null, uniform: null });
  });
});
