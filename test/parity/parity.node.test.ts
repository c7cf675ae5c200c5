import { expect } from 'chai';
import { generateCases, isInSample } from './generate-cases.js';
import { runParity } from './run.js';
import { summaryOf, tableOf } from './report.js';

/**
 * The same form, the same hands, two drawings: ours and SurveyJS's own for React. Without a word, every type as it is;
 *   PARITY=sample node test/run-all.mjs stories -- test/parity/parity.node.test.ts   one case in ten, always the same ones
 *   PARITY=all …                                                                     every case
 *   PARITY='^rating/' …                                                              what matches
 */
const asked = process.env['PARITY'];
// The image map is reached by keyboard with us only: it is compared in the longer runs.
const everyType = '^(?!imagemap).*/plain/as it is$';

describe('behaviour is that of survey-react-ui', () => {
  it('over the types and properties of the metadata: answers, errors, visibility, focus, texts, what is announced', async () => {
    const all = generateCases();
    const cases = asked === 'all' ? all : asked === 'sample' ? all.filter(isInSample) : all.filter(({ id }) => new RegExp(asked ?? everyType).test(id));
    const { forms, findings, errors, stale } = await runParity(cases, asked ? (done, of) => done % 25 === 0 && console.log(`      ${done} of ${of} forms`) : undefined);
    console.log(`${tableOf(cases)}\n      ${cases.length} of ${all.length} cases in ${forms} forms, ${findings.length} differences that are not meant`);
    expect(errors, errors.join('\n')).to.deep.equal([]);
    expect(findings.length, summaryOf(findings)).to.equal(0);
    if (asked === 'sample' || asked === 'all') expect(stale, 'meant differences that were not met').to.deep.equal([]);
  });
});
