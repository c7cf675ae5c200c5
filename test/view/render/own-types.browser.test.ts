/** The question types of our own, drawn: anchored rating, ratees side by side, constant sum. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadViews } from '../../../src/view/render/index.js';
import { mount, settled, until, type Mount, type MountOptions } from './mount.js';

const anchored = { type: 'anchoredrating', name: 'q', title: 'Leads', anchors: [{ value: 1, text: 'Gives orders' }, { value: 3, text: { default: 'Explains', ko: '설명한다' } }, { value: 5, text: 'Asks' }] };
const ratees = { type: 'ratees', name: 'q', title: 'Colleagues', ratees: [{ value: 'kim', text: 'Kim Minji' }, { value: 'lee', text: 'Lee Jun' }], statements: [{ value: 'listens', text: 'Listens' }, { value: 'shares', text: 'Shares' }], anchors: [{ value: 1, text: 'Hardly' }, { value: 5, text: 'Always' }] };
const sum = { type: 'constantsum', name: 'q', title: 'Shares', unitText: 'points', entries: [{ value: 'x', text: 'Planning' }, { value: 'y', text: 'Talking', minValue: 10, maxValue: 60 }] };
const drawn = (question: object, options: MountOptions = {}): Promise<Mount> => mount({ elements: [question, { type: 'boolean', name: 'trigger' }] }, options);
const radios = ({ question }: Mount): HTMLInputElement[] => [...question('q').querySelectorAll<HTMLInputElement>('input[type=radio]')];
const named = (input: HTMLInputElement): string => (input.getAttribute('aria-label') ?? input.labels![0]!.textContent!).replace(/\s+/g, ' ').trim();

before(() => loadViews(['anchoredrating', 'ratees', 'constantsum']));

describe('anchored rating', () => {
  it('is one group; a point is named by its behaviour, or by the points around it', async () => {
    const mounted = await drawn(anchored);
    expect(new Set(radios(mounted).map(({ name }) => name)).size).to.equal(1);
    expect(radios(mounted).map(named)).to.deep.equal(['1Gives orders', '2, between 1 and 3', '3Explains', '4, between 3 and 5', '5Asks', 'Cannot say']);
    mounted.model.locale = 'ko';
    await until(() => named(radios(mounted)[2]!) === '3설명한다' && named(radios(mounted)[5]!) === '판단할 수 없음');
  });

  it('a click chooses, another takes back, "cannot say" is an answer', async () => {
    const mounted = await drawn(anchored);
    radios(mounted)[3]!.click();
    expect(mounted.model.getValue('q')).to.equal(4);
    await settled();
    radios(mounted)[5]!.click();
    expect(mounted.model.getValue('q')).to.equal('cannotSay');
    await settled();
    expect(radios(mounted).filter(({ checked }) => checked).length).to.equal(1);
    radios(mounted)[5]!.click();
    expect(mounted.model.getValue('q')).to.equal(undefined);
    await until(() => radios(mounted).every(({ checked }) => !checked));
  });

  it('read-only takes no input', async () => {
    const mounted = await drawn(anchored, { readOnly: true, data: { q: 2 } });
    radios(mounted)[1]!.focus();
    await sendKeys({ press: '5' });
    radios(mounted)[1]!.click();
    await settled();
    expect(mounted.model.data).to.deep.equal({ q: 2 });
  });

  it('stands in one column where it is narrow, every behaviour readable', async () => {
    const place = document.body.appendChild(document.createElement('div'));
    place.style.width = '320px';
    const mounted = await drawn(anchored, { into: place });
    const tops = [...mounted.question('q').querySelectorAll('.assay-anchored__points label')].map((label) => Math.round(label.getBoundingClientRect().top));
    expect([...tops].sort((a, b) => a - b)).to.deep.equal(tops);
    expect(new Set(tops).size).to.equal(5);
    expect(mounted.host.scrollWidth).to.be.at.most(320);
    place.remove();
  });

  it('is accessible with an error', async () => {
    const mounted = await drawn({ ...anchored, isRequired: true });
    mounted.model.validate();
    await until(() => mounted.find('[role=radiogroup]').getAttribute('aria-invalid') === 'true');
    await expect(mounted.host).to.be.accessible();
  });

  it('is accessible when answered and read-only', async () => {
    const mounted = await drawn(anchored, { readOnly: true, data: { q: 3 } });
    expect(radios(mounted)[2]!.checked).to.equal(true);
    await expect(mounted.host).to.be.accessible();
  });

  it('the focus goes to it when it was left out', async () => {
    const mounted = await drawn({ ...anchored, isRequired: true });
    mounted.model.validate(true, true);
    await until(() => mounted.active() === radios(mounted)[0]);
  });
});

describe('ratees side by side', () => {
  it('are accessible with answers and a gap', async () => {
    const mounted = await drawn({ ...ratees, eachRowRequired: true }, { data: { q: { kim: { listens: 5, shares: 'cannotSay' }, lee: { listens: 2 } } } });
    mounted.model.validate();
    await until(() => mounted.all('[role=radiogroup][aria-invalid=true]').length === 1);
    await expect(mounted.host).to.be.accessible();
  });

  it('are accessible one at a time', async () => {
    const mounted = await drawn({ ...ratees, statementsShown: 'one' });
    await expect(mounted.host).to.be.accessible();
  });

  it('each is a group of a statement, and a click is the rating of one', async () => {
    const mounted = await drawn(ratees);
    const rows = mounted.all('[role=radiogroup]');
    const name = (element: Element): string => mounted.text(`[id="${element.getAttribute('aria-labelledby')}"]`);
    expect(rows.map((row) => `${name(row.parentElement!)}: ${name(row)}`)).to.deep.equal(['Listens: Kim Minji', 'Listens: Lee Jun', 'Shares: Kim Minji', 'Shares: Lee Jun']);
    expect(radios(mounted).slice(0, 6).map(named)).to.deep.equal(['1: Hardly', '2', '3', '4', '5: Always', 'Cannot say']);
    expect(new Set(radios(mounted).map((radio) => radio.name)).size).to.equal(4);
    rows[3]!.querySelectorAll('input')[3]!.click();
    rows[0]!.querySelectorAll('input')[5]!.click();
    expect(mounted.model.getValue('q')).to.deep.equal({ lee: { shares: 4 }, kim: { listens: 'cannotSay' } });
  });

  it('one statement at a time: the buttons change it, an error goes to the first gap', async () => {
    const mounted = await drawn({ ...ratees, statementsShown: 'one', eachRowRequired: true }, { data: { q: { kim: { listens: 1 }, lee: { listens: 2 } } } });
    expect(mounted.all('[role=radiogroup]').length).to.equal(2);
    expect(mounted.text('[role=status]')).to.equal('Statement 1 of 2');
    mounted.model.validate(true, true);
    await until(() => mounted.text('.assay-ratees__statement') === 'Shares');
    await until(() => mounted.active() === radios(mounted)[0]);
  });

  it('those whom the host names come with its variable, and later ones too', async () => {
    const mounted = await drawn({ ...ratees, ratees: undefined, rateesFrom: 'context.team' });
    expect(mounted.text('.assay-note')).to.equal('Nobody is listed here yet.');
    mounted.model.setVariable('context', { team: [{ value: 'e-7', text: 'Park <b>Sora</b>' }] });
    await until(() => mounted.text('.assay-ratees__name') === 'Park <b>Sora</b>');
    radios(mounted)[0]!.click();
    expect(mounted.model.getValue('q')).to.deep.equal({ 'e-7': { listens: 1 } });
  });

  it('nothing is cut off where it is narrow', async () => {
    const place = document.body.appendChild(document.createElement('div'));
    place.style.width = '320px';
    const mounted = await drawn({ ...ratees, rateMax: 7 }, { into: place });
    const box = mounted.host.getBoundingClientRect();
    for (const label of mounted.all('.assay-ratees label')) expect(label.getBoundingClientRect().right).to.be.at.most(box.right + 1);
    place.remove();
  });
});

describe('constant sum', () => {
  const inputs = ({ question }: Mount): HTMLInputElement[] => [...question('q').querySelectorAll<HTMLInputElement>('input[type=number]')];
  const type = (input: HTMLInputElement, text: string): void => {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  it('is accessible with an error, which is that of one entry', async () => {
    const mounted = await drawn(sum, { data: { q: { x: 95, y: 5 } } });
    mounted.model.validate();
    await until(() => inputs(mounted)[1]!.getAttribute('aria-invalid') === 'true');
    expect(inputs(mounted)[0]!.hasAttribute('aria-invalid')).to.equal(false);
    await expect(mounted.host).to.be.accessible();
  });

  it('is accessible when all is given, to be read only', async () => {
    const mounted = await drawn(sum, { readOnly: true, data: { q: { x: 40, y: 60 } } });
    expect(mounted.text('.assay-sum__left')).to.equal('All given: 100 points');
    await expect(mounted.host).to.be.accessible();
  });

  it('shows what is left at once and says it once the typing pauses', async () => {
    const mounted = await drawn(sum);
    expect(mounted.text('.assay-sum__left')).to.equal('Still to give: 100 of 100 points');
    expect(mounted.text('.assay-sum [role=status]')).to.equal('');
    type(inputs(mounted)[0]!, '4');
    type(inputs(mounted)[0]!, '45');
    await until(() => mounted.text('.assay-sum__left') === 'Still to give: 55 of 100 points');
    await until(() => mounted.text('.assay-sum [role=status]') === 'Still to give: 55 of 100 points');
    type(inputs(mounted)[1]!, '70');
    await until(() => mounted.text('.assay-sum__left') === 'Too many: 15 above 100 points');
    type(inputs(mounted)[1]!, '');
    expect(mounted.model.getValue('q')).to.deep.equal({ x: 45 });
  });

  it('an error is said once: by the input when it has the focus, and not by a live region as well', async () => {
    const mounted = await drawn(sum, { data: { q: { x: 95, y: 5 } } });
    mounted.model.validate(true, true);
    await until(() => mounted.active() === inputs(mounted)[1]);
    const described = inputs(mounted)[1]!.getAttribute('aria-describedby')!.split(' ').map((id) => mounted.text(`[id="${id}"]`));
    expect(described).to.deep.equal(['Talking: at least 10.', 'All given: 100 points']);
    await settled(1300);
    expect(mounted.all('[role=status], [aria-live]').map((region) => region.textContent).join('')).to.not.contain('at least');
  });

  it('the buttons for the pointer keep to the limits', async () => {
    const mounted = await drawn({ ...sum, step: 25 }, { data: { q: { y: 50 } } });
    const [, more] = mounted.all<HTMLButtonElement>('.assay-sum__row:nth-of-type(2) button');
    more!.click();
    expect(mounted.model.getValue('q')).to.deep.equal({ y: 60 });
    await settled();
    expect(more!.disabled).to.equal(true);
    expect(inputs(mounted)[1]!.value).to.equal('60');
  });

  it('keeps what is being typed', async () => {
    const mounted = await drawn({ ...sum, step: 0.5 });
    inputs(mounted)[0]!.focus();
    for (const key of ['1', '2', '.', '5']) await sendKeys({ press: key });
    expect(mounted.model.getValue('q')).to.deep.equal({ x: 12.5 });
    expect(inputs(mounted)[0]!.value).to.equal('12.5');
  });

  it('read-only takes no input', async () => {
    const mounted = await drawn(sum, { readOnly: true, data: { q: { x: 40, y: 60 } } });
    inputs(mounted)[0]!.focus();
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'PageUp' });
    expect(mounted.model.data).to.deep.equal({ q: { x: 40, y: 60 } });
    expect(mounted.all<HTMLButtonElement>('.assay-sum button').every(({ disabled }) => disabled)).to.equal(true);
  });
});
