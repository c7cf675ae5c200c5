/** Who answers: roles, groups of raters with their sizes, and the thresholds below which nothing is shown. */
import { html, nothing, type TemplateResult } from 'lit';
import type { JsonObject, JsonPath } from '../../../../model/definition/index.js';
import { defaultLocaleOf, removeEntry, setAt, textIn, valueAt } from '../../../../model/editing/index.js';
import { icon } from '../../kit/icon.js';
import { entryIdField } from '../../kit/entry-id.js';
import { entriesAt, entryList, freeId } from '../../kit/entry-list.js';
import { localizedField, numberField, selectField, switchField } from '../../kit/fields.js';
import type { Part } from '../../shell/plugin.js';
import type { Workbench } from '../../shell/workbench.js';
import { envelopeWords } from '../../words/envelope/index.js';
import { envelopeStyles } from '../envelope.styles.js';
import { groupVerdict } from './group-verdict.js';

export default class RatersTab implements Part {
  static readonly styles = envelopeStyles;

  constructor(private readonly bench: Workbench) {}

  render(): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    return html`<div class="envelope">
      <section><h2>${say('roles')}</h2><p class="lead">${say('rolesHelp')}</p>
        ${entryList(bench, {
          path: ['roles'], addLabel: say('addRole'), least: 1, removal: removeEntry, fresh: (list) => ({ id: freeId('role', list), title: `${say('role')} ${list.length + 1}` }),
          summary: (role) => html`${this.#title(role)} <small>${String(role['id'])}</small>`, body: (_role, path) => this.#role(path),
        })}</section>
      ${bench.state.document['kind'] === 'feedback-360' ? this.#groups() : nothing}
      ${this.#anonymity()}
    </div>`;
  }

  #role(path: JsonPath): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    return html`<div class="fields">${localizedField(bench, { path: [...path, 'title'], label: say('title') })}${entryIdField(bench, path)}
      ${numberField(bench, { path: [...path, 'minGroup'], label: say('minGroup'), min: 1, max: 1000, step: 1, placeholder: String(valueAt(bench.state.document, ['anonymity', 'minGroup']) ?? 1) })}
      ${numberField(bench, { path: [...path, 'weight'], label: say('roleWeight'), min: 0, placeholder: '1' })}</div>${switchField(bench, { path: [...path, 'anonymous'], label: say('anonymous') })}`;
  }

  #groups(): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    const roles = entriesAt(bench, ['roles']);
    const options = roles.map((role) => [String(role['id']), this.#title(role)] as const);
    const nominators = (['subject', 'manager', 'organisation'] as const).map((who) => [who, say(`by.${who}`)] as const);
    const groups = entriesAt(bench, ['raters', 'groups']);
    return html`<section><h2>${say('groups')}</h2><p class="lead">${say('groupsHelp')}</p>
      ${selectField(bench, { path: ['raters', 'self'], label: say('self'), options, optional: say('none') })}<br>
      ${entryList(bench, {
        path: ['raters', 'groups'], addLabel: say('addGroup'), least: 1,
        fresh: () => ({ role: String(roles.find(({ id }) => !groups.some((group) => group['role'] === id))?.['id'] ?? roles[0]?.['id'] ?? ''), minRaters: 3, maxRaters: 8 }),
        summary: (group) => html`${options.find(([id]) => id === group['role'])?.[1] ?? String(group['role'])} <small>${String(group['minRaters'])}–${String(group['maxRaters'])}</small> ${this.#verdict(group)}`,
        body: (_group, path) => html`<div class="fields">${selectField(bench, { path: [...path, 'role'], label: say('role'), options })}
          ${numberField(bench, { path: [...path, 'minRaters'], label: say('minRaters'), min: 0, max: 1000, step: 1 })}${numberField(bench, { path: [...path, 'maxRaters'], label: say('maxRaters'), min: 1, max: 1000, step: 1 })}
          ${selectField(bench, { path: [...path, 'nominatedBy'], label: say('nominatedBy'), options: nominators, optional: say('none') })}
          ${numberField(bench, { path: [...path, 'weight'], label: say('roleWeight'), min: 0, placeholder: '1' })}</div>`,
      })}</section>`;
  }

  /** Whether a group of this size can be shown at all, in words and with a sign. */
  #verdict(group: JsonObject): TemplateResult {
    const say = envelopeWords(this.bench.locale);
    const verdict = groupVerdict(group, entriesAt(this.bench, ['roles']), Number(valueAt(this.bench.state.document, ['anonymity', 'minGroup']) ?? 1));
    const word = ({ shown: 'verdictShown', risk: 'verdictRisk', never: 'verdictNever', named: 'verdictNamed' } as const)[verdict];
    return html`<span class="verdict ${verdict}">${icon(verdict === 'never' ? 'error' : verdict === 'risk' ? 'warning' : 'success', 15)}<small>${say(word)}</small></span>`;
  }

  #anonymity(): TemplateResult {
    const { bench } = this;
    const say = envelopeWords(bench.locale);
    if (valueAt(bench.state.document, ['anonymity']) === undefined)
      return html`<section><h2>${say('anonymity')}</h2><p class="lead">${say('anonymityHelp')}</p><button type="button" class="btn small" ?disabled=${bench.rules.readOnly}
        @click=${() => bench.run(setAt(['anonymity'], { minGroup: 3, minComments: 5, minDistribution: 5, mode: 'merge', owner: 'respondent' }), { focus: 'f-anonymity-minGroup' })}>${icon('add', 15)}${say('add')}</button></section>`;
    const modes = (['merge', 'suppress'] as const).map((mode) => [mode, say(`mode.${mode}`)] as const);
    const owners = (['respondent', 'organisation'] as const).map((owner) => [owner, say(`owner.${owner}`)] as const);
    return html`<section><h2>${say('anonymity')}</h2><p class="lead">${say('anonymityHelp')}</p><div class="fields">
      ${numberField(bench, { path: ['anonymity', 'minGroup'], label: say('minScores'), min: 1, max: 1000, step: 1 })}${numberField(bench, { path: ['anonymity', 'minComments'], label: say('minComments'), min: 1, max: 1000, step: 1 })}
      ${numberField(bench, { path: ['anonymity', 'minDistribution'], label: say('minDistribution'), min: 1, max: 1000, step: 1 })}
      ${selectField(bench, { path: ['anonymity', 'mode'], label: say('mode'), options: modes })}${selectField(bench, { path: ['anonymity', 'owner'], label: say('owner'), options: owners })}
      ${numberField(bench, { path: ['retention', 'days'], label: say('retention'), min: 1, step: 1 })}</div></section>`;
  }

  #title(entry: JsonObject): string {
    const first = defaultLocaleOf(this.bench.state.document);
    return textIn(entry['title'], this.bench.textLocale ?? first, first) ?? textIn(entry['title'], first, first) ?? String(entry['id']);
  }
}
