import { expect } from 'chai';
import { definitionHash, formDefinitionJsonSchema, jsonPointer, localizedText, nearestName, parseDefinition, surveyOutline, type FormDefinition } from '../../../src/model/definition/index.js';
import { sample, scale, transport, withSurvey } from './samples.js';

const parsed = (input: unknown) => {
  const result = parseDefinition(input);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.definition;
};

describe('localizedText', () => {
  const text = { en: 'Save', 'zh-CN': '保存', ko: '저장' };
  it('takes the tag itself, then the language, then a sibling, then the default', () => {
    expect(localizedText(text, 'ko', ['en'])).to.equal('저장');
    expect(localizedText(text, 'ko-KR', ['en'])).to.equal('저장');
    expect(localizedText(text, 'zh-TW', ['en'])).to.equal('保存');
    expect(localizedText(text, 'de', ['ko', 'en'])).to.equal('저장');
    expect(localizedText({ fr: 'Garder' }, 'de', ['en'])).to.equal('Garder');
    expect(localizedText('Save', 'ko', ['en'])).to.equal('Save');
    expect(localizedText(undefined, 'ko', ['en'])).to.equal('');
    expect(localizedText({ en: '' }, 'en', ['en'])).to.equal('');
  });
  it('finds no text on the prototype', () => expect(localizedText({}, 'constructor', ['toString'])).to.equal(''));
});

describe('definitionHash', () => {
  const definition = parsed(sample());
  const changed = (changes: Partial<FormDefinition['version']>): FormDefinition => ({ ...definition, version: { ...definition.version, ...changes } });

  it('does not change with the order of keys, the status or the hash itself', () => {
    const turned = parsed(Object.fromEntries(Object.entries(sample()).reverse()));
    expect(definitionHash(turned)).to.equal(definitionHash(definition));
    expect(definitionHash(changed({ status: 'published' }))).to.equal(definitionHash(definition));
    expect(definitionHash(changed({ hash: definitionHash(definition) }))).to.equal(definitionHash(definition));
  });

  it('changes with everything else', () => {
    expect(definitionHash(changed({ number: '1.0.1' }))).to.not.equal(definitionHash(definition));
    expect(definitionHash({ ...definition, title: 'Other' })).to.not.equal(definitionHash(definition));
  });

  it('is accepted in the published definition that it belongs to', () => {
    const hash = definitionHash(definition);
    expect(parsed(sample({ version: { number: '1.0.0', status: 'published', hash } })).version.hash).to.equal(hash);
    expect(hash).to.match(/^sha256-[0-9a-f]{64}$/);
  });
});

describe('translations', () => {
  const warnings = (input: unknown) => parseDefinition(input).findings.map(({ code, values }) => [code.replace('definition/', ''), values!['locale'], values!['count'] ?? 1]);
  const both = (en: string, ko: string) => ({ default: en, ko });

  it('are counted once for each language, over envelope and survey', () => {
    const survey = [{ type: 'rating', name: 'q1', title: both('One', '하나'), minRateDescription: 'low' }, { type: 'dropdown', name: 'd', title: 'Two', choices: ['red', 3, { value: 'g', text: both('green', '초록') }, { value: 'b' }] }];
    expect(warnings(withSurvey(survey, { locales: ['en', 'ko'], title: { en: 'T', ko: '제목' }, roles: [{ id: 'self', title: { en: 'Me', ko: '나' } }] }))).to.deep.equal([['missing-translation', 'ko', 4]]);
  });

  it('are complete when every declared language is there, in whatever case its tag is written', () => {
    const survey = [{ type: 'rating', name: 'q1', title: { default: 'One', 'zh-cn': '一' } }];
    expect(warnings(withSurvey(survey, { locales: ['en', 'zh-CN'], title: { en: 'T', 'zh-CN': '标题' }, roles: [{ id: 'self', title: { en: 'Me', 'zh-CN': '我' } }] }))).to.deep.equal([]);
  });

  it('in languages that nobody declared are named', () => {
    expect(warnings(withSurvey([{ type: 'text', name: 'q', title: { default: 'A', fr: 'B' } }]))).to.deep.equal([['undeclared-locale', 'fr', 1]]);
  });
});

