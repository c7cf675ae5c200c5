/** All rules of the form in words, in the order of reading: found, understood, and edited where they stand. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { rulesOf, select, type ConditionGroup, type ConditionRow, type Rule } from '../../../../model/editing/index.js';
import { icon } from '../../kit/icon.js';
import { conditionEditor } from '../../properties/editors/condition.js';
import { editorContext } from '../../properties/editors/editor.js';
import { propertyLabel } from '../../properties/property-label.js';
import { propertyGridStyles } from '../../properties/property-grid.styles.js';
import type { Part } from '../../shell/plugin.js';
import type { Workbench } from '../../shell/workbench.js';
import { logicWords } from '../../words/logic/index.js';
import { envelopeStyles } from '../envelope.styles.js';
import { logicStyles } from './logic.styles.js';

export default class LogicTab implements Part {
  static readonly styles = [envelopeStyles, propertyGridStyles, logicStyles];
  #search = '';

  constructor(private readonly bench: Workbench) {}

  render(): TemplateResult {
    const { bench } = this;
    const say = logicWords(bench.locale);
    const rules = rulesOf(bench.state);
    const text = this.#search.toLowerCase();
    const shown = rules.filter((rule) => `${rule.element.name} ${rule.owner.name} ${rule.expression} ${propertyLabel(rule.property, bench.locale)}`.toLowerCase().includes(text));
    return html`<div class="envelope"><section><h2>${say('logic')} <span class="badge">${rules.length}</span></h2><p class="lead">${rules.length ? say('logicHelp') : say('noRules')}</p>
      ${rules.length ? html`<input class="input" type="search" aria-label=${say('filter')} placeholder=${say('filter')} .value=${live(this.#search)} @input=${(event: Event) => { this.#search = (event.target as HTMLInputElement).value; bench.update(); }}>` : nothing}
      ${rules.length && !shown.length ? html`<p class="empty-note">${say('nothing', { text: this.#search })}</p>` : nothing}
      <ul class="rules">${repeat(shown, ({ path }) => path.join('/'), (rule) => this.#rule(rule))}</ul></section></div>`;
  }

  #rule(rule: Rule): TemplateResult {
    const { bench } = this;
    const say = logicWords(bench.locale);
    const simple = rule.path.length === rule.owner.path.length + 1;
    const row = { info: { name: rule.property, type: rule.kind === 'value' || rule.kind === 'calculated' ? 'expression' : 'condition', localizable: false, choices: [], required: false }, nodes: [rule.owner], value: rule.expression, mixed: false };
    return html`<li class="rule"><details><summary><span class="badge">${say(`kind.${rule.kind}`)}</span> <strong>${rule.element.name || rule.owner.name}</strong> ${propertyLabel(rule.property, bench.locale)}: <span class="rule-words">${rule.condition.kind === 'rows' ? groupWords(rule.condition.group, say) : html`<code>${rule.expression}</code>`}</span>${effectWords(rule)}</summary>
      <div class="rule-body">${simple ? conditionEditor({ ...editorContext(bench, row, () => nothing), id: `rule-${rule.path.join('-')}` }) : html`<code>${rule.expression}</code>`}
        ${rule.element.kind === 'survey' ? nothing : html`<button type="button" class="btn small" @click=${() => this.#show(rule.element.id)}>${icon('eye', 15)}${say('show')}</button>`}</div></details></li>`;
  }

  #show(id: string): void {
    this.bench.run(select(id));
    this.bench.openTab('design');
    this.bench.focus(`card-${id}`);
  }
}

type Say = ReturnType<typeof logicWords>;

function groupWords({ join, parts }: ConditionGroup, say: Say): string {
  return parts.map((part) => ('join' in part ? `(${groupWords(part, say)})` : rowWords(part, say))).join(join === 'and' ? ' · ' : ' / ');
}

function rowWords({ name, operator, value, other }: ConditionRow, say: Say): string {
  const right = other !== undefined ? `{${other}}` : value === undefined ? '' : Array.isArray(value) ? value.map(String).join(', ') : String(value);
  return `${name} ${say(`op.${operator}`)}${right ? ` ${right}` : ''}`;
}

function effectWords({ effect }: Rule): unknown {
  const said = Object.entries(effect).filter(([key, value]) => !['type', 'name', 'value'].includes(key) && typeof value !== 'object');
  return said.length ? html` → <code>${said.map(([key, value]) => `${key}: ${String(value)}`).join(', ')}</code>` : nothing;
}
