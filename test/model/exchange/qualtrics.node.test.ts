import { expect } from 'chai';
import * as fc from 'fast-check';
import type { Json, JsonObject } from '../../../src/model/definition/index.js';
import { importQualtrics, readForm } from '../../../src/model/exchange/index.js';
import { onboarding } from './fixtures/onboarding.js';
import { elementsOf, expectLoads } from './loads.js';
import { mutated } from './mutated.js';

const result = importQualtrics(onboarding);
const element = (name: string): JsonObject => (elementsOf(result) as JsonObject[]).find((each) => each['name'] === name)!;

describe('a survey of Qualtrics', () => {
  it('loads without an error, block by block and page by page, and is recognised', async () => {
    expectLoads(result);
    expect((result.definition!['pages'] as JsonObject[]).map(({ title, visibleIf, elements }) => [title, visibleIf, (elements as JsonObject[]).map(({ name }) => name)])).to.deep.equal([
      ['Start', undefined, ['met', 'how']], [undefined, undefined, ['words']], ['More', '{met} = 1', ['agree', 'mail', 'parts', 'nps']],
    ]);
    expect(await readForm(JSON.stringify(onboarding))).to.deep.equal({ format: 'qualtrics', ...result });
  });

  it('has its questions with their parts, values and languages', () => {
    expect(element('met')).to.deep.equal({ type: 'radiogroup', name: 'met', title: { default: 'Did you meet your mentor?', ko: '멘토를 만났습니까?' }, isRequired: true, choices: [
      { value: 1, text: { default: 'Yes indeed', ko: '예' } }, { value: 0, text: { default: 'No', ko: '아니요' } },
    ] });
    expect(element('agree')).to.deep.include({ type: 'matrix', rows: [{ value: '1', text: 'Clear goals' }, { value: '4', text: 'Good tools' }], columns: [{ value: 1, text: 'No' }, { value: 2, text: 'Yes' }] });
    expect(element('mail')).to.deep.include({ inputType: 'email' });
    expect(element('parts')['elements']).to.deep.equal([{ type: 'slider', name: 'parts_1', title: 'Desk', min: 0, max: 100 }, { type: 'slider', name: 'parts_2', title: 'Team', min: 0, max: 100 }]);
    expect(element('nps')).to.deep.include({ type: 'rating', rateMin: 0, rateMax: 10 });
  });

  it('says the same in its conditions and texts', () => {
    expect([element('how')['visibleIf'], element('words')['visibleIf'], element('mail')['visibleIf']]).to.deep.equal(['{met} = 1', '{how} notcontains 1 or {met} = 0', '{agree.4} = 2']);
    expect(element('words')['title']).to.equal('You said {met}, [e://Field/name]. Why?');
  });

  it('says what was lost', () => {
    expect(result.report.map(({ code, place, values }) => [code, place, Object.values(values)[0]])).to.deep.equal([
      ['import/left-out', '', 'EmbeddedData'], ['import/type-unknown', 'heat', 'HeatMap'], ['import/left-out', 'how', 'TextEntry'], ['import/expression-lost', 'words', '${e://Field/name}'],
    ]);
  });

  it('never throws, whatever becomes of the file, and what it gives loads without an error', async () => {
    await fc.assert(fc.asyncProperty(mutated(JSON.stringify(onboarding)), async (text) => void (await readForm(text))), { numRuns: 200 });
    fc.assert(fc.property(fc.json(), (text) => void importQualtrics({ SurveyEntry: {}, SurveyElements: [JSON.parse(text) as Json] })), { numRuns: 300 });
    fc.assert(fc.property(changedJson(onboarding), (file) => expectLoads(importQualtrics(file), true)), { numRuns: 25 });
  });
});

/** The file with values of another kind in some places. */
function changedJson(file: Json): fc.Arbitrary<Json> {
  return fc.array(fc.tuple(fc.nat(), fc.constantFrom<Json>(null, 0, '', '{x}', [], {}, 'QID1', { Display: '{a}' }, '__proto__')), { minLength: 1, maxLength: 4 }).map((changes) => changes.reduce<Json>((now, [where, value]) => {
    const places: [Record<string, Json>, string][] = [];
    const copy = structuredClone(now);
    const walk = (inner: Json): void => {
      if (typeof inner === 'object' && inner !== null) for (const [key, each] of Object.entries(inner)) places.push([inner as Record<string, Json>, key]), walk(each);
    };
    walk(copy);
    const [holder, key] = places[where % places.length]!;
    holder[key] = value;
    return copy;
  }, file));
}
