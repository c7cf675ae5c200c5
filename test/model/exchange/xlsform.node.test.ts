import { expect } from 'chai';
import * as fc from 'fast-check';
import type { JsonObject } from '../../../src/model/definition/index.js';
import { importXlsForm, readForm } from '../../../src/model/exchange/index.js';
import { writeXlsx } from '../../../src/model/exchange/spreadsheet/write-xlsx.js';
import { household } from './fixtures/household.js';
import { expectLoads } from './loads.js';
import { mutated } from './mutated.js';

const result = importXlsForm(household);
const pages = (result.definition?.['pages'] ?? []) as JsonObject[];
const all = pages.flatMap(({ elements }) => elements as JsonObject[]).flatMap((each) => [each, ...((each['templateElements'] ?? []) as JsonObject[])]);
const element = (name: string): JsonObject => all.find((each) => each['name'] === name)!;

describe('an XLSForm', () => {
  it('loads without an error, in its languages', () => {
    expectLoads(result);
    expect(result.definition).to.include({ title: 'Household visit' });
    expect(pages.map(({ name, title }) => [name, title])).to.deep.equal([['visit', { default: 'The visit', ko: '방문' }], ['people', { default: 'The household', ko: '가구' }]]);
  });

  it('has its types', () => {
    expect(all.map(({ type, inputType }) => inputType ?? type)).to.deep.equal([
      'date', 'dropdown', 'radiogroup', 'text', 'number', 'paneldynamic', 'text', 'number', 'radiogroup', 'checkbox', 'ranking', 'text', 'slider', 'html', 'comment',
    ]);
    expect(element('mood')).to.deep.include({ min: 0, max: 10, step: 2 });
    expect(element('goods')).to.deep.include({ showOtherItem: true, defaultValue: ['radio', 'car'] });
    expect(element('day')).to.deep.include({ isRequired: true, defaultValueExpression: 'today()' });
    expect(element('person')).to.deep.include({ panelCount: 3 });
  });

  it('says the same in its conditions', () => {
    expect(element('works')['visibleIf']).to.equal('({panel.age} >= 15) and ({members} > 0)');
    expect(element('goods')['visibleIf']).to.equal('({members} > 0) and (!({region} = \'south\'))');
    expect(element('order')['visibleIf']).to.equal('({goods} contains \'car\') or ({fuel} notempty)');
    expect(element('district')['choices']).to.deep.equal([
      { value: 'n1', text: { default: 'North one', ko: '북 1' }, visibleIf: '{region} = \'north\'' }, { value: 's1', text: { default: 'South one', ko: '남 1' }, visibleIf: '{region} = \'south\'' },
    ]);
    expect(result.definition!['calculatedValues']).to.deep.equal([{ name: 'per_room', expression: '{members} / 2', includeIntoResult: true }]);
  });

  it('checks the same', () => {
    expect(element('members')['validators']).to.deep.equal([{ type: 'numeric', minValue: 1, maxValue: 30, text: 'From 1 to 30' }]);
    expect(element('name')['validators']).to.deep.equal([{ type: 'regex', regex: '^(?:[A-Z][a-z]+)$' }]);
    expect(element('age')['validators']).to.deep.equal([{ type: 'expression', expression: '({panel.age} < 120) and ({panel.age} <> 99)' }]);
  });

  it('speaks of answers in its texts, and of nothing that is not there', () => {
    expect(element('district')['title']).to.deep.equal({ default: 'District in {region}', ko: '{region}의 구' });
    expect(element('age')['title']).to.deep.equal({ default: 'Age of {panel.name}', ko: '{panel.name}의 나이' });
    expect(element('thanks')['html']).to.equal('Thank you &lt;b&gt;all&lt;/b&gt; [really]');
  });

  it('says what was lost', () => {
    expect(result.report.map(({ code, place, values }) => [code, place, Object.values(values)[0]])).to.deep.equal([
      ['import/left-out', 'survey:1:16', 'image'], ['import/left-out', 'start', 'start'], ['import/type-unknown', 'place', 'geopoint'], ['import/type-unknown', 'odd', 'hologram'],
      ['import/expression-lost', 'fuel', 'selected(${goods}, \'car\') and count-selected(${goods}) > 1'], ['import/expression-lost', 'thanks', '{really}'],
    ]);
  });

  it('is recognised in a workbook and in the CSV of its survey sheet', async () => {
    const read = await readForm(writeXlsx(household));
    expect([read.format, read.definition]).to.deep.equal(['xlsform', result.definition]);
    const csv = await readForm('type,name,label\ninteger,age,Age\nselect_one yn,ok,OK?');
    expect([csv.format, csv.report.map(({ code }) => code)]).to.deep.equal(['xlsform', ['import/choices-missing']]);
    expectLoads(csv);
  });

  const cells = (text: string): typeof household => text.split('\u0001').map((sheet) => {
    const [name = '', ...rows] = sheet.split('\u0002');
    return { name, rows: rows.map((row) => row.split('\u0003')) };
  });
  const text = household.map(({ name, rows }) => [name, ...rows.map((row) => row.join('\u0003'))].join('\u0002')).join('\u0001');

  it('never throws, whatever becomes of its cells', () => {
    fc.assert(fc.property(mutated(text), (changed) => void JSON.stringify(importXlsForm(cells(changed)))), { numRuns: 400 });
  });

  it('loads without an error, whatever becomes of its cells', () => {
    fc.assert(fc.property(mutated(text), (changed) => expectLoads(importXlsForm(cells(changed)), true)), { numRuns: 25 });
  });
});
