import { expect } from 'chai';
import fc from 'fast-check';
import { parseDefinition, type JsonObject } from '../../../src/model/definition/index.js';
import { sample, withSurvey } from './samples.js';

const codes = (input: unknown, limits = {}) => [...new Set(parseDefinition(input, limits).findings.map(({ code }) => code))];
/** Hostile input is refused while the reader waits. */
function quickly<T>(work: () => T): T {
  const started = performance.now();
  const result = work();
  expect(performance.now() - started, 'milliseconds').to.be.below(3000);
  return result;
}

describe('hostile definitions', () => {
  it('5 MB are refused before they are read', () => {
    expect(quickly(() => codes(JSON.stringify(sample({ description: 'x'.repeat(5_000_000) }))))).to.deep.equal(['definition/too-large']);
    expect(quickly(() => codes(sample({ description: 'x'.repeat(5_000_000) })))).to.include('definition/too-large');
  });

  it('a million brackets overflow no stack', () => {
    expect(quickly(() => codes('['.repeat(1_000_000)))).to.deep.equal(['definition/too-deep']);
    expect(quickly(() => codes('{"a":'.repeat(100_000)))).to.deep.equal(['definition/too-deep']);
    const deep: JsonObject = {};
    let here = deep;
    for (let i = 0; i < 100_000; i++) here = here['a'] = {};
    expect(quickly(() => codes(deep))).to.include('definition/too-deep');
  });

  it('a hundred nested panels are refused', () => {
    let panel: JsonObject = { type: 'text', name: 'x' };
    for (let i = 0; i < 100; i++) panel = { type: 'panel', name: `p${i}`, elements: [panel] };
    expect(codes(withSurvey([panel]))).to.include('definition/too-deep');
    expect(codes(withSurvey([panel]), { jsonDepth: 1000 })).to.deep.equal(['definition/nested-too-deep']);
  });

  for (const key of ['__proto__', 'constructor', 'prototype']) {
    it(`${key} is refused at any depth and pollutes nothing`, () => {
      const text = `{"survey":{"pages":[{"elements":[{"${key}":{"polluted":true}}]}]},"${key}":{"polluted":true}}`;
      expect(parseDefinition(text).findings.filter(({ code }) => code === 'definition/forbidden-key')).to.have.length(2);
      expect(parseDefinition(JSON.parse(text)).findings.filter(({ code }) => code === 'definition/forbidden-key')).to.have.length(2);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    });
  }

  it('a circle, a class, a getter that throws and a date are no JSON', () => {
    const circle = sample();
    circle['theme'] = circle;
    expect(codes(circle)).to.include('definition/not-json');
    expect(codes(sample({ theme: new Date() as unknown as string }))).to.include('definition/not-json');
    expect(codes(sample({ retention: { days: Infinity } }))).to.include('definition/not-json');
    const trap = Object.defineProperty(sample(), 'title', { enumerable: true, get: () => expect.fail('a getter ran') });
    expect(codes(trap)).to.deep.equal(['definition/missing']);
  });

  it('the object that was handed over is neither changed nor kept', () => {
    const given = sample();
    const before = structuredClone(given);
    const result = parseDefinition(given);
    expect(given).to.deep.equal(before);
    expect(result.ok && result.definition.survey).to.not.equal(given['survey']);
  });

  it('an answer list of 100,000 choices is refused at once', () => {
    const choices = Array.from({ length: 100_000 }, (_, i) => i);
    expect(quickly(() => codes(withSurvey([{ type: 'checkbox', name: 'c', choices }])))).to.deep.equal(['definition/too-many-choices']);
  });

  it('limits can be raised', () => {
    const many = withSurvey(Array.from({ length: 1500 }, (_, i) => ({ type: 'text', name: `q${i}` })));
    expect(codes(many)).to.deep.equal(['definition/too-many-questions']);
    expect(codes(many, { questions: 2000 })).to.deep.equal([]);
  });

  it('addresses that run scripts are refused, however they are written', () => {
    for (const url of ['javascript:alert(1)', ' JaVaScRiPt:alert(1)', 'java\nscript:alert(1)', 'vbscript:x', 'file:///etc/passwd', 'data:text/html,<script>'])
      expect(codes(sample({ survey: { navigateToUrl: url } })), url).to.deep.equal(['definition/unsafe-address']);
    for (const url of ['https://portal.example/next', '/next', 'next?x=1', 'mailto:hr@portal.example'])
      expect(codes(sample({ survey: { navigateToUrl: url } })), url).to.deep.equal([]);
  });

  it('whatever comes in, there is a result and no exception', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.anything(), fc.jsonValue().map((value) => sample({ survey: value as JsonObject, scoring: value as JsonObject, rounds: value as JsonObject }))), (input) => {
      const result = parseDefinition(input);
      expect(result.ok || result.findings.some(({ severity }) => severity === 'error')).to.equal(true);
    }), { numRuns: 500 });
  });
});
