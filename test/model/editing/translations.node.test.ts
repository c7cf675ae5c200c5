import { expect } from 'chai';
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import type { JsonObject } from '../../../src/model/definition/index.js';
import { Editor, moveTo, outline, setTranslations, translationsFromCsv, translationsFromXliff, translationsToCsv, translationsToXliff, translationTable, undo, type TranslationTable } from '../../../src/model/editing/index.js';
import { surveyMetadata } from '../../../src/survey/index.js';

const metadata = surveyMetadata();
const folder = new URL('../../../form-definitions/', import.meta.url);
const definition = JSON.parse(readFileSync(new URL(readdirSync(folder).find((file) => file.includes('values'))!, folder), 'utf8')) as JsonObject;
const small: JsonObject = {
  title: 'Form',
  pages: [{ name: 'p', elements: [
    { type: 'radiogroup', name: 'q 1', title: { default: 'How?', ko: '어떻게?' }, choices: ['Red', { value: 'blue', text: 'Blue' }, 3] },
    { type: 'multipletext', name: '이름', items: [{ name: 'City' }] },
  ] }],
};

describe('the translation table', () => {
  it('lists every text with what is missing, under ids that moving does not change', () => {
    const editor = new Editor({ document: small, metadata });
    const table = translationTable(editor.state, ['en', 'ko']);
    expect(table.rows.map(({ id, values, missing }) => [id, values['en'], missing.join()])).to.deep.equal([
      ['survey.title', 'Form', 'ko'], ['q_20_1.title', 'How?', ''], ['q_20_1.choices.Red.text', 'Red', 'ko'], ['q_20_1.choices.blue.text', 'Blue', 'ko'], ['이름.items.City.title', 'City', 'ko'],
    ]);
    const [first, second] = outline(editor.state).pages[0]!.children;
    editor.run(moveTo({ after: second!.id }, [first!.id]));
    expect(translationTable(editor.state, ['en', 'ko']).rows.map(({ id }) => id).sort()).to.deep.equal(table.rows.map(({ id }) => id).sort());
  });

  it('writes translations as one step, bare choices become objects', () => {
    const editor = new Editor({ document: small, metadata });
    editor.run(setTranslations(new Map([['q_20_1.choices.Red.text', { ko: '빨강' }], ['이름.items.City.title', { ko: '도시' }], ['survey.title', { ko: '양식' }], ['nobody', { ko: 'x' }]])));
    const { elements } = (editor.state.document['pages'] as JsonObject[])[0] as { elements: JsonObject[] };
    expect(elements[0]!['choices']).to.deep.equal([{ value: 'Red', text: { default: 'Red', ko: '빨강' } }, { value: 'blue', text: 'Blue' }, 3]);
    expect(elements[1]!['items']).to.deep.equal([{ name: 'City', title: { default: 'City', ko: '도시' } }]);
    editor.run(undo);
    expect(editor.state.document).to.deep.equal(small);
  });

  it('says of a shipped form that nothing is missing, and taking its own files in changes nothing', () => {
    const editor = new Editor({ document: definition, metadata });
    const table = translationTable(editor.state);
    expect(table.locales).to.deep.equal(['en', 'ko', 'zh-CN']);
    expect(table.rows.length).to.be.greaterThan(200);
    expect(table.rows.filter(({ missing }) => missing.length)).to.deep.equal([]);
    const read = translationsFromCsv(translationsToCsv(table), table);
    expect(read.faults).to.deep.equal([]);
    expect(editor.run(setTranslations(read.texts))).to.equal(false);
    expect(translationsFromXliff(translationsToXliff(table, 'ko'), table).faults).to.deep.equal([]);
  });
});

describe('translation files', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom('=1+1', '\'=x', '\'', '@a', '-', '\ttab', 'a\r\nb', '"', '<b>&amp;</b>', ']]>', '\u0000', '{name}'));
  const table = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }).map((texts): TranslationTable => ({
    locales: ['en', 'ko'], rows: texts.map(([en, ko], i) => ({ id: `u${i}`, path: ['survey', i, 'title'], node: undefined, property: 'title', home: 'survey', values: { en, ko }, missing: [] })),
  }));
  it('give back every text', () => {
    fc.assert(fc.property(table, (each) => {
      const csv = translationsFromCsv(translationsToCsv(each), each);
      expect(csv.faults).to.deep.equal([]);
      expect([...csv.texts.values()]).to.deep.equal(each.rows.map(({ values }) => values));
      const xliff = translationsFromXliff(translationsToXliff(each, 'ko'), each);
      expect(xliff.faults).to.deep.equal([]);
      expect([...xliff.texts.values()]).to.deep.equal(each.rows.map(({ values }) => ({ ko: values['ko'] })));
    }), { numRuns: 1500 });
  });

  it('tell by unit what does not fit, and never throw', () => {
    const state = new Editor({ document: small, metadata }).state;
    const own = translationTable(state, ['en', 'ko']);
    expect(translationsFromCsv('id,ko\nsurvey.title,양식\nnobody,x\nsurvey.title,y\n', own).faults.map(({ code, unit }) => [code, unit])).to.deep.equal([['translation/unknown-unit', 'nobody'], ['translation/duplicate-unit', 'survey.title']]);
    const foreign = translationsFromCsv('id,place,xx,ko\nsurvey.title,Title,?,양식\n', own);
    expect(foreign.faults.map(({ code, values }) => [code, values])).to.deep.equal([['translation/unknown-language', { language: 'xx' }]]);
    expect([...foreign.texts.values()]).to.deep.equal([{ ko: '양식' }]);
    expect([...translationsFromCsv('id,id\nsurvey.title,\n', { ...own, locales: [...own.locales, 'id'] }).texts.values()]).to.deep.equal([{}]);
    expect(translationsFromCsv('a;b', own).faults[0]!.code).to.equal('translation/no-id-column');
    expect(translationsFromXliff('<x', own).faults[0]!.code).to.equal('translation/syntax');
    const changed = translationsToXliff(own, 'ko').replace('>How?<', '>Why?<');
    expect(translationsFromXliff(changed, own).faults.map(({ code, unit }) => [code, unit])).to.deep.equal([['translation/source-changed', 'q_20_1.title']]);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (junk) => void [translationsFromCsv(junk, own), translationsFromXliff(junk, own), translationsFromXliff(changed.slice(0, junk.length * 20) + junk, own)]));
  });
});
