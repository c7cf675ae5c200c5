import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { mount, settled, until, type Mount, type MountOptions } from './mount.js';

const ranking = { type: 'ranking', name: 'q', title: 'What matters', choices: [{ value: 'pay', text: { default: 'Pay', ko: '급여' } }, 'Colleagues', 'Learning'] };

async function ready(more: object = {}, options: MountOptions = {}): Promise<Mount> {
  const drawn = await mount({ elements: [{ type: 'boolean', name: 'trigger' }, { ...ranking, ...more }] }, options);
  await until(() => drawn.root.querySelector('.sv-ranking-item'));
  return drawn;
}
const items = (drawn: Mount, area = '') => drawn.all(`${area} .sv-ranking-item`);
const order = (drawn: Mount, area = '') => items(drawn, area).map((item) => item.querySelector('.sv-ranking-item__text')!.textContent!.trim());
const name = (item: HTMLElement) => item.querySelector('.sv-visuallyhidden')!.textContent;
const from = '[data-ranking="from-container"]';
const to = '[data-ranking="to-container"]';
const spoken = (drawn: Mount) => drawn.text('[aria-live=polite]');
const centre = (element: Element, down = 0.5): [number, number] => {
  const { x, y, height } = element.getBoundingClientRect();
  return [Math.round(x + 60), Math.round(y + height * down)];
};
async function drag(start: [number, number], end: [number, number]): Promise<void> {
  await sendMouse({ type: 'move', position: start });
  await sendMouse({ type: 'down' });
  for (let step = 1; step <= 6; step++) {
    await sendMouse({ type: 'move', position: [Math.round(start[0] + ((end[0] - start[0]) * step) / 6), Math.round(start[1] + ((end[1] - start[1]) * step) / 6)] });
    await settled(20);
  }
  await sendMouse({ type: 'up' });
  await settled(400);
}

