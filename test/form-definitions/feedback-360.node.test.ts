import { expect } from 'chai';
import { scoreResponse } from '../../src/model/scoring/index.js';
import { answersAbout } from '../../src/model/response/index.js';
import { checkAnswers } from '../../src/survey/index.js';
import { indicatorScore } from '../../src/model/statistics/index.js';
import { askedOf, form, surveyAs } from './forms.js';

const constructs = ['goal', 'coach', 'fair', 'collab', 'innov', 'serve', 'ethic'];
const four = (name: string) => [1, 2, 3, 4].map((n) => `${name}Items/${name}${n}`);
const words = ['keep', 'start', 'less'];

describe('feedback-360.manager', () => {
  const definition = form('feedback-360.manager');
  if (definition.kind !== 'feedback-360') throw new Error('another kind');

  it('asks self, superior, colleagues, staff and partners all 28 statements', () => {
    for (const role of ['self', 'manager', 'peer', 'report', 'partner']) {
      expect(askedOf(surveyAs(definition, role)).filter((name) => !name.startsWith('about')), role).to.deep.equal([...constructs.flatMap(four), ...words]);
    }
  });

  it('asks citizens the short form: service, the two statements on integrity that they can see, and their words', () => {
    expect(askedOf(surveyAs(definition, 'citizen')).filter((name) => !name.startsWith('about'))).to.deep.equal([...four('serve'), 'ethicItems/ethic1', 'ethicItems/ethic2', ...words]);
  });

  it('tells each role whether it is anonymous', () => {
    const told = Object.fromEntries(definition.roles.map(({ id }) => [id, askedOf(surveyAs(definition, id)).find((name) => name.startsWith('about'))]));
    expect(told).to.deep.equal({ self: 'aboutSelf', manager: 'aboutManager', peer: 'aboutAnonymous', report: 'aboutAnonymous', partner: 'aboutAnonymous', citizen: 'aboutAnonymous' });
    expect(definition.roles.filter(({ anonymous }) => !anonymous).map(({ id }) => id)).to.deep.equal(['self', 'manager']);
  });

  it('scores each construct from its four statements, and keeps "could not observe" apart', () => {
    expect(definition.scoring!.scales.map(({ id, items, cannotSay }) => [id, items.map(({ row }) => row), cannotSay])).to.deep.equal(constructs.map((name) => [name, [1, 2, 3, 4].map((n) => name + n), ['na']]));
    expect(scoreResponse(definition, { coachItems: { coach1: 'na', coach2: 2, coach3: 4 } }).scales[1]).to.include({ mean: 3, answered: 2, cannotSay: 1, unusable: 0 });
  });

  it('has groups with sizes and weights, and thresholds for scores and comments', () => {
    expect(definition.raters.groups.map(({ role, weight }) => [role, weight])).to.deep.equal([['manager', 25], ['peer', 25], ['report', 25], ['partner', 15], ['citizen', 10]]);
    expect(definition.raters.self).to.equal('self');
    expect(definition.anonymity).to.include({ minGroup: 3, minComments: 5, mode: 'merge' });
    expect(definition.feedback).to.deep.equal({ cut: 3.5, gapThreshold: 0.5, comments: words });
  });
});

describe('feedback-360.department-evaluation', () => {
  const definition = form('feedback-360.department-evaluation');
  if (definition.kind !== 'feedback-360') throw new Error('another kind');
  const own = ['actuals', ...[1, 2, 3, 4, 5].map((n) => `qualityItems/q${n}`), 'work'];

  it('is about a unit: evaluators judge, the department answers and replies', () => {
    expect(definition.subjects).to.equal('unit');
    expect(askedOf(surveyAs(definition, 'evaluator'))).to.deep.equal(own);
    expect(askedOf(surveyAs(definition, 'department'))).to.deep.equal([...own, 'reply']);
    expect(definition.feedback!.reply).to.equal('reply');
  });

  it('gives points as the scoring rules of indicators do', () => {
    for (const [direction, target, actual] of [['higher', 80, 60], ['higher', 80, 95], ['lower', 10, 12.5], ['lower', 10, 8], ['lower', 10, 0], ['higher', 80, -5]] as const) {
      const model = surveyAs(definition, 'evaluator');
      model.data = { actuals: [{ indicator: 'x', direction, target, weight: 100, actual }] };
      const { score } = indicatorScore({ rule: direction === 'lower' ? 'ratioLower' : 'ratioHigher', actual, target });
      expect((model.data as { actuals: { points: number }[] }).actuals[0]!.points, `${direction} ${actual}/${target}`).to.be.closeTo(score!, 1e-9);
    }
  });

  it('combines achievement, quality and major work by the weights of the agency', () => {
    expect(definition.scoring!.composites![0]!.parts.map(({ weight }) => weight)).to.deep.equal([50, 30, 20]);
  });

  it('names legal basis, period and responsible body', () => {
    for (const key of ['legalBasis', 'period', 'responsible'] as const) expect(definition[key], key).to.not.equal(undefined);
  });
});

describe('feedback-360.peer-project', () => {
  const definition = form('feedback-360.peer-project');
  const context = { project: 'Letters', ratees: [{ value: 'kim', text: 'Kim' }, { value: 'lee', text: 'Lee' }], team: ['me', 'kim', 'lee'] };

  it('rates colleagues side by side on six statements, shares 100 points, and asks for what was learned', () => {
    expect(askedOf(surveyAs(definition, 'member', context))).to.deep.equal(['about', 'projectId', 'myRole', 'peerMatrix', 'points', 'teamwork', 'lesson']);
    expect(checkAnswers(definition, { projectId: 'Letters', peerMatrix: { kim: { m1: 5, m6: 'cannotSay' } }, points: { me: 30, kim: 40, lee: 30 } }, { role: 'member', context })).to.deep.equal([]);
    expect(checkAnswers(definition, { projectId: 'Letters', points: { me: 30, kim: 40 } }, { role: 'member', context }).map(({ pointer }) => pointer)).to.deep.equal(['/points']);
  });

  it('scores each colleague apart', () => {
    const answers = { peerMatrix: { kim: { m1: 5, m2: 4, m3: 3, m4: 2, m5: 'cannotSay' }, lee: { m1: 1 } } };
    const of = (ratee: string) => scoreResponse(definition, answersAbout(answers, ratee, definition)).scales.map(({ mean }) => mean);
    expect(of('kim')).to.deep.equal([4, 2, null]);
    expect(of('lee')).to.deep.equal([null, null, null]);
  });
});
