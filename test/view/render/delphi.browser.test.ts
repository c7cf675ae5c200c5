/** Delphi statements and best–worst sets, drawn and used. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadViews } from '../../../src/view/render/index.js';
import { mount, settled, until, type Mount, type MountOptions } from './mount.js';

const delphi = { type: 'delphi', name: 'q', title: 'Goals are agreed in a talk', anchors: [{ value: 1, text: 'Low' }, { value: 5, text: { default: 'High', ko: '높음' } }] };
const feedback = { n: 15, median: 4, q1: 3, q3: 4, counts: [0, 2, 4, 7, 2], own: 2, comments: ['Nobody owns it otherwise.', '<b>Time</b> is short.'] };
const drawn = async (more: object = {}, options: MountOptions = {}, given: object | null = feedback): Promise<Mount> => {
  const mounted = await mount({ elements: [{ ...delphi, ...more }] }, options);
  if (given) mounted.model.setVariable('context', { feedback: { q: given } });
  await until(() => mounted.all('.assay-delphi__feedback').length === (given ? 1 : 0));
  return mounted;
};
const radios = ({ all }: Mount, selector = '.assay-anchored__group input'): HTMLInputElement[] => all<HTMLInputElement>(selector);

before(() => loadViews(['delphi', 'bestworst']));

describe('Delphi statement', () => {
  for (const [state, options, given] of [['in a first round', {}, null], ['with feedback', { data: { q: { rating: 1, reason: 'x' } } }, feedback], ['read-only', { data: { q: { rating: 1, reason: 'x' } }, readOnly: true }, feedback]] as const) {
    it(`is accessible ${state}`, async () => {
      await expect((await drawn({ askExpertise: true }, options, given)).host).to.be.accessible();
    });
  }

  it('says what the panel said, draws it, and shows reasons as text', async () => {
    const mounted = await drawn();
    expect(mounted.text('.assay-delphi__sentence')).to.contain('half of the 15 experts answered between 3 and 4, the median was 4. Your answer was 2.');
    expect(mounted.find('.assay-delphi__chart').getAttribute('aria-label')).to.contain('2: 2; 3: 4; 4: 7; 5: 2');
    const heights = mounted.all('.assay-delphi__bar').map((bar) => Number(bar.getAttribute('height')));
    expect(heights[3]! / heights[2]!).to.be.closeTo(7 / 4, 1e-9);
    expect(mounted.all('.assay-delphi__bar--own').length).to.equal(1);
    expect(mounted.all('.assay-delphi__reasons li').map((item) => item.textContent)).to.deep.equal(feedback.comments);
  });

  it('asks a reason once the rating leaves the middle half, and keeps what was written', async () => {
    const mounted = await drawn();
    radios(mounted)[4]!.click();
    await until(() => mounted.all('textarea').length === 1);
    expect(mounted.text('.assay-delphi__more label')).to.contain('outside the middle half');
    mounted.find<HTMLTextAreaElement>('textarea').focus();
    await sendKeys({ type: 'so' });
    radios(mounted)[3]!.click();
    await settled();
    expect(mounted.model.getValue('q')).to.deep.equal({ rating: 4, reason: 'so' });
    expect(mounted.find<HTMLTextAreaElement>('textarea').value).to.equal('so');
    radios(mounted)[3]!.click();
    await settled();
    expect(mounted.model.getValue('q')).to.deep.equal({ reason: 'so' });
  });

  it('follows feedback that changes while it is answered', async () => {
    const mounted = await drawn({}, { data: { q: { rating: 4 } } });
    expect(mounted.all('textarea').length).to.equal(0);
    mounted.model.setVariable('context', { feedback: { q: { ...feedback, median: 3, q1: 2, q3: 3 } } });
    await until(() => mounted.all('textarea').length === 1);
    expect(mounted.text('.assay-delphi__sentence')).to.contain('between 2 and 3');
  });

  it('takes expertise beside the rating, and nothing when it is read-only', async () => {
    const mounted = await drawn({ askExpertise: true });
    radios(mounted, '.assay-delphi__expertise input')[2]!.click();
    radios(mounted)[3]!.click();
    await settled();
    expect(mounted.model.getValue('q')).to.deep.equal({ expertise: 3, rating: 4 });
    const closed = await drawn({ askExpertise: true }, { data: { q: { rating: 4 } }, readOnly: true });
    radios(closed, '.assay-delphi__expertise input')[2]!.click();
    radios(closed)[0]!.click();
    await settled();
    expect(closed.model.getValue('q')).to.deep.equal({ rating: 4 });
  });

  it('reads in the language of the form', async () => {
    const mounted = await drawn();
    mounted.model.locale = 'ko';
    await until(() => mounted.text('.assay-delphi__sentence').includes('전문가 15명의 절반이 3~4'));
  });
});

describe('best–worst sets', () => {
  const sets = { type: 'bestworst', name: 'q', title: 'Which helps most?', items: [{ value: 'a', text: 'Times' }, { value: 'b', text: { default: 'Costs', ko: '비용' } }, 'c', 'd', 'e'], setSize: 3 };
  const chosen = { q: { seed: 1, tasks: [{ shown: ['a', 'b', 'c'], best: 'a', worst: 'c' }, { shown: ['b', 'd', 'e'] }] } };
  const columns = ({ all }: Mount): HTMLElement[] => all('[role=radiogroup]');

  for (const [state, options] of Object.entries<MountOptions>({ empty: {}, answered: { data: chosen }, 'read-only': { data: chosen, readOnly: true } })) {
    it(`is accessible ${state}`, async () => {
      await expect((await mount({ elements: [sets] }, options)).host).to.be.accessible();
    });
  }

  it('is two groups for each set, named by what they ask, and says how many are done', async () => {
    const mounted = await mount({ elements: [{ ...sets, bestText: 'Helps most' }] }, { data: chosen });
    expect(columns(mounted).map((column) => column.getAttribute('aria-label'))).to.deep.equal(['Helps most', 'Least', 'Helps most', 'Least']);
    expect([...columns(mounted)[0]!.querySelectorAll('input')].map((input) => input.getAttribute('aria-label'))).to.deep.equal(['Helps most: Times', 'Helps most: Costs', 'Helps most: c']);
    expect(mounted.text('[role=status]')).to.equal('1 of 2 sets done');
  });

  it('moves an item chosen at both ends, takes back by a second click', async () => {
    const mounted = await mount({ elements: [sets] }, { data: chosen });
    columns(mounted)[1]!.querySelectorAll('input')[0]!.click();
    await settled();
    expect((mounted.model.getValue('q') as typeof chosen.q).tasks[0]).to.deep.equal({ shown: ['a', 'b', 'c'], worst: 'a' });
    columns(mounted)[1]!.querySelectorAll('input')[0]!.click();
    await settled();
    expect(mounted.model.data).to.deep.equal({});
  });

  it('has each name beside its two buttons', async () => {
    const mounted = await mount({ elements: [sets] }, { data: chosen });
    const middle = (element: Element): number => element.getBoundingClientRect().top + element.getBoundingClientRect().height / 2;
    const names = mounted.all('.assay-bestworst__name').slice(0, 3);
    const [best, worst] = columns(mounted).slice(0, 2).map((column) => [...column.querySelectorAll('label')]);
    names.forEach((name, row) => expect([best![row]!, worst![row]!].every((label) => Math.abs(middle(label) - middle(name)) < 4)).to.equal(true));
  });
});
