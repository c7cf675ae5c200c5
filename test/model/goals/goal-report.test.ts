import { expect } from 'chai';
import { parseDefinition, type GoalAlignmentDefinition } from '../../../src/model/definition/index.js';
import { alignmentView, goalGraph, goalReport, lineOfSight, readGoals, foldGoalBook, smartOf, weightsOf, cadenceOf, scorecard, standings, type GoalEntry } from '../../../src/model/goals/index.js';
import { goalAlignment, goalRollup, indicatorScore, orgIndividualLink } from '../../../src/model/statistics/index.js';
import { entry, goal } from './entries.js';

export function goalsDefinition(more: object = {}): GoalAlignmentDefinition {
  const parsed = parseDefinition({
    assayer: 2, id: 'goals', kind: 'goal-alignment', version: { number: '1.0.0', status: 'published' }, title: 'Goals', locales: ['en'], survey: { elements: [{ type: 'html', name: 'about', html: 'Goals' }] },
    roles: [{ id: 'planner', title: 'Planner' }, { id: 'self', title: 'Oneself' }, { id: 'manager', title: 'Manager' }],
    goals: {
      levels: [{ id: 'organisation', title: 'Organisation' }, { id: 'department', title: 'Department' }], perspectives: [{ id: 'people', title: 'People', weight: 60 }, { id: 'money', title: 'Money', weight: 40 }], ...more,
    },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.definition as GoalAlignmentDefinition;
}

const planner = { subject: null, side: 'organisation' } as const;
const own = (subject: string) => ({ subject, side: 'employee' }) as const;
const rule = { 'indicator.rule': { rule: 'ratioHigher' }, 'indicator.target': 100 };
const link = (id: string, strength = 'direct', person?: string) => ({ goal: id, strength, ...(person ? { person } : {}) });

function city(): GoalEntry[] {
  return [
    entry([], planner, goal('o1', { title: 'Served well', level: 'organisation', perspective: 'people', weight: 60 }), goal('o2', { title: 'Money kept', level: 'organisation', perspective: 'money', weight: 40, ...rule }),
      goal('d1', { title: 'Short queues', level: 'department', weight: 100, unit: 'desk', parents: [link('o1'), link('o2', 'contributes')] }), goal('d2', { title: 'Nobody does this', level: 'department', weight: 50, parents: [link('o1')] }),
      { kind: 'checkIn', record: 'c0', fields: { goal: 'o2', date: '2026-06-01', actual: 70 } }),
    entry([], own('kim'), goal('k1', { title: 'One counter more', weight: 60, unit: 'desk', parents: [link('d1')], valueServed: 'service', consistencyEmployee: 5, ...rule }), goal('k2', { title: 'Alone', weight: 40, valueServed: 'none' }),
      { kind: 'checkIn', record: 'c1', fields: { goal: 'k1', date: '2026-06-01', actual: 80, progress: 40 } }),
    entry([], own('lee'), goal('l1', { title: 'Helping Kim', weight: 100, unit: 'desk', parents: [link('k1', 'contributes', 'kim')], consistencyEmployee: 5 })),
  ];
}

describe('the goal report', () => {
  const definition = goalsDefinition();
  const report = goalReport(city(), definition, '2026-07-01');

  it('gives the figures of goals.alignment, also through goals of other people', () => {
    const expected = goalAlignment({
      orgGoals: [{ id: '/o1', weight: 60 }, { id: '/o2', weight: 40 }, { id: '/d1', weight: 100, parents: ['/o1', '/o2'] }, { id: '/d2', weight: 50, parent: '/o1' }],
      personalGoals: [{ id: 'kim/k1', weight: 60, parent: '/d1', strength: 'direct', employee: 5 }, { id: 'kim/k2', weight: 40 }, { id: 'lee/l1', weight: 100, parent: '/d1', strength: 'contributes', employee: 5 }],
    });
    expect(report.alignment.figures).to.deep.equal(expected);
    expect([expected.uncoveredOrg, expected.orphans, expected.coverageOrg]).to.deep.equal([['/d2'], ['kim/k2'], 80]);
  });

  it('gives each goal its line to the top, and each person a place in the matrix', () => {
    expect(lineOfSight(report.graph, 'lee/l1').map(({ key }) => key)).to.deep.equal(['lee/l1', 'kim/k1', '/d1', '/o1']);
    const row = report.alignment.cells.get('/d1')!;
    expect([row.get('kim'), row.get('lee')!.strength]).to.deep.equal([{ strength: 'direct', goals: ['kim/k1'], values: ['service'] }, 'contributes']);
    expect(report.alignment.servingShare).to.equal(1 / 3);
    expect(report.alignment.valuesServed.get('service'), 'one person is too few').to.equal(null);
  });

  it('rolls scores up by goals.rollup: a goal with an indicator counts by that, others by what serves them', () => {
    const score = indicatorScore({ rule: 'ratioHigher', target: 100, actual: 80 }).score!;
    const expected = goalRollup({ nodes: [
      { id: 'total' }, { id: 'people', parent: 'total', weight: 60 }, { id: 'money', parent: 'total', weight: 40 }, { id: 'o1', parent: 'people', weight: 60 }, { id: 'o2', parent: 'money', weight: 40, score: 70 },
      { id: 'd1', parent: 'o1', weight: 100 }, { id: 'd2', parent: 'o1', weight: 50, score: null }, { id: 'k1', parent: 'd1', weight: 60, score },
    ] });
    expect([report.scorecard.total.score, report.scorecard.total.completeness]).to.deep.equal([expected['total']!.score, expected['total']!.completeness]);
    expect(report.scorecard.perspectives.map(({ id, score: s }) => [id, s])).to.deep.equal([['people', expected['people']!.score], ['money', 70]]);
    expect(report.scorecard.people.get('lee')).to.deep.equal({ score: null, completeness: 0 });
  });

  it('is the same for everybody where links lead in a circle', () => {
    const circle = [entry([], planner, goal('a', { title: 'A', parents: [link('b')] }), goal('b', { title: 'B', parents: [link('a')] }))];
    const graph = goalGraph(readGoals(foldGoalBook(circle)));
    expect(graph.circles).to.deep.equal([{ goal: '/b', parent: '/a' }]);
    expect(lineOfSight(graph, '/a').map(({ key }) => key)).to.deep.equal(['/a', '/b']);
    expect(scorecard(graph, standings(foldGoalBook(circle), graph.goals, { asOf: '2026-07-01' }), definition).total.score).to.equal(null);
  });

  it('is null, not nought, where nothing can be computed', () => {
    const nothing = goalReport([], definition, '2026-07-01');
    expect([nothing.alignment.figures.coverageOrg, nothing.alignment.figures.alignmentIndex, nothing.alignment.servingShare, nothing.scorecard.total.score, nothing.publication]).to.deep.equal([null, null, null, null, null]);
    expect([nothing.departments.link.status, nothing.valuesAndResults.status]).to.deep.equal(['insufficient', 'noData']);
  });

  it('composes a department of its three parts, and links people with it', () => {
    const desks = ['desk', 'tax', 'parks'];
    const entries = desks.flatMap((unit, i) => [
      entry([], planner, { kind: 'department', record: unit, fields: { title: unit, quality: 60 + 10 * i, weights: { indicators: 50, quality: 30, majorWork: 20 } } },
        goal(`g-${unit}`, { title: unit, unit, ...rule }), { kind: 'checkIn', record: `c-${unit}`, fields: { goal: `g-${unit}`, date: '2026-06-01', actual: 50 + i * 20 } }),
      ...[0, 1, 2].map((n) => entry([], own(`${unit}${n}`), goal('p', { title: 'p', unit, weight: 100, ...rule }), { kind: 'checkIn', record: 'c', fields: { goal: 'p', date: '2026-06-01', actual: 90 - i * 10 + n } })),
    ]);
    const { departments: [first], link: found } = goalReport(entries, definition, '2026-07-01').departments;
    expect([first!.indicators, first!.quality, first!.majorWork, first!.people]).to.deep.equal([50, 60, null, 3]);
    expect([first!.score, first!.completeness]).to.deep.equal([(50 * 50 + 60 * 30) / 80, 0.8]);
    expect(found).to.deep.equal(orgIndividualLink({ departments: desks.map((id, i) => ({ id, score: (50 * (50 + i * 20) + 30 * (60 + 10 * i)) / 80, individuals: [90 - i * 10, 91 - i * 10, 92 - i * 10] })) }));
  });

  it('places values beside results, and goals a definition brings along are published with their reason', () => {
    const rated = [...city(), entry([], own('kim'), { kind: 'checkIn', record: 'c9', fields: { goal: 'k1', date: '2026-06-20', valueRealised: 2 } })];
    expect(goalReport(rated, definition, '2026-07-01').valuesAndResults.items).to.deep.equal([{ key: 'kim/k1', value: 'service', realised: 25, score: 80, quadrant: 'possibleOverkill' }]);
    const known = goalsDefinition({ tree: [{ id: 't', title: 'Top', level: 'organisation', weight: 100, rationale: 'People asked for it' }, { id: 'u', title: 'Under', level: 'department', parent: 't', weight: 100 }] });
    const brought = goalReport([], known, '2026-07-01');
    expect([brought.publication, lineOfSight(brought.graph, '/u').map(({ key }) => key)]).to.deep.equal([{ rationale: 'People asked for it' }, ['/u', '/t']]);
  });

  it('checks weights against the definition, cards by the five rules, and the rhythm of talks', () => {
    const goals = report.graph.goals.filter(({ subject }) => subject === 'kim');
    expect([weightsOf(goals, goalsDefinition({ maxWeight: 50 }))!.valid, weightsOf(goals, goalsDefinition({ maxWeight: 50 }))!.outsidePractice]).to.deep.equal([true, [0]]);
    expect(weightsOf([], definition)).to.equal(null);
    expect(smartOf(goals[0]!, definition).measurable).to.equal('fail');
    const talks = [entry([], own('kim'), { kind: 'plan', record: 'plan', fields: { start: '2026-01-01', end: '2026-12-31', intervalDays: 30 } }, { kind: 'talk', record: 't', fields: { date: '2026-01-20' } }, { kind: 'action', record: 'a', fields: { text: 'Ask', due: '2026-02-01' } })];
    const cadence = cadenceOf(foldGoalBook(talks), 'kim', definition, '2026-03-05')!;
    expect([cadence.windows, cadence.coverage, cadence.overdueActions]).to.deep.equal([2, 0.5, 1]);
    expect(cadenceOf(foldGoalBook([]), 'kim', definition, '2026-03-05')).to.equal(null);
  });
});

describe('alignment of a goal with several parents', () => {
  it('covers all of them and counts the strongest link', () => {
    const figures = goalAlignment({ orgGoals: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], personalGoals: [{ id: 'p', parents: [{ id: 'a', strength: 'contributes' }, { id: 'b', strength: 'direct' }], employee: 3 }] });
    expect([figures.coverageOrg, figures.alignmentIndex, figures.uncoveredOrg]).to.deep.equal([200 / 3, 50, ['c']]);
    expect(alignmentView(goalGraph([])).people).to.deep.equal([]);
  });

  it('counts under each parent in a roll-up, by its share', () => {
    const results = goalRollup({ nodes: [{ id: 'a' }, { id: 'b' }, { id: 'x', parents: [{ id: 'a' }, { id: 'b', share: 0.5 }], score: 100 }, { id: 'y', parent: 'b', score: 40 }] });
    expect([results['a']!.score, results['b']!.score]).to.deep.equal([100, 60]);
    expect(() => goalRollup({ nodes: [{ id: 'a', parents: [{ id: 'b' }] }, { id: 'b', parents: [{ id: 'a' }] }] })).to.throw().with.property('code', 'statistics/cycle');
  });
});
