import { expect } from 'chai';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRules } from 'survey-core/linter';
import { findingCodes } from '../../src/model/definition/index.js';
import { answerCodes } from '../../src/survey/index.js';

const file = resolve(dirname(fileURLToPath(import.meta.url)), '../../src/model/definition/findings.md');

/** Every value of a message stands as its own name in ‹ ›. */
const named = new Proxy({}, { get: (_, key) => `‹${String(key)}›` });
const row = (code: string, severity: string, message: string) => `| \`${code}\` | ${severity} | ${message.replace(/"‹(found|answer|expected)›"/g, '‹$1›').replaceAll('|', '\\|')} |`;

function table(): string {
  const head = ['| code | severity | what it says |', '|---|---|---|'];
  return [
    '# Findings', '',
    'Each finding has a stable code, a severity, a JSON pointer, for text its line and column, and a sentence that says the fix. Errors stop a definition or a response, warnings and infos do not. What depends on the case stands in ‹ ›.', '',
    '## Definitions (`assayer check`, `parseDefinition`)', '', ...head,
    ...Object.entries(findingCodes).map(([code, entry]) => row(code, entry.severity, entry.message(named))), '',
    '## Surveys (`assayer check`, `lintSurvey`): rules of survey-core’s linter', '', '| code | severity |', '|---|---|',
    ...getRules().map(({ id, defaultSeverity }) => `| \`lint/${id.replaceAll('/', '-')}\` | ${defaultSeverity} |`), '',
    '## Answers (`checkAnswers`, the collector)', '', ...head,
    ...Object.entries(answerCodes).map(([code, message]) => row(code, 'error', (message as (v: object) => string)(named))), '',
  ].join('\n');
}

describe('src/model/definition/findings.md', () => {
  it('lists every code as the programs say it; WRITE_DOCS=1 writes it again', () => {
    if (process.env['WRITE_DOCS']) writeFileSync(file, table());
    expect(existsSync(file) && readFileSync(file, 'utf8')).to.equal(table());
  });
});
