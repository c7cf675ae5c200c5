import type { GoalAlignmentDefinition, Json } from '../../src/model/definition/index.js';
import { goalEntriesIn, isGoalEntry, readGoalEntry, type GoalEntry } from '../../src/model/goals/index.js';
import type { Response as FormResponse } from '../../src/model/response/index.js';
import type { Desk } from '../desk/index.js';
import type { About, FormSettings } from '../form/index.js';
import { fetchEntries } from './fetch-entries.js';

/** The entries that this device knows: the backend's as last fetched, and those saved here that the backend does not show yet. */
export class KnownEntries {
  /** When the backend's were fetched, milliseconds since 1970; null: just now, or there are none. */
  shownAt: number | null = null;
  private theirs: GoalEntry[] = [];
  private own: GoalEntry[] = [];

  constructor(private readonly desk: Desk, private readonly definition: GoalAlignmentDefinition, private readonly about: About, private readonly settings: FormSettings) {}

  get all(): GoalEntry[] {
    return [...this.theirs, ...this.own];
  }

  isOwn(id: string): boolean {
    return this.own.some((entry) => entry.id === id);
  }

  async openCopy(): Promise<void> {
    const copy = await this.desk.store.copies.get(this.name).catch(() => undefined);
    if (copy) this.theirs = goalEntriesIn(copy.value);
    this.shownAt = copy?.at ?? null;
    await this.takeWaiting();
  }

  /** Takes in what waits in the outbox, from other tabs too. */
  async takeWaiting(): Promise<void> {
    for (const { body } of await this.desk.store.outbox.list()) this.take(body);
  }

  /** Adds what a finished response brings. */
  take(response: FormResponse): void {
    const { definition, subject, round } = response;
    if (definition.id !== this.definition.id || subject !== this.about.subject || round !== this.about.round || !isGoalEntry(response) || this.all.some(({ id }) => id === response.id)) return;
    const read = readGoalEntry(response, this.definition);
    if (read.ok) this.own = [...this.own, read.entry];
  }

  /** @returns the code of what went wrong; the copy of this device stays then */
  async refresh(signal: AbortSignal): Promise<string | null> {
    const { delivery, round } = this.about;
    if (!delivery.endpoint || this.settings.backend) return null;
    const before = [...this.own];
    const token = (await this.settings.token?.()) ?? null;
    const answer = await fetchEntries({ endpoint: delivery.endpoint, definition: this.definition.id, round, token }, signal);
    if (signal.aborted) return null;
    const { copies, outbox } = this.desk.store;
    if (!answer.ok) {
      this.shownAt = (await copies.get(this.name).catch(() => undefined))?.at ?? this.shownAt;
      return answer.code;
    }
    const shown = new Set(answer.entries.map(({ id }) => id));
    const waiting = new Set((await outbox.list()).map(({ key }) => key));
    this.theirs = answer.entries;
    this.shownAt = null;
    // What the backend has is its to show; what was saved while it was asked, or waits here, it does not know yet.
    this.own = this.own.filter((entry) => !shown.has(entry.id) && (waiting.has(entry.id) || !before.includes(entry)));
    await copies.put(this.name, answer.entries as unknown as Json).catch(() => undefined); // a full disk costs the copy, not the view
    return null;
  }

  private get name(): string {
    const { subject, role, round, delivery } = this.about;
    return JSON.stringify(['goals', delivery.endpoint ?? '', this.definition.id, subject, role, round]);
  }
}
