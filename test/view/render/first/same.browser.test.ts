import { expect } from 'chai';
import type { FormDefinition } from '../../../../src/model/definition/index.js';
import competency from '../../../../form-definitions/self-assessment.competency.json';
import satisfaction from '../../../../form-definitions/self-assessment.satisfaction.json';
import values from '../../../../form-definitions/self-assessment.values.json';
import twelve from './twelve-questions.json';
import { lines, sketchOf } from './both.js';

const choices = ['one', { value: 2, text: 'Two' }, { value: 'three', text: { default: 'Three', ko: '셋' } }];

/** Every simple type in its modes. */
const simple: Record<string, object[]> = {
  text: [{}, { isRequired: true, description: 'Described', placeholder: 'Here' }, ...['email', 'tel', 'url', 'number', 'date', 'time', 'password'].map((inputType) => ({ inputType })), { inputType: 'number', min: 1, max: 9, step: 2 }, { autocomplete: 'name' }],
  comment: [{}, { rows: 2, placeholder: 'Say', isRequired: true, description: 'Why' }],
  radiogroup: [{ choices }, { choices: [1, 2, 3], isRequired: true, description: 'One' }],
  checkbox: [{ choices }, { choices: ['a b', 'c'], isRequired: true, description: 'Many' }],
  dropdown: [{ choices }, { choices, isRequired: true, placeholder: 'Pick', description: 'One' }],
  rating: [{}, { isRequired: true, description: 'How' }, { rateMin: 0, rateMax: 9, minRateDescription: 'No', maxRateDescription: 'Yes' }],
  boolean: [{}, { labelTrue: 'Ja', labelFalse: 'Nein', isRequired: true, description: 'Sure' }],
  matrix: [{ rows: ['r 1', { value: 'r2', text: 'Second' }], columns: choices }, { rows: ['only'], columns: [1, 2], isRequired: true, description: 'Each' }],
  html: [{ html: '<p>A <b>bold</b> word</p><ul><li>x</li><li>y</li></ul>' }, { html: 'plain' }],
};

async function expectSame(json: object, locale = 'en', options: { width?: string } = {}): Promise<void> {
  const both = await sketchOf(json, locale, options);
  expect(both, 'this page is simple').to.not.equal(null);
  const before = lines(both!.sketched.root);
  const inputs = [...both!.root.querySelectorAll('input, textarea, button, label, fieldset')];
  await both!.handOver();
  expect(both!.sketched.root.isConnected, 'the same elements stand').to.equal(true);
  const after = lines(both!.sketched.root);
  const at = after.findIndex((line, index) => line !== before[index]);
  if (at >= 0) throw new Error(`${JSON.stringify(json)}\n the renderer: ${after.slice(at, at + 3).join('\n')}\n the sketch:   ${before.slice(at, at + 3).join('\n')}`);
  expect(after.length).to.equal(before.length);
  expect(inputs.every((input) => input.isConnected)).to.equal(true);
  both!.end();
}

describe('the sketch of a simple first page', () => {
  for (const [type, modes] of Object.entries(simple)) {
    it(`is what the renderer draws: ${type}`, async () => {
      const wrong: string[] = [];
      for (const [index, mode] of modes.entries()) {
        const question = { type, name: `q${index}`, ...(type === 'html' ? {} : { title: `Question ${index}` }), ...mode };
        await expectSame({ elements: [question] }).catch((error: Error) => wrong.push(error.message));
      }
      expect(wrong.join('\n\n')).to.equal('');
    });
  }

  it('is what the renderer draws around the questions', async () => {
    const elements = [{ type: 'text', name: 'a' }];
    const second = { name: 'p2', title: 'Second', elements: [{ type: 'text', name: 'b' }] };
    await expectSame({ title: 'Survey', elements });
    await expectSame({ title: 'Survey', description: 'Described', pages: [{ name: 'p1', title: 'First', description: 'Page', elements }, second] });
    await expectSame({ completeText: 'Send', pages: [{ name: 'p1', description: 'Page', elements }] });
    await expectSame({ title: 'Survey', showProgressBar: true, progressBarLocation: 'belowheader', progressBarShowPageTitles: true, pageNextText: 'On', pages: [{ name: 'p1', title: 'First', elements }, second] });
  });

  it('is what the renderer draws of whole forms, in three languages', async () => {
    for (const locale of ['en', 'ko', 'zh-cn']) {
      await expectSame(twelve, locale);
      await expectSame((values as unknown as FormDefinition).survey, locale);
      await expectSame((satisfaction as unknown as FormDefinition).survey, locale, { width: '1400px' });
    }
  });

  it('leaves alone what it does not know', async () => {
    expect(await sketchOf((competency as unknown as FormDefinition).survey), 'a condition').to.equal(null);
    const element = { type: 'text', name: 'a' };
    const elements = [element];
    const others: [string, object][] = [
      ['piping', { elements: [{ ...element, title: 'Dear {name}' }] }],
      ['a default value', { elements: [{ ...element, defaultValue: 'x' }] }],
      ['a condition', { elements: [element, { type: 'text', name: 'b', visibleIf: '{a} notempty' }] }],
      ['another type', { elements: [element, { type: 'slider', name: 'b' }] }],
      ['a panel', { elements: [{ type: 'panel', name: 'p', elements }] }],
      ['a choice for other answers', { elements: [{ type: 'checkbox', name: 'b', choices: [1, 2], showOtherItem: true }] }],
      ['an expression in a choice', { elements: [{ type: 'checkbox', name: 'b', choices: [{ value: 1, visibleIf: '{a} = 1' }] }] }],
      ['a trigger', { elements, triggers: [{ type: 'setvalue', setToName: 'a', expression: '1 = 1', setValue: 'x' }] }],
      ['a property nobody knows', { elements: [{ ...element, sparkle: true }] }],
      ['two questions of one name', { elements: [element, element] }],
      ['a second page that may not be there', { pages: [{ elements }, { visibleIf: '{a} = 1', elements: [{ type: 'text', name: 'b' }] }] }],
      ['a second page that may be empty', { pages: [{ elements }, { elements: [{ type: 'text', name: 'b', visibleIf: '{a} = 1' }] }] }],
      ['HTML with attributes', { elements: [element, { type: 'html', name: 'h', html: '<p onclick="alert(1)">x</p>' }] }],
      ['HTML with a script', { elements: [element, { type: 'html', name: 'h', html: '<script>alert(1)</script>' }] }],
      ['HTML that is not well nested', { elements: [element, { type: 'html', name: 'h', html: '<p><b>x</p></b>' }] }],
      ['no questions', { elements: [] }],
      ['no object', []],
    ];
    for (const [why, json] of others) expect(await sketchOf(json), why).to.equal(null);
    expect(await sketchOf({ elements }, 'de'), 'a language whose texts are not known').to.equal(null);
    expect(await sketchOf({ elements }, 'en', { width: '400px' }), 'a narrow place').to.equal(null);
    expect(await sketchOf((satisfaction as unknown as FormDefinition).survey, 'en', { width: '700px' }), 'a table that would be stacked').to.equal(null);
  });
});
