import { expect } from '@open-wc/testing';
import { mount, settled } from './mount.js';

describe('html', () => {
  it('draws the designer\'s text with piping and locale, and nothing that runs', async () => {
    const { root, model, host } = await mount({
      elements: [{ type: 'text', name: 'who' }, { type: 'html', name: 'h', html: { default: '<h4>Welcome, {who}</h4><img src="x" onerror="window.ran = true">', ko: '<h4>{who} 님, 환영합니다</h4>' } }],
    });
    await settled(150);
    const heading = () => root.querySelector('h4')?.textContent;
    model.setValue('who', '<b onclick="window.ran = true">Kim</b>');
    await settled(60);
    expect(heading()).to.contain('Kim');
    expect(root.querySelector('[onerror], [onclick]')).to.equal(null);
    expect((window as unknown as { ran?: boolean }).ran).to.equal(undefined);
    model.setValue('who', '지수');
    model.locale = 'ko';
    await settled(60);
    expect(heading()).to.equal('지수 님, 환영합니다');
    await expect(host).to.be.accessible();
  });
});

describe('expression', () => {
  it('shows the result, formatted, and announces a new one', async () => {
    const { root, model, host } = await mount({
      elements: [{ type: 'text', name: 'a', inputType: 'number' }, { type: 'expression', name: 'sum', title: 'Sum of hours', expression: '{a} * 2', displayStyle: 'decimal', maximumFractionDigits: 1 }],
    });
    await settled(150);
    const output = () => root.querySelector('output')!;
    model.setValue('a', 1000.25);
    await settled(60);
    expect(output().textContent).to.equal('2,000.5');
    expect(output().getAttribute('aria-live')).to.equal('polite');
    await expect(host).to.be.accessible();
  });
});
