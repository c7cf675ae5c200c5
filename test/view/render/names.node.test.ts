/**
 * What a screen reader is told: Chromium's accessibility tree of every type, empty with errors, answered, read-only and with open lists.
 * Names are those of the design; rules hold for whatever is drawn.
 */
import { expect } from 'chai';
import { lonePage, wait, type LonePage } from './lone-page.js';

interface AxValue {
  readonly value?: unknown;
}
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly description?: AxValue;
  readonly childIds?: readonly string[];
  readonly properties?: readonly { name: string; value: AxValue }[];
}
interface Told {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly inside: string;
  readonly [state: string]: unknown;
}

const controls = new Set(['textbox', 'combobox', 'checkbox', 'radio', 'switch', 'slider', 'spinbutton', 'button', 'link', 'listbox', 'option', 'Date', 'ColorWell', 'searchbox', 'tab', 'menuitem']);
const groups = new Set(['radiogroup', 'group', 'table', 'dialog', 'img', 'image', 'form', 'progressbar', 'list']);

async function told({ page }: LonePage): Promise<Told[]> {
  const cdp = await page.createCDPSession();
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  await cdp.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list: Told[] = [];
  const walk = (node: AxNode, inside: string): void => {
    const role = String(node.role?.value ?? '');
    const name = String(node.name?.value ?? '').trim();
    if (!node.ignored) list.push({ role, name, description: String(node.description?.value ?? ''), inside, ...Object.fromEntries((node.properties ?? []).map((property) => [property.name, property.value.value])) });
    const group = !node.ignored && (groups.has(role) || role === 'Date') ? name : inside;
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, group);
    }
  };
  walk(nodes[0]!, '');
  return list;
}

