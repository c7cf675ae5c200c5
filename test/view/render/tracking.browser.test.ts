import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { EmailValidator, QuestionTextModel, type Base } from 'survey-core';
import { createSurveyModel } from '../../../src/view/render/index.js';
import { Tracker, untracked } from '../../../src/view/render/tracking.js';
import { View } from '../../../src/view/render/view.js';
import { mount, settled, until } from './mount.js';

describe('tracking', () => {
  function watched(question: QuestionTextModel, read: () => unknown) {
    let told = 0;
    const tracker = new Tracker(() => (told += 1));
    tracker.collect(read);
    return { tracker, question, told: () => told };
  }

  it('tells of a change of what was read, and of nothing else', () => {
    const question = new QuestionTextModel('a');
    const { tracker, told } = watched(question, () => question.size);
    question.min = '3';
    expect(told()).to.equal(0);
    question.size = 12;
    expect(told()).to.equal(1);
    expect(tracker.outdated()).to.be.true;
    tracker.stop();
  });

  it('is not outdated by a change that was taken back', () => {
    const question = new QuestionTextModel('a');
    question.size = 5;
    const { tracker, told } = watched(question, () => question.size);
    question.size = 12;
    question.size = 5;
    expect(told()).to.equal(2);
    expect(tracker.outdated()).to.be.false;
    tracker.stop();
  });

  it('lets go of what the next drawing does not read', () => {
    const [one, two] = [new QuestionTextModel('one'), new QuestionTextModel('two')];
    const { tracker, told } = watched(one, () => one.size);
    tracker.collect(() => two.size);
    expect(one.hasActiveUISubscribers).to.be.false;
    expect(two.hasActiveUISubscribers).to.be.true;
    one.size = 3;
    expect(told()).to.equal(0);
    tracker.stop();
    expect(two.hasActiveUISubscribers).to.be.false;
  });

  it('counts readers: an object is listened to until the last one stops', () => {
    const question = new QuestionTextModel('a');
    const first = watched(question, () => question.size);
    const second = watched(question, () => question.size);
    first.tracker.stop();
    expect(question.hasActiveUISubscribers).to.be.true;
    question.size = 9;
    expect([first.told(), second.told()]).to.deep.equal([0, 1]);
    second.tracker.stop();
    expect(question.hasActiveUISubscribers).to.be.false;
  });

  it('ignores changes made by the drawing itself, minds those made by a drawing inside it', () => {
    const question = new QuestionTextModel('a');
    const own = watched(question, () => {
      void question.size;
      question.size = 7;
    });
    expect(own.told()).to.equal(0);
    let inner: Tracker | undefined;
    const outer = watched(question, () => {
      void question.size;
      inner = new Tracker(() => {});
      inner.collect(() => (question.size = 8));
    });
    expect(outer.told()).to.equal(1);
    expect(outer.tracker.outdated()).to.be.true;
    for (const { tracker } of [own, outer]) tracker.stop();
    inner?.stop();
  });

  it('reads untracked', () => {
    const question = new QuestionTextModel('a');
    const { tracker, told } = watched(question, () => untracked(() => question.size));
    question.size = 4;
    expect(told()).to.equal(0);
    tracker.stop();
  });

  it('hears of changed arrays', () => {
    const question = new QuestionTextModel('a');
    const tracker = new Tracker(() => {});
    tracker.collect(() => question.validators.length);
    question.validators.push(new EmailValidator());
    expect(tracker.outdated()).to.be.true;
    tracker.stop();
  });
});