describe('scales', () => {
  const codes = (element: object, changes = {}) => parseDefinition(sample({ survey: { elements: [{ name: 'q1', ...element }] }, scoring: { scales: [scale(changes)] } })).findings.map(({ code }) => code.replace('definition/', ''));

  it('fit the answers of every type that gives a number', () => {
    for (const element of [{ type: 'rating' }, { type: 'rating', rateMax: 5 }, { type: 'rating', rateCount: 5 }, { type: 'rating', rateValues: [1, 2, { value: 5, text: 'best' }] }, { type: 'radiogroup', choices: [1, 5] },
      { type: 'dropdown', choicesMin: 1, choicesMax: 5 }, { type: 'dropdown', choicesByUrl: { url: '/x' } }, { type: 'boolean', valueTrue: 5, valueFalse: 1 }, { type: 'slider', min: 1, max: 5 }, { type: 'text', inputType: 'number', min: 1, max: 5 },
      { type: 'text', inputType: 'number' }, { type: 'expression', expression: '1' }, { type: 'buttongroup', choices: ['1', '5'] }, { type: 'our-own-type' }]) expect(codes(element), JSON.stringify(element)).to.deep.equal([]);
  });

  it('refuse other ranges and answers without numbers', () => {
    expect(codes({ type: 'rating', rateMin: 0 })).to.deep.equal(['scale-range']);
    expect(codes({ type: 'rating', rateMax: 10, rateStep: 2 })).to.deep.equal(['scale-range']);
    expect(codes({ type: 'boolean' })).to.deep.equal(['not-numeric']);
    expect(codes({ type: 'slider', sliderType: 'range', min: 1, max: 5 })).to.deep.equal(['not-scorable']);
    expect(codes({ type: 'text' })).to.deep.equal(['not-scorable']);
    expect(codes({ type: 'radiogroup', choices: [1, 5], showNoneItem: true })).to.deep.equal(['not-numeric']);
    expect(codes({ type: 'radiogroup', choices: [1, 5], showNoneItem: true }, { cannotSay: ['none'] })).to.deep.equal([]);
    expect(codes({ type: 'rating', rateValues: [0, 1, 5] }, { cannotSay: [0] })).to.deep.equal([]);
  });
});

describe('transport profiles', () => {
  const codes = (changes: Parameters<typeof transport>[0]) => parseDefinition(transport(changes)).findings.map(({ code }) => code.replace('definition/', ''));
  it('may send the response whole, in parts and as text', () => {
    expect(codes({ method: 'POST', url: 'https://b.example/odata', headers: { 'X-CSRF-Token': '{token}' }, body: { ID: { $value: 'response.id' }, json: { $json: 'response' }, unit: { $value: 'context.department' } },
      duplicate: [{ status: [500], body: 'UNIQUE constraint' }], retry: [{ status: [500, 503] }], refresh: [{ status: [401, 403] }], failedOk: [{ body: '"error"' }], credentials: 'include' })).to.deep.equal([]);
  });
  it('hold only safe patterns, known methods and header names', () => {
    expect(codes({ duplicate: [{ body: '(x+x+)+y' }] })).to.deep.equal(['unsafe-regex']);
    expect(codes({ duplicate: [{ body: '[' }] })).to.deep.equal(['invalid-regex']);
    expect(codes({ method: 'DELETE' })).to.deep.equal(['unknown-value']);
    expect(codes({ headers: { 'X Y': '1' } })).to.deep.equal(['bad-format']);
    expect(codes({ retry: [{ status: [99] }] })).to.deep.equal(['out-of-range']);
  });
});

describe('surveyOutline', () => {
  it('finds questions on pages, at the top, in panels, in dynamic panels and in details', () => {
    const { questions, byName } = surveyOutline({
      pages: [{ elements: [{ type: 'panel', name: 'p', elements: [{ type: 'text', name: 'a' }] }, { type: 'paneldynamic', name: 'd', templateElements: [{ type: 'text', name: 'b' }] }] }],
      questions: [{ type: 'matrixdynamic', name: 'm', detailElements: [{ type: 'text', name: 'c' }] }],
    });
    expect(questions.map(({ name, repeated }) => `${name}${repeated ? '*' : ''}`).sort()).to.deep.equal(['a', 'b*', 'c*', 'd', 'm']);
    expect([...byName.keys()].sort()).to.deep.equal(['a', 'd', 'm']);
  });
});

describe('formDefinitionJsonSchema', () => {
  it('describes all four kinds for editors, without references to us', () => {
    const schema = formDefinitionJsonSchema() as { $schema: string; oneOf: { properties: { kind: { const: string } }; required: string[]; additionalProperties: boolean }[] };
    expect(schema.$schema).to.contain('2020-12');
    expect(schema.oneOf.map(({ properties }) => properties.kind.const)).to.deep.equal(['self-assessment', 'feedback-360', 'goal-alignment', 'expert-survey']);
    for (const kind of schema.oneOf) {
      expect(kind.required).to.include.members(['assayer', 'kind', 'id', 'version', 'title', 'locales', 'survey', 'roles']);
      expect(kind.additionalProperties).to.equal(false);
      expect(kind.properties).to.have.nested.property('survey.description').that.contains('SurveyJS');
    }
  });
});

describe('small parts', () => {
  it('a JSON pointer escapes ~ and /', () => expect(jsonPointer(['a/b', 'c~d', 0])).to.equal('/a~1b/c~0d/0'));
  it('the nearest name forgives letters, capitals and dashes, and nothing more', () => {
    expect(nearestName('qustion', ['question', 'row'])).to.equal('question');
    expect(nearestName('min_group', ['minGroup'])).to.equal('minGroup');
    expect(nearestName('banana', ['question', 'row'])).to.equal(undefined);
  });

  it('lets choices quote the answers to other questions, in whatever order, as long as that ends', () => {
    const quoting = (text: string) => parseDefinition(sample({ survey: { elements: [{ type: 'radiogroup', name: 'one', choices: [text, 'b'] }, { type: 'radiogroup', name: 'two', title: 'Why {two}?', choices: ['not {one}'] }] } })).findings.filter(({ code }) => code === 'definition/quotes-itself').length;
    expect(quoting('a')).to.equal(0);
    expect(quoting('with {three} and {two-Comment}')).to.equal(0);
    expect(quoting('like {two}')).to.equal(2);
  });
});