/** Rules for every state. */
function expectSound(list: readonly Told[]): void {
  const say = ({ role, name, inside }: Told): string => `${role} "${name}" in "${inside}"`;
  expect(list.filter(({ role, name }) => controls.has(role) && !name).map(say), 'controls without a name').to.deep.equal([]);
  expect(list.filter(({ role, name }) => groups.has(role) && role !== 'list' && !name).map(say), 'groups without a name').to.deep.equal([]);
  expect(list.filter(({ role, name, description }) => controls.has(role) && name && description === name).map(say), 'said twice').to.deep.equal([]);
  expect(list.filter(({ name, description }) => /undefined|null|\[object|sq_\d/.test(`${name} ${description}`)).map(say), 'leftovers').to.deep.equal([]);
  expect(list.filter(({ role, invalid, description }) => controls.has(role) && invalid === 'true' && !/required|answer/i.test(description)).map(say), 'wrong without a reason').to.deep.equal([]);
  const buttons = list.filter(({ role, name }) => role === 'button' && /^Remove/.test(name)).map(({ name, inside }) => `${inside}: ${name}`);
  expect(buttons.filter((name, index) => buttons.indexOf(name) !== index), 'buttons that sound alike').to.deep.equal([]);
}

describe('names, roles and states', () => {
  let lone: LonePage;

  before(async () => (lone = await lonePage()));
  after(() => lone?.close());

  const show = async (options = '{}', more = '{}'): Promise<void> => {
    await lone.load();
    await lone.page.evaluate(`show(everything(undefined, { questionsOnPageMode: 'singlePage', ...${more} }), ${options})`);
    await wait(800);
  };
  const find = (list: readonly Told[], role: string, name: string | RegExp): Told => {
    const found = list.find((one) => one.role === role && (typeof name === 'string' ? one.name === name : name.test(one.name)));
    if (!found) throw new Error(`No ${role} ${name} in: ${list.filter((one) => one.role === role).map((one) => one.name).join(' | ')}`);
    return found;
  };

  it('are sound with errors: each input names its error and keeps its help, and what is required says so', async () => {
    await show();
    await lone.page.evaluate('model.validate()');
    await wait(1500);
    const list = await told(lone);
    expectSound(list);
    for (const [role, name] of [['textbox', 'Title of text'], ['textbox', 'Title of comment'], ['radiogroup', 'Title of radiogroup'], ['radiogroup', 'Title of buttongroup'], ['combobox', 'Title of dropdown'], ['combobox', 'Title of tagbox'], ['radiogroup', 'Title of rating']] as const) {
      const one = find(list, role, name);
      expect([one['required'], one['invalid'], one.description], name).to.deep.equal([true, 'true', `Response required. Help for ${name.slice('Title of '.length)}`]);
    }
    // Roles that cannot say it: the name does.
    for (const [role, name] of [['group', 'checkbox'], ['slider', 'slider'], ['group', 'file'], ['group', 'signaturepad']] as const) {
      const one = find(list, role, new RegExp(`^Title of ${name}\\s+\\(required\\)$`));
      expect(one.description, name).to.equal(`Response required. Help for ${name}`);
    }
    expect(find(list, 'checkbox', 'Title of switch').description).to.equal('Response required. Help for switch');
    expect(find(list, 'textbox', 'Given name').description).to.equal('Response required.');
    expect(find(list, 'form', 'Everything')).to.be.an('object');
  });

  it('say of a choice in a table which row it belongs to, and never how many there are in the whole table', async () => {
    await show();
    const list = await told(lone);
    expect(list.filter(({ role, inside }) => role === 'radio' && inside === 'Row one').map(({ name }) => name)).to.deep.equal(['Seldom', 'Often', 'Hardly ever seen', 'Seen each week']);
    expect(find(list, 'radiogroup', /Row one.*Mark/).name).to.contain('Mark');
    // One group of radio buttons is one row: nothing else of the page has its name.
    const groups = (await lone.page.evaluate(`[...Map.groupBy(root.querySelectorAll('input[type=radio]'), (input) => input.name)].map(([, inputs]) => new Set(inputs.map((input) => input.closest('[role=radiogroup]'))).size)`)) as number[];
    expect(Math.max(...groups)).to.equal(1);
    expect(groups.length).to.be.greaterThan(8);
  });

  it('are sound when answered', async () => {
    await show('{ answers: someAnswers }');
    const list = await told(lone);
    expectSound(list);
    expect(list.filter(({ role, checked }) => role === 'radio' && checked === 'true').map(({ name, inside }) => `${inside.trim()}: ${name}`)).to.include('Title of buttongroup: Second choice').and.include('Row one: Seldom');
    expect(find(list, 'textbox', /Other/).name).to.contain('Title of radiogroup');
    for (const name of ['Remove First choice', 'Remove note.txt', 'Remove, row 2 of 2', 'Remove, Person 1']) find(list, 'button', name);
    expect(find(list, 'image', 'Title of signaturepad, signed')).to.be.an('object');
  });

  it('are sound when read-only: what can be read can be reached, and is said to be so', async () => {
    await show('{ answers: someAnswers, readOnly: true }');
    const list = await told(lone);
    expectSound(list);
    for (const name of ['Title of text', 'Title of comment']) expect(find(list, 'textbox', name)['readonly'], name).to.equal(true);
    expect(list.filter(({ role, name, disabled, readonly }) => role === 'combobox' && /^Title of (drop|tag|rating)/.test(name) && !disabled && !readonly).map(({ name }) => name)).to.deep.equal([]);
    expect(list.filter(({ role, name }) => role === 'button' && /^(Remove|Add|Select File)/.test(name)).map(({ name }) => name)).to.deep.equal([]);
  });

  it('are sound while a list is open: a list box with a name, the reached option is told', async () => {
    for (const name of ['dropdown', 'dropdown-plain', 'tagbox', 'rating-dropdown']) {
      await show();
      await lone.page.evaluate(`{ const box = root.querySelector('[data-name="${name}"] [role=combobox]'); box.scrollIntoView({ block: 'center' }); box.focus(); }`);
      await lone.page.keyboard.press('ArrowDown');
      await wait(400);
      await lone.page.keyboard.press('ArrowDown');
      await wait(200);
      const list = await told(lone);
      expectSound(list);
      const box = find(list, 'combobox', new RegExp(`^Title of ${name}( |$)`));
      expect(box['expanded'], name).to.equal(true);
      expect(list.filter(({ role }) => role === 'listbox').length, name).to.equal(1);
      const active = await lone.page.evaluate(`root.querySelector('[data-name="${name}"] [role=combobox]').getAttribute('aria-activedescendant')`);
      expect(await lone.page.evaluate(`root.querySelector('[id="${String(active)}"]')?.getAttribute('role')`), name).to.equal('option');
    }
  });

  it('are sound in a dialog', async () => {
    await show('{ answers: someAnswers }');
    await lone.page.evaluate(`model.getQuestionByName('paneldynamic').removePanelUI(0)`);
    await wait(500);
    const list = await told(lone);
    expectSound(list);
    expect(list.some(({ role, modal }) => role === 'dialog' && modal === true)).to.equal(true);
  });

  it('carry the language and the direction of the survey', async () => {
    await show(`{ locale: 'ar' }`);
    expect(await lone.page.evaluate(`[root.querySelector('.sd-theme-root').lang, root.querySelector('.sd-theme-root').dir, getComputedStyle(root.querySelector('input')).direction]`)).to.deep.equal(['ar', 'rtl', 'rtl']);
    expect(await lone.page.evaluate('document.documentElement.lang + document.documentElement.dir')).to.equal('en');
  });
});