describe('ranking', () => {
  afterEach(() => resetMouse());

  it('is accessible, empty and answered; each choice tells its rank', async () => {
    const drawn = await ready();
    expect(items(drawn).map(name)).to.deep.equal(['Pay, not ranked', 'Colleagues, not ranked', 'Learning, not ranked']);
    await expect(drawn.host).to.be.accessible();
    drawn.model.setValue('q', ['Learning', 'pay', 'Colleagues']);
    await until(() => order(drawn).join() === 'Learning,Pay,Colleagues');
    await until(() => name(items(drawn)[0]!) === 'Learning, rank 1 of 3');
    await expect(drawn.host).to.be.accessible();
  });

  it('arrow keys move the focused choice, which keeps the focus, and say so', async () => {
    const drawn = await ready();
    items(drawn)[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => spoken(drawn) === 'Pay, rank 2 of 3');
    expect(drawn.model.getValue('q')).to.deep.equal(['Colleagues', 'pay', 'Learning']);
    await settled(50);
    expect(drawn.active()!.textContent).to.contain('Pay');
    await sendKeys({ press: 'ArrowDown' });
    await until(() => spoken(drawn) === 'Pay, rank 3 of 3');
    await sendKeys({ press: 'ArrowDown' });
    await settled(50);
    expect(drawn.model.getValue('q')).to.deep.equal(['Colleagues', 'Learning', 'pay']);
    await sendKeys({ press: 'ArrowUp' });
    await until(() => (drawn.model.getValue('q') as string[])[1] === 'pay');
  });

  it('Space accepts the order as it is shown', async () => {
    const drawn = await ready();
    items(drawn)[0]!.focus();
    await sendKeys({ press: 'Space' });
    expect(drawn.model.getValue('q')).to.deep.equal(['pay', 'Colleagues', 'Learning']);
  });

  it('is ordered without dragging by the arrows beside a choice', async () => {
    const drawn = await ready();
    items(drawn)[2]!.querySelector<HTMLElement>('.assay-ranking-arrow--up')!.click();
    await until(() => order(drawn).join() === 'Pay,Learning,Colleagues');
    expect(drawn.model.getValue('q')).to.deep.equal(['pay', 'Learning', 'Colleagues']);
  });

  for (const root of ['open', 'closed'] as const) {
    it(`is ordered by dragging, in a root that is ${root}; the page is left as it was`, async () => {
      const before = document.body.getAttribute('style') ?? '';
      const drawn = await ready({}, { root });
      await drag(centre(items(drawn)[0]!), centre(items(drawn)[2]!, 0.9));
      expect(drawn.model.getValue('q')).to.deep.equal(['Colleagues', 'Learning', 'pay']);
      await until(() => order(drawn).join() === 'Colleagues,Learning,Pay');
      expect(document.body.getAttribute('style') ?? '').to.equal(before);
      expect(drawn.all('.sv-ranking-shortcut')).to.deep.equal([]);
    });
  }

  it('select to rank: Space moves a choice from area to area, arrows order the ranked ones', async () => {
    const drawn = await ready({ selectToRankEnabled: true });
    await expect(drawn.host).to.be.accessible();
    items(drawn, from)[1]!.focus();
    await sendKeys({ press: 'Space' });
    await until(() => order(drawn, to).join() === 'Colleagues');
    await until(() => drawn.active() === items(drawn, to)[0]);
    expect(spoken(drawn)).to.equal('Colleagues, rank 1 of 1');
    await until(() => items(drawn, from).length === 2);
    items(drawn, from)[0]!.focus();
    await sendKeys({ press: 'Space' });
    await until(() => order(drawn, to).join() === 'Colleagues,Pay');
    await until(() => drawn.active() === items(drawn, to)[1]);
    await sendKeys({ press: 'ArrowUp' });
    await until(() => order(drawn, to).join() === 'Pay,Colleagues');
    expect(drawn.model.getValue('q')).to.deep.equal(['pay', 'Colleagues']);
    await until(() => drawn.active() === items(drawn, to)[0]);
    await sendKeys({ press: 'Space' });
    await until(() => order(drawn, to).join() === 'Colleagues');
    expect(drawn.model.getValue('q')).to.deep.equal(['Colleagues']);
    await settled(500);
    await expect(drawn.host).to.be.accessible();
  });

  it('select to rank by clicks and by dragging', async () => {
    const before = document.body.getAttribute('style') ?? '';
    const drawn = await ready({ selectToRankEnabled: true });
    await sendMouse({ type: 'click', position: centre(items(drawn, from)[2]!) });
    await until(() => order(drawn, to).join() === 'Learning');
    await settled(500);
    await drag(centre(items(drawn, from)[0]!), centre(items(drawn, to)[0]!, 0.2));
    expect(drawn.model.getValue('q')).to.have.members(['Learning', 'pay']);
    expect(document.body.getAttribute('style') ?? '').to.equal(before);
  });

  it('follows the model: choices, language, visibleIf, error', async () => {
    const drawn = await ready({ isRequired: true, visibleIf: '{trigger} = true' }, { data: { trigger: true } });
    drawn.model.validate();
    await until(() => drawn.question('q').getAttribute('aria-invalid') === 'true');
    await expect(drawn.host).to.be.accessible();
    drawn.model.locale = 'ko';
    await until(() => order(drawn)[0] === '급여');
    expect(name(items(drawn)[0]!)).to.equal('급여, 순위 없음');
    (drawn.model.getQuestionByName('q') as unknown as { choices: unknown[] }).choices = ['A', 'B'];
    await until(() => order(drawn).join() === 'A,B');
    drawn.model.setValue('trigger', false);
    await until(() => items(drawn).length === 0);
  });

  it('read-only takes neither keys nor the pointer', async () => {
    const drawn = await ready({}, { readOnly: true, data: { q: ['Learning', 'pay', 'Colleagues'] } });
    expect(order(drawn)).to.deep.equal(['Learning', 'Pay', 'Colleagues']);
    expect(items(drawn).some((item) => item.hasAttribute('tabindex'))).to.equal(false);
    await drag(centre(items(drawn)[0]!), centre(items(drawn)[2]!, 0.9));
    expect(drawn.model.getValue('q')).to.deep.equal(['Learning', 'pay', 'Colleagues']);
    expect(drawn.all('.assay-ranking-arrow')).to.deep.equal([]);
    await expect(drawn.host).to.be.accessible();
  });
});
