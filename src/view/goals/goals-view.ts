import { html, nothing, type TemplateResult } from 'lit';
import type { Side } from '../../model/goals/index.js';
import type { GoalsKey } from '../i18n/index.js';
import { alignmentSection } from './alignment-section.js';
import { control, type GoalEditing } from './editing.js';
import type { GoalsContext } from './goals-context.js';
import type { GoalTree } from './goal-tree.js';
import { importView, type ImportShown } from './import-view.js';
import { matrixView } from './matrix-view.js';
import { departmentsView, scorecardView } from './scorecard-view.js';
import { alignSection, checkInSection, coachingSection, outcomeSection, planSection, revisionSection } from './sections.js';
import { valuesQuadrant } from './values-quadrant.js';

export const goalTabs = {
  employee: ['align', 'plan', 'checkIns', 'revisions', 'coaching', 'results'],
  supervisor: ['align', 'plan', 'checkIns', 'revisions', 'coaching', 'results'],
  organisation: ['publish', 'checkIns', 'overview'],
} as const satisfies Record<Side, readonly string[]>;
export type GoalTab = (typeof goalTabs)[Side][number];

const titles: Readonly<Record<GoalTab, GoalsKey>> = {
  align: 'goals.tabAlign', plan: 'goals.tabPlan', checkIns: 'goals.tabCheckIns', revisions: 'goals.tabRevisions', coaching: 'goals.tabCoaching', results: 'goals.tabResults', publish: 'goals.tabPublish', overview: 'goals.tabOverview',
};

export interface GoalsShown {
  readonly tab: GoalTab;
  readonly tree: GoalTree;
  /** Result of the last import, for the organisation. */
  readonly imported: ImportShown | null;
  onTab(tab: GoalTab): void;
  onImport(file: File): void;
  onSave(): void;
  onDiscard(): void;
  /** How safe the last saved changes are, and how old what is shown is. */
  readonly notice: string | null;
  readonly alarm: string | null;
}

/** The whole goal book for one side: parts as tabs, the one that is open, and what waits to be saved. */
export function goalsView(editing: GoalEditing, context: GoalsContext, shown: GoalsShown): TemplateResult {
  const { t, text, definition, id } = context;
  const tabs: readonly GoalTab[] = goalTabs[editing.side];
  const tab = tabs.includes(shown.tab) ? shown.tab : tabs[0]!;
  const onKey = (event: KeyboardEvent): void => {
    const at = tabs.indexOf(tab);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const wanted = tabs[(next + tabs.length) % tabs.length]!;
    shown.onTab(wanted);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`[data-tab="${wanted}"]`)?.focus();
  };
  return html`<div class="goals" lang=${context.lang}>
    <h2>${text(definition.title)}</h2>
    ${shown.alarm ? html`<p class="alarm" role="alert">${shown.alarm}</p>` : nothing}
    <p class="quiet" role="status">${shown.notice ?? nothing}</p>
    <div class="goal-tabs" role="tablist" aria-label=${t('goals.tabs')} @keydown=${onKey}>
      ${tabs.map((each) => html`<button type="button" role="tab" data-tab=${each} id=${id(`tab-${each}`)} aria-selected=${String(each === tab)} aria-controls=${id('panel')} tabindex=${each === tab ? '0' : '-1'} @click=${() => shown.onTab(each)}>${t(titles[each])}</button>`)}
    </div>
    <div class="goal-panel" role="tabpanel" id=${id('panel')} aria-labelledby=${id(`tab-${tab}`)} tabindex="0">${panel(tab, editing, context, shown)}</div>
    ${editing.pending ? html`<div class="save-bar" role="region" aria-label=${t('goals.save')}><p>${t('goals.unsaved', { n: editing.pending })}</p>
      <button type="button" class="goal-button goal-primary" data-action="save" @click=${shown.onSave}>${t('goals.saveAll', { n: editing.pending })}</button>
      <button type="button" class="goal-button" data-action="discard" @click=${shown.onDiscard}>${t('goals.discard')}</button></div>` : nothing}
  </div>`;
}

function panel(tab: GoalTab, editing: GoalEditing, context: GoalsContext, shown: GoalsShown): TemplateResult {
  switch (tab) {
    case 'align': return alignSection(editing, context);
    case 'plan': return planSection(editing, context);
    case 'checkIns': return checkInSection(editing, context);
    case 'revisions': return revisionSection(editing, context);
    case 'coaching': return coachingSection(editing, context);
    case 'results': return html`${outcomeSection(editing, context)}${valuesQuadrant(context)}${scorecardView(context)}${treeSection(context, shown)}`;
    case 'publish': return html`${publication(editing, context)}${importView(shown.imported, shown.onImport, editing, context)}${alignSection(editing, context)}${departmentFields(editing, context)}`;
    case 'overview': return html`${alignmentSection(context)}${treeSection(context, shown)}${matrixView(context)}${scorecardView(context)}${departmentsView(context)}`;
  }
}

function treeSection(context: GoalsContext, { tree }: GoalsShown): TemplateResult {
  const id = context.id('tree');
  return html`<section aria-labelledby=${id}><h3 id=${id}>${context.t('goals.tree')}</h3>${tree.render(context)}</section>`;
}

/** The reason comes before the publication: without one there is nothing to be understood. */
function publication(editing: GoalEditing, context: GoalsContext): TemplateResult {
  const { t, report } = context;
  return html`<section class="publication"><h3>${t('goals.why')}</h3><div class="goal-grid">${control({ kind: 'publication', record: 'publication', field: 'rationale', type: 'area' }, editing, context)}</div>
    ${report.publication ? html`<p class="quiet">${t('goals.published')}</p>`
      : editing.readOnly ? nothing : html`<button type="button" class="goal-button goal-primary" data-action="publish" @click=${() => editing.edit('publication', 'publication', 'published', true)}>${t('goals.publish')}</button>`}
  </section>`;
}

function departmentFields(editing: GoalEditing, context: GoalsContext): TemplateResult | typeof nothing {
  const { t, report, text } = context;
  const units = [...new Set([...report.graph.goals.flatMap(({ unit }) => (unit && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(unit) ? [unit] : [])), ...report.departments.departments.map(({ id }) => id)])];
  if (units.length === 0) return nothing;
  return html`<section><h3>${t('goals.departments')}</h3>${units.map((unit) => html`<article class="goal" aria-label=${unit}><h4>${text((report.departments.departments.find(({ id }) => id === unit)?.title as string) ?? unit)}</h4>
    <div class="goal-grid">${control({ kind: 'department', record: unit, field: 'title', type: 'text', label: t('goals.unit') }, editing, context)}${(['quality', 'majorWork'] as const).map((field) => control({ kind: 'department', record: unit, field, type: 'number', min: 0, max: 100 }, editing, context))}</div></article>`)}</section>`;
}
