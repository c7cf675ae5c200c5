import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AssayBeforeSaveEvent } from '../../../src/view/element/index.js';
import { AssayFormBuilder } from '../../../widgets/form-builder/index.js';
import { feedback, sample, withScale } from '../../model/definition/samples.js';
import { until } from '../../view/render/mount.js';

customElements.define('test-form-builder', AssayFormBuilder);

// What the first builder loads is there before its time is taken: in tests every module is compiled anew.
before(() => Promise.all([import('../../../widgets/form-builder/builder-at-work.js'), import('../../../src/view/builder/designer/designer.js')]));

async function opened(definition: object = sample()): Promise<AssayFormBuilder> {
  const element = await fixture<AssayFormBuilder>(html`<test-form-builder no-draft .definition=${definition} theme="light"></test-form-builder>`);
  element.dispatchEvent(new Event('pointerover'));
  await until(() => element.shadowRoot!.querySelector('.canvas'));
  return element;
}

const find = <E extends HTMLElement = HTMLElement>(element: AssayFormBuilder, selector: string): E => element.shadowRoot!.querySelector<E>(selector)!;
const survey = (element: AssayFormBuilder): { pages: { name: string; elements: { name: string; type: string; title?: string; visibleIf?: string }[] }[] } => (element.value as { survey: never }).survey;
const names = (element: AssayFormBuilder): string[] => survey(element).pages.flatMap(({ elements }) => elements.map(({ name }) => name));
const focused = (element: AssayFormBuilder): string => element.shadowRoot!.activeElement?.getAttribute('data-focus') ?? '';
const cardOf = (element: AssayFormBuilder, name: string): HTMLElement => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.card')].find((card) => card.getAttribute('aria-label')!.includes(name))!;

/** `Alt+ArrowDown` and the like, one after another. */
async function press(...chords: string[]): Promise<void> {
  for (const chord of chords) {
    const held = chord.split('+');
    const key = held.pop()!;
    for (const modifier of held) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    for (const modifier of held.reverse()) await sendKeys({ up: modifier });
  }
}

async function openTab(element: AssayFormBuilder, id: string, ready: string): Promise<void> {
  find(element, `#tab-${id}`).click();
  await until(() => find(element, ready));
}

