import type { Nominee, Task } from '../../src/model/cycle/index.js';
import type { Json } from '../../src/model/definition/index.js';
import { alsoOpen, unexplained, type AnswerTask, type Sharing, type TaskAction, type WordKind } from '../../src/view/cycle/index.js';
import type { Desk } from '../desk/index.js';
import type { CycleClient } from './cycle-client.js';
import { screenAtOnce, screenOf } from './screen-of.js';
import type { Outcome, Screen, ScreenOf } from './screen.js';

/** A person at their cycles: the list of what is to do, and one matter at a time. Answers are the inner form's. */
export class FeedbackWork {
  person: string | null = null;
  tasks: readonly Task[] = [];
  /** When the list was asked for, milliseconds since 1970; null: just now. */
  shownAt: number | null = null;
  screen: Screen = { kind: 'tasks' };
  busy = false;
  /** Code of what went wrong last. */
  problem: string | null = null;
  outcome: Outcome | null = null;
  private waiting: readonly { definition: { id: string }; subject: string | null; role: string; round: string | null }[] = [];

  constructor(private readonly client: CycleClient, private readonly desk: Desk, private readonly cycle: string | null, private readonly copy: string, private readonly changed: () => void) {}

  /** The list of this device at once, then the collector's. */
  async begin(): Promise<void> {
    const copy = await this.desk.store.copies.get(this.copy).catch(() => undefined);
    if (copy) [{ person: this.person, tasks: this.tasks }, this.shownAt] = [copy.value as unknown as { person: string; tasks: Task[] }, copy.at];
    await this.refresh();
  }

  async refresh(): Promise<void> {
    this.waiting = (await this.desk.store.outbox.list()).map(({ body }) => body);
    const answer = await this.client.tasks();
    if (answer.ok) {
      this.person = answer.body.person;
      this.tasks = answer.body.tasks.filter(({ cycle }) => this.cycle === null || cycle === this.cycle);
      this.shownAt = this.problem = null;
      await this.desk.store.copies.put(this.copy, { person: this.person, tasks: this.tasks } as unknown as Json).catch(() => undefined); // a full disk costs the copy, not the list
    } else this.problem = this.person !== null && answer.code.startsWith('transport/') ? null : answer.code;
    if (!answer.ok && this.person !== null) this.shownAt ??= (await this.desk.store.copies.get(this.copy).catch(() => undefined))?.at ?? null;
    this.changed();
  }

  isWaiting(task: Task): boolean {
    return task.kind === 'answer' && this.waiting.some(({ definition, subject, role, round }) => definition.id === task.definition && subject === (task.subject?.id ?? null) && role === task.role && round === task.round);
  }

  back(): Promise<void> {
    this.show({ kind: 'tasks' });
    return this.refresh();
  }

  async open(task: Task, action: TaskAction = 'open'): Promise<void> {
    this.outcome = null;
    const ready = screenAtOnce(task, action);
    if (ready) return this.show(ready);
    await this.asked(async () => {
      const screen = await screenOf(this.client, task, action);
      return typeof screen === 'string' ? screen : this.show(screen);
    });
  }

  /** The form on the screen was finished: what comes next is offered beside it. */
  finish(): void {
    if (this.screen.kind !== 'answer') return;
    this.screen = { ...this.screen, finished: true };
    void this.refresh();
  }

  /** Whom else the person has to answer about in the same form. */
  next({ task }: ScreenOf<'answer'>): AnswerTask[] {
    return alsoOpen(task, this.tasks).filter((each) => !this.isWaiting(each));
  }

  /** What the person enters, before it is sent. */
  enter(screen: Screen): void {
    this.screen = screen;
    this.outcome = null;
    this.changed();
  }

  nominate(screen: ScreenOf<'nominate'>, submit: boolean): Promise<void> {
    return this.asked(async () => {
      const answer = await this.client.nominate(screen.task, screen.draft as Nominee[], submit);
      if (!answer.ok && answer.faults.length) return void (this.screen = { ...screen, faults: answer.faults });
      if (!answer.ok) return answer.code;
      this.outcome = submit ? 'sentList' : 'savedList';
      if (submit) return this.back();
      this.screen = { ...screen, list: answer.body, faults: [] };
    });
  }

  decide(screen: ScreenOf<'approve'>): Promise<void> {
    if (unexplained(screen.decisions).length) return Promise.resolve(this.enter({ ...screen, checked: true }));
    return this.asked(async () => {
      const decided = [...screen.decisions];
      const refused = decided.filter(([, { approve }]) => !approve).map(([assignment, { reason }]) => ({ assignment, reason: reason.trim() }));
      const answer = await this.client.decide(screen.task, decided.filter(([, { approve }]) => approve).map(([assignment]) => assignment), refused);
      if (!answer.ok) return answer.code;
      this.outcome = 'decided';
      return this.back();
    });
  }

  decline(screen: ScreenOf<'decline'>): Promise<void> {
    if (screen.reason.trim() === '') return Promise.resolve(this.enter({ ...screen, checked: true }));
    return this.asked(async () => {
      const answer = await this.client.decline(screen.task.assignment, screen.reason.trim());
      if (!answer.ok) return answer.code;
      this.outcome = 'declinedNow';
      return this.back();
    });
  }

  say(screen: ScreenOf<'report'>, kind: WordKind): Promise<void> {
    return this.asked(async () => {
      const text = screen.drafts?.[kind].trim() ?? '';
      const answer = await this.client.say(screen.task, kind, text);
      if (!answer.ok) return answer.code;
      this.outcome = 'wordKept';
      this.screen = { ...screen, words: [...screen.words.filter((word) => word.kind !== kind), { kind, text, writtenAt: new Date().toISOString() }], drafts: { ...screen.drafts!, [kind]: text } };
    });
  }

  share(screen: ScreenOf<'report'>, sharing: Sharing): Promise<void> {
    return this.asked(async () => {
      const answer = await this.client.share(screen.task, sharing);
      if (!answer.ok) return answer.code;
      this.outcome = sharing.given ? 'shared' : 'unshared';
      this.screen = { ...screen, sharing: screen.sharing.map((each) => (each.with === sharing.with ? sharing : each)) };
    });
  }

  private show(screen: Screen): void {
    this.screen = screen;
    this.problem = null;
    this.changed();
  }

  /** One question at a time; what it gives back is the code of what stands against it. */
  private async asked(act: () => Promise<string | void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.problem = null;
    this.changed();
    this.problem = (await act()) ?? null;
    this.busy = false;
    this.changed();
  }
}
