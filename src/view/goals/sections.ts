import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../../model/definition/index.js';
import {
  cadenceOf, checkInsOf, isSigned, planDigest, readRevisions, recordKey, recordsOf, signaturesOf, valuesOf, weightsOf, type GoalState, type Signature,
} from '../../model/goals/index.js';
import { conflictsView, historyView } from './conflicts-view.js';
import { button, control, newRecordId, type Control, type GoalEditing } from './editing.js';
import { fieldName, valueText } from './field-words.js';
import { goalEditor } from './goal-editor.js';
import type { GoalsContext } from './goals-context.js';
import { progressView, statusView } from './progress-view.js';

/** The goals of one side of the book, in the order in which they were begun. */
export function ownGoals({ report }: GoalsContext, subject: string | null): GoalState[] {
  return report.graph.goals.filter((goal) => goal.subject === subject);
}

/** Whether both sides have signed the plan as it stands. */
export function isLocked({ report }: GoalsContext, subject: string | null): boolean {
  return subject !== null && isSigned(signaturesOf(report.book, subject, 'plan', planDigest(report.book, subject)));
}

/** Personal goals: parents, value served, weights to 100, card, milestones, ratings of both sides. */
export function alignSection(editing: GoalEditing, context: GoalsContext): TemplateResult {
  const { t, text, report } = context;
  const goals = ownGoals(context, editing.subject);
  const locked = isLocked(context, editing.subject);
  if (editing.subject !== null && !report.publication) return html`<p class="notice">${t('goals.notPublished')}</p>`;
  const add = (): void => editing.edit('goal', newRecordId('goal'), 'title', t('goals.newGoal'));
  return html`
    ${report.publication && editing.subject !== null ? html`<blockquote class="why"><p class="measure-title">${t('goals.why')}</p>${text(report.publication.rationale)}</blockquote>` : nothing}
    ${locked ? html`<p class="notice">${t('goals.planLocked')}</p>` : nothing}
    ${editing.subject === null ? nothing : weightsNote(goals, context)}
    ${goals.length ? goals.map((goal) => goalEditor(goal, editing, context, locked)) : html`<p class="quiet">${t('goals.nothingYet')}</p>`}
    ${locked || editing.readOnly ? nothing : button(t('goals.addGoal'), add, { primary: goals.length === 0 })}`;
}

function weightsNote(goals: readonly GoalState[], { t, number, text, definition }: GoalsContext): TemplateResult | typeof nothing {
  const weights = weightsOf(goals, definition);
  if (!weights) return nothing;
  const { minWeight = 5, maxWeight = 40 } = definition.goals;
  const outside = weights.outsidePractice.map((i) => text(goals[i]!.title));
  return html`<p class=${weights.valid ? 'quiet' : 'measure'} role="status">${weights.valid ? t('goals.weightsRight') : t('goals.weightSum', { sum: number(weights.sum) })}
    ${weights.valid && outside.length ? t('goals.weightOutside', { low: minWeight, high: maxWeight, list: outside.join(', ') }) : nothing}</p>`;
}

/** Method, content, period, subjects and objects of the evaluation, fit to the person, and the signatures of both. */
export function planSection(editing: GoalEditing, context: GoalsContext): TemplateResult {
  const { t, report: { book } } = context;
  const subject = editing.subject!;
  const digest = planDigest(book, subject);
  const signatures = signaturesOf(book, subject, 'plan', digest);
  const locked = isSigned(signatures);
  const at = (field: string, type: Control['type'], more: Partial<Control> = {}): TemplateResult => control({ kind: 'plan', record: 'plan', field, type, label: t(`goals.plan.${field}` as 'goals.plan.method'), locked, ...more }, editing, context);
  const record = book.records.get(recordKey(subject, 'plan', 'plan'));
  const apart = [...(book.ofSubject.get(subject) ?? [])].some(({ fields }) => [...fields.values()].some(({ conflict }) => conflict));
  return html`<h3>${t('goals.plan')}</h3>
    ${locked ? html`<p class="notice">${t('goals.planLocked')}</p>` : nothing}
    ${conflictsView(record, editing, context)}
    <div class="goal-grid">${at('method', 'list')}${at('content', 'area')}${at('start', 'date')}${at('end', 'date')}${at('subjects', 'list')}${at('objects', 'list')}${at('fit', 'area')}${at('intervalDays', 'number', { min: 1, max: 366 })}</div>
    ${signaturesView(signatures, editing, context, 'plan', digest, editing.pending > 0 || apart)}
    ${historyView(record, context)}`;
}

