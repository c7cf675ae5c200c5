/** Pairwise comparison, drawn and used. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ahpInconsistency, ahpPriorities } from '../../../src/model/statistics/index.js';
import { loadViews } from '../../../src/view/render/index.js';
import { mount, settled, until, type Mount, type MountOptions } from './mount.js';

const pairwise = { type: 'pairwise', name: 'q', title: 'Weights', criteria: [{ value: 'cost', text: 'Cost' }, { value: 'time', text: { default: 'Time', ko: '시간' } }, { value: 'care', text: 'Care' }] };
const drawn = (options: MountOptions = {}, more: object = {}): Promise<Mount> => mount({ elements: [{ ...pairwise, ...more }] }, options);
const groups = ({ question }: Mount): HTMLElement[] => [...question('q').querySelectorAll<HTMLElement>('[role=radiogroup]')];
const radios = (group: Element): HTMLInputElement[] => [...group.querySelectorAll<HTMLInputElement>('input[type=radio]')];
const names = (group: Element): string[] => [...group.querySelectorAll('.assay-pairs__name')].map((name) => name.textContent!.trim());
/** The whole of judgments: cost 3 times time, care 7 times cost, care 5 times time fits; the second set contradicts itself. */
const fitting = { q: { judgments: { cost: { time: 2, care: -1 }, time: { care: -5 } }, seed: 3 } };
const contradicting = { q: { judgments: { cost: { time: 6, care: -6 }, time: { care: 6 } }, seed: 3 } };
const matrixOf = (costTime: number, costCare: number, timeCare: number) => [[1, costTime, costCare], [1 / costTime, 1, timeCare], [1 / costCare, 1 / timeCare, 1]];

before(() => loadViews(['pairwise']));

describe('pairwise comparison', () => {
  for (const [state, options] of Object.entries<MountOptions>({ empty: {}, 'with judgments that contradict one another': { data: contradicting }, 'read-only': { data: fitting, readOnly: true } })) {
    it(`is accessible ${state}`, async () => {
      await expect((await drawn(options)).host).to.be.accessible();
    });
  }

  it('is a group of 17 places for each pair, each named by what it says', async () => {
    const mounted = await drawn();
    expect(groups(mounted).length).to.equal(3);
    for (const group of groups(mounted)) {
      const [left, right] = names(group);
      const said = radios(group).map((radio) => radio.getAttribute('aria-label'));
      expect(said.length).to.equal(17);
      expect([said[0], said[8], said[16]]).to.deep.equal([`${left} counts 9 times as much`, 'Both count the same', `${right} counts 9 times as much`]);
    }
    expect(new Set(groups(mounted).flatMap(radios).map(({ name }) => name)).size).to.equal(3);
  });

  it('a click judges for the side it is on, another takes back', async () => {
    const mounted = await drawn();
    const group = groups(mounted)[0]!;
    const left = names(group)[0]!.toLowerCase();
    radios(group)[2]!.click();
    const { judgments } = mounted.model.getValue('q') as { judgments: Record<string, Record<string, number>> };
    const [[first, row]] = Object.entries(judgments) as [[string, Record<string, number>]];
    expect(Object.values(row)[0]).to.equal(first === left ? 6 : -6);
    await until(() => radios(groups(mounted)[0]!)[2]!.checked);
    radios(groups(mounted)[0]!)[2]!.click();
    await settled();
    expect(mounted.model.data).to.deep.equal({});
    expect(radios(groups(mounted)[0]!).some(({ checked }) => checked)).to.equal(false);
  });

  it('keys: arrows go on, digits set the strength on the chosen side, Delete takes back, Tab goes to the next pair', async () => {
    const mounted = await drawn();
    const chosen = (at: number) => radios(groups(mounted)[at]!).findIndex(({ checked }) => checked);
    radios(groups(mounted)[0]!)[8]!.click();
    radios(groups(mounted)[0]!)[8]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await until(() => chosen(0) === 9);
    await sendKeys({ press: '5' });
    await until(() => chosen(0) === 12);
    await sendKeys({ press: 'Tab' });
    await until(() => groups(mounted)[1]!.contains(mounted.active()));
    await sendKeys({ press: '3' });
    await until(() => chosen(1) === 6);
    await sendKeys({ press: 'Delete' });
    await until(() => chosen(1) === -1);
  });

  it('says how far the pairs are compared, and nothing about consistency before all are', async () => {
    const mounted = await drawn({ data: { q: { judgments: { cost: { time: 6 } }, seed: 1 } } });
    expect(mounted.text('[role=status]')).to.contain('1 of 3 pairs compared');
  });

  it('says the consistency ratio of the statistics, live', async () => {
    const mounted = await drawn({ data: fitting });
    const { crSaaty } = ahpPriorities({ matrix: matrixOf(3, 1 / 2, 1 / 6) });
    expect(mounted.text('[role=status]')).to.equal(`Your judgments fit together (consistency ratio ${crSaaty!.toFixed(2)}).`);
    mounted.model.setValue('q', contradicting.q);
    const worse = ahpPriorities({ matrix: matrixOf(7, 1 / 7, 7) });
    await until(() => mounted.text('[role=status]').includes(`consistency ratio ${worse.crSaaty!.toFixed(2)}, above 0.1`));
  });

  it('names the judgments to look at with what would fit, goes there, and forces nothing', async () => {
    const mounted = await drawn({ data: contradicting });
    const { judgments } = ahpInconsistency({ matrix: matrixOf(7, 1 / 7, 7) });
    const items = mounted.all('.assay-pairs__looks li');
    expect(items.length).to.equal(judgments.length);
    expect(items[0]!.textContent).to.contain('You said:').and.to.contain('times as much');
    items[0]!.querySelector('button')!.click();
    const pair = items[0]!.textContent!;
    await until(() => groups(mounted).some((group) => group.contains(mounted.active()) && names(group).every((name) => pair.includes(name))));
    expect(mounted.model.validate()).to.equal(true);
  });

  it('a judgment changed after looking again is kept beside the first', async () => {
    const mounted = await drawn({ data: contradicting });
    mounted.all('.assay-pairs__looks button')[0]!.click();
    await sendKeys({ press: '2' });
    const value = mounted.model.getValue('q') as { first: Record<string, Record<string, number>> };
    expect(Object.values(value.first).flatMap((row) => Object.values(row))).to.have.length(1);
  });

  it('criteria that the host names come with its variable, and later ones too', async () => {
    const mounted = await drawn({}, { criteria: undefined, criteriaFrom: 'context.criteria' });
    expect(groups(mounted).length).to.equal(0);
    for (const criteria of [['reach', 'price'], ['reach', 'price', 'care']]) {
      mounted.model.setVariable('context', { criteria });
      await until(() => groups(mounted).length === (criteria.length * (criteria.length - 1)) / 2);
    }
    expect(groups(mounted).flatMap(names)).to.include('care');
  });

  it('read-only takes no input', async () => {
    const mounted = await drawn({ readOnly: true, data: fitting });
    radios(groups(mounted)[0]!)[0]!.focus();
    await sendKeys({ press: '9' });
    radios(groups(mounted)[0]!)[0]!.click();
    await settled();
    expect(mounted.model.getValue('q')).to.deep.equal(fitting.q);
  });

  it('reads in the language of the form', async () => {
    const mounted = await drawn({ data: fitting });
    mounted.model.locale = 'ko';
    await until(() => mounted.text('[role=status]').startsWith('판단이 서로 잘 맞습니다'));
    expect(groups(mounted).flatMap(names)).to.include('시간');
  });
});
