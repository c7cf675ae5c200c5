import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { AssayErrorEvent, AssayReadyEvent } from '../../../src/view/element/index.js';
import { AssayResultReport } from '../../../widgets/result-report/index.js';
import { feedback360Report } from '../../../src/model/analysis/index.js';
import { feedbackForm, publishable } from '../../model/analysis/feedback-forms.js';
import { selfExample } from '../../view/report/report-examples.js';

if (!customElements.get('assay-result-report')) customElements.define('assay-result-report', AssayResultReport);

const report = selfExample({ direction: 4, participation: 2 });
const json = (body: unknown, status = 200): Response => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

describe('<assay-result-report>', () => {
  const real = globalThis.fetch;
  let asked: { url: string; authorization: string | null }[] = [];
  let answer: () => Response | Promise<Response>;
  beforeEach(() => {
    asked = [];
    globalThis.fetch = async (input, init) => {
      asked.push({ url: String(input), authorization: new Headers(init?.headers).get('authorization') });
      return answer();
    };
  });
  afterEach(() => {
    globalThis.fetch = real;
  });
  const widget = (): Promise<AssayResultReport> => fixture<AssayResultReport>(html`<assay-result-report loading="eager" endpoint="/v1/" form="example" subject="p1" invitation="secret" locale="en"></assay-result-report>`);
  const text = (element: Element): string => (element.shadowRoot!.textContent ?? '').replace(/\s+/g, ' ');

  it('asks for the report of its subject with the invitation, draws it and says so', async () => {
    answer = () => json(report);
    const element = await widget();
    const { detail } = (await oneEvent(element, 'assay-ready')) as AssayReadyEvent;
    await element.updateComplete;
    expect(asked).to.deep.equal([{ url: '/v1/reports/self?definition=example&subject=p1', authorization: 'Bearer secret' }]);
    expect(detail).to.deep.include({ instanceId: element.instanceId, definition: { id: 'example', version: '1.2.0', hash: null } });
    expect(text(element)).to.contain('75 of 100 · probably between');
    await expect(element).shadowDom.to.be.accessible();
  });

  it('asks an activity of a cycle for feedback about its subject', async () => {
    answer = () => json({ activity: 'feedback', subject: 'kim', report: { results: feedback360Report(feedbackForm(), 'kim', publishable()) }, words: [] });
    const element = await fixture<AssayResultReport>(html`<assay-result-report loading="eager" endpoint="/v1" cycle="2026" activity="feedback" subject="kim" subject-name="Kim Minji" invitation="secret" locale="en"></assay-result-report>`);
    await oneEvent(element, 'assay-ready');
    await element.updateComplete;
    expect(asked.map(({ url }) => url)).to.deep.equal(['/v1/cycles/2026/activities/feedback/reports/subjects/kim']);
    expect(text(element)).to.contain('About Kim Minji').and.to.contain('Blind spots');
  });

  it('draws a report that the page has, without asking anybody, and saves it as files', async () => {
    const element = await fixture<AssayResultReport>(html`<assay-result-report loading="eager" locale="en" .report=${feedback360Report(feedbackForm(), 'kim', publishable())}></assay-result-report>`);
    await waitUntil(() => element.shadowRoot!.querySelector('.report-tools button'));
    expect(asked).to.deep.equal([]);
    const saved: string[] = [];
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    try {
      for (const button of element.shadowRoot!.querySelectorAll<HTMLElement>('.report-tools button')) button.click();
      await waitUntil(() => saved.length === 2);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved.sort()).to.deep.equal(['feedback-kim.csv', 'feedback-kim.xlsx']);
    element.report = { kind: 'feedback-360' };
    const { detail } = (await oneEvent(element, 'assay-error')) as AssayErrorEvent;
    expect(detail.code).to.equal('report/invalid');
  });

  it('explains that there is nothing yet, which is no error', async () => {
    answer = () => json({ ...report, cycles: [], scales: [], values: [], strengths: [], priorities: [] });
    const element = await widget();
    await waitUntil(() => text(element).includes('No result yet'));
    await expect(element).shadowDom.to.be.accessible();
  });

  for (const [status, code, words] of [[401, 'access/sign-in', 'Sign in again'], [403, 'access/forbidden', 'not allowed'], [503, 'transport/busy', 'busy'], [500, 'transport/server', 'problem']] as const)
    it(`says what ${status} means`, async () => {
      answer = () => json({ code: 'x', message: 'x' }, status);
      const element = await widget();
      const { detail } = (await oneEvent(element, 'assay-error')) as AssayErrorEvent;
      await element.updateComplete;
      expect(detail.code).to.equal(code);
      expect(text(element)).to.contain(words);
      expect(element.shadowRoot!.querySelector('button') === null).to.equal(status === 403);
    });

  it('takes the page of a captive portal for no report', async () => {
    answer = () => new Response('<html>Welcome to the hotel</html>', { status: 200 });
    const element = await widget();
    const { detail } = (await oneEvent(element, 'assay-error')) as AssayErrorEvent;
    expect(detail.code).to.equal('report/invalid');
  });

  it('keeps the last report when a refresh fails, and recovers by its button', async () => {
    answer = () => json(report);
    const element = await widget();
    await oneEvent(element, 'assay-ready');
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    await element.refresh();
    await element.updateComplete;
    expect(text(element)).to.contain('As of').and.to.contain('75 of 100');
    answer = () => json(report);
    element.shadowRoot!.querySelector<HTMLButtonElement>('.stale button')!.click();
    await waitUntil(() => !element.shadowRoot!.querySelector('.stale'));
    expect(text(element)).to.contain('75 of 100');
  });

  it('shows nothing of one person while it loads another', async () => {
    answer = () => json(report);
    const element = await widget();
    await oneEvent(element, 'assay-ready');
    let release = (): void => {};
    answer = () => new Promise((resolve) => (release = () => resolve(json(report))));
    element.subject = 'p2';
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.report')).to.equal(null);
    await waitUntil(() => asked.length === 2);
    release();
    await oneEvent(element, 'assay-ready');
    expect(asked[1]!.url).to.contain('subject=p2');
  });

  it('asks for nothing before it is seen or reached for', async () => {
    answer = () => json(report);
    const element = await fixture<AssayResultReport>(html`<assay-result-report endpoint="/v1" form="example" subject="p1" style="margin-block-start: 400vh"></assay-result-report>`);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(asked).to.deep.equal([]);
    element.dispatchEvent(new PointerEvent('pointerover'));
    await waitUntil(() => asked.length === 1);
  });
});
