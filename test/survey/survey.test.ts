import { expect } from 'chai';
import { expressionProperties, localizableProperties, parseDefinition, untranslatedProperties, type FormDefinition, type JsonObject } from '../../src/model/definition/index.js';
import { answerPaths, lintSurvey, runScenarios, surveyMetadata } from '../../src/survey/index.js';
import { sample } from '../model/definition/samples.js';
import { everyType } from './every-type.js';

describe('surveyMetadata', () => {
  const metadata = surveyMetadata();

  it('has the same texts and expressions as the checks of the model, so that neither drifts when survey-core changes', () => {
    expect([...localizableProperties, ...untranslatedProperties].sort()).to.deep.equal(metadata.localizable);
    expect([...expressionProperties].sort()).to.deep.equal(metadata.expressions);
  });

  it('is plain data about every type', () => {
    expect(metadata.questionTypes).to.include.members(['rating', 'matrixdynamic', 'imagemap', 'buttongroup', 'slider']);
    expect(metadata.properties['rating']!.find(({ name }) => name === 'rateMax')).to.include({ type: 'number', localizable: false });
    expect(metadata.properties['checkbox']!.find(({ name }) => name === 'title')).to.include({ localizable: true });
    expect(structuredClone(metadata)).to.deep.equal(metadata);
  });
});

