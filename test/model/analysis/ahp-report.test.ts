import { expect } from 'chai';
import { ahpReport, type AhpReport } from '../../../src/model/analysis/index.js';
import { ahpGroup, ahpIncomplete, ahpPriorities, ahpSensitivity, ahpSynthesis, describe as describeValues } from '../../../src/model/statistics/index.js';
import { expertForm, expertResponse, judgments } from './expert-forms.js';

const abc = ['a', 'b', 'c'];
const method = (id: string, more: object = {}) => ({ id, method: 'ahp' as const, questions: [`pw_${id}`], ...more });
const question = (id: string, criteria: readonly string[]) => ({ type: 'pairwise', name: `pw_${id}`, title: `Which of ${id}?`, criteria: criteria.map((value) => ({ value, text: value.toUpperCase() })) });
const single = (more: object = {}) => expertForm({ methods: [method('top', more)], survey: { elements: [question('top', abc)] } });
const open = (report: ReturnType<typeof ahpReport>): AhpReport => {
  expect(report.withheld).to.equal(false);
  return report as AhpReport;
};
const matrix = (ab: number, ac: number, bc: number) => [[1, ab, ac], [1 / ab, 1, bc], [1 / ac, 1 / bc, 1]];
const asked = (ratios: [number, number, number | null][], more: object = {}) => ratios.map(([ab, ac, bc], i) => expertResponse(`x${i + 1}`, { pw_top: { ...judgments(abc, [[ab, ac], [bc]]), ...more } }));

