/** Reports of expert panels, drawn and used. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { LitElement, type TemplateResult } from 'lit';
import { ahpSensitivity } from '../../../src/model/statistics/index.js';
import { tokens } from '../../../src/view/element/index.js';
import { ahpReportView, delphiReportView, expertStyles, indicatorReviewView, type ExpertReportOptions } from '../../../src/view/experts/index.js';
import { numberText } from '../../../src/view/i18n/index.js';
import { ahpExample, delphiExample, reviewExample } from './expert-examples.js';

class ExpertStage extends LitElement {
  static override styles = [tokens, ...expertStyles];
  view: ((width: number) => TemplateResult) | undefined;
  protected override render(): unknown {
    return this.view?.(this.clientWidth);
  }
}
customElements.define('test-expert-stage', ExpertStage);

const [ahp, delphi, review] = [ahpExample(), delphiExample(), reviewExample()];
const views = {
  AHP: (options: ExpertReportOptions) => ahpReportView(ahp, options),
  Delphi: (options: ExpertReportOptions) => delphiReportView(delphi, options),
  review: (options: ExpertReportOptions) => indicatorReviewView(review, options),
};

async function drawn(of: (options: ExpertReportOptions) => TemplateResult, options: Partial<ExpertReportOptions> = {}): Promise<ShadowRoot> {
  const view = (width: number): TemplateResult => of({ locale: 'en', width, ...options });
  const stage = await fixture<ExpertStage>(html`<test-expert-stage .view=${view}></test-expert-stage>`);
  stage.requestUpdate();
  await stage.updateComplete;
  return stage.shadowRoot!;
}
const words = (root: ShadowRoot): string => (root.querySelector('.report')!.textContent ?? '').replace(/\s+/g, ' ');
const table = (root: ShadowRoot, caption: string): string[][] => {
  const found = [...root.querySelectorAll('table')].find((one) => one.caption?.textContent === caption);
  if (!found) throw new Error(`There is no table ${caption}.`);
  return [...found.tBodies[0]!.rows].map((row) => [...row.cells].map((cell) => cell.textContent!));
};

describe('reports of expert panels', () => {
  afterEach(async () => {
    document.documentElement.style.colorScheme = '';
    await setViewport({ width: 1280, height: 800 });
  });

  for (const [name, view] of Object.entries(views))
    for (const [locale, scheme, width] of [['en', 'light', 1280], ['ko', 'dark', 360], ['zh-CN', 'light', 720]] as const)
      it(`${name} is accessible in ${locale}, ${scheme}, ${width} px, and does not scroll sideways`, async function () {
        // A long report with every table open is much to look at on a busy machine.
        this.timeout(60_000);
        await setViewport({ width, height: 800 });
        document.documentElement.style.colorScheme = scheme;
        document.body.style.background = 'Canvas';
        const root = await drawn(view, { locale, onExport: () => undefined });
        for (const details of root.querySelectorAll('details')) details.open = true;
        await expect(root.host as HTMLElement).to.be.accessible();
        expect(root.host.scrollWidth).to.be.at.most(root.host.clientWidth);
        expect(words(root)).to.not.match(/experts\.\w|undefined|NaN|\{\w+\}/);
        for (const svg of root.querySelectorAll('svg[role=img]')) expect(svg.closest('figure')?.querySelector('table') !== null, svg.textContent!.slice(0, 60)).to.equal(true);
      });

  it('AHP: shows weights, consensus and who is left out, as the report has them', async () => {
    const root = await drawn(views.AHP);
    const [goal] = ahp.nodes;
    expect(words(root)).to.contain(`Counted: 4 of 5 experts with usable judgments; consistency ratio of the group ${numberText(goal!.kept!.aijCrSaaty!, 'en', 3)} (limit 0.1).`);
    expect(words(root)).to.contain(`Consensus S* = ${numberText(goal!.kept!.consensus!, 'en', 3)}`).and.to.contain('Random index: table saaty1980, 0.58 for 3 criteria.');
    expect(table(root, 'Each expert: Which counts more?').map((row) => row.at(-1))).to.have.members(['yes', 'yes', 'yes', 'yes, with pairs estimated', 'no: above the limit']);
    const filtered = table(root, 'With and without the consistency filter: Which counts more?');
    expect(filtered[0]!.slice(1)).to.deep.equal([numberText(goal!.all!.weights[0]!, 'en', 4), numberText(goal!.kept!.weights[0]!, 'en', 4)]);
    expect(words(root)).to.contain('CR = CI/RI with RI = 0.58 (table saaty1980, n = 3)').and.to.contain('Excluded for that: 1 of 5.');
  });

  it('AHP: one weight is moved by keys, the scores follow the statistics, and it goes back', async () => {
    const root = await drawn(views.AHP);
    const { play, leaves } = ahp.hierarchy;
    const slider = root.querySelector<HTMLInputElement>('input[type=range]')!;
    const now = (): string[] => table(root, 'What if a criterion counted more or less?').map((row) => row[2]!);
    expect(now()).to.deep.equal(leaves.map(({ global }) => numberText(global, 'en', 3)));
    slider.focus();
    await sendKeys({ press: 'End' });
    const top = ahpSensitivity({ weights: play!.weights, localPriorities: play!.localPriorities, criterion: 0 }).curve.at(-1)!.scores;
    expect(now()).to.deep.equal(top.map((score) => numberText(score, 'en', 3)));
    await sendKeys({ press: 'ArrowLeft' });
    expect(root.querySelector('output')!.textContent).to.equal('0.99');
    const select = root.querySelector('select')!;
    select.value = '2';
    select.dispatchEvent(new Event('change'));
    expect(now()).to.deep.equal(leaves.map(({ global }) => numberText(global, 'en', 3)));
    slider.focus();
    await sendKeys({ press: 'Home' });
    root.querySelector<HTMLButtonElement>('.play .button')!.click();
    expect(now()).to.deep.equal(leaves.map(({ global }) => numberText(global, 'en', 3)));
  });

  it('Delphi: draws each item through the rounds, and says where it stands', async () => {
    const root = await drawn(views.Delphi);
    const rated = delphi.sets[0]!.items.flatMap(({ rounds }) => rounds).filter((round) => round !== null).length;
    // One more of each stands in the key.
    expect(root.querySelectorAll('.path-box').length).to.equal(rated + 1);
    expect(root.querySelectorAll('.path-agreed').length).to.equal(delphi.sets[0]!.items.flatMap(({ rounds }) => rounds).filter((round) => round?.consensus.met).length + 1);
    const figures = table(root, 'Figures of each round');
    const first = delphi.sets[0]!.items[0]!.rounds[0]!;
    expect(figures[0]!.slice(2, 5)).to.deep.equal(['15', numberText(first.median!, 'en', 2), `${numberText(first.q1!, 'en', 2)}–${numberText(first.q3!, 'en', 2)}`]);
    expect(table(root, 'The panel').map((row) => row.slice(1))).to.deep.equal([['18', '15', '83%', '–'], ['15', '14', '93%', '14'], ['15', '13', '87%', '13']]);
    expect(table(root, 'State').at(-1)![1]).to.equal('retired after Round 2');
    expect(words(root)).to.contain('Nobody finds it important.').and.to.contain('convergence ≤ 0.5; agreement ≥ 0.75; essential ratings reach the exact critical count');
  });

  it('review: puts each indicator into its list, with the decision beside the rule', async () => {
    const root = await drawn(views.review);
    const list = (verdict: string): string[] => [...root.querySelectorAll(`[data-verdict=${verdict}] strong`)].map((title) => title.textContent!);
    for (const verdict of ['keep', 'revise', 'drop']) expect(list(verdict).length).to.equal(review.indicators.filter((indicator) => indicator.verdict === verdict).length);
    expect(root.querySelector('[data-verdict=revise]')!.textContent).to.contain('Reworded in the meeting.');
    expect(words(root)).to.contain('(with N = 10: 9)');
    expect(root.querySelectorAll('.point').length).to.equal(review.map!.items.length);
  });

  it('shows nothing of a panel that is too small', async () => {
    const root = await drawn((options) => delphiReportView({ kind: 'expert-survey', definition: delphi.definition, generatedAt: delphi.generatedAt, minGroup: 5, withheld: true }, options), { locale: 'ko' });
    expect(words(root)).to.contain('응답한 전문가가 5명보다 적습니다');
    expect(root.querySelectorAll('svg, table').length).to.equal(0);
  });
});
