/** All rules of the form in words, in the order of reading: found, understood, and edited where they stand. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { isJsonObject, type Json } from '../../../../model/definition/index.js';
import { defaultLocaleOf, outline, rulesOf, select, textIn, type ConditionGroup, type ConditionRow, type Rule } from '../../../../model/editing/index.js';
import { icon } from '../../kit/icon.js';
import { conditionEditor } from '../../properties/editors/condition.js';
import { editorContext } from '../../properties/editors/editor.js';
import { iconOfType } from '../../kit/icon-set.js';
import { propertyLabel } from '../../properties/property-label.js';
import { propertyGridStyles } from '../../properties/property-grid.styles.js';
import { typeName } from '../../words/types/type-name.js';
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
    const first = defaultLocaleOf(bench.state.document);
    const title = textIn(rule.element.json['title'], bench.textLocale ?? first, first) ?? textIn(rule.element.json['title'], first, first);
    return html`<li class="rule"><details><summary>${icon(iconOfType(rule.element.className), 16)}
        <span class="rule-owner"><strong>${rule.element.name || typeName(bench.locale, rule.element.className)}</strong>${title && title !== rule.element.name ? html`<small>${title}</small>` : nothing}</span>
        <span class="rule-line"><span class="rule-property">${rule.kind === 'condition' ? nothing : html`<span class="badge">${say(`kind.${rule.kind}`)}</span> `}${propertyLabel(rule.property, bench.locale)}</span>
          <span class="rule-words">${rule.condition.kind === 'rows' ? this.#groupWords(rule.condition.group) : html`<code>${rule.expression}</code>`}${effectWords(rule)}</span></span></summary>
      <div class="rule-body">${simple ? conditionEditor({ ...editorContext(bench, row, () => nothing), id: `rule-${rule.path.join('-')}` }) : html`<code>${rule.expression}</code>`}
        ${rule.element.kind === 'survey' ? nothing : html`<button type="button" class="btn small" @click=${() => this.#show(rule.element.id)}>${icon('eye', 15)}${say('show')}</button>`}</div></details></li>`;
  }

  #groupWords({ join, parts }: ConditionGroup): TemplateResult {
    const word = logicWords(this.bench.locale)(join === 'and' ? 'joinAnd' : 'joinOr');
    return html`${parts.map((part, i) => html`${i ? html` <em>${word}</em> ` : nothing}${'join' in part ? html`(${this.#groupWords(part)})` : this.#rowWords(part)}`)}`;
  }

  /** What is compared by its name, values by the words that respondents see. */
  #rowWords({ name, operator, value, other }: ConditionRow): TemplateResult {
    const right = other !== undefined ? html` <span class="ref">${other}</span>` : value === undefined ? nothing : html` <q>${(Array.isArray(value) ? value : [value]).map((each) => this.#wordOf(name, each)).join(', ')}</q>`;
    return html`<span class="ref">${name}</span> ${logicWords(this.bench.locale)(`op.${operator}`)}${right}`;
  }

  #wordOf(name: string, value: Json): string {
    const { state, textLocale } = this.bench;
    const first = defaultLocaleOf(state.document);
    const json = outline(state).nodes.find((node) => node.kind === 'question' && node.name === name)?.json;
    const list = [json?.['choices'], json?.['rateValues'], json?.['columns']].find(Array.isArray);
    const item = list?.find((each) => isJsonObject(each) && each['value'] === value);
    const text = isJsonObject(item) ? textIn(item['text'], textLocale ?? first, first) ?? textIn(item['text'], first, first) : undefined;
    return text ?? String(value);
  }

  #show(id: string): void {
    this.bench.run(select(id));
    this.bench.openTab('design');
    this.bench.focus(`card-${id}`);
  }
}


function effectWords({ effect }: Rule): unknown {
  const said = Object.entries(effect).filter(([key, value]) => !['type', 'name', 'value'].includes(key) && typeof value !== 'object');
  return said.length ? html` → <code>${said.map(([key, value]) => `${key}: ${String(value)}`).join(', ')}</code>` : nothing;
}
