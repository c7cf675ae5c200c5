import { expect } from 'chai';
import { parseDefinition, type JsonObject } from '../../../src/model/definition/index.js';

/** A form as the first envelope wrote it. */
const old: JsonObject = {
  assayer: 1,
  kind: 'self-assessment',
  id: 'climate',
  formVersion: '2.1.0',
  state: 'published',
  language: 'ko',
  title: '조직 분위기',
  roles: ['self', 'manager'],
  survey: { elements: [{ type: 'rating', name: 'q1' }, { type: 'rating', name: 'q2' }] },
  scales: [{ id: 'climate', title: '분위기', min: 1, max: 5, items: ['q1', 'q2'], reverse: ['q2'] }],
  minAnsweredShare: 0.5,
  minGroup: 5,
  endpoint: 'https://portal.example/answers',
  opens: '2025-01-01T00:00:00+09:00',
  closes: '2025-02-01T00:00:00+09:00',
};

describe('upgrade from envelope version 1', () => {
  it('gives a definition of version 2 and says so', () => {
    const result = parseDefinition(old);
    expect(result.findings.map(({ code, severity }) => [code, severity])).to.deep.equal([['definition/upgraded', 'info']]);
    expect(result.ok && result.definition).to.deep.equal({
      assayer: 2, kind: 'self-assessment', id: 'climate', version: { number: '2.1.0', status: 'published' }, title: '조직 분위기', locales: ['ko'],
      survey: old['survey'], roles: [{ id: 'self', title: 'self' }, { id: 'manager', title: 'manager' }],
      scoring: { minAnsweredShare: 0.5, scales: [{ id: 'climate', title: '분위기', min: 1, max: 5, items: [{ question: 'q1' }, { question: 'q2', reverse: true }] }] },
      anonymity: { minGroup: 5, minComments: 5, minDistribution: 5, mode: 'suppress', owner: 'respondent' },
      delivery: { transport: 'rest', endpoint: 'https://portal.example/answers' },
      rounds: [{ id: 'round1', title: '조직 분위기', opens: '2025-01-01T00:00:00+09:00', closes: '2025-02-01T00:00:00+09:00' }],
    });
  });

  it('reads a survey that was kept as JSON text', () => {
    const result = parseDefinition({ ...old, survey: JSON.stringify(old['survey']) });
    expect(result.ok && result.definition.survey).to.deep.equal(old['survey']);
  });

  it('shows findings where they stand in the old document', () => {
    const text = JSON.stringify({ ...old, formVersion: '2', scales: [{ id: 'climate', title: 'x', min: 1, max: 7, items: ['q1'] }] }, null, 1);
    const { findings } = parseDefinition(text);
    const version = findings.find(({ code }) => code === 'definition/bad-format')!;
    expect(version.pointer).to.equal('/formVersion');
    expect(text.split('\n')[version.line! - 1]).to.contain('"formVersion"');
    const range = parseDefinition(text.replace('"2"', '"2.0.0"')).findings.find(({ code }) => code === 'definition/scale-range')!;
    expect(range.pointer).to.equal('/scales/0/items/0/question');
    expect(text.split('\n')[range.line! - 1]).to.contain('"q1"');
  });

  it('lets the schema name what is missing or unknown', () => {
    const codes = parseDefinition({ assayer: 1, kind: 'self-assessment', colour: 'red' }).findings.map(({ code, pointer }) => `${code} ${pointer}`);
    expect(codes).to.include.members(['definition/missing /id', 'definition/missing /title', 'definition/missing /survey', 'definition/unknown-key /colour']);
  });

  it('is done once: what was upgraded parses without a word', () => {
    const first = parseDefinition(old);
    expect(first.ok && parseDefinition(JSON.stringify(first.definition)).findings).to.deep.equal([]);
  });
});