describe('lintSurvey', () => {
  it('finds the field of a list in each question that keeps the list', () => {
    const list = (name: string, field: string, valueName = 'goals') => ({ type: 'paneldynamic', name, valueName, templateElements: [{ type: 'text', name: field }] });
    const form = (...lists: JsonObject[]): JsonObject => ({ elements: [...lists, { type: 'expression', name: 'sum', expression: "sumInArray({goals}, 'weight')" }] });
    const codes = (survey: JsonObject) => lintSurvey(survey, []).map(({ code }) => code).filter((code) => code === 'lint/reference-unknown');
    expect(codes(form(list('cards', 'target'), list('own', 'weight')))).to.deep.equal([]);
    expect(codes(form(list('cards', 'target'), list('own', 'weight', 'other')))).to.deep.equal(['lint/reference-unknown']);
    expect(codes(form(list('cards', 'target'), list('own', 'share')))).to.deep.equal(['lint/reference-unknown']);
  });

  it('takes the dot in a name for a part of the name, where the model does', () => {
    const codes = (of: string) => lintSurvey({ elements: [{ type: 'panel', name: 'box', elements: [{ type: 'text', name: 'n', description: `About {panel.${of}}` }, { type: 'text', name: 'a.b' }] }] }, []).map(({ code }) => code);
    expect(codes('a.b')).to.deep.equal([]);
    expect(codes('a.c')).to.deep.equal(['lint/reference-unknown']);
  });

  it('finds in a panel what is kept there under a name of its own, and not what another list keeps', () => {
    const list = (name: string, valueName: string) => ({ type: 'paneldynamic', name, templateElements: [{ type: 'text', name: `${name}Title`, valueName }, { type: 'text', name: `${name}Why`, visibleIf: '{panel.title} notempty' }] });
    const codes = (...lists: JsonObject[]) => lintSurvey({ elements: lists }, []).map(({ code, pointer }) => `${code} ${pointer}`).filter((found) => found.startsWith('lint/reference-unknown'));
    expect(codes(list('goals', 'title'))).to.deep.equal([]);
    expect(codes(list('goals', 'title'), list('cards', 'name'))).to.deep.equal(['lint/reference-unknown /elements/1/templateElements/1/visibleIf']);
  });

  const found = (survey: JsonObject) => lintSurvey(survey).map(({ code, pointer, severity }) => `${severity} ${code} ${pointer}`);

  it('gives the linter’s rules our codes and the path in the definition', () => {
    const survey = { pages: [{ name: 'p', elements: [{ type: 'text', name: 'a', visibleIf: '{b} = 1 and {' }, { type: 'text', name: 'c', visibleIf: '{nobody} = 1', titel: 'x' }] }] };
    expect(found(survey)).to.have.members([
      'error lint/expression-syntax /survey/pages/0/elements/0/visibleIf',
      'warning lint/property-unknown /survey/pages/0/elements/1/titel',
      'error lint/reference-unknown /survey/pages/0/elements/1/visibleIf',
    ]);
  });

  it('knows the names that the host gives', () => {
    expect(found({ elements: [{ type: 'text', name: 'a', visibleIf: "{role} = 'manager' and {round} = 'r1' and {context.department} notempty" }] })).to.deep.equal([]);
  });

  it('has nothing to say about a sound survey, and paths start where the caller says', () => {
    expect(lintSurvey(everyType).filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    expect(lintSurvey({ elements: [{ type: 'text', name: 'a', visibleIf: '{' }] }, []).map(({ pointer }) => pointer)).to.deep.equal(['/elements/0/visibleIf']);
  });
});

describe('answerPaths', () => {
  it('lists every place of an answer, with * for repeated ones', () => {
    const paths = answerPaths({ survey: everyType }).map(({ path }) => path.join('.'));
    expect(paths).to.include.members(['line', 'grid.r1', 'cells.r2.stars', 'list.*.title', 'goals.*.goal', 'parts.city', 'insidePanel']).and.not.include.members(['note', 'logo']);
  });
});

describe('runScenarios', () => {
  const form = (tests: JsonObject[], elements: JsonObject[] = [{ type: 'rating', name: 'q1' }, { type: 'text', name: 'why', visibleIf: '{q1} < 3' }]): FormDefinition => {
    const parsed = parseDefinition(sample({ survey: { pages: [{ name: 'one', elements }] }, tests, scoring: { scales: [{ id: 's1', title: 'S', min: 1, max: 5, items: [{ question: 'q1' }] }] } }));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
    return parsed.definition;
  };
  const score = (_: FormDefinition, answers: JsonObject) => ({ scales: [{ id: 's1', mean: (answers['q1'] ?? null) as number | null }] });

  it('passes what holds', async () => {
    const tests = [{ name: 'low asks why', steps: [{ set: { q1: 2 } }, { expect: { why: { visible: true } } }], scores: { scales: { s1: { mean: 2 } } } }];
    expect(await runScenarios(form(tests), { score })).to.deep.equal([{ name: 'low asks why', index: 0, status: 'passed', problems: [] }]);
  });

  it('explains what does not hold: the check, the value that was found, the score', async () => {
    const tests = [{ name: 'wrong', steps: [{ set: { q1: 4 } }, { expect: { why: { visible: true } } }], scores: { scales: { s1: { mean: 5 } } } }];
    const [result] = await runScenarios(form(tests), { score });
    expect(result!.status).to.equal('failed');
    expect(result!.problems).to.deep.equal(['Step 2: why.visible should be true but is false.', 'scales.s1.mean should be 5 but is 4.']);
  });

  it('fails a test that names what does not exist, or whose scores nobody computes', async () => {
    const [unknown] = await runScenarios(form([{ name: 'u', steps: [{ set: { q9: 4 } }] }]), { score });
    expect(unknown!.status).to.equal('failed');
    expect(unknown!.problems.join(' ')).to.contain('q9');
    const [unscored] = await runScenarios(form([{ name: 's', scores: { scales: { s1: { mean: null } } } }]));
    expect(unscored!.problems).to.deep.equal(['Scores are expected, but nothing here computes scores.']);
  });

  it('leaves out disabled tests and runs only those that were asked for', async () => {
    const tests = [{ name: 'a', disabled: true, steps: [{ set: { q1: 1 } }] }, { name: 'b', steps: [{ set: { q1: 1 } }] }];
    expect((await runScenarios(form(tests))).map(({ status }) => status)).to.deep.equal(['skipped', 'passed']);
    expect((await runScenarios(form(tests), { only: [1] })).map(({ name }) => name)).to.deep.equal(['b']);
  });
});
