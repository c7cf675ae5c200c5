import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../../src/model/definition/index.js';
import { exportXlsForm, importXlsForm, readForm, readXlsx, writeXlsx } from '../../../src/model/exchange/index.js';
import { household } from './fixtures/household.js';
import { elementsOf, expectLoads } from './loads.js';

const survey: JsonObject = {
  pages: [
    { name: 'first', title: { default: 'First', ko: '처음' }, elements: [
      { type: 'text', name: 'age', title: 'Age', inputType: 'number', step: 1, isRequired: true, validators: [{ type: 'numeric', minValue: 0, maxValue: 120, text: 'From 0 to 120' }] },
      { type: 'checkbox', name: 'goods', title: 'Goods of {age}', choices: [{ value: 'radio', text: { default: 'Radio', ko: '라디오' } }, { value: 'car', text: 'Car' }], showOtherItem: true },
      { type: 'dropdown', name: 'again', title: '=1+1', choices: [{ value: 'radio', text: { default: 'Radio', ko: '라디오' } }, { value: 'car', text: 'Car' }], visibleIf: "({goods} contains 'car') and ({age} > 17)" },
      { type: 'matrix', name: 'grid', columns: [1], rows: ['a'] },
    ] },
    { name: 'second', elements: [
      { type: 'paneldynamic', name: 'people', panelCount: 2, visibleIf: '{age} notempty', templateElements: [{ type: 'text', name: 'who', title: 'Who?' }, { type: 'comment', name: 'why', title: 'Why, {panel.who}?', visibleIf: "{panel.who} <> 'me'" }] },
      { type: 'text', name: 'last', title: 'Last', visibleIf: "{grid.a} = 1" },
    ] },
  ],
  calculatedValues: [{ name: 'double', expression: '{age} * 2', includeIntoResult: true }],
};

describe('a form as an XLSForm', () => {
  const { sheets, report } = exportXlsForm(survey, 'A & B');

  it('comes back from its workbook as it was, but for what a workbook cannot hold', async () => {
    const sheetsBack = await readXlsx(writeXlsx(sheets));
    expect(sheetsBack.map(({ name }) => name)).to.deep.equal(['survey', 'choices', 'settings']);
    const back = await readForm(writeXlsx(sheets));
    expectLoads(back);
    expect(back.format).to.equal('xlsform');
    const [first, second] = survey['pages'] as [JsonObject, JsonObject];
    expect(back.definition).to.deep.equal({
      title: 'A & B', calculatedValues: survey['calculatedValues'],
      pages: [
        { ...first, elements: (first['elements'] as JsonObject[]).filter(({ name }) => name !== 'grid') },
        { ...second, elements: (second['elements'] as JsonObject[]).map(({ visibleIf, ...element }) => (element['name'] === 'last' ? element : { ...element, visibleIf: visibleIf! })) },
      ],
    });
  });

  it('says what a workbook cannot hold', () => {
    expect(report.map(({ code, place }) => [code, place])).to.deep.equal([['import/type-unknown', 'grid'], ['import/expression-lost', 'last']]);
  });

  it('keeps what came from one', () => {
    const once = importXlsForm(household);
    const again = importXlsForm(exportXlsForm(once.definition!, 'Household visit').sheets);
    const conditions = (form: typeof once): unknown => (elementsOf(form) as JsonObject[]).map(({ name, type, visibleIf }) => [name, type, visibleIf]);
    expect(conditions(again)).to.deep.equal(conditions(once));
    expect(again.definition!['calculatedValues']).to.deep.equal(once.definition!['calculatedValues']);
  });

  const folder = join(import.meta.dirname, '../../../form-definitions');
  it('every ready form gives one that can be read again', () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
      const made = exportXlsForm(JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonObject, file);
      expectLoads(importXlsForm(made.sheets), true);
    }
  });
});
