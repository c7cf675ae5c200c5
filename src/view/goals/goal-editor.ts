import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../../model/definition/index.js';
import { milestonesOf, recordKey, type GoalState, type Strength } from '../../model/goals/index.js';
import { lineOfSightView } from './alignment-section.js';
import { conflictsView, historyView } from './conflicts-view.js';
import { button, control, newRecordId, valueIn, type Control, type GoalEditing } from './editing.js';
import type { GoalsContext } from './goals-context.js';
import { indicatorCard } from './indicator-card.js';

type Parent = { goal: string; person?: string | null; strength: Strength };
const strengths: readonly Strength[] = ['direct', 'contributes', 'none'];

/** A goal with everything that can be said of it; `locked`: what was signed is changed by a revision only. */
export function goalEditor(goal: GoalState, editing: GoalEditing, context: GoalsContext, locked: boolean): TemplateResult {
  const { t, text, definition, report } = context;
  const own = goal.subject !== null;
  const at = (field: string, type: Control['type'], more: Partial<Control> = {}): TemplateResult => control({ kind: 'goal', record: goal.id, field, type, locked, ...more }, editing, context);
  const among = (list: 'levels' | 'perspectives' | 'values'): [string, string][] => (definition.goals[list] ?? []).map(({ id, title }) => [id, text(title)]);
  const { employee, supervisor } = goal.consistency;
  const record = report.book.records.get(recordKey(goal.subject, 'goal', goal.id));
  const id = context.id(`goal-${goal.id}`);
  return html`<article class="goal" data-goal=${goal.id} aria-labelledby=${id}>
    <h3 id=${id}>${text(goal.title) || t('goals.newGoal')}</h3>
    ${conflictsView(record, editing, context)}
    <div class="goal-grid">
      ${at('title', 'text', { label: t('goals.goal') })}
      ${own ? nothing : html`${at('level', 'choice', { choices: among('levels') })}${at('rationale', 'area')}`}
      ${definition.goals.perspectives ? at('perspective', 'choice', { choices: among('perspectives'), locked: false }) : nothing}
      ${at('weight', 'number', { min: 0, max: 100 })}
      ${own ? html`${at('valueServed', 'choice', { choices: [...among('values'), ['none', t('goals.valueNone')]] })}${at('task', 'area')}${at('developmentPart', 'area')}` : nothing}
      ${at('unit', 'text', { locked: false })}${at('services', 'list', { locked: false })}${at('start', 'date')}${at('due', 'date')}
    </div>
    ${parentsEditor(goal, editing, context, locked)}
    ${own ? at('shared', 'flag', { locked: false }) : peopleEditor(goal, editing, context)}
    ${own ? html`<div class="goal-grid">${(['consistencyEmployee', 'consistencySupervisor', 'reach', 'fitsMe', 'standBehind'] as const).map((field) => at(field, 'rating', { locked: false }))}</div>` : nothing}
    ${employee !== null && supervisor !== null && Math.abs(employee - supervisor) >= 2 ? html`<p class="measure" role="note">${t('goals.talkAbout', { employee, supervisor })}</p>` : nothing}
    ${indicatorCard(goal, editing, context, locked)}
    ${milestonesEditor(goal, editing, context, locked)}
    ${own ? lineOfSightView(goal, context) : nothing}
    ${historyView(record, context)}
    ${locked || editing.readOnly ? nothing : button(t('goals.drop'), () => editing.edit('goal', goal.id, 'state', 'dropped'))}
  </article>`;
}

function parentsEditor(goal: GoalState, editing: GoalEditing, context: GoalsContext, locked: boolean): TemplateResult {
  const { t, titleOf, report } = context;
  const parents = (valueIn(context, editing.subject, 'goal', goal.id, 'parents') ?? []) as Parent[];
  const disabled = locked || editing.readOnly;
  const set = (next: Parent[]): void => editing.edit('goal', goal.id, 'parents', next.length ? (next as unknown as Json) : null);
  const choices = report.graph.goals.filter(({ key, subject, shared }) => key !== goal.key && (subject === null || (editing.subject !== null && (subject === editing.subject || shared))));
  const rows = parents.length || disabled ? parents : [{ goal: '', strength: 'direct' as const }];
  const id = (i: number): string => context.id(`parent-${goal.id}-${i}`);
  return html`<fieldset class="goal-parents"><legend>${t('goals.parent')}</legend>
    ${rows.length === 0 ? html`<p class="quiet">${t('goals.noParent')}</p>` : nothing}
    ${rows.map((parent, i) => {
      const key = parent.goal ? `${parent.person ?? ''}/${parent.goal}` : '';
      const change = (event: Event): void => {
        const found = report.graph.byKey.get((event.target as HTMLSelectElement).value);
        set(found ? [...parents.slice(0, i), { goal: found.id, ...(found.subject === null ? {} : { person: found.subject }), strength: parent.strength }, ...parents.slice(i + 1)] : parents.filter((_, at) => at !== i));
      };
      return html`<div class="goal-parent"><div class="goal-field"><label for=${id(i)}>${t('goals.parent')} ${i + 1}</label><select id=${id(i)} ?disabled=${disabled} @change=${change}>
          <option value="" ?selected=${key === ''}>${t('goals.noParent')}</option>${choices.map((each) => html`<option value=${each.key} ?selected=${each.key === key}>${titleOf(each.key)}</option>`)}</select></div>
        <div class="goal-field"><label for="${id(i)}-how">${t('goals.strength')}</label><select id="${id(i)}-how" ?disabled=${disabled || !key} @change=${(event: Event) => set(parents.map((each, at) => (at === i ? { ...each, strength: (event.target as HTMLSelectElement).value as Strength } : each)))}>
          ${strengths.map((strength) => html`<option value=${strength} ?selected=${strength === parent.strength}>${t(`goals.strength-${strength}`)}</option>`)}</select></div></div>`;
    })}
    ${disabled || parents.length === 0 ? nothing : button(t('goals.addParent'), () => {
      const free = choices.find(({ key }) => !parents.some((each) => `${each.person ?? ''}/${each.goal}` === key));
      if (free) set([...parents, { goal: free.id, ...(free.subject === null ? {} : { person: free.subject }), strength: 'contributes' }]);
    })}
  </fieldset>`;
}