function signaturesView(signatures: readonly Signature[], editing: GoalEditing, { t, moment }: GoalsContext, of: string, digest: string, hindered: boolean): TemplateResult {
  const mine = signatures.find(({ side }) => side === editing.side);
  return html`<h4>${t('goals.signatures')}</h4>
    <ul class="signatures">${(['employee', 'supervisor'] as const).map((side) => {
      const found = signatures.find((each) => each.side === side);
      const name = t(`goals.side-${side}`);
      return html`<li>${!found ? t('goals.unsigned', { side: name }) : t(found.outdated ? 'goals.signedBefore' : 'goals.signedBy', { side: name, time: moment(found.at) })}</li>`;
    })}</ul>
    ${editing.readOnly || editing.side === 'organisation' || (mine && !mine.outdated) ? nothing : html`${button(t('goals.sign'), () => editing.sign(of, digest), { primary: true, disabled: hindered })}
      ${hindered ? html`<p class="quiet">${t('goals.signFirst')}</p>` : nothing}`}`;
}

/** Progress of each goal: the curve, the light, earlier check-ins, a new one. */
export function checkInSection(editing: GoalEditing, context: GoalsContext): TemplateResult {
  const { t, text, report } = context;
  const goals = ownGoals(context, editing.subject);
  if (goals.length === 0) return html`<p class="quiet">${t('goals.nothingYet')}</p>`;
  return html`${goals.map((goal) => {
    const standing = report.standings.get(goal.key)!;
    const checkIns = checkInsOf(report.book, goal.subject).filter((each) => each.goal === goal.id);
    const id = context.id(`checkins-${goal.id}`);
    const add = (): void => {
      const record = newRecordId('checkIn');
      editing.edit('checkIn', record, 'goal', goal.id);
      editing.edit('checkIn', record, 'date', editing.today);
    };
    return html`<article class="goal" data-goal=${goal.id} aria-labelledby=${id}>
      <header><h3 id=${id}>${text(goal.title)}</h3>${statusView(standing, context)}</header>
      ${progressView(standing, context)}
      ${checkIns.map(({ id: record, date }, i) => html`<details class="goal-card" ?open=${i === checkIns.length - 1}><summary>${t('goals.checkIn')}: ${context.day(date)}</summary>
        ${conflictsView(report.book.records.get(recordKey(goal.subject, 'checkIn', record)), editing, context)}
        ${checkInFields(record, goal, editing, context)}</details>`)}
      ${editing.readOnly ? nothing : button(t('goals.addCheckIn'), add)}
    </article>`;
  })}`;
}

const reasons = ['resources', 'skills', 'cooperation', 'priorities', 'unsuitable', 'outside'] as const;

function checkInFields(record: string, goal: GoalState, editing: GoalEditing, context: GoalsContext): TemplateResult {
  const at = (field: string, type: Control['type'], more: Partial<Control> = {}): TemplateResult => control({ kind: 'checkIn', record, field, type, ...more }, editing, context);
  return html`<div class="goal-grid">${at('date', 'date')}${at('progress', 'number', { min: 0, max: 1000 })}${at('confidence', 'rating')}${at('actual', 'number', goal.indicator.unit ? { label: `${context.t('goals.actual')} (${goal.indicator.unit})` } : {})}
    ${goal.subject !== null && goal.valueServed && goal.valueServed !== 'none' ? at('valueRealised', 'rating') : nothing}
    ${at('reason', 'choice', { choices: reasons.map((each) => [each, context.t(`goals.reason-${each}`)]) })}${at('obstacles', 'area')}${at('support', 'area')}${at('evidence', 'area')}</div>`;
}

