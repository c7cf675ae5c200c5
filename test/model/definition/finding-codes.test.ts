import { expect } from 'chai';
import { definitionLimits, findingCodes, parseDefinition, type Finding, type FindingCode, type JsonObject } from '../../../src/model/definition/index.js';
import { band, experts, feedback, goals, profile, sample, scale, transport, withScale, withSurvey } from './samples.js';

/** What goes wrong → where it has to be shown (JSON pointer). */
type Case = [code: FindingCode, input: unknown, pointer: string];
const roundsAt = (...rounds: JsonObject[]) => sample({ rounds: rounds.map((round, i) => ({ id: `r${i + 1}`, title: 'Round', ...round })) });
const question = (more: JsonObject) => ({ type: 'text', name: 'x', ...more });
const nested = (depth: number): JsonObject => (depth ? { type: 'panel', name: `p${depth}`, elements: [nested(depth - 1)] } : question({}));
const two = (item: JsonObject) => [item, { ...item }];

const cases: Case[] = [
  ['definition/syntax', '{ "assayer": 2,, }', ''],
  ['definition/too-large', `{"a":"${'x'.repeat(definitionLimits.bytes)}"}`, ''],
  ['definition/too-deep', '['.repeat(65) + ']'.repeat(65), ''],
  ['definition/not-json', sample({ tests: [(() => 1) as unknown as string] }), '/tests/0'],
  ['definition/duplicate-key', '{"assayer":2,"assayer":2}', '/assayer'],
  ['definition/forbidden-key', '{"survey":{"__proto__":{}}}', '/survey/__proto__'],
  ['definition/not-an-object', [], ''],
  ['definition/unsupported-version', sample({ assayer: 3 }), '/assayer'],
  ['definition/upgraded', { assayer: 1 }, '/assayer'],
  ['definition/survey-text', { ...sample(), assayer: 1, survey: '{"pages":[' }, '/survey'],
  ['definition/too-many-findings', sample(Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`key${i}`, 1]))), ''],
  ['definition/unknown-kind', sample({ kind: 'self-asessment' }), '/kind'],
  ['definition/missing', sample({ id: undefined as unknown as string }), '/id'],
  ['definition/unknown-key', sample({ titel: 'x' }), '/titel'],
  ['definition/wrong-type', sample({ roles: 'self' }), '/roles'],
  ['definition/unknown-value', sample({ version: { number: '1.0.0', status: 'drafted' } }), '/version/status'],
  ['definition/bad-format', sample({ version: { number: '1', status: 'draft' } }), '/version/number'],
  ['definition/out-of-range', sample({ retention: { days: 0 } }), '/retention/days'],
  ['definition/wrong-length', sample({ roles: [] }), '/roles'],
  ['definition/bad-locale', sample({ title: { English: 'x' } }), '/title/English'],
  ['definition/too-many-questions', withSurvey(Array.from({ length: 1001 }, (_, i) => question({ name: `q${i}` }))), '/survey'],
  ['definition/nested-too-deep', withSurvey([nested(21)]), '/survey/pages/0' + '/elements/0'.repeat(21)],
  ['definition/too-many-choices', withSurvey([{ type: 'dropdown', name: 'd', choices: Array.from({ length: 2001 }, (_, i) => i) }]), '/survey/pages/0/elements/0/choices'],
  ['definition/expression-too-long', withSurvey([question({ visibleIf: '{q1} = 1 or '.repeat(400) + '{q1} = 2' })]), '/survey/pages/0/elements/0/visibleIf'],
  ['definition/invalid-regex', withSurvey([question({ validators: [{ type: 'regex', regex: '(' }] })]), '/survey/pages/0/elements/0/validators/0/regex'],
  ['definition/unsafe-regex', withSurvey([question({ validators: [{ type: 'regex', regex: '^(a+)+$' }] })]), '/survey/pages/0/elements/0/validators/0/regex'],
  ['definition/unsafe-address', sample({ survey: { logo: 'java\tscript:alert(1)' } }), '/survey/logo'],
  ['definition/duplicate-id', sample({ roles: two({ id: 'self', title: 'Me' }) }), '/roles/1/id'],
  ['definition/duplicate-question', withSurvey(two(question({}))), '/survey/pages/0/elements/1/name'],
  ['definition/quotes-itself', withSurvey([{ type: 'radiogroup', name: 'x', choices: ['a', { value: 'b', text: { en: 'more than {y}' } }] }, { type: 'checkbox', name: 'y', choices: ['{X}'] }]), '/survey/pages/0/elements/0/choices/1'],
  ['definition/unknown-question', withScale({ items: [{ question: 'q3' }] }), '/scoring/scales/0/items/0/question'],
  ['definition/unknown-row', withScale({ items: [{ question: 'grid', row: 'r3' }] }), '/scoring/scales/0/items/0/row'],
  ['definition/unknown-column', withScale({ items: [{ question: 'table', row: 'r1', column: 'levle' }] }), '/scoring/scales/0/items/0/column'],
  ['definition/missing-row', withScale({ items: [{ question: 'grid' }] }), '/scoring/scales/0/items/0'],
  ['definition/not-scorable', withScale({ items: [{ question: 'why' }] }), '/scoring/scales/0/items/0/question'],
  ['definition/not-numeric', sample({ survey: { elements: [{ type: 'radiogroup', name: 'q1', choices: [1, 2, 3, 4, 5, 'never'] }] }, scoring: { scales: [scale()] } }), '/scoring/scales/0/items/0/question'],
  ['definition/scale-range', withScale({ max: 7 }), '/scoring/scales/0/items/0/question'],
  ['definition/empty-range', withScale({ min: 5, max: 5 }), '/scoring/scales/0/min'],
  ['definition/duplicate-item', withScale({ items: two({ question: 'q1' }) }), '/scoring/scales/0/items/1'],
  ['definition/band-order', withScale({ bands: [band('a', 50, 0), band('b', 0, 100)] }), '/scoring/scales/0/bands/0/to'],
  ['definition/band-overlap', withScale({ bands: [band('a', 0, 60), band('b', 50, 100)] }), '/scoring/scales/0/bands/1/from'],
  ['definition/band-gap', withScale({ bands: [band('a', 0, 40), band('b', 50, 100)] }), '/scoring/scales/0/bands/1/from'],
  ['definition/value-rows', sample({ survey: { elements: [{ type: 'matrix', name: 'grid', columns: [1, 5], rows: ['a'] }, { type: 'matrix', name: 'grid2', columns: [1, 5], rows: ['b'] }] }, scoring: { scales: [], values: [profile()] } }), '/scoring/values/0'],
  ['definition/unknown-role', withSurvey([question({ visibleIf: "{role} = 'manger'" })], { roles: [{ id: 'manager', title: 'Manager' }] }), '/survey/pages/0/elements/0/visibleIf'],
  ['definition/unreachable-group', feedback({ raters: { groups: [{ role: 'peer', minRaters: 1, maxRaters: 2 }] } }), '/raters/groups/0/maxRaters'],
  ['definition/unlikely-group', feedback({ raters: { groups: [{ role: 'peer', minRaters: 2, maxRaters: 5 }] } }), '/raters/groups/0/minRaters'],
  ['definition/no-weight', sample({ roles: [{ id: 'self', title: 'Me', weight: 0 }] }), '/roles'],
  ['definition/round-order', roundsAt({ opens: '2026-02-01T00:00:00Z', closes: '2026-01-01T00:00:00Z' }), '/rounds/0/closes'],
  ['definition/rounds-overlap', roundsAt({ opens: '2026-01-01T00:00:00Z', closes: '2026-03-01T00:00:00Z' }, { opens: '2026-02-01T00:00:00Z' }), '/rounds/1'],
  ['definition/unknown-round', roundsAt({ previous: 'r0' }), '/rounds/0/previous'],
  ['definition/round-cycle', roundsAt({ previous: 'r2' }, { previous: 'r1' }), '/rounds/0/previous'],
  ['definition/missing-translation', sample({ locales: ['en', 'ko'] }), '/title'],
  ['definition/undeclared-locale', sample({ title: { en: 'x', de: 'y' } }), '/title/de'],
  ['definition/hash-mismatch', sample({ version: { number: '1.0.0', status: 'published', hash: `sha256-${'0'.repeat(64)}` } }), '/version/hash'],
  ['definition/period-order', sample({ period: { from: '2026-07-01', to: '2026-06-30' } }), '/period/to'],
  ['definition/over-burden', sample({ burden: { roles: [{ role: 'self', minutes: 20, perYear: 12 }], budget: 120 } }), '/burden/roles/0/minutes'],
  ['definition/benchmark-range', withScale({ benchmarks: [{ value: 6 }] }), '/scoring/scales/0/benchmarks/0/value'],
  ['definition/unknown-placeholder', transport({ headers: { 'X-Id': '{respons.id}' } }), '/delivery/transport/headers/X-Id'],
  ['definition/bad-template', transport({ body: { id: { $value: 'response.id', extra: 1 } } }), '/delivery/transport/body/id'],
  ['definition/no-client-id', transport({ url: 'https://backend.example/items', body: { a: { $value: 'response.answers' } } }), '/delivery/transport'],
  ['definition/no-callback-endpoint', sample({ delivery: { transport: 'callback', endpoint: '/x' } }), '/delivery/endpoint'],
  ['definition/bad-theme', sample({ theme: { cssVariables: { '--x': 'red; } body { display: none' } } }), '/theme/cssVariables/--x'],
  ['definition/bad-test', sample({ tests: [{ name: 'a' }] }), '/tests/0'],
  ['definition/self-rates-others', feedback({ raters: { self: 'self', groups: [{ role: 'self', minRaters: 1, maxRaters: 1 }] } }), '/raters/groups/0/role'],
  ['definition/rater-order', feedback({ raters: { groups: [{ role: 'peer', minRaters: 6, maxRaters: 5 }] } }), '/raters/groups/0/minRaters'],
  ['definition/unknown-goal', goals({ tree: [{ id: 'g2', title: 'Own', level: 'person', parent: 'g0' }] }), '/goals/tree/0/parent'],
  ['definition/goal-cycle', goals({ tree: [{ id: 'g1', title: 'Own', level: 'person', parent: 'g1' }] }), '/goals/tree/0/parent'],
  ['definition/goal-level', goals({ tree: [{ id: 'g1', title: 'Top', level: 'person' }, { id: 'g2', title: 'Below', level: 'agency', parent: 'g1' }] }), '/goals/tree/1/level'],
  ['definition/unknown-reference', goals({ tree: [{ id: 'g1', title: 'Top', level: 'agensy' }] }), '/goals/tree/0/level'],
  ['definition/weight-sum', goals({ perspectives: [{ id: 'a', title: 'A', weight: 60 }], tree: [] }), '/goals/perspectives'],
  ['definition/weight-limits', goals({ maxGoals: 3, maxWeight: 30 }), '/goals/maxWeight'],
  ['definition/foreign-option', experts({ methods: [{ id: 'm1', method: 'delphi', questions: ['q1'], randomIndex: 'saaty1980' }] }), '/methods/0/randomIndex'],
  ['definition/needs-rounds', experts({ rounds: [{ id: 'r1', title: 'One' }] }), '/methods/0/method'],
];

