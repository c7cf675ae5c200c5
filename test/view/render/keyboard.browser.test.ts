/** Every row of src/view/render/KEYBOARD.md, pressed. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settings } from 'survey-core';
import { loadEveryView } from '../../../src/view/render/index.js';
import { picture } from './everything.js';
import { mount, settled, until, type Mount } from './mount.js';

type Case = (press: (...keys: string[]) => Promise<void>) => Promise<void>;

const choices = ['a', 'b', 'c'];
const drawn = async (question: object, data: Record<string, unknown> = {}): Promise<Mount & { value: () => unknown; focus: (selector: string, index?: number) => void }> => {
  const mounted = await mount({ elements: [{ name: 'q', title: 'Question', ...question }] }, { data });
  await settled(80);
  return {
    ...mounted,
    value: () => mounted.model.getValue('q'),
    focus: (selector, index = 0) => {
      const element = mounted.all(selector)[index];
      if (!element) throw new Error(`Nothing drawn matches ${selector} at ${index}.`);
      element.focus();
    },
  };
};
const button = ({ all }: Mount, name: string): HTMLButtonElement => {
  const found = all<HTMLButtonElement>('button').filter((one) => (one.textContent!.trim() || one.title).startsWith(name) && one.checkVisibility());
  if (found.length === 0) throw new Error(`There is no button ${name}.`);
  return found[0]!;
};
const open = (mounted: Mount): Promise<void> => until(() => mounted.all('[role=option]').some((option) => option.checkVisibility()));

const matrix = { type: 'matrix', rows: ['r', 's'], columns: [1, 2, 3] };
const rubric = { ...matrix, cells: { r: { 1: 'low', 2: 'middle', 3: 'high' } } };
const table = { type: 'matrixdynamic', columns: [{ name: 'c', cellType: 'text' }], rowCount: 0, allowRowReorder: true, addRowText: 'Add a row' };
const panels = { type: 'paneldynamic', templateElements: [{ type: 'text', name: 't' }], addPanelText: 'Add new' };

const anchored = { type: 'anchoredrating', rateMax: 3, anchors: [{ value: 1, text: 'Low' }, { value: 3, text: 'High' }] };
const pairs = { type: 'pairwise', criteria: ['a', 'b', 'c'] };
const delphi = { type: 'delphi', rateMax: 3 };
const bestworst = { type: 'bestworst', items: ['a', 'b', 'c', 'd', 'e'], setSize: 3 };
const ratees = { type: 'ratees', ratees: ['kim', 'lee'], statements: ['s', 'u'], rateMax: 3 };

const cases: Record<string, Case> = {
  'Text: Characters': async (press) => {
    const { focus, value } = await drawn({ type: 'text' });
    focus('input');
    await press('k');
    expect(value()).to.equal('k');
  },
  'Several lines of text: Enter': async (press) => {
    const { focus, value } = await drawn({ type: 'comment' });
    focus('textarea');
    await press('a', 'Enter', 'b');
    expect(value()).to.equal('a\nb');
  },
  'Choice, radio buttons: Tab': async (press) => {
    const first = await mount({ elements: [{ type: 'text', name: 't' }, { type: 'radiogroup', name: 'q', choices }, { type: 'text', name: 'u' }] }, { data: { q: 'b' } });
    first.find('[data-name=t] input').focus();
    await press('Tab');
    expect((first.active() as HTMLInputElement).value).to.equal('b');
    await press('Tab');
    expect(first.active()).to.equal(first.find('[data-name=u] input'));
    first.model.clearValue('q');
    await settled();
    first.find('[data-name=t] input').focus();
    await press('Tab');
    expect((first.active() as HTMLInputElement).value).to.equal('a');
  },
  'Choice, radio buttons: Arrow down, arrow up': async (press) => {
    const { focus, value } = await drawn({ type: 'radiogroup', choices });
    focus('input');
    await press('ArrowDown');
    expect(value()).to.equal('b');
    await press('ArrowUp');
    expect(value()).to.equal('a');
  },
  'Choice, radio buttons: Space': async (press) => {
    const { focus, value } = await drawn({ type: 'radiogroup', choices });
    focus('input');
    await press('Space');
    expect(value()).to.equal('a');
  },
  'Choices, checkboxes: Space': async (press) => {
    const { focus, value } = await drawn({ type: 'checkbox', choices });
    focus('input');
    await press('Space', 'Tab', 'Space');
    expect(value()).to.deep.equal(['a', 'b']);
    await press('Space');
    expect(value()).to.deep.equal(['a']);
  },
  'Button group: Arrow right': async (press) => {
    const { focus, value } = await drawn({ type: 'buttongroup', choices }, { q: 'a' });
    focus('input');
    await press('ArrowRight');
    expect(value()).to.equal('b');
  },
  'Yes or no, slider: Space': async (press) => {
    const { focus, value } = await drawn({ type: 'boolean' });
    focus('input');
    await press('Space');
    expect(value()).to.equal(true);
    await press('Space');
    expect(value()).to.equal(false);
  },
  'Yes or no, slider: Arrow right, arrow left': async (press) => {
    const { focus, value } = await drawn({ type: 'boolean' });
    focus('input');
    await press('ArrowRight');
    expect(value()).to.equal(true);
    await press('ArrowLeft');
    expect(value()).to.equal(false);
  },
  'Yes or no, checkbox: Space': async (press) => {
    const { focus, value } = await drawn({ type: 'boolean', renderAs: 'checkbox' });
    focus('input');
    await press('Space');
    expect(value()).to.equal(true);
  },
  'Yes or no, radio buttons: Arrow down': async (press) => {
    const { focus, value } = await drawn({ type: 'boolean', renderAs: 'radio' });
    focus('input');
    await press('ArrowDown');
    expect(value()).to.equal(true);
  },
  'Yes or no, switch: Space, Enter': async (press) => {
    const { focus, value } = await drawn({ type: 'boolean', renderAs: 'switch' });
    focus('[role=checkbox]');
    await press('Space');
    expect(value()).to.equal(true);
    await press('Enter');
    expect(value()).to.equal(false);
  },
  'Dropdown: Arrow down': async (press) => {
    const mounted = await drawn({ type: 'dropdown', choices });
    mounted.focus('[role=combobox]');
    await press('ArrowDown');
    await open(mounted);
    const reached = (): string | null => mounted.find('[role=combobox]').getAttribute('aria-activedescendant');
    const before = reached();
    await press('ArrowDown');
    await until(() => reached() !== before && reached());
  },
  'Dropdown: Enter': async (press) => {
    const mounted = await drawn({ type: 'dropdown', choices });
    mounted.focus('[role=combobox]');
    await press('ArrowDown');
    await open(mounted);
    await press('ArrowDown', 'Enter');
    expect(choices).to.include(mounted.value());
    await until(() => mounted.find('[role=combobox]').getAttribute('aria-expanded') === 'false');
  },
  'Dropdown: Characters': async (press) => {
    const mounted = await drawn({ type: 'dropdown', choices: ['apple', 'berry'] });
    mounted.focus('[role=combobox]');
    await press('b', 'e');
    await until(() => mounted.all('[role=option]').filter((option) => option.checkVisibility()).length === 1);
    await press('Enter');
    expect(mounted.value()).to.equal('berry');
  },
  'Dropdown: Escape': async (press) => {
    const mounted = await drawn({ type: 'dropdown', choices }, { q: 'b' });
    mounted.focus('[role=combobox]');
    await press('ArrowDown');
    await open(mounted);
    await press('Escape');
    await until(() => mounted.find('[role=combobox]').getAttribute('aria-expanded') === 'false');
    expect(mounted.value()).to.equal('b');
  },
  'Dropdown, native: Arrow down': async (press) => {
    const { focus, value } = await drawn({ type: 'dropdown', choices, renderAs: 'select' }, { q: 'a' });
    focus('select');
    await press('ArrowDown');
    await until(() => value() === 'b');
  },
  'Tag box: Enter': async (press) => {
    const mounted = await drawn({ type: 'tagbox', choices });
    mounted.focus('[role=combobox]');
    await press('ArrowDown');
    await open(mounted);
    await press('ArrowDown', 'Enter');
    expect(mounted.value()).to.have.length(1);
  },
  'Tag box: Backspace': async (press) => {
    const { focus, value } = await drawn({ type: 'tagbox', choices }, { q: ['a', 'b'] });
    focus('[role=combobox]');
    await press('Backspace');
    expect(value()).to.deep.equal(['a']);
  },
  "Tag box: Enter on a tag's button": async (press) => {
    const { focus, value, active, find } = await drawn({ type: 'tagbox', choices }, { q: ['a', 'b'] });
    focus('.sd-tagbox-item [role=button]');
    await press('Enter');
    expect(value()).to.deep.equal(['b']);
    expect(find('[data-name=q]').contains(active())).to.equal(true);
  },
  'Rating: Arrow right': async (press) => {
    const { focus, value } = await drawn({ type: 'rating' }, { q: 2 });
    focus('input', 1);
    await press('ArrowRight');
    expect(value()).to.equal(3);
  },
  'Rating: Digits': async (press) => {
    const { focus, value } = await drawn({ type: 'rating' });
    focus('input');
    await press('4');
    expect(value()).to.equal(4);
  },
  'Anchored rating: Arrow right': async (press) => {
    const { focus, value } = await drawn(anchored);
    focus('input');
    await press('ArrowRight');
    expect(value()).to.equal(2);
    await press('ArrowRight', 'ArrowRight');
    expect(value()).to.equal('cannotSay');
  },
  'Anchored rating: Digits': async (press) => {
    const { focus, value, active } = await drawn(anchored);
    focus('input');
    await press('3', '9');
    expect([value(), (active() as HTMLInputElement).value]).to.deep.equal([3, '3']);
  },
  'Anchored rating: Delete, Backspace': async (press) => {
    const { focus, value } = await drawn(anchored, { q: 2 });
    focus('input', 1);
    await press('Delete');
    expect(value()).to.equal(undefined);
    await press('1', 'Backspace');
    expect(value()).to.equal(undefined);
  },
  'Several people rated: Tab': async (press) => {
    const { focus, active } = await drawn(ratees, { q: { lee: { s: 3 } } });
    focus('input');
    await press('Tab');
    expect((active() as HTMLInputElement).value).to.equal('3');
    await press('Tab');
    expect((active() as HTMLInputElement).value).to.equal('1');
  },
  'Several people rated: Arrow right': async (press) => {
    const { focus, value } = await drawn(ratees);
    focus('.assay-ratees__row + .assay-ratees__row input');
    await press('ArrowRight');
    expect(value()).to.deep.equal({ lee: { s: 2 } });
  },
  'Several people rated: Digits': async (press) => {
    const { focus, value } = await drawn(ratees);
    focus('input');
    await press('3');
    expect(value()).to.deep.equal({ kim: { s: 3 } });
  },
  'Several people rated: Delete': async (press) => {
    const { focus, value } = await drawn(ratees, { q: { kim: { s: 2 }, lee: { s: 1 } } });
    focus('input', 1);
    await press('Delete');
    expect(value()).to.deep.equal({ lee: { s: 1 } });
  },
  'Several people rated: Enter on "Next statement"': async (press) => {
    const mounted = await drawn({ ...ratees, statementsShown: 'one' });
    button(mounted, 'Next statement').focus();
    await press('Enter');
    await until(() => mounted.active()?.textContent?.trim() === 'u');
  },
  'Pairwise comparison: Tab': async (press) => {
    const { focus, active } = await drawn(pairs);
    focus('input');
    await press('Tab');
    expect((active() as HTMLInputElement).name).to.match(/_1$/);
  },
  'Pairwise comparison: Arrow right': async (press) => {
    const { focus, value } = await drawn(pairs, { q: { judgments: { a: { b: 0 } }, seed: 1 } });
    focus('.assay-pairs__point--chosen input');
    await press('ArrowRight');
    expect(Math.abs((value() as { judgments: { a: { b: number } } }).judgments.a.b)).to.equal(1);
  },
  'Pairwise comparison: Digits': async (press) => {
    const { focus, active } = await drawn(pairs);
    focus('input');
    await press('3');
    expect((active() as HTMLInputElement).value).to.equal('-2');
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', '4');
    expect((active() as HTMLInputElement).value).to.equal('3');
  },
  'Pairwise comparison: Delete': async (press) => {
    const { focus, value } = await drawn(pairs, { q: { judgments: { a: { b: 2 } }, seed: 1 } });
    focus('.assay-pairs__point--chosen input');
    await press('Delete');
    expect((value() as { judgments: object }).judgments).to.deep.equal({});
  },
  'Delphi statement: Arrow right': async (press) => {
    const { focus, value } = await drawn(delphi);
    focus('input');
    await press('ArrowRight');
    expect(value()).to.deep.equal({ rating: 2 });
    await press('ArrowRight', 'ArrowRight');
    expect(value()).to.deep.equal({ rating: 'cannotSay' });
  },
  'Delphi statement: Digits': async (press) => {
    const { focus, value } = await drawn(delphi);
    focus('input');
    await press('3');
    expect(value()).to.deep.equal({ rating: 3 });
  },
  'Delphi statement: Delete': async (press) => {
    const { focus, value } = await drawn(delphi, { q: { rating: 2, reason: 'why' } });
    focus('input', 1);
    await press('Delete');
    expect(value()).to.deep.equal({ reason: 'why' });
  },
  'Delphi statement: Tab': async (press) => {
    const mounted = await drawn(delphi);
    mounted.model.setVariable('context', { feedback: { q: { n: 8, median: 3, q1: 3, q3: 3 } } });
    mounted.focus('input');
    await press('1');
    await until(() => mounted.all('textarea').length === 1);
    await press('Tab');
    expect(mounted.active()!.localName).to.equal('textarea');
    await press('x');
    expect(mounted.value()).to.deep.equal({ rating: 1, reason: 'x' });
  },
  'Delphi statement: Enter on "reasons given"': async (press) => {
    const mounted = await drawn(delphi);
    mounted.model.setVariable('context', { feedback: { q: { n: 8, median: 3, q1: 3, q3: 3, comments: ['a', 'b'] } } });
    await until(() => mounted.all('summary').length === 1);
    mounted.focus('summary');
    await press('Enter');
    expect(mounted.all<HTMLDetailsElement>('details')[0]!.open).to.equal(true);
    await press('Enter');
    expect(mounted.all<HTMLDetailsElement>('details')[0]!.open).to.equal(false);
  },
  'Best–worst set: Tab': async (press) => {
    const { focus, active } = await drawn(bestworst);
    focus('input');
    const part = (): string => active()!.closest<HTMLElement>('[data-part]')!.dataset['part']!;
    const set = (): string => (active() as HTMLInputElement).name.split('_').at(-2)!;
    expect([set(), part()]).to.deep.equal(['0', 'best']);
    await press('Tab');
    expect([set(), part()]).to.deep.equal(['0', 'worst']);
    await press('Tab');
    expect([set(), part()]).to.deep.equal(['1', 'best']);
  },
  'Best–worst set: Arrow down': async (press) => {
    const { focus, value, active } = await drawn(bestworst);
    focus('input');
    await press('ArrowDown');
    const { tasks } = value() as { tasks: { shown: string[]; best: string }[] };
    expect(tasks[0]!.best).to.equal(tasks[0]!.shown[1]);
    expect((active() as HTMLInputElement).value).to.equal(tasks[0]!.best);
  },
  'Best–worst set: Delete': async (press) => {
    const { focus, value } = await drawn(bestworst, { q: { seed: 1, tasks: [{ shown: ['a', 'b', 'c'], best: 'b', worst: 'c' }] } });
    focus('.assay-bestworst__point--chosen input');
    await press('Delete');
    expect(value()).to.deep.equal({ seed: 1, tasks: [{ shown: ['a', 'b', 'c'], worst: 'c' }] });
  },
  'Constant sum: Characters': async (press) => {
    const mounted = await drawn({ type: 'constantsum', entries: ['x', 'y'] });
    mounted.focus('input');
    await press('3', '0');
    expect(mounted.value()).to.deep.equal({ x: 30 });
    await until(() => mounted.text('.assay-sum [role=status]') === 'Still to give: 70 of 100');
  },
  'Constant sum: Arrow up, arrow down': async (press) => {
    const { focus, value } = await drawn({ type: 'constantsum', entries: ['x', 'y'], step: 5 }, { q: { y: 20 } });
    focus('input', 1);
    await press('ArrowUp', 'ArrowUp', 'ArrowDown');
    expect(value()).to.deep.equal({ y: 25 });
  },
  'Constant sum: Page Up, Page Down': async (press) => {
    const { focus, value } = await drawn({ type: 'constantsum', entries: [{ value: 'x', maxValue: 15 }, 'y'] });
    focus('input');
    await press('PageUp', 'PageUp');
    expect(value()).to.deep.equal({ x: 15 });
    await press('PageDown');
    expect(value()).to.deep.equal({ x: 5 });
  },
  'Ranking: Arrow down, arrow up': async (press) => {
    const { focus, value, active } = await drawn({ type: 'ranking', choices });
    focus('[role=button]');
    await press('ArrowDown');
    await settled(60);
    expect(value()).to.deep.equal(['b', 'a', 'c']);
    expect(active()?.textContent).to.contain('a');
    await press('ArrowUp');
    await settled(60);
    expect(value()).to.deep.equal(['a', 'b', 'c']);
  },
  'Ranking: Space': async (press) => {
    const { focus, value } = await drawn({ type: 'ranking', choices });
    focus('[role=button]');
    await press('Space');
    expect(value()).to.deep.equal(choices);
  },
  'Select to rank: Space': async (press) => {
    const { focus, value } = await drawn({ type: 'ranking', choices, selectToRankEnabled: true });
    focus('[role=button]', 1);
    await press('Space');
    await settled(60);
    expect(value()).to.deep.equal(['b']);
    await press('Space');
    await settled(60);
    expect(value() ?? []).to.deep.equal([]);
  },
  'Slider: Arrow right, Home, End': async (press) => {
    const { focus, value } = await drawn({ type: 'slider' }, { q: 40 });
    focus('input');
    await press('ArrowRight');
    expect(value()).to.equal(41);
    await press('Home');
    expect(value()).to.equal(0);
    await press('End');
    expect(value()).to.equal(100);
  },
  'Pictures: Space': async (press) => {
    const { focus, value } = await drawn({ type: 'imagepicker', multiSelect: true, choices: [{ value: 1, imageLink: picture }, { value: 2, imageLink: picture }] });
    focus('input', 1);
    await press('Space');
    expect(value()).to.deep.equal([2]);
    await press('Space');
    expect(value() ?? []).to.deep.equal([]);
  },
  'Table of choices: Tab': async (press) => {
    const { focus, active, all } = await drawn(matrix);
    focus('input');
    await press('Tab');
    expect(active()).to.equal(all('input')[3]);
  },
  'Table of choices: Arrow right': async (press) => {
    const { focus, value } = await drawn(matrix);
    focus('input');
    await press('ArrowRight');
    expect(value()).to.deep.equal({ r: 2 });
  },
  'Table of choices with texts: Arrow right, arrow left': async (press) => {
    const { focus, value, active, all } = await drawn(rubric);
    focus('[role=radio]');
    await press('ArrowRight');
    expect(value()).to.deep.equal({ r: 2 });
    await settled();
    expect(active()).to.equal(all('[role=radio]')[1]);
    await press('ArrowLeft', 'ArrowLeft');
    expect(value()).to.deep.equal({ r: 3 });
    // Tab leaves the row for the next one.
    await press('Tab');
    expect(active()).to.equal(all('[role=radio]')[3]);
  },
  'Table of choices with texts: Space': async (press) => {
    const { focus, value } = await drawn(rubric);
    focus('[role=radio]');
    await press('Space');
    expect(value()).to.deep.equal({ r: 1 });
  },
  "Table of questions: Arrow down on a row's handle": async (press) => {
    const { focus, value, active, all } = await drawn(table, { q: [{ c: 'x' }, { c: 'y' }] });
    focus('.assay-drag-handle');
    await press('ArrowDown');
    await settled(60);
    expect(value()).to.deep.equal([{ c: 'y' }, { c: 'x' }]);
    expect(active()).to.equal(all('.assay-drag-handle')[1]);
  },
  'Table of questions: Enter on "Remove"': async (press) => {
    const mounted = await drawn({ ...table, confirmDelete: false }, { q: [{ c: 'x' }, { c: 'y' }] });
    button(mounted, 'Remove').focus();
    await press('Enter');
    await until(() => (mounted.value() as unknown[]).length === 1);
    await until(() => mounted.find('[data-name=q]').contains(mounted.active()));
  },
  'Table of questions: Enter on "Add a row"': async (press) => {
    const mounted = await drawn(table, { q: [{ c: 'x' }] });
    button(mounted, 'Add a row').focus();
    await press('Enter');
    await until(() => mounted.all('tbody input').length === 2);
    await until(() => mounted.active() === mounted.all('tbody input')[1]);
  },
  'Repeated panel: Enter on "Add new"': async (press) => {
    const mounted = await drawn({ ...panels, panelCount: 1 });
    button(mounted, 'Add new').focus();
    await press('Enter');
    await until(() => mounted.all('input').length === 2);
    await until(() => mounted.active() === mounted.all('input')[1]);
  },
  'Repeated panel: Enter on "Remove"': async (press) => {
    const mounted = await drawn({ ...panels, panelCount: 2, confirmDelete: false });
    button(mounted, 'Remove').focus();
    await press('Enter');
    await until(() => mounted.all('input').length === 1);
    await until(() => mounted.find('[data-name=q]').contains(mounted.active()));
  },
  'Repeated panel, tabs: Enter on a tab': async (press) => {
    const mounted = await drawn({ ...panels, panelCount: 2, displayMode: 'tab', templateTabTitle: 'Tab {panelIndex}' }, { q: [{ t: 'one' }, { t: 'two' }] });
    button(mounted, 'Tab 2').focus();
    await press('Enter');
    await until(() => mounted.find<HTMLInputElement>('input').value === 'two');
    expect(button(mounted, 'Tab 2').getAttribute('aria-current')).to.equal('true');
  },
  'Panel that collapses: Enter on its title': async (press) => {
    const mounted = await mount({ elements: [{ type: 'panel', name: 'p', title: 'Panel', state: 'collapsed', elements: [{ type: 'text', name: 't' }] }] });
    const title = mounted.find('[role=button][aria-expanded]');
    title.focus();
    await press('Enter');
    await until(() => mounted.all('input').length === 1);
    expect(title.getAttribute('aria-expanded')).to.equal('true');
    await press('Enter');
    await until(() => mounted.all('input').length === 0);
  },
  'Files: Enter on "Select File"': async (press) => {
    const mounted = await drawn({ type: 'file' });
    let asked = 0;
    mounted.find('input[type=file]').addEventListener('click', (event) => {
      asked++;
      event.preventDefault();
    });
    button(mounted, 'Select File').focus();
    await press('Enter');
    expect(asked).to.equal(1);
  },
  'Signature: Enter on "Clear"': async (press) => {
    const mounted = await drawn({ type: 'signaturepad' }, { q: 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==' });
    await settled(100);
    button(mounted, 'Clear').focus();
    await press('Enter');
    await until(() => mounted.value() === undefined);
  },
  'Dialog: Tab': async (press) => {
    const mounted = await drawn({ ...panels, panelCount: 2, confirmDelete: true }, { q: [{ t: 'x' }, { t: 'y' }] });
    button(mounted, 'Remove').focus();
    await press('Enter');
    await until(() => mounted.root.querySelector('[role=dialog]')?.contains(mounted.active()));
    for (let i = 0; i < 4; i++) {
      await press('Tab');
      expect(mounted.find('[role=dialog]').contains(mounted.active())).to.equal(true);
    }
  },
  'Dialog: Escape': async (press) => {
    const mounted = await drawn({ ...panels, panelCount: 2, confirmDelete: true }, { q: [{ t: 'x' }, { t: 'y' }] });
    const remove = button(mounted, 'Remove');
    remove.focus();
    await press('Enter');
    await until(() => mounted.root.querySelector('[role=dialog]')?.contains(mounted.active()));
    await press('Escape');
    await until(() => mounted.active() === remove);
    expect(mounted.value()).to.have.length(2);
  },
  'Navigation: Enter on "Next"': async (press) => {
    const mounted = await mount({ pages: [{ elements: [{ type: 'text', name: 'a' }] }, { title: 'Second page', elements: [{ type: 'text', name: 'b' }] }] });
    button(mounted, 'Next').focus();
    await press('Enter');
    await until(() => mounted.active()?.textContent?.includes('Second page'));
  },
};

describe('keys', () => {
  let rows: string[];

  before(async () => {
    settings.animationEnabled = false;
    await loadEveryView();
    const map = await (await fetch(new URL('../../../src/view/render/KEYBOARD.md', import.meta.url))).text();
    rows = [...map.matchAll(/^\| (?!Where|-)(.+?) \| (.+?) \| .+ \|$/gm)].map(([, where, key]) => `${where}: ${key}`);
  });
  after(() => (settings.animationEnabled = true));

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await sendKeys({ press: key });
      await settled(25);
    }
  };

  it('are written down as they are tested', () => {
    expect(rows.length).to.be.greaterThan(30);
    expect(Object.keys(cases)).to.have.members(rows);
  });

  for (const [name, test] of Object.entries(cases)) it(name, () => test(press));
});
