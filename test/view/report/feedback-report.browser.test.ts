import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import { feedback360Report, type Feedback360Report } from '../../../src/model/analysis/index.js';
import { tokens } from '../../../src/view/element/index.js';
import { feedbackReportView, reportStyles, type FeedbackReportOptions } from '../../../src/view/report/index.js';
import { feedbackForm, publishable } from '../../model/analysis/feedback-forms.js';

class FeedbackStage extends LitElement {
  static override styles = [tokens, ...reportStyles];
  view: ((width: number) => TemplateResult) | undefined;
  protected override render(): unknown {
    return this.view?.(this.clientWidth);
  }
}
customElements.define('test-feedback-stage', FeedbackStage);

const first = feedback360Report(feedbackForm(), 'kim', publishable());
const report: Feedback360Report = feedback360Report(feedbackForm(), 'kim', publishable(), {
  before: [{ round: '2025', scales: first.scales.map((scale) => ({ ...scale, others: { ...scale.others!, mean: 2.2 } })) }],
  comments: [
    { question: 'keep', title: 'What should stay as it is?', comments: ['Open doors. <b>Really</b>.', 'Asks before deciding.', 'Short meetings.'], named: [{ role: 'manager', comments: ['Reliable.'] }] },
    { question: 'change', title: 'What should change?', comments: null, named: [] },
  ],
});

async function drawn(options: Partial<FeedbackReportOptions> = {}, shown = report): Promise<FeedbackStage> {
  const view = (width: number): TemplateResult => feedbackReportView(shown, { locale: 'en', width, ...options });
  const stage = await fixture<FeedbackStage>(html`<test-feedback-stage .view=${view}></test-feedback-stage>`);
  stage.requestUpdate();
  await stage.updateComplete;
  return stage;
}
const words = (stage: FeedbackStage): string => (stage.shadowRoot!.querySelector('.report')!.textContent ?? '').replace(/\s+/g, ' ');

describe('a report from several sides', () => {
  afterEach(async () => {
    document.documentElement.style.colorScheme = '';
    await setViewport({ width: 1280, height: 800 });
  });

  for (const [locale, scheme, width] of [['en', 'light', 1280], ['ko', 'dark', 360], ['zh-CN', 'light', 360]] as const)
    it(`is accessible in ${locale}, ${scheme}, ${width} px, and does not scroll sideways`, async function () {
      // A long report with every table open is much to look at on a busy machine.
      this.timeout(60_000);
      await setViewport({ width, height: 800 });
      document.documentElement.style.colorScheme = scheme;
      document.body.style.background = 'Canvas';
      const stage = await drawn({ locale, onExport: () => undefined });
      for (const details of stage.shadowRoot!.querySelectorAll('details')) details.open = true;
      await expect(stage).shadowDom.to.be.accessible();
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      expect(stage.shadowRoot!.querySelector('.report')!.getAttribute('lang')).to.equal(locale);
    });

  it('says of each area n, range, gap and where opinions differ', async () => {
    const text = words(await drawn({ subjectName: 'Kim Minji' }));
    expect(text).to.contain('About Kim Minji · 2026 · 18 people gave feedback');
    expect(text).to.contain('Others 3.61 of 5, from 18 people');
    expect(text).to.contain('no range: one of the groups is a single person');
    expect(text).to.contain('Yourself 4 of 5 · probably between');
    expect(text).to.contain('You see yourself higher than the others do');
    expect(text).to.contain('Staff: opinions differ.');
    expect(text).to.contain('citizen: fewer than 3 people answered.');
  });

  it('puts each area into one of the four fields', async () => {
    const stage = await drawn();
    const lists = [...stage.shadowRoot!.querySelectorAll('section:first-of-type .findings')].map((box) => [box.querySelector('h4')!.textContent, [...box.querySelectorAll('li')].map((entry) => entry.textContent!.trim())]);
    expect(lists).to.deep.equal([['Strengths both sides see', ['leading']], ['Hidden strengths', ['sharing']], ['Blind spots', ['serving']], ['To develop', []]]);
  });

  it('has every figure of a drawing in the table behind it, which the keyboard opens', async () => {
    const stage = await drawn();
    const summary = stage.shadowRoot!.querySelector<HTMLElement>('.chart summary')!;
    summary.focus();
    await sendKeys({ press: 'Enter' });
    expect(summary.closest('details')!.open).to.equal(true);
    const rows = [...summary.closest('details')!.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows.map((row) => row[0])).to.deep.equal(['leading', 'serving', 'sharing']);
    expect(rows[0]!.slice(1)).to.deep.equal(['3.6', '–', '4']);
    const charts = stage.shadowRoot!.querySelectorAll('.chart');
    expect([...charts].every((chart) => chart.querySelector('table'))).to.equal(true);
    expect(charts.length).to.be.greaterThan(5);
  });

  it('shows comments as text, and says why some are not there', async () => {
    const stage = await drawn();
    expect(stage.shadowRoot!.querySelector('.comments b')).to.equal(null);
    expect(words(stage)).to.contain('Open doors. <b>Really</b>.').and.to.contain('Not shown: too few people wrote something.');
  });

  it('tells a reliable change from one that may be chance, and where nobody can say', async () => {
    const text = words(await drawn());
    expect(text).to.contain('since 2025: a reliable change.');
    expect(text).to.contain('Whether this is more than chance cannot be said');
  });

  it('offers files, and hands on which', async () => {
    const asked: string[] = [];
    const stage = await drawn({ onExport: (format) => asked.push(format) });
    for (const button of stage.shadowRoot!.querySelectorAll<HTMLElement>('.report-tools button')) button.click();
    expect(asked).to.deep.equal(['csv', 'xlsx']);
  });

  it('tells nothing but what may be told', async () => {
    const alone = publishable();
    const stage = await drawn({}, feedback360Report(feedbackForm(), 'kim', { ...alone, blocks: alone.blocks.slice(0, 1) }));
    expect(words(stage)).to.contain('Not shown: too few people answered this part.').and.not.to.contain('NaN');
  });
});
