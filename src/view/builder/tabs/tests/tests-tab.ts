/** The form's own tests: written as scenarios, run here, explained where they fail. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormDefinition, Json, JsonObject, JsonPath } from '../../../../model/definition/index.js';
import { setAt, valueAt } from '../../../../model/editing/index.js';
import { scoreResponse } from '../../../../model/scoring/index.js';
import type { ScenarioResult } from '../../../../survey/index.js';
import { icon } from '../../kit/icon.js';
import { entriesAt, entryList } from '../../kit/entry-list.js';
import { fieldId, textField } from '../../kit/fields.js';
import type { Part } from '../../shell/plugin.js';
import type { Workbench } from '../../shell/workbench.js';
import { checksWords } from '../../words/checks/index.js';
import { envelopeStyles } from '../envelope.styles.js';
import { testStyles } from './tests.styles.js';

export default class TestsTab implements Part {
  static readonly styles = [envelopeStyles, testStyles];
  /** By the test itself: an edited one has not been run yet. */
  #results = new Map<string, ScenarioResult>();
  #running = false;
  #invalid = new Map<string, string>();

  constructor(private readonly bench: Workbench) {}

  reset(): void {
    this.#results.clear();
  }

  render(): TemplateResult {
    const { bench } = this;
    const say = checksWords(bench.locale);
    const tests = entriesAt(bench, ['tests']);
    const results = tests.flatMap((test) => this.#results.get(this.#key(test)) ?? []);
    const count = (status: ScenarioResult['status']): number => results.filter((result) => result.status === status).length;
    return html`<div class="envelope"><section>
      <div class="tests-head"><h2>${say('tests')}</h2>${results.length ? html`<span class="badge ${count('failed') ? 'error' : 'ok'}" role="status">${say('summary', { passed: count('passed'), failed: count('failed') })}</span>` : nothing}
        ${tests.length ? html`<button type="button" class="btn primary" aria-disabled=${this.#running ? 'true' : nothing} @click=${() => void this.#run()}>${icon('play', 16)}${say(this.#running ? 'running' : 'run')}</button>` : nothing}</div>
      <p class="lead">${tests.length ? say('testsHelp') : say('noTests')}</p>
      ${entryList(bench, {
        path: ['tests'], addLabel: say('addTest'), fresh: (list) => this.#fresh(list), summary: (test, index) => this.#summary(test, index), body: (test, path) => this.#body(test, path),
      })}
    </section></div>`;
  }

  /** The outcome of a test belongs to the form as it was: every edit makes it old. */
  #key(test: JsonObject): string {
    return JSON.stringify(test);
  }

  #fresh(list: readonly JsonObject[]): JsonObject {
    let n = list.length + 1;
    while (list.some(({ name }) => name === `test ${n}`)) n += 1;
    return { name: `test ${n}`, steps: [{ do: {}, expect: { survey: { state: 'running' } } }] };
  }

  #summary(test: JsonObject, index: number): TemplateResult {
    const say = checksWords(this.bench.locale);
    const result = this.#results.get(this.#key(test));
    return html`${String(test['name'] ?? index + 1)} <span class="badge ${result?.status === 'passed' ? 'ok' : result?.status === 'failed' ? 'error' : ''}">${say(result?.status ?? 'notRun')}</span>`;
  }

  #body(test: JsonObject, path: JsonPath): TemplateResult {
    const { bench } = this;
    const say = checksWords(bench.locale);
    const id = fieldId([...path, 'json']);
    const result = this.#results.get(this.#key(test));
    const problem = this.#invalid.get(id);
    return html`${textField(bench, { path: [...path, 'name'], label: say('name') })}
      ${result?.problems.length ? html`<ul class="test-problems">${result.problems.map((text) => html`<li>${icon('error', 15)}<span>${text}</span></li>`)}</ul>` : nothing}
      <div class="field"><label for=${id}>${say('testJson')}</label><textarea class="input code" id=${id} rows="12" spellcheck="false" aria-invalid=${String(problem !== undefined)} ?readonly=${bench.rules.readOnly} .value=${live(JSON.stringify(test, null, 2))} @change=${(event: Event) => this.#edit(event, path, id)}></textarea>
        ${problem ? html`<span class="field-error" role="alert">${say('invalidJson', { message: problem })}</span>` : nothing}</div>`;
  }

  #edit(event: Event, path: JsonPath, id: string): void {
    try {
      const value = JSON.parse((event.target as HTMLTextAreaElement).value) as Json;
      this.#invalid.delete(id);
      this.bench.run(setAt(path, value));
    } catch (error) {
      this.#invalid.set(id, (error as Error).message);
    }
    this.bench.update();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.bench.update();
    try {
      const { document } = this.bench.state;
      const definition = ('survey' in document ? document : { ...document, survey: document }) as unknown as FormDefinition;
      const { runScenarios } = await import('../../../../survey/scenarios/index.js');
      const results = await runScenarios(definition, { score: scoreResponse });
      const tests = valueAt(document, ['tests']) as JsonObject[];
      this.#results = new Map(results.map((result) => [this.#key(tests[result.index]!), result]));
      const say = checksWords(this.bench.locale);
      this.bench.say(say('summary', { passed: results.filter(({ status }) => status === 'passed').length, failed: results.filter(({ status }) => status === 'failed').length }));
    } finally {
      this.#running = false;
      this.bench.update();
    }
  }
}