/** Revisions of a signed plan: what changes and why, signed by both; the plan stays as it was signed. */
export function revisionSection(editing: GoalEditing, context: GoalsContext): TemplateResult {
  const { t, titleOf, report } = context;
  const subject = editing.subject!;
  const revisions = readRevisions(report.book, subject);
  return html`${revisions.length ? revisions.map((revision) => html`<article class="goal" data-revision=${revision.id} aria-label=${titleOf(`${subject}/${revision.goal}`)}>
      <h3>${titleOf(`${subject}/${revision.goal}`)}</h3>
      <p>${t('goals.fieldValue', { field: t('goals.revisionReason'), value: revision.reason || t('goals.cleared') })}</p>
      <div class="matrix matrix-full" role="group" aria-label=${t('goals.tabRevisions')} tabindex="0"><table><thead><tr><th scope="col">${t('goals.field')}</th><th scope="col">${t('goals.oldValue')}</th><th scope="col">${t('goals.newValue')}</th></tr></thead>
        <tbody>${revision.changes.map((change) => html`<tr><th scope="row">${fieldName('goal', change.field, context)}</th><td>${valueText('goal', change.field, change.old, context)}</td><td>${valueText('goal', change.field, change.new, context)}</td></tr>`)}</tbody></table></div>
      <p class="quiet">${revision.since ? t('goals.revisionHolds', { time: context.moment(revision.since) }) : t('goals.revisionWaits')}</p>
      ${signaturesView(revision.signatures, editing, context, revision.id, revision.digest, editing.pending > 0)}
    </article>`) : html`<p class="quiet">${t('goals.noRevisions')}</p>`}
    ${editing.readOnly ? nothing : ownGoals(context, subject).map((goal) => newRevision(goal, editing, context))}`;
}

const revisable = [['title', 'text'], ['weight', 'number'], ['due', 'date'], ['indicator.target', 'number'], ['task', 'text']] as const;

function newRevision(goal: GoalState, editing: GoalEditing, context: GoalsContext): TemplateResult {
  const { t, text } = context;
  const now: Readonly<Record<string, Json | undefined>> = { title: text(goal.title), weight: goal.weight, due: goal.due, 'indicator.target': goal.indicator.target, task: goal.task };
  const propose = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const changes = revisable.flatMap(([field, type]) => {
      const given = String(data.get(field) ?? '').trim();
      const next = given === '' ? null : type === 'number' ? Number(given) : given;
      return next === (now[field] ?? null) ? [] : [{ field, old: now[field] ?? null, new: next }];
    });
    const reason = String(data.get('reason') ?? '').trim();
    if (changes.length === 0 || !reason) return;
    const record = newRecordId('revision');
    for (const [field, value] of Object.entries({ goal: goal.id, reason, changes })) editing.edit('revision', record, field, value as Json);
    form.closest('details')!.open = false;
    form.reset();
  };
  const id = context.id(`revise-${goal.id}`);
  return html`<details class="goal-card" data-revise=${goal.id}><summary>${t('goals.revise')}: ${text(goal.title)}</summary>
    <form @submit=${propose}><div class="goal-grid">
      ${revisable.map(([field, type]) => html`<div class="goal-field"><label for="${id}-${field}">${fieldName('goal', field, context)}</label><input id="${id}-${field}" name=${field} type=${type} step="any" .defaultValue=${String(now[field] ?? '')}></div>`)}
      <div class="goal-field goal-wide"><label for="${id}-reason">${t('goals.revisionReason')}</label><textarea id="${id}-reason" name="reason" rows="2" required></textarea></div></div>
      <button type="submit" class="goal-button">${t('goals.revise')}</button></form></details>`;
}