describe('finding codes', () => {
  for (const [code, input, pointer] of cases) {
    it(`${code} is found at ${pointer || 'the top'}`, () => {
      const result = parseDefinition(input);
      const finding = result.findings.find((one) => one.code === code && one.pointer === pointer);
      expect(finding, JSON.stringify(result.findings.map((one) => [one.code, one.pointer]))).to.not.equal(undefined);
      expect(finding!.severity).to.equal(findingCodes[code].severity);
      expectSentence(finding!);
      if (finding!.severity === 'error') expect(result.ok).to.equal(false);
    });
  }

  it('are all shown by a case above', () => {
    expect([...new Set(cases.map(([code]) => code))].sort()).to.deep.equal(Object.keys(findingCodes).sort());
  });

  for (const [name, definition] of Object.entries({ 'self-assessment': sample(), 'feedback-360': feedback(), 'goal-alignment': goals(), 'expert-survey': experts(), 'a transport profile': transport(), 'a value profile': sample({ scoring: { scales: [scale()], values: [profile()] } }) })) {
    it(`do not appear for a sound ${name}`, () => {
      expect(parseDefinition(definition)).to.deep.equal({ ok: true, definition, findings: [] });
      expect(parseDefinition(JSON.stringify(definition)).findings).to.deep.equal([]);
    });
  }
});

function expectSentence({ message }: Finding) {
  expect(message).to.match(/[.?!:]$/).and.to.not.match(/undefined|\[object|NaN/);
  expect(message.length).to.be.above(20);
}
