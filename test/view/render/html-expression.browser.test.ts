import { expect } from '@open-wc/testing';
import { mount, until } from './mount.js';

describe('html', () => {
  it('draws the designer\'s text with piping and locale, and nothing that runs', async () => {
    const { root, model, host } = await mount({
      elements: [{ type: 'text', name: 'who' }, { type: 'html', name: 'h', html: { default: '<h4>Welcome, {who}</h4><img src="x" onerror="window.ran = true">', ko: '<h4>{who} 님, 환영합니다</h4>' } }],
    });
    const heading = () => root.querySelector('h4')?.textContent;
    await until(heading);
    model.setValue('who', '<b onclick="window.ran = true">Kim</b>');
    await until(() => heading()?.includes('Kim'));
    expect(root.querySelector('[onerror], [onclick]')).to.equal(null);
    expect((window as unknown as { ran?: boolean }).ran).to.equal(undefined);
    model.setValue('who', '지수');
    model.locale = 'ko';
    await until(() => heading() === '지수 님, 환영합니다');
    await expect(host).to.be.accessible();
  });
});

describe('expression', () => {
  it('shows the result, formatted, and announces a new one', async () => {
    const { root, model, host } = await mount({
      elements: [{ type: 'text', name: 'a', inputType: 'number' }, { type: 'expression', name: 'sum', title: 'Sum of hours', expression: '{a} * 2', displayStyle: 'decimal', maximumFractionDigits: 1 }],
    });
    const output = () => root.querySelector('output')!;
    await until(output);
    model.setValue('a', 1000.25);
    await until(() => output().textContent === '2,000.5');
    expect(output().getAttribute('aria-live')).to.equal('polite');
    await expect(host).to.be.accessible();
  });
});