/** A joint goal: who shares in it, with shares that sum to 100. */
function peopleEditor(goal: GoalState, editing: GoalEditing, context: GoalsContext): TemplateResult {
  const { t, number, nameOf } = context;
  const people = goal.people;
  const free = context.people.filter(([person]) => !people.some((each) => each.person === person));
  const sum = people.reduce((total, { share }) => total + share, 0);
  const set = (next: GoalState['people']): void => editing.edit('goal', goal.id, 'people', next.length ? (next as unknown as Json) : null);
  const id = (i: number): string => context.id(`people-${goal.id}-${i}`);
  const value = (event: Event): string => (event.target as HTMLInputElement).value.trim();
  return html`<fieldset class="goal-parents"><legend>${t('goals.people')}</legend>
    ${people.map(({ person, share }, i) => html`<div class="goal-parent">
      <div class="goal-field"><label for=${id(i)}>${t('goals.person')} ${i + 1}</label>${personField(i, person)}</div>
      <div class="goal-field"><label for="${id(i)}-share">${t('goals.share')} ${i + 1}</label><input id="${id(i)}-share" type="number" min="0" max="100" ?disabled=${editing.readOnly} .value=${String(share)} @change=${(event: Event) => set(people.map((each, at) => (at === i ? { ...each, share: Math.min(100, Math.max(0, Number(value(event)) || 0)) } : each)))}></div></div>`)}
    ${people.length && Math.abs(sum - 100) > 0.01 ? html`<p class="measure" role="note">${t('goals.shareSum', { sum: number(sum) })}</p>` : nothing}
    ${editing.readOnly || (context.people.length && !free.length) ? nothing : button(t('goals.addPerson'), () => set([...people, { person: free[0]?.[0] ?? `${t('goals.person')} ${people.length + 1}`, share: Math.max(0, 100 - sum) }]))}
  </fieldset>`;

  /** Names to choose from where the page tells them, else what was typed. Without a person the row goes. */
  function personField(i: number, person: string): TemplateResult {
    const change = (event: Event): void => set(value(event) ? people.map((each, at) => (at === i ? { ...each, person: value(event) } : each)) : people.filter((_, at) => at !== i));
    if (context.people.length === 0) return html`<input id=${id(i)} type="text" ?disabled=${editing.readOnly} .value=${person} @change=${change}>`;
    const choices = [[person, nameOf(person)] as const, ...free];
    return html`<select id=${id(i)} ?disabled=${editing.readOnly} @change=${change}><option value="">${t('goals.noParent')}</option>${choices.map(([each, name]) => html`<option value=${each} ?selected=${each === person}>${name}</option>`)}</select>`;
  }
}

function milestonesEditor(goal: GoalState, editing: GoalEditing, context: GoalsContext, locked: boolean): TemplateResult {
  const { t } = context;
  const milestones = milestonesOf(context.report.book, goal.subject).filter((each) => each.goal === goal.id);
  return html`<details class="goal-card"><summary>${t('goals.milestones')} (${milestones.length})</summary>
    ${milestones.map(({ id }) => {
      const at = (field: string, type: Control['type'], label: string, more: Partial<Control> = {}): TemplateResult => control({ kind: 'milestone', record: id, field, type, label, locked, ...more }, editing, context);
      return html`<div class="goal-grid">${at('title', 'text', t('goals.milestone'))}${at('due', 'date', t('goals.due'))}${at('planned', 'number', t('goals.planned'), { min: 0, max: 100 })}${at('done', 'date', t('goals.doneOn'), { locked: false })}${at('values', 'list', t('goals.values'), { locked: false })}</div>`;
    })}
    ${locked || editing.readOnly ? nothing : button(t('goals.addMilestone'), () => editing.edit('milestone', newRecordId('milestone'), 'goal', goal.id))}
  </details>`;
}
