/** Texts that quote answers in a ring, in plain JSON that no definition check has seen: they end, and the form is drawn. */
import { expect } from '@open-wc/testing';
import { loadEveryView } from '../../../src/view/render/index.js';
import { mount, settled } from './mount.js';

const own = (more: object): object => ({ elements: [{ name: 'a', type: 'dropdown', ...more }] });
const quoting = (text: string): object => ({ value: 1, text });

/** A survey, an answer, and (where it matters) what is drawn of it. */
const rings: Record<string, [survey: object, answer: unknown]> = {
  'a choice quotes its own question': [own({ choices: [quoting('mine {a}')] }), 1],
  'two questions quote one another': [{ elements: [{ type: 'dropdown', name: 'b', choices: [quoting('his {a}')] }, { type: 'radiogroup', name: 'a', choices: [quoting('hers {b}')] }] }, 1],
  'by the key of the answer': [own({ name: 'q', valueName: 'a', choices: [quoting('mine {a}')] }), 1],
  'by the name beside another key': [own({ name: 'q', valueName: 'a', choices: [quoting('mine {q}')] }), 1],
  'in a tag box': [own({ type: 'tagbox', choices: [quoting('mine {a}')] }), [1]],
  'in pictures': [own({ type: 'imagepicker', showLabel: true, choices: [quoting('mine {a}')] }), 1],
  'in a rating': [own({ type: 'rating', rateValues: [quoting('mine {a}'), 2] }), 1],
  'in "yes"': [own({ type: 'boolean', labelTrue: 'mine {a}' }), true],
  'in "other"': [own({ type: 'checkbox', choices: [1], showOtherItem: true, otherText: 'mine {a}' }), ['other']],
  'in "none"': [own({ type: 'checkbox', choices: [1], showNoneItem: true, noneText: 'mine {a}' }), ['none']],
  'in columns and rows': [own({ type: 'matrix', columns: [quoting('mine {a.r}')], rows: [{ value: 'r', text: 'row {a}' }] }), { r: 1 }],
  'in a cell': [own({ type: 'matrixdynamic', columns: [{ name: 'c', cellType: 'dropdown', choices: [quoting('mine {row.c}')] }] }), [{ c: 1 }]],
  'in a panel': [own({ type: 'paneldynamic', templateElements: [{ type: 'dropdown', name: 'c', choices: [quoting('mine {panel.c}')] }] }), [{ c: 1 }]],
  'in anchors of a scale': [own({ type: 'anchoredrating', anchors: [quoting('mine {a}')] }), 1],
};

describe('texts that quote one another in a ring', () => {
  before(loadEveryView);

  for (const [name, [survey, answer]] of Object.entries(rings))
    it(`end: ${name}`, async () => {
      const errors: string[] = [];
      const note = (event: ErrorEvent): void => {
        errors.push(event.message);
        event.preventDefault();
      };
      addEventListener('error', note);
      const { model, host, root } = await mount({ ...survey, title: 'About {a}' });
      try {
        for (const key of ['b', 'a']) model.setValue(key, answer);
        await settled(60);
        for (const question of model.getAllQuestions(false, false, true)) expect(JSON.stringify(question.displayValue)).to.have.length.below(200);
        expect(JSON.stringify(model.getPlainData())).to.have.length.below(5000);
        expect(root.textContent!.length).to.be.below(5000);
        expect(root.querySelectorAll('.sd-question').length).to.be.greaterThan(0);
        expect(errors).to.deep.equal([]);
      } finally {
        removeEventListener('error', note);
        host.remove();
      }
    });

  it('are drawn with the value where the words would begin again', async () => {
    const { model, text } = await mount({ title: 'About {a}', elements: [{ type: 'radiogroup', name: 'a', choices: [quoting('mine {a}'), { value: 2, text: 'plain' }] }] });
    model.setValue('a', 1);
    await settled(30);
    expect(text('.sd-title')).to.equal('About mine 1');
    model.setValue('a', 2);
    await settled(30);
    expect(text('.sd-title')).to.equal('About plain');
    model.dispose();
  });
});