/** The coaching log: talks, actions, how often they happen; how the person feels about it, seen by the person alone. */
export function coachingSection(editing: GoalEditing, context: GoalsContext): TemplateResult {
  const { t, percent, number, report: { book }, definition } = context;
  const subject = editing.subject!;
  const cadence = cadenceOf(book, subject, definition, editing.today);
  const talks = recordsOf(book, subject, 'talk');
  const at = (kind: 'talk' | 'action', record: string, field: string, type: Control['type'], more: Partial<Control> = {}): TemplateResult => control({ kind, record, field, type, ...more }, editing, context);
  const pulses = talks.flatMap((record) => (valuesOf(record)['valuesPulse'] as number | undefined) ?? []);
  const drop = pulses.length > 1 ? pulses.at(-2)! - pulses.at(-1)! : 0;
  return html`
    ${cadence ? html`<p>${t('goals.cadence', { share: percent(cadence.coverage), gap: cadence.longestGapDays, open: cadence.openActions, overdue: cadence.overdueActions })}</p>${cadence.overdue ? html`<p class="measure" role="note">${t('goals.cadenceOverdue')}</p>` : nothing}` : nothing}
    ${editing.side === 'employee' && drop >= 2 ? html`<p class="measure" role="note">${t('goals.pulseDrop', { points: number(drop) })}</p>` : nothing}
    ${talks.map((record) => html`<article class="goal" aria-label=${t('goals.talk')}>${conflictsView(record, editing, context)}<div class="goal-grid">${at('talk', record.id, 'date', 'date')}${at('talk', record.id, 'notes', 'area')}${at('talk', record.id, 'strength', 'area', { label: t('goals.strengthSeen') })}
      ${editing.side === 'employee' ? html`${at('talk', record.id, 'valuesPulse', 'rating')}${at('talk', record.id, 'coachingPulse', 'rating')}` : nothing}</div></article>`)}
    ${editing.readOnly ? nothing : button(t('goals.addTalk'), () => editing.edit('talk', newRecordId('talk'), 'date', editing.today))}
    ${recordsOf(book, subject, 'action').map(({ id }) => html`<div class="goal-grid">${at('action', id, 'text', 'text', { label: t('goals.action') })}${at('action', id, 'who', 'choice', { choices: (['employee', 'supervisor'] as const).map((side) => [side, t(`goals.side-${side}`)]) })}${at('action', id, 'due', 'date')}${at('action', id, 'done', 'date', { label: t('goals.doneOn') })}</div>`)}
    ${editing.readOnly ? nothing : button(t('goals.addAction'), () => editing.edit('action', newRecordId('action'), 'due', editing.today))}`;
}

/** What came of each goal: achieved, why, evidence. */
export function outcomeSection(editing: GoalEditing, context: GoalsContext): TemplateResult {
  const { t, text, report, number } = context;
  return html`${ownGoals(context, editing.subject).map((goal) => {
    const score = report.standings.get(goal.key)?.score?.score ?? null;
    const at = (field: string, type: Control['type'], more: Partial<Control> = {}): TemplateResult => control({ kind: 'goal', record: goal.id, field, type, ...more }, editing, context);
    return html`<article class="goal" aria-label=${text(goal.title)}><h3>${text(goal.title)}</h3><p class="score">${t('goals.score')}: ${score === null ? t('goals.noScore') : number(score, 0)}</p>
      <div class="goal-grid">${at('outcome', 'choice', { choices: (['achieved', 'partly', 'missed'] as const).map((each) => [each, t(`goals.outcome-${each}`)]) })}${at('outcomeWhy', 'area')}${at('outcomeEvidence', 'area')}</div></article>`;
  })}`;
}
