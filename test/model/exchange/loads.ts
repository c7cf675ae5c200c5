import { expect } from 'chai';
import { Model } from 'survey-core';
import { parseDefinition, type Json, type JsonObject } from '../../../src/model/definition/index.js';
import { asDefinition, type ImportResult } from '../../../src/model/exchange/index.js';
import { lintSurvey } from '../../../src/survey/index.js';

/** What was imported is a survey that a definition may hold, that survey-core reads and its linter has no error in. @param orNothing that there is none is right as well */
export function expectLoads({ definition, report }: ImportResult, orNothing = false): void {
  if (orNothing && definition === undefined) return void expect(report).to.have.length.above(0);
  const parsed = parseDefinition(asDefinition(definition!, 'import', 'Import'));
  expect(parsed.findings.filter(({ severity }) => severity === 'error').map(({ code, pointer, message }) => `${code} ${pointer} ${message}`), JSON.stringify(definition)).to.deep.equal([]);
  const { jsonErrors } = new Model(definition);
  expect((jsonErrors ?? []).map(({ message }) => message), JSON.stringify(definition)).to.deep.equal([]);
  expect(lintSurvey(definition!, []).filter(({ severity }) => severity === 'error').map(({ code, pointer, message }) => `${code} ${pointer} ${message}`), JSON.stringify(definition)).to.deep.equal([]);
}

/** The elements of all pages. */
export function elementsOf({ definition }: ImportResult): Json[] {
  return (definition!['pages'] as JsonObject[]).flatMap(({ elements }) => elements as Json[]);
}
