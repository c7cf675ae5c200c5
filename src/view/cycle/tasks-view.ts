import { html, nothing, type TemplateResult } from 'lit';
import type { Task } from '../../model/cycle/index.js';
import { aboutWhom, taskTitle, type CycleContext } from './cycle-context.js';

export type AnswerTask = Extract<Task, { kind: 'answer' }>;
export type TaskAction = 'open' | 'decline' | 'privacy';

export interface TasksShown {
  readonly tasks: readonly Task[];
  /** Milliseconds since 1970 when this was asked; null: just now. */
  readonly shownAt: number | null;
  /** Whether the response lies finished on this device and was not sent yet. */
  isWaiting(task: Task): boolean;
  onTask(task: Task, action: TaskAction): void;
  onRefresh(): void;
}

type Group = 'toDo' | 'toRead' | 'later' | 'done';

/** What a person has to do and may read, in the order of the list; what is done comes last. */
export function tasksView(shown: TasksShown, context: CycleContext): TemplateResult {
  const { t, moment } = context;
  const of = (group: Group): Task[] => shown.tasks.filter((task) => groupOf(task, shown) === group);
  return html`<div class="cycle" lang=${context.lang}>
    <h2 tabindex="-1" class="screen-title">${t('cycle.tasks')}</h2>
    ${shown.shownAt === null ? nothing : html`<p class="notice">${t('cycle.offline', { time: moment(shown.shownAt) })} <button type="button" class="cycle-link" @click=${shown.onRefresh}>${t('cycle.refresh')}</button></p>`}
    ${of('toDo').length ? nothing : html`<p class="quiet">${t('cycle.nothingToDo')}</p>`}
    ${(['toDo', 'toRead', 'later', 'done'] as const).map((group) => section(group, of(group), shown, context))}
  </div>`;
}

function groupOf(task: Task, { isWaiting }: TasksShown): Group {
  if (task.kind === 'report') return 'toRead';
  if (task.kind !== 'answer') return 'toDo';
  if (task.state === 'open' && !isWaiting(task)) return task.gates.length ? 'later' : 'toDo';
  return task.state === 'approved' || task.state === 'nominated' || task.state === 'proposed' ? 'later' : 'done';
}

function section(group: Group, tasks: readonly Task[], shown: TasksShown, context: CycleContext): TemplateResult | typeof nothing {
  if (tasks.length === 0) return nothing;
  const heading = context.id(`group-${group}`);
  return html`<section aria-labelledby=${heading}><h3 id=${heading}>${context.t(`cycle.${group}`)}</h3>
    <ul class="task-list">${tasks.map((task) => html`<li class="task" data-kind=${task.kind}>${taskView(task, group, shown, context)}</li>`)}</ul></section>`;
}

function taskView(task: Task, group: Group, shown: TasksShown, context: CycleContext): TemplateResult {
  const { t, text } = context;
  const say = (action: string): string => t('cycle.of', { action, task: taskTitle(task, context) });
  const button = (action: TaskAction, words: string, look: string): TemplateResult => html`<button type="button" class=${look} aria-label=${say(words)} @click=${() => shown.onTask(task, action)}>${words}</button>`;
  const main = { answer: group === 'toDo' ? t('cycle.answer') : t('cycle.change'), nominate: t('cycle.nominate'), approve: t('cycle.approve'), report: t('cycle.read') }[task.kind];
  const may = task.kind !== 'answer' || (task.state === 'open' && task.gates.length === 0 && !shown.isWaiting(task)) || task.state === 'done';
  return html`<div class="task-words"><p class="task-title">${text(task.title, task.locales)}</p>
      <p>${task.subject ? aboutWhom(task.subject, t) : text(task.cycleTitle, task.locales)}</p>
      <p class="quiet">${facts(task, shown, context).join(' · ')}</p></div>
    <div class="task-tools">
      ${may ? button('open', main, group === 'toDo' ? 'cycle-button cycle-primary' : 'cycle-button') : nothing}
      ${task.kind === 'answer' ? button('privacy', t('cycle.privacy'), 'cycle-link') : nothing}
      ${task.kind === 'answer' && task.state === 'open' && !task.subject?.self && !shown.isWaiting(task) ? button('decline', t('cycle.decline'), 'cycle-link') : nothing}
    </div>`;
}

function facts(task: Task, { isWaiting }: TasksShown, { t, day }: CycleContext): string[] {
  if (task.kind === 'report') return [t('cycle.published', { day: day(task.publishedAt) })];
  const due = t('cycle.due', { day: day(task.dueAt) });
  if (task.kind === 'nominate') return [t('cycle.groups', { n: task.groups.filter(({ submitted }) => !submitted).length }), due];
  if (task.kind === 'approve') return [t('cycle.toApprove', { n: task.waiting }), due];
  if (isWaiting(task)) return [t('cycle.waiting')];
  if (task.state === 'done') return [t('cycle.answered')];
  if (task.state === 'overdue' || task.state === 'declined' || task.state === 'proposed') return [t(`cycle.${task.state}`)];
  const when = task.state === 'approved' ? [t('cycle.opens', { day: day(task.opensAt) }), due] : [due];
  return [...when, ...(task.minutes ? [t('cycle.minutes', { n: Math.round(task.minutes) })] : []), ...(task.gates.length ? [t('cycle.gate')] : []), t(task.anonymous ? 'cycle.anonymous' : 'cycle.named')];
}
