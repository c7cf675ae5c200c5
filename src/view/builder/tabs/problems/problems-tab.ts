/** Everything that is wrong, in words, with a way to it and, where there is one, what mends it. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Severity } from '../../../../model/definition/index.js';
import { select } from '../../../../model/editing/index.js';
import { icon } from '../../kit/icon.js';
import type { Part } from '../../shell/plugin.js';
import type { Problem, Workbench } from '../../shell/workbench.js';
import { checksWords } from '../../words/checks/index.js';
import { envelopeStyles } from '../envelope.styles.js';
import { problemStyles } from './problems.styles.js';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

export default class ProblemsTab implements Part {
  static readonly styles = [envelopeStyles, problemStyles];
  #shown: Severity | null = null;

  constructor(private readonly bench: Workbench) {}

  render(): TemplateResult {
    const { bench } = this;
    const say = checksWords(bench.locale);
    const { problems } = bench;
    const shown = problems.filter(({ severity }) => this.#shown === null || severity === this.#shown);
    const count = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
    return html`<div class="envelope"><section>
      <h2>${say('problems')}</h2><p class="lead">${say('problemsHelp')}</p>
      <div class="problem-filter" role="group" aria-label=${say('filter')}>${this.#filter(null, `${say('all')} (${problems.length})`)}${severities.filter(count).map((severity) => this.#filter(severity, `${say(severity)} (${count(severity)})`))}</div>
      ${bench.checking ? html`<p class="empty-note" aria-busy="true">${say('checking')}</p>` : shown.length === 0 ? html`<p class="empty-note good">${icon('success', 28)}<span>${say('none')}</span></p>` : nothing}
      <ul class="problems">${repeat(shown, (problem) => `${problem.code} ${problem.pointer} ${problem.message}`, (problem) => this.#item(problem))}</ul>
    </section></div>`;
  }

  #filter(severity: Severity | null, label: string): TemplateResult {
    return html`<button type="button" class="btn small" aria-pressed=${String(this.#shown === severity)} @click=${() => { this.#shown = severity; this.bench.update(); }}>${label}</button>`;
  }

  #item(problem: Problem): TemplateResult {
    const { bench } = this;
    const say = checksWords(bench.locale);
    return html`<li class="problem ${problem.severity}"><span class="problem-sign" title=${say(problem.severity)}>${icon(problem.severity === 'error' ? 'error' : problem.severity === 'warning' ? 'warning' : 'info', 18)}</span>
      <div><p><span class="hidden-text">${say(problem.severity)}: </span>${problem.message}</p><code>${problem.pointer || '/'}</code></div>
      <div class="problem-tools">${problem.node ? html`<button type="button" class="btn small" @click=${() => this.#show(problem.node!)}>${say('show')}</button>` : nothing}
        ${problem.fix && !bench.rules.readOnly ? html`<button type="button" class="btn small primary" @click=${() => bench.fix(problem) && bench.say(say('fixed', { message: problem.message }))}>${say('fix')}</button>` : nothing}</div></li>`;
  }

  #show(node: string): void {
    const { bench } = this;
    bench.run(select(node));
    bench.openTab('design');
    bench.focus(`card-${node}`);
  }
}
