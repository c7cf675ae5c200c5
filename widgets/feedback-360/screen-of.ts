import type { Task } from '../../src/model/cycle/index.js';
import type { AnswerTask, TaskAction, WordKind } from '../../src/view/cycle/index.js';
import type { CycleClient } from './cycle-client.js';
import type { Screen } from './screen.js';

/** The screen of a task for which nothing has to be asked first. */
export function screenAtOnce(task: Task, action: TaskAction): Screen | null {
  if (action === 'decline') return { kind: 'decline', task: task as AnswerTask, reason: '', checked: false };
  return action === 'open' && task.kind === 'answer' && task.state !== 'done' ? { kind: 'answer', task, given: null, finished: false } : null;
}

/** Asks the collector for what the screen of a task shows. @returns the code of what stands against it otherwise */
export async function screenOf(client: CycleClient, task: Task, action: TaskAction): Promise<Screen | string> {
  if (action === 'open' && task.kind === 'answer') {
    const before = await client.answered(task.assignment);
    // An empty form in the place of what was answered would look like a loss.
    return before.ok ? { kind: 'answer', task, given: before.body.answers, finished: false } : before.code;
  }
  if (action === 'open' && task.kind === 'report') {
    const words = await client.words(task);
    if (!words.ok) return words.code;
    const written = (kind: WordKind): string => words.body.words.find((word) => word.kind === kind)?.text ?? '';
    return { kind: 'report', task, ...words.body, drafts: task.subject?.self ? { reply: written('reply'), objection: written('objection') } : null };
  }
  const statement = await client.privacy(task);
  if (!statement.ok) return statement.code;
  if (action === 'privacy') return { kind: 'privacy', task, statement: statement.body };
  const [list, people] = await Promise.all([client.nominations(task), client.people(task)]);
  if (!list.ok) return list.code;
  if (!people.ok) return people.code;
  if (task.kind === 'approve') return { kind: 'approve', task, list: list.body, statement: statement.body, decisions: new Map(), checked: false };
  const draft = list.body.raters.filter(({ decision }) => decision === 'nominated' || decision === 'proposed').map(({ respondent, role }) => ({ respondent, role }));
  return { kind: 'nominate', task, list: list.body, people: people.body.people, statement: statement.body, draft, search: {}, faults: [] };
}
