import type { Task } from '../../model/cycle/index.js';
import { isOver, type CycleContext } from './cycle-context.js';
import type { AnswerTask } from './tasks-view.js';

/** What has to be done with one form of one cycle, about one person or several. */
export interface Matter {
  readonly first: Task;
  readonly tasks: readonly Task[];
}

/** Tasks of one kind with one form belong together; matters come in the order of their first task. */
export function mattersOf(tasks: readonly Task[]): Matter[] {
  const matters = new Map<string, Task[]>();
  for (const task of tasks) {
    const key = JSON.stringify([task.cycle, task.activity, task.kind]);
    matters.set(key, [...(matters.get(key) ?? []), task]);
  }
  return [...matters.values()].map((together) => ({ first: together[0]!, tasks: together }));
}

/** Whom else the same form can be answered about now. */
export function alsoOpen({ assignment, cycle, activity }: AnswerTask, tasks: readonly Task[]): AnswerTask[] {
  return tasks.filter((each): each is AnswerTask => each.kind === 'answer' && each.cycle === cycle && each.activity === activity && each.assignment !== assignment && each.state === 'open' && each.gates.length === 0 && !isOver(each));
}

/** What a person wants to know before opening it: until when, how long, who will see it. */
export function factsOf(task: Task, isWaiting: boolean, { t, day }: CycleContext): string[] {
  if (task.kind === 'report') return [t('cycle.published', { day: day(task.publishedAt) })];
  const due = t('cycle.due', { day: day(task.dueAt) });
  if (task.kind === 'nominate') return [t('cycle.groups', { n: task.groups.filter(({ submitted }) => !submitted).length }), due];
  if (task.kind === 'approve') return [t('cycle.toApprove', { n: task.waiting }), due];
  if (isWaiting) return [t('cycle.waiting')];
  if (task.state === 'done') return isOver(task) ? [t('cycle.answered')] : [t('cycle.answered'), due];
  if (task.state === 'overdue' || task.state === 'declined' || task.state === 'proposed') return [t(`cycle.${task.state}`)];
  const when = task.state === 'approved' ? [t('cycle.opens', { day: day(task.opensAt) }), due] : [due];
  return [...when, ...(task.minutes ? [t('cycle.minutes', { n: Math.round(task.minutes) })] : []), ...(task.gates.length ? [t('cycle.gate')] : []), t(task.anonymous ? 'cycle.anonymous' : 'cycle.named')];
}