describe('the form builder', () => {
  it('gives back exactly what it was given', async () => {
    const definition = withScale({});
    const element = await opened(definition);
    expect(JSON.stringify(element.value)).to.equal(JSON.stringify(definition));
  });

  it('adds what is chosen in the palette after the selected element, and leaves the focus on it', async () => {
    const element = await opened();
    cardOf(element, 'q1').click();
    find(element, '[data-palette="radiogroup"]').click();
    await until(() => focused(element).startsWith('card-'));
    expect(names(element).slice(0, 3)).to.deep.equal(['q1', 'question1', 'q2']);
    expect(element.shadowRoot!.activeElement!.getAttribute('aria-label')).to.contain('question1');
  });

  it('is worked by keyboard alone: move, take up and put back, edit the title, remove, undo', async () => {
    const element = await opened();
    cardOf(element, 'q1').focus();
    await press('Alt+ArrowDown');
    await until(() => names(element)[1] === 'q1');
    expect(element.shadowRoot!.activeElement!.getAttribute('aria-label')).to.contain('q1');
    await press('Space', 'ArrowDown', 'ArrowDown');
    await until(() => names(element)[3] === 'q1');
    await press('Escape');
    await until(() => names(element)[1] === 'q1');
    await press('F2');
    await until(() => focused(element).startsWith('title-'));
    await sendKeys({ type: 'How are you' });
    await press('Enter');
    await until(() => focused(element).startsWith('card-'));
    expect(survey(element).pages[0]!.elements[1]!.title).to.equal('How are you');
    await press('Delete');
    await until(() => !names(element).includes('q1'));
    expect(focused(element)).to.match(/^card-/);
    await press('Control+z');
    await until(() => names(element)[1] === 'q1');
  });

  it('copies within and between two builders', async () => {
    const one = await opened();
    const other = await opened(sample({ survey: { pages: [{ name: 'p', elements: [{ type: 'text', name: 'q1' }] }] } }));
    cardOf(one, 'q2').focus();
    await press('Control+c');
    cardOf(other, 'q1').focus();
    await press('Control+v');
    await until(() => names(other).length === 2);
    expect(names(other)).to.deep.equal(['q1', 'q2']);
  });

  it('renames in every expression', async () => {
    const element = await opened(sample({ survey: { pages: [{ name: 'p', elements: [{ type: 'text', name: 'mood' }, { type: 'comment', name: 'why', visibleIf: "{mood} = 'low'" }] }] } }));
    cardOf(element, 'mood').click();
    await until(() => find<HTMLInputElement>(element, '[data-property="name"] input')?.value === 'mood');
    const name = find<HTMLInputElement>(element, '[data-property="name"] input');
    name.value = 'feeling';
    name.dispatchEvent(new Event('change'));
    await until(() => names(element)[0] === 'feeling');
    expect(survey(element).pages[0]!.elements[1]!.visibleIf).to.equal("{feeling} = 'low'");
  });

  it('renames and removes a role wherever it is named', async () => {
    const condition = '{role} = \'manager\'';
    const element = await opened(feedback({ survey: { pages: [{ name: 'one', elements: [{ type: 'text', name: 'q1', visibleIf: condition }] }] } }));
    await openTab(element, 'raters', '#f-roles-2-id');
    const id = find<HTMLInputElement>(element, '#f-roles-2-id');
    id.closest('details')!.open = true;
    const enter = async (text: string): Promise<void> => {
      id.focus();
      id.select();
      await sendKeys({ type: text });
      await press('Enter');
    };
    await enter('peer');
    await until(() => id.getAttribute('aria-invalid') === 'true');
    expect(getComputedStyle(find(element, '#f-roles-2-id ~ .id-error')).display).to.equal('block');
    expect(survey(element).pages[0]!.elements[0]!.visibleIf).to.equal(condition);
    await enter('head');
    await until(() => survey(element).pages[0]!.elements[0]!.visibleIf === '{role} = \'head\'');
    expect(id.getAttribute('aria-invalid')).to.equal('false');
    expect(focused(element), 'the field keeps the focus').to.equal('f-roles-2-id');
    expect((element.value as { raters: { groups: { role: string }[] } }).raters.groups.map(({ role }) => role)).to.deep.equal(['peer', 'head']);
    const remove = find(element, '[data-focus="roles-2"]').closest('.foldable')!.querySelectorAll<HTMLElement>('.item-tools button')[2]!;
    remove.click();
    await until(() => survey(element).pages[0]!.elements[0]!.visibleIf === undefined);
    expect((element.value as { raters: { groups: { role: string }[] } }).raters.groups.map(({ role }) => role)).to.deep.equal(['peer']);
    find(element, '[data-focus="roles-1"]').closest('.foldable')!.querySelectorAll<HTMLElement>('.item-tools button')[2]!.click();
    await until(() => element.shadowRoot!.querySelector('.hidden-text[role="status"]')!.textContent!.includes('needs what refers to it'));
    expect((element.value as { roles: unknown[] }).roles).to.have.length(2);
  });

  it('makes a condition in rows, and keeps as text what rows cannot say', async () => {
    const element = await opened(sample({ survey: { pages: [{ name: 'p', elements: [{ type: 'radiogroup', name: 'mood', choices: ['low', 'high'] }, { type: 'comment', name: 'why' }] }] } }));
    cardOf(element, 'why').click();
    await until(() => find(element, '.properties h2').textContent!.includes('Long text'));
    for (const group of element.shadowRoot!.querySelectorAll<HTMLDetailsElement>('.group')) group.open = true;
    await until(() => find(element, '[data-property="visibleIf"] button[data-focus$="-add"]'));
    const condition = (): HTMLElement => find(element, '[data-property="visibleIf"]');
    const choose = async (nth: number, value: string): Promise<void> => {
      const field = condition().querySelectorAll<HTMLSelectElement>('.condition-row select')[nth]!;
      field.value = value;
      field.dispatchEvent(new Event('change'));
      await element.updateComplete;
    };
    find(element, '[data-property="visibleIf"] button[data-focus$="-add"]').click();
    await until(() => condition().querySelector('.condition-row'));
    await choose(0, 'mood');
    await choose(1, 'equal');
    await choose(2, '1');
    expect(survey(element).pages[0]!.elements[1]!.visibleIf).to.equal("{mood} = 'high'");
  });

  it('finds problems while the designer rests, and says them on the card', async () => {
    const element = await opened(sample({ survey: { pages: [{ name: 'p', elements: [{ type: 'text', name: 'a', visibleIf: '{nobody} = 1' }] }] } }));
    await until(() => cardOf(element, 'a').getAttribute('aria-label')!.includes('nobody'));
    expect(find(element, '#tab-problems .badge').textContent).to.equal('1');
  });

  it('asks the page before it saves', async () => {
    const element = await opened();
    let asked: AssayBeforeSaveEvent | null = null;
    element.addEventListener('assay-before-save', (event) => {
      asked = event as AssayBeforeSaveEvent;
      event.preventDefault();
    });
    find(element, '[data-focus="save"]').click();
    await until(() => asked);
    expect(asked!.detail.status).to.equal('draft');
    expect((asked!.detail.definition as { id: string }).id).to.equal('sample.form');
  });

  it('takes valid JSON from its text and leaves the form alone while the text is broken', async () => {
    const element = await opened();
    await openTab(element, 'json', '.cm-content');
    find(element, '.cm-content').focus();
    await press('Control+End', 'Backspace');
    await until(() => find(element, '.json-state').textContent!.includes('not valid'));
    expect(names(element)).to.have.length(7);
    await sendKeys({ type: '}' });
    await until(() => !find(element, '.json-state').textContent!.includes('not valid'));
  });

  it('offers and takes only the languages that the page allows, and says so', async () => {
    const element = await fixture<AssayFormBuilder>(html`<test-form-builder no-draft .definition=${sample()} .rules=${{ locales: ['en', 'ko', 'fr'] }}></test-form-builder>`);
    element.dispatchEvent(new Event('pointerover'));
    await until(() => element.shadowRoot!.querySelector('.canvas'));
    await openTab(element, 'translations', '.add-language');
    const offered = [...element.shadowRoot!.querySelectorAll<HTMLOptionElement>('#language-tags option')].map(({ value }) => value);
    expect(offered).to.include('fr').and.not.include('de');
    const add = (tag: string): void => {
      find<HTMLInputElement>(element, '.add-language input').value = tag;
      find<HTMLFormElement>(element, '.add-language').requestSubmit();
    };
    const columns = (): number => element.shadowRoot!.querySelectorAll('.translations thead th').length;
    const before = columns();
    add('de');
    await until(() => element.shadowRoot!.querySelector('.faults')?.textContent?.includes('does not allow the language de'));
    expect(columns()).to.equal(before);
    const files = new DataTransfer();
    files.items.add(new File(['id,de\nsurvey.title,Titel\n'], 'texts.csv', { type: 'text/csv' }));
    const input = find<HTMLInputElement>(element, '.file-button input');
    add('fr');
    await until(() => columns() === before + 1);
    expect(element.shadowRoot!.querySelector('.faults') === null).to.equal(true);
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await until(() => element.shadowRoot!.querySelector('.faults')?.textContent?.includes('does not allow the language de'));
    expect(JSON.stringify(element.value)).not.to.contain('Titel');
  });

  for (const tab of ['design', 'logic', 'translations', 'theme', 'preview', 'scoring', 'raters', 'rounds', 'delivery', 'tests', 'json', 'problems'])
    it(`has no accessibility violation in ${tab}`, async () => {
      const element = await opened(withScale({}));
      const ready = { design: '.card', theme: '.theme', preview: '.trial', translations: '.translations', json: '.cm-content' }[tab] ?? '.envelope';
      await openTab(element, tab, ready);
      if (tab === 'design') cardOf(element, 'q1').click();
      await new Promise((resolve) => setTimeout(resolve, 300));
      await expect(element).to.be.accessible();
    });
});
