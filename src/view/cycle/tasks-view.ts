import { html, nothing, type TemplateResult } from 'lit';
import type { Task } from '../../model/cycle/index.js';
import { aboutWhom, isOver, taskTitle, type CycleContext } from './cycle-context.js';
import { factsOf, mattersOf, type Matter } from './matters.js';

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
const groups = ['toDo', 'toRead', 'later', 'done'] as const satisfies readonly Group[];

/** What a person has to do and may read, in the order of the list; what is done comes last, folded where it is long. */
export function tasksView(shown: TasksShown, context: CycleContext): TemplateResult {
  const { t, moment } = context;
  const of = (group: Group): Task[] => shown.tasks.filter((task) => groupOf(task, shown) === group);
  return html`<div class="cycle" lang=${context.lang}>
    <h2 tabindex="-1" class="screen-title">${t('cycle.tasks')}</h2>
    ${shown.shownAt === null ? nothing : html`<p class="notice">${t('cycle.offline', { time: moment(shown.shownAt) })} <button type="button" class="cycle-link" @click=${shown.onRefresh}>${t('cycle.refresh')}</button></p>`}
    ${of('toDo').length ? nothing : html`<p class="quiet">${t('cycle.nothingToDo')}</p>`}
    ${groups.map((group) => section(group, of(group), shown, context))}
  </div>`;
}

function groupOf(task: Task, { isWaiting }: TasksShown): Group {
  if (task.kind === 'report') return 'toRead';
  if (task.kind !== 'answer') return 'toDo';
  if (task.state === 'open' && !isWaiting(task)) return task.gates.length ? 'later' : 'toDo';
  return task.state === 'approved' || task.state === 'nominated' || task.state === 'proposed' ? 'later' : 'done';
}

/** From so many on, what is done is folded. */
const longList = 4;

function section(group: Group, tasks: readonly Task[], shown: TasksShown, context: CycleContext): TemplateResult | typeof nothing {
  if (tasks.length === 0) return nothing;
  const heading = context.id(`group-${group}`);
  const list = html`<ul class="task-list">${mattersOf(tasks).map((matter) => matterView(matter, group, shown, context))}</ul>`;
  if (group === 'done' && tasks.length >= longList) return html`<details class="task-fold"><summary><h3>${context.t('cycle.done')} <span class="quiet">${tasks.length}</span></h3></summary>${list}</details>`;
  return html`<section aria-labelledby=${heading}><h3 id=${heading}>${context.t(`cycle.${group}`)}</h3>${list}</section>`;
}

/** One form of one cycle, with everybody it is about. */
function matterView({ tasks, first }: Matter, group: Group, shown: TasksShown, context: CycleContext): TemplateResult {
  const { t, text } = context;
  const facts = tasks.map((task) => factsOf(task, shown.isWaiting(task), context));
  const shared = facts[0]!.filter((fact) => facts.every((others) => others.includes(fact)));
  const title = context.id(`matter-${group}-${first.cycle}-${first.activity}-${first.kind}`);
  return html`<li class="task" data-kind=${first.kind}>
    <div class="task-words"><h4 class="task-title" id=${title}>${text(first.title, first.locales)}</h4>
      <p class="quiet">${[text(first.cycleTitle, first.locales), ...shared].join(' · ')}</p></div>
    ${first.kind === 'answer' ? html`<div class="task-tools">${tool(first, 'privacy', t('cycle.privacy'), 'cycle-link', shown, context, false)}</div>` : nothing}
    <ul class="task-people" aria-labelledby=${title}>${tasks.map((task, i) => personView(task, facts[i]!.filter((fact) => !shared.includes(fact)), group, shown, context))}</ul></li>`;
}

function personView(task: Task, facts: readonly string[], group: Group, shown: TasksShown, context: CycleContext): TemplateResult {
  const { t } = context;
  const waiting = shown.isWaiting(task);
  const main = { answer: group === 'toDo' ? t('cycle.answer') : t(isOver(task) ? 'cycle.readOwn' : 'cycle.change'), nominate: t('cycle.nominate'), approve: t('cycle.approve'), report: t('cycle.read') }[task.kind];
  const may = task.kind !== 'answer' || (task.state === 'open' && task.gates.length === 0 && !waiting) || task.state === 'done';
  const mayDecline = task.kind === 'answer' && task.state === 'open' && !task.subject?.self && !waiting;
  return html`<li>
    <p class="task-person">${task.subject ? aboutWhom(task.subject, t) : nothing} <span class="quiet">${facts.join(' · ')}</span></p>
    <div class="task-tools">${mayDecline ? tool(task, 'decline', t('cycle.decline'), 'cycle-link', shown, context) : nothing}
      ${may ? tool(task, 'open', main, group === 'toDo' ? 'cycle-button cycle-primary' : 'cycle-button', shown, context) : nothing}</div></li>`;
}

/** @param each whether the name of the button says whom it is about */
function tool(task: Task, action: TaskAction, words: string, look: string, { onTask }: TasksShown, context: CycleContext, each = true): TemplateResult {
  const about = each ? taskTitle(task, context) : context.text(task.title, task.locales);
  return html`<button type="button" class=${look} aria-label=${context.t('cycle.of', { action: words, task: about })} @click=${() => onTask(task, action)}>${words}</button>`;
}
