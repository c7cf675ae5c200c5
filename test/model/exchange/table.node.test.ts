import { expect } from 'chai';
import * as fc from 'fast-check';
import { codebookCsv, importTable } from '../../../src/model/exchange/index.js';
import { elementsOf, expectLoads } from './loads.js';
import { mutated } from './mutated.js';

const table = `Name,Type,Question,Help,Options,Required,Visible if,Page,Owner
role,single choice,What is your role?,,"Lead|Member|Guest",yes,,About you,HR
team,dropdown,Which team?,Ask if unsure,"a=Alpha;b=Beta",no,{role} <> 'Guest',About you,HR
hours,number,Hours a week?,,,x,,About you,HR
hours,holo,"Anything, else?",,,,{nobody} = 1,The end,HR
bye,note,"Thanks <you>",,,,,The end,HR
`;

describe('a table of questions', () => {
  it('becomes pages of questions, and says what it could not take', () => {
    const result = importTable(table);
    expectLoads(result);
    expect(result.definition).to.deep.equal({ pages: [
      { name: 'page1', title: 'About you', elements: [
        { type: 'radiogroup', name: 'role', title: 'What is your role?', isRequired: true, choices: ['Lead', 'Member', 'Guest'] },
        { type: 'dropdown', name: 'team', title: 'Which team?', description: 'Ask if unsure', choices: [{ value: 'a', text: 'Alpha' }, { value: 'b', text: 'Beta' }], visibleIf: '{role} <> \'Guest\'' },
        { type: 'text', inputType: 'number', name: 'hours', title: 'Hours a week?', isRequired: true },
      ] },
      { name: 'page2', title: 'The end', elements: [
        { type: 'text', name: 'hours_2', title: 'Anything, else?' },
        { type: 'html', name: 'bye', html: 'Thanks &lt;you&gt;' },
      ] },
    ] });
    expect(result.report.map(({ code, place, values }) => [code, place, Object.values(values)[0]])).to.deep.equal([
      ['import/left-out', '1:9', 'Owner'], ['import/renamed', 'hours_2', 'hours'], ['import/type-unknown', 'hours_2', 'holo'], ['import/expression-lost', 'hours_2', '{nobody} = 1'],
    ]);
  });

  it('keeps a text from speaking of a question that is not there', () => {
    const result = importTable('name,title\na,"First {b} {c}"\nb,Second');
    expectLoads(result);
    expect((elementsOf(result)[0] as { title: string }).title).to.equal('First {b} [c]');
    expect(result.report).to.deep.equal([{ code: 'import/expression-lost', place: 'a', values: { expression: '{c}' } }]);
  });

  it('makes one question of a pasted list', () => {
    const result = importTable('Seoul\r\nBusan\r\n\r\nSeoul\r\n=Daegu\r\n');
    expectLoads(result);
    expect(elementsOf(result)).to.deep.equal([{ type: 'radiogroup', name: 'question1', choices: ['Seoul', 'Busan', '=Daegu'] }]);
  });

  it('takes cells of a spreadsheet without a head as titles and choices', () => {
    const result = importTable('How was it?\tgood\tbad\nAnything else?\t\t');
    expectLoads(result);
    expect(elementsOf(result)).to.deep.equal([{ type: 'radiogroup', name: 'question1', title: 'How was it?', choices: ['good', 'bad'] }, { type: 'text', name: 'question2', title: 'Anything else?' }]);
  });

  it('reads the codebook that the product writes', () => {
    const survey = { elements: [{ type: 'radiogroup', name: 'mood', title: '기분', isRequired: true, choices: [{ value: 'g', text: 'Good' }, { value: 'b', text: 'Bad' }] }, { type: 'comment', name: 'why', title: 'Why, then?' }] };
    expect(elementsOf(importTable(codebookCsv(survey, 'en')))).to.deep.equal([{ ...survey.elements[0]! }, { ...survey.elements[1]! }]);
  });

  it('says that there is nothing in nothing', () => {
    expect(importTable(' \n ,\n')).to.deep.equal({ definition: undefined, report: [{ code: 'import/empty', place: '', values: { format: 'table' } }] });
  });

  it('never throws, whatever becomes of the text', () => {
    fc.assert(fc.property(mutated(table), (text) => void JSON.stringify(importTable(text))), { numRuns: 3000 });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void JSON.stringify(importTable(text))), { numRuns: 2000 });
  });

  it('loads without an error, whatever becomes of the text', () => {
    fc.assert(fc.property(mutated(table), (text) => expectLoads(importTable(text), true)), { numRuns: 25 });
  });
});
