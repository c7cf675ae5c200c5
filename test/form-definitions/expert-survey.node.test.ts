import { expect } from 'chai';
import { surveyOutline, type ExpertSurveyDefinition } from '../../src/model/definition/index.js';
import { contentValidityRatio, delphiRound, randomIndexTables } from '../../src/model/statistics/index.js';
import { askedOf, form, surveyAs } from './forms.js';

const experts = (name: string): ExpertSurveyDefinition => {
  const definition = form(name);
  if (definition.kind !== 'expert-survey') throw new Error('another kind');
  return definition;
};
const rows = (json: Record<string, unknown>) => (json['rows'] as { value: string }[]).map(({ value }) => value);
const perspectives = ['residents', 'process', 'learning', 'finance'];
const reviewed = () => {
  const { byName } = surveyOutline(form('expert-survey.indicator-cvr').survey);
  return perspectives.map((name) => rows(byName.get(`review_${name}`)!.json));
};

describe('expert-survey.indicator-cvr', () => {
  const definition = experts('expert-survey.indicator-cvr');

  it('asks background and experience, then eight things of each indicator, then about the set', () => {
    expect(askedOf(surveyAs(definition, 'scholar')).filter((name) => name !== 'about')).to.deep.equal(['background', 'years', 'expertise', ...perspectives.map((name) => `review_${name}`), 'missing', 'burden', 'most', 'least']);
    for (const name of perspectives) {
      const { json } = surveyOutline(definition.survey).byName.get(`review_${name}`)!;
      expect((json['columns'] as { name: string }[]).map((column) => column.name)).to.deep.equal(['necessity', 'relevance', 'work', 'clarity', 'measurable', 'influence', 'gaming', 'revise']);
    }
    expect(new Set(reviewed().flat()).size).to.equal(12);
  });

  it('tells validity ratio, validity index and Aiken’s V which column is theirs, and from where on it counts', () => {
    expect(definition.methods.map(({ column, coefficient, essentialFrom }) => [column, coefficient, essentialFrom])).to.deep.equal([
      ['necessity', 'cvr', 3], ['relevance', 'cvi', 3], ['work', 'cvi', 3], ['clarity', 'aiken', undefined], ['measurable', 'aiken', undefined], ['influence', 'aiken', undefined], ['gaming', 'aiken', undefined], [undefined, undefined, undefined],
    ]);
    expect(contentValidityRatio({ essentialCounts: [12], experts: 15 }).items![0]!.cvr).to.equal(0.6);
  });

  it('reports by background from five experts on', () => {
    expect(definition.panel!.minByRole).to.equal(5);
    expect(definition.roles.map(({ id, minGroup }) => [id, minGroup])).to.deep.equal([['scholar', 5], ['official', 5], ['practitioner', 5]]);
  });
});

describe('expert-survey.delphi-innovation', () => {
  const definition = experts('expert-survey.delphi-innovation');
  const items = ['settle', 'indicator', 'coach', 'use'].flatMap((theme) => [1, 2, 3, 4].map((n) => theme + n));

  it('begins with an open question, and rates sixteen statements in four themes from the second round on', () => {
    expect(askedOf(surveyAs(definition, 'scholar', {}, 'r1'))).to.deep.equal(['about', 'expertise', 'open']);
    const second = askedOf(surveyAs(definition, 'scholar', {}, 'r2'));
    for (const item of items) expect(second.filter((name) => name.startsWith(item)).length, item).to.be.above(0);
    expect(second).to.not.include('open');
  });

  it('holds rules of consensus and of stability, as statistics count them', () => {
    expect(definition.consensus).to.deep.equal({ convergenceMax: 0.5, agreementMin: 0.75, variationMax: 0.5, exactRatio: true });
    expect(definition.stability).to.deep.equal({ variationChangeMax: 0.1, changedShareMax: 0.15 });
    const { verdicts } = delphiRound({ ratings: [4, 4, 4, 5, 5, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4], min: 1, max: 5, essentialFrom: definition.methods[0]!.essentialFrom!, quantileType: definition.methods[0]!.quantileType! });
    expect(verdicts).to.include({ convergence: true, agreement: true, cvr: true, stability: 'stable' });
  });

  it('weighs experts by their own expertise, and hides who they are from one another', () => {
    expect(definition.panel).to.deep.include({ expertise: { question: 'expertise', weighted: true }, identity: 'moderator' });
    expect(definition.settled).to.equal('moderator');
  });
});

describe('expert-survey.ahp-weights', () => {
  const definition = experts('expert-survey.ahp-weights');

  it('weighs the reviewed indicators, under the same ids', () => {
    const { byName } = surveyOutline(definition.survey);
    const compared = (name: string) => (byName.get(name)!.json['criteria'] as { value: string }[]).map(({ value }) => value);
    expect(compared('pw_root')).to.deep.equal(perspectives);
    expect(perspectives.map((name) => compared(`pw_${name}`))).to.deep.equal(reviewed());
  });

  it('names the table of random indices, the limit, and how judgments are combined', () => {
    for (const method of definition.methods) expect(method).to.include({ method: 'ahp', consistencyLimit: 0.1, randomIndex: 'saaty1980', aggregation: 'AIJ', incomplete: true });
    expect(randomIndexTables).to.have.property('saaty1980');
    expect(definition.methods).to.have.length(5);
  });
});