describe('AHP report', () => {
  it('reproduces the choice of a school (Saaty 1990): weights and order', () => {
    const six = ['learning', 'friends', 'life', 'vocational', 'college', 'music'];
    const schools = ['A', 'B', 'C'];
    const local = { learning: [[1 / 3, 1 / 2], [3]], friends: [[1, 1], [1]], life: [[5, 1], [1 / 5]], vocational: [[9, 7], [1 / 5]], college: [[1 / 2, 1], [2]], music: [[6, 4], [1 / 3]] };
    const definition = expertForm({ methods: [method('goal'), ...six.map((id) => method(id))], survey: { elements: [question('goal', six), ...six.map((id) => question(id, schools))] } });
    const answers = { pw_goal: judgments(six, [[4, 3, 1, 3, 4], [7, 3, 1 / 5, 1], [1 / 5, 1 / 5, 1 / 6], [1, 1 / 3], [3]]), ...Object.fromEntries(Object.entries(local).map(([id, ratios]) => [`pw_${id}`, judgments(schools, ratios)])) };
    const report = open(ahpReport(definition, ['x1', 'x2', 'x3'].map((who) => expertResponse(who, answers))));
    const [goal] = report.nodes;
    expect(goal!.all!.weights.map((weight) => Number(weight.toFixed(2)))).to.deep.equal([0.32, 0.14, 0.03, 0.13, 0.24, 0.14]);
    expect(goal!.all!.aijCrSaaty).to.be.greaterThan(0.1);
    expect([goal!.n.inconsistent, goal!.keptStatus]).to.deep.equal([3, 'none']);
    const { leaves, play, status } = report.hierarchy;
    expect(status).to.equal('ok');
    expect(leaves.map(({ id, global, rank }) => [id, Number(global.toFixed(2)), rank])).to.deep.equal([['A', 0.37, 2], ['B', 0.38, 1], ['C', 0.25, 3]]);
    const synthesis = ahpSynthesis({ criteria: goal!.all!.aijMatrix, alternatives: report.nodes.slice(1).map((node) => node.all!.aijMatrix), names: schools });
    leaves.forEach((leaf, i) => {
      expect(leaf.global).to.be.closeTo(synthesis.scores[i]!, 1e-12);
      expect(leaf.ideal).to.be.closeTo(synthesis.idealScores[i]!, 1e-12);
    });
    const { baseScores } = ahpSensitivity({ weights: play!.weights, localPriorities: play!.localPriorities, criterion: 0 });
    baseScores.forEach((score, i) => expect(score).to.be.closeTo(leaves[i]!.global, 1e-12));
  });

  it('holds the group figures of the statistics with and without the filter, and says why somebody is left out', () => {
    const ratios: [number, number, number][] = [[3, 5, 2], [2, 4, 2], [3, 7, 3], [9, 1 / 9, 9]];
    const [node] = open(ahpReport(single(), asked(ratios))).nodes;
    const group = (list: typeof ratios) => ahpGroup({ matrices: list.map((three) => matrix(...three)) });
    expect(node!.n).to.deep.equal({ answered: 4, usable: 4, kept: 3, inconsistent: 1, incomplete: 0, disconnected: 0 });
    node!.all!.aijWeights.forEach((weight, i) => expect(weight).to.be.closeTo(group(ratios).aijWeights[i]!, 1e-12));
    const kept = group(ratios.slice(0, 3));
    expect(node!.kept!.consensus).to.be.closeTo(kept.consensus!, 1e-12);
    node!.kept!.aipGeometric.forEach((weight, i) => expect(weight).to.be.closeTo(kept.aipGeometric[i]!, 1e-12));
    const spread = describeValues(kept.individualWeights.map((own) => own[0]!));
    expect(node!.kept!.spread[0]!.ciLower).to.be.closeTo(spread.ciLower!, 1e-12);
    const out = node!.experts!.find(({ kept: counted }) => !counted)!;
    expect([out.reason, out.looks.length > 0, out.cr]).to.deep.equal(['inconsistent', true, ahpPriorities({ matrix: matrix(9, 1 / 9, 9) }).crSaaty]);
    expect(node!.randomIndex).to.deep.equal({ table: 'saaty1980', value: 0.58 });
  });

  it('estimates pairs that were left out, and passes no ratio on them', () => {
    const ratios: [number, number, number | null][] = [[3, 5, 2], [2, 4, 2], [2, 6, null]];
    const [node] = open(ahpReport(single(), asked(ratios))).nodes;
    const part = node!.experts!.find(({ state }) => state === 'completed')!;
    const { weights } = ahpIncomplete({ matrix: [[1, 2, 6], [1 / 2, 1, null], [1 / 6, null, 1]] });
    part.weights!.forEach((weight, i) => expect(weight).to.be.closeTo(weights![i]!, 1e-12));
    expect([part.cr, part.kept, node!.n.incomplete]).to.deep.equal([null, true, 1]);
    const [strict] = open(ahpReport(single({ incomplete: false }), asked([...ratios, [3, 6, 2]]))).nodes;
    expect([strict!.n.usable, strict!.experts!.find(({ state }) => state === 'completed')!.reason]).to.deep.equal([3, 'incomplete']);
  });

  it('keeps first judgments beside revised ones', () => {
    const revised = asked([[3, 5, 2]], { first: { b: { c: -8 } } });
    const [node] = open(ahpReport(single(), [...revised, ...asked([[2, 4, 2], [2, 4, 2], [2, 4, 2]]).slice(1)])).nodes;
    const expert = node!.experts!.find((entry) => entry.revised === 1)!;
    expect(expert.firstCr).to.be.closeTo(ahpPriorities({ matrix: matrix(3, 5, 1 / 9) }).crSaaty!, 1e-12);
    expect(expert.cr).to.be.lessThan(expert.firstCr!);
  });

  it('tells the panel nothing about one of them: no list, no filter that gives one away, nothing of a small panel', () => {
    const ratios: [number, number, number][] = [[3, 5, 2], [2, 4, 2], [3, 7, 3], [9, 1 / 9, 9]];
    const [node] = open(ahpReport(single(), asked(ratios), { individuals: false })).nodes;
    expect([node!.experts, node!.kept, node!.keptStatus]).to.deep.equal([null, null, 'differencing']);
    const report = ahpReport(single(), asked(ratios.slice(0, 2)));
    expect(report.withheld).to.equal(true);
    expect(JSON.stringify(report)).to.not.contain('"n":');
    expect(JSON.stringify(open(ahpReport(single(), asked(ratios))))).to.not.match(/x[1-4]"/);
  });
});
