import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import { tokens } from '../../../src/view/element/index.js';
import { groupReportView, reportStyles, selfReportView } from '../../../src/view/report/index.js';
import { groupExample, selfExample } from './report-examples.js';

class ReportStage extends LitElement {
  static override styles = [tokens, ...reportStyles];
  view: ((width: number) => TemplateResult) | undefined;
  protected override render(): unknown {
    return this.view?.(this.clientWidth);
  }
}
customElements.define('test-report-stage', ReportStage);

const two = () => selfExample({ direction: 2, participation: 4 }, { direction: 5, participation: 4 });

async function drawn(view: (width: number) => TemplateResult): Promise<ReportStage> {
  const stage = await fixture<ReportStage>(html`<test-report-stage .view=${view} dir="ltr"></test-report-stage>`);
  stage.requestUpdate();
  await stage.updateComplete;
  return stage;
}
const words = (stage: ReportStage): string => (stage.shadowRoot!.querySelector('.report')!.textContent ?? '').replace(/\s+/g, ' ');

describe('a report of one person', () => {
  afterEach(async () => {
    document.documentElement.style.colorScheme = '';
    await setViewport({ width: 1280, height: 800 });
  });

  for (const locale of ['en', 'ko', 'zh-CN'])
    for (const scheme of ['light', 'dark'])
      for (const width of [360, 1280])
        it(`is accessible in ${locale}, ${scheme}, ${width} px, and does not scroll sideways`, async () => {
          await setViewport({ width, height: 800 });
          document.documentElement.style.colorScheme = scheme;
          document.body.style.background = 'Canvas';
          const stage = await drawn((room) => selfReportView(two(), { locale, width: room }));
          for (const details of stage.shadowRoot!.querySelectorAll('details')) details.open = true;
          await expect(stage).shadowDom.to.be.accessible();
          expect(document.documentElement.scrollWidth).to.be.at.most(width);
          expect(stage.shadowRoot!.querySelector('.report')!.getAttribute('lang')).to.equal(locale);
        });

  it('says score, range and number of answers in words', async () => {
    const text = words(await drawn((width) => selfReportView(selfExample({ direction: 4, participation: 2 }), { locale: 'en', width })));
    expect(text).to.contain('75 of 100 · probably between 59 and 91');
    expect(text).to.contain('4 of 4 items answered');
    expect(text).to.contain('Ask for a talk.');
    expect(text).to.contain('The range reaches into “On the way”');
  });

  it('calls a change reliable only where it is', async () => {
    const text = words(await drawn((width) => selfReportView(two(), { locale: 'en', width })));
    expect(text).to.contain('+75 points since Cycle 2025: a reliable change');
    expect(text).to.contain('0 points since Cycle 2025: not a reliable change');
  });

  it('says why there is no score and never shows zero instead', async () => {
    const stage = await drawn((width) => selfReportView(selfExample({ direction: 4, participation: null }), { locale: 'en', width }));
    const card = [...stage.shadowRoot!.querySelectorAll('.scale-card')].find((c) => c.textContent?.includes('Participation'))!;
    expect(card.textContent).to.contain('No score');
    expect(card.textContent).to.contain('This is not a low score');
    expect(card.textContent).to.not.match(/\b0 of 100/);
    const row = stage.shadowRoot!.querySelector('.profile-row[data-id="participation"]')!;
    expect(row.querySelector('.mark')).to.equal(null);
    expect(row.textContent).to.contain('No score');
  });

  it('shows no trend and no change after a single cycle', async () => {
    const stage = await drawn((width) => selfReportView(selfExample({ direction: 4, participation: 2 }), { locale: 'en', width }));
    expect(stage.shadowRoot!.querySelector('.trend')).to.equal(null);
    expect(words(stage)).to.not.contain('since');
  });

  it('puts the figures of each chart into a table that the keyboard reaches', async () => {
    const report = two();
    const stage = await drawn((width) => selfReportView(report, { locale: 'en', width }));
    const figure = stage.shadowRoot!.querySelector('.chart')!;
    figure.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(figure.querySelector('details')!.open).to.equal(true);
    const cells = [...figure.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells).to.deep.equal([['Direction', '100', '84–100', '25', 'A strength'], ['Participation', '75', '59–91', '75', 'A strength']]);
    await sendKeys({ press: 'Tab' });
    expect(stage.shadowRoot!.activeElement?.classList.contains('chart-table')).to.equal(true);
  });

  it('draws the chart where the figures say', async () => {
    const stage = await drawn((width) => selfReportView(selfExample({ direction: 3, participation: 1 }), { locale: 'en', width }));
    const x = (value: string): number => Number([...stage.shadowRoot!.querySelectorAll('.axis .tick')].find((t) => t.textContent === value)!.getAttribute('x'));
    const mark = (id: string): number => Number(stage.shadowRoot!.querySelector(`[data-id="${id}"] .mark`)!.getAttribute('cx'));
    expect(mark('direction')).to.be.closeTo(x('50'), 0.01);
    expect(mark('participation')).to.be.closeTo(x('0'), 0.01);
  });

  it('works right to left and on paper', async () => {
    const stage = await drawn((width) => selfReportView(two(), { locale: 'en', width }));
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(stage.shadowRoot!.querySelector('details')!).display).to.equal('none');
    await emulateMedia({ media: 'screen' });
    stage.dir = 'rtl';
    const tick = stage.shadowRoot!.querySelector('.chart-drawing .label')!;
    expect(getComputedStyle(tick).direction).to.equal('ltr');
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  it('writes no style attribute and compares nobody', async () => {
    const stage = await drawn((width) => selfReportView(two(), { locale: 'en', width }));
    expect(stage.shadowRoot!.querySelector('[style]')).to.equal(null);
    expect(words(stage)).to.not.match(/percentile|\branked|better than/i);
  });
});

describe('a report of a group', () => {
  for (const width of [360, 1280])
    it(`is accessible at ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const stage = await drawn((room) => groupReportView(groupExample(12), { locale: 'en', width: room }));
      await expect(stage).shadowDom.to.be.accessible();
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });

  it('explains what is withheld and tells no number', async () => {
    const text = words(await drawn((width) => groupReportView(groupExample(4), { locale: 'en', width })));
    expect(text).to.contain('Results are shown from 5 people on.');
    expect(text).to.not.contain('4 people');
  });

  it('describes reliability from thirty people on', async () => {
    const few = words(await drawn((width) => groupReportView(groupExample(12), { locale: 'en', width })));
    const many = words(await drawn((width) => groupReportView(groupExample(40), { locale: 'en', width })));
    expect(few).to.contain('Reliability is described from 30 people on.');
    expect(many).to.not.contain('Reliability is described from 30 people on.');
    expect(many).to.contain('40 people answered');
  });
});