describe('fine-grained drawing', () => {
  const draw = View.prototype.draw;
  let counts: Record<string, number> = {};
  before(() => {
    View.prototype.draw = function (this: View) {
      counts[this.constructor.name] = (counts[this.constructor.name] ?? 0) + 1;
      draw.call(this);
    };
  });
  after(() => {
    View.prototype.draw = draw;
  });

  const json = {
    title: 'Survey',
    elements: [
      { type: 'text', name: 'a', maxLength: 20, isRequired: true },
      { type: 'text', name: 'piped', title: 'Hello {a}' },
      { type: 'text', name: 'other', title: 'Untouched' },
      { type: 'comment', name: 'c' },
      { type: 'radiogroup', name: 'r', choices: [1, 2, 3] },
      { type: 'checkbox', name: 'k', choices: [1, 2, 3] },
      { type: 'text', name: 'late', visibleIf: '{other} = "x"' },
    ],
  };

  it('draws for one keystroke the input, its counter and the string that shows it', async () => {
    const { find, text } = await mount(json);
    find('[data-name=a] input').focus();
    await sendKeys({ press: 'x' });
    await settled();
    counts = {};
    await sendKeys({ press: 'y' });
    await settled();
    expect(counts).to.deep.equal({ TextView: 1, ActionBarView: 1, ActionView: 1, CharacterCounterView: 1, StringView: 1 });
    expect(text('[data-name=piped] .sd-question__title')).to.equal('Hello xy');
  });

  it('draws for a choice the items of that question only', async () => {
    const { find } = await mount(json);
    find('[data-name=r] input').click();
    await settled();
    counts = {};
    find('[data-name=r] [value="3"]').click();
    await settled();
    expect(Object.keys(counts).sort()).to.deep.equal(['RadioItemView', 'StringView']);
    expect(counts.RadioItemView).to.be.at.most(4);
  });

  it('frees what is taken out: a hidden question, a removed choice', async () => {
    const { model } = await mount({ elements: [
      { type: 'text', name: 'a' }, { type: 'text', name: 'shown', visibleIf: '{a} empty' }, { type: 'radiogroup', name: 'r', choices: [1, { value: 2, visibleIf: '{a} empty' }] },
    ] });
    const title = model.getQuestionByName('shown').locTitle;
    const choice = (model.getQuestionByName('r') as unknown as { choices: { locText: typeof title }[] }).choices[1]!.locText;
    const listening = (): number[] => [title.onStringChanged.length, choice.onStringChanged.length];
    const before = listening();
    model.setValue('a', 'x');
    await until(() => listening().every((count, index) => count === before[index]! - 1));
    model.clearValue('a');
    await until(() => listening().every((count, index) => count === before[index]));
  });

  it('frees everything when disposed', async () => {
    const { model, mounted, host } = await mount(json);
    const objects: Base[] = [model, ...model.pages, ...model.pages[0]!.rows, ...model.getAllQuestions(), model.navigationBar, ...model.navigationBar.actions, model.notifier];
    const strings = () => model.getAllQuestions().reduce((sum, question) => sum + question.locTitle.onStringChanged.length, 0);
    expect(objects.filter((object) => object.hasActiveUISubscribers).length).to.be.greaterThan(10);
    expect(strings()).to.be.greaterThan(6);
    const listening = strings();
    mounted.dispose();
    // What follows conditions belongs to the model, drawn or not.
    const listeners = (questions: readonly Base[]) => questions.map((question) => (question as unknown as { onPropertyValueCoreChanged?: { length: number } }).onPropertyValueCoreChanged?.length ?? 0);
    const undrawn = createSurveyModel(json, { locale: 'en' });
    expect(listeners(model.getAllQuestions())).to.deep.equal(listeners(undrawn.getAllQuestions()));
    undrawn.dispose();
    const questions = new Set<Base>(model.getAllQuestions());
    expect(objects.filter((object) => object.hasActiveUISubscribers && !questions.has(object)).map((object) => object.getType())).to.deep.equal([]);
    expect(strings()).to.equal(listening - model.getAllQuestions().length);
    expect(host.shadowRoot?.textContent?.trim()).to.equal('');
    expect(model.renderCallback).to.equal(undefined);
    mounted.dispose();
  });

  it('draws again in another place after being disposed', async () => {
    const first = await mount(json, { data: { a: 'kept' } });
    first.mounted.dispose();
    const { renderSurvey } = await import('../../../src/view/render/index.js');
    const again = renderSurvey(first.model, first.root);
    await settled();
    expect(first.find<HTMLInputElement>('[data-name=a] input').value).to.equal('kept');
    again.dispose();
  });
});
