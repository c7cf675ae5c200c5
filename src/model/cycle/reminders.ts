import type { Task } from './tasks.js';

/** One person's open matters, for a portal that sends mails or messages of its own. */
export interface Reminder {
  person: string;
  kind: 'answer' | 'nominate' | 'approve';
  cycle: string;
  activity: string;
  subject: string | null;
  dueAt: string;
  /** `dueSoon`: within `soonDays`; `overdue`: the date has passed. */
  urgency: 'open' | 'dueSoon' | 'overdue';
}

/** Who is due for what now: tasks that are open or overdue. What waits for a gate or has not opened is nobody's fault yet. */
export function remindersOf(person: string, tasks: readonly Task[], now: number, soonDays = 3): Reminder[] {
  return tasks.flatMap((task): Reminder[] => {
    if (task.kind === 'report') return [];
    if (task.kind === 'answer' && ((task.state !== 'open' && task.state !== 'overdue') || task.gates.length > 0)) return [];
    const left = Date.parse(task.dueAt) - now;
    return [{
      person, kind: task.kind, cycle: task.cycle, activity: task.activity, subject: task.subject?.id ?? null, dueAt: task.dueAt,
      urgency: left <= 0 ? 'overdue' : left <= soonDays * 86_400_000 ? 'dueSoon' : 'open',
    }];
  });
}
