import { expect } from 'chai';
import { surveyOutline } from '../../src/model/definition/index.js';
import { goalAlignment, goalWeights, indicatorScore } from '../../src/model/statistics/index.js';
import { askedOf, form, surveyAs } from './forms.js';

/** Names of what is asked for each entry of a panel. */
const within = (name: string, panel: string) => {
  const { questions } = surveyOutline(form(name).survey);
  const { path } = questions.find(({ json }) => json['name'] === panel)!;
  const below = path.join('/') + '/templateElements/';
  return questions.filter((question) => question.path.join('/').startsWith(below) && !question.path.join('/').slice(below.length).includes('/')).map(({ json }) => json['name']);
};
const values = (name: string, question: string) => ((surveyOutline(form(name).survey).questions.find(({ json }) => json['name'] === question)!.json['choices'] ?? []) as { value: string }[]).map(({ value }) => value);

describe('goal-alignment.bsc', () => {
  const name = 'goal-alignment.bsc';
  const definition = form(name);
  if (definition.kind !== 'goal-alignment') throw new Error('another kind');

  it('publishes goals of the organisation with a rationale before personal ones are asked', () => {
    expect(definition.goals.tree!.filter(({ rationale }) => !rationale)).to.deep.equal([]);
    expect(askedOf(surveyAs(definition, 'employee')).slice(0, 2)).to.deep.equal(['orgTree', 'orgClear']);
    expect(definition.goals.perspectives!.reduce((sum, { weight }) => sum + weight!, 0)).to.equal(100);
  });

  it('asks of each goal its parent, strength, weight, the value served and what is learned', () => {
    expect(within(name, 'goals')).to.include.members(['title', 'perspective', 'parent', 'strength', 'weight', 'valueServed', 'developmentPart', 'joint', 'jointWith']);
    expect(values(name, 'parent')).to.deep.equal([...definition.goals.tree!.map(({ id }) => id), 'none']);
    expect(values(name, 'valueServed')).to.deep.equal([...definition.goals.values!.map(({ id }) => id), 'none']);
  });

  it('holds the values of the value profile under the same ids', () => {
    const profile = surveyOutline(form('self-assessment.values').survey).byName.get('importance')!;
    expect(definition.goals.values!.map(({ id }) => id)).to.deep.equal((profile.json['rows'] as { value: string }[]).map(({ value }) => value));
  });

  it('has an indicator card with every field, and scoring rules that statistics know', () => {
    expect(within(name, 'indicators')).to.include.members(['name', 'definition', 'kind', 'formula', 'unit', 'direction', 'baseline', 'target', 'scoringRule', 'dataSource', 'frequency', 'owner', 'due', 'milestones']);
    expect(values(name, 'kind')).to.deep.equal(['effectiveness', 'quality', 'efficiency']);
    for (const rule of values(name, 'scoringRule')) expect(indicatorScore({ rule: rule as 'steps', actual: null, target: 1, baseline: 0, low: 0, high: 1, unacceptable: 0, satisfactory: 1, tolerance: 1, zeroAt: 2, history: [1, 2, 3, 4, 5], table: [{ min: 0, score: 1 }] }).status, rule).to.equal('missing');
  });

  it('agrees on methods, contents, period, subjects and objects of evaluation', () => {
    expect(askedOf(surveyAs(definition, 'employee'))).to.include.members(['method', 'contents', 'period', 'subjects', 'objects', 'signed']);
  });

  it('asks both sides for consistency, and the employee alone for fit and commitment', () => {
    const asked = (role: string) => {
      const model = surveyAs(definition, role, { goals: [{ title: 'A', weight: 40 }] });
      const panel = (model.getQuestionByName('fitPerGoal') as unknown as { panels: { questions: { name: string; isVisible: boolean }[] }[] }).panels[0]!;
      return panel.questions.filter(({ isVisible }) => isVisible).map((question) => question.name).slice(1);
    };
    expect(asked('employee')).to.deep.equal(['consistencyEmployee', 'reach', 'fitsMe', 'standBehind']);
    expect(asked('supervisor')).to.deep.equal(['consistencySupervisor', 'reachSupervisor']);
  });

  it('hands goals to alignment and weights as they are answered', () => {
    const personal = [{ id: 'a', parent: 'r1a', weight: 60, strength: 'direct' as const }, { id: 'b', weight: 40, strength: 'none' as const }];
    expect(goalWeights({ weights: personal.map(({ weight }) => weight) }).valid).to.equal(true);
    expect(values(name, 'strength')).to.deep.equal(['direct', 'contributes', 'none']);
    const organisation = definition.goals.tree!.map(({ id, parent, weight }) => ({ id, ...(parent ? { parent } : {}), weight: weight! }));
    const aligned = goalAlignment({ orgGoals: organisation, personalGoals: personal.map((goal) => ({ ...goal, employeeRating: 4, supervisorRating: 4 })) } as unknown as Parameters<typeof goalAlignment>[0]);
    expect(aligned.orphans).to.deep.equal(['b']);
  });
});

describe('goal-alignment.coaching-checkin', () => {
  const name = 'goal-alignment.coaching-checkin';
  const definition = form(name);

  it('asks progress with quality confidence, the reason of a deviation, and a revision with reason and both signatures', () => {
    expect(within(name, 'progress')).to.deep.equal(['goal', 'actual', 'percent', 'date', 'status', 'why', 'evidence', 'confidence']);
    expect(values(name, 'why')).to.deep.equal(['resources', 'skills', 'cooperation', 'priorities', 'unsuitable', 'outside']);
    expect(within(name, 'revision')).to.deep.equal(['goalToChange', 'before', 'change', 'reason', 'effectiveFrom', 'agreedBy']);
  });

  it('keeps the pulse with the employee, and strength and question with the manager', () => {
    const pulse = [1, 2, 3, 4, 5].map((n) => `pulseItems/p${n}`);
    const shared = ['progress', 'proud', 'obstacle', 'need'];
    expect(askedOf(surveyAs(definition, 'employee'))).to.deep.equal([...shared, 'revision', 'actions', 'next', ...pulse]);
    expect(askedOf(surveyAs(definition, 'manager'))).to.deep.equal([...shared, 'strength', 'question', 'revision', 'actions', 'next']);
    expect(definition.anonymity).to.include({ minGroup: 5, owner: 'respondent' });
  });
});

describe('self-assessment.development-plan', () => {
  const definition = form('self-assessment.development-plan');

  it('mirrors the results, takes an objection, and plans at most five measures', () => {
    const model = surveyAs(definition, 'employee', { strengths: 'A', needs: 'B', blindSpots: 'C', valuesRealised: 'D' });
    expect(askedOf(model)).to.deep.equal(['show', 'showStrengths', 'showNeeds', 'showBlindSpots', 'showValues', 'agreeResult', 'measurePanel', 'carry', 'ask']);
    model.setValue('agreeResult', 2);
    expect(askedOf(model)).to.include('objection');
    expect(within('self-assessment.development-plan', 'measurePanel')).to.deep.equal(['target', 'kind', 'who', 'due', 'sign']);
    expect(values('self-assessment.development-plan', 'kind')).to.deep.equal(['practice', 'coaching', 'training', 'education', 'rotation', 'peer', 'other']);
  });

  it('is shared with the manager only as far as the employee wants', () => {
    expect(definition.anonymity!.sharing).to.deep.equal([{ with: 'manager', what: 'answers', consent: 'opt-in' }]);
    expect(askedOf(surveyAs(definition, 'manager'))).to.deep.equal(['show', 'measurePanel', 'managerSupport', 'carry']);
  });
});
