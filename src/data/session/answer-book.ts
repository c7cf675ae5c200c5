import type { Answers, Json } from '../../model/response/index.js';
import { jsonText } from '../../model/definition/index.js';
import type { Progress } from '../store/index.js';

/**
 * The answers as this tab sees them, and what it needs to know to take in those of other tabs: which changes it has
 * seen (by stamp), and which fields were changed here while a look into the database was under way.
 */
export class AnswerBook {
  private readonly values: Map<string, Json>;
  private stamps: Record<string, number>;
  private readonly versions = new Map<string, number>();
  private view: Readonly<Answers> | null = null;

  constructor(progress: Progress) {
    this.values = new Map(Object.entries(progress.answers));
    this.stamps = progress.stamps;
  }

  get answers(): Readonly<Answers> {
    return (this.view ??= Object.freeze(Object.fromEntries(this.values)));
  }

  get(name: string): Json | undefined {
    return this.values.get(name);
  }

  /** A change made in this tab. */
  set(name: string, value: Json | undefined): void {
    this.versions.set(name, (this.versions.get(name) ?? 0) + 1);
    this.place(name, value);
  }

  /** To be taken before the database is asked, and handed to `absorb` with what it said. */
  moment(): ReadonlyMap<string, number> {
    return new Map(this.versions);
  }

  /**
   * Takes in the folded progress of all tabs; answers what differs from what this tab showed. A field changed here since
   * `moment` is left alone: that change has a later place in the journal than anything the database knew.
   */
  absorb(progress: Progress, moment: ReadonlyMap<string, number>): { name: string; value: Json | undefined }[] {
    const known = new Map(Object.entries(this.stamps));
    const values = new Map(Object.entries(progress.answers));
    const changes: { name: string; value: Json | undefined }[] = [];
    for (const [name, stamp] of Object.entries(progress.stamps)) {
      if (known.get(name) === stamp || this.versions.get(name) !== moment.get(name)) continue;
      const value = values.get(name);
      if (jsonText(value ?? null) === jsonText(this.values.get(name) ?? null)) continue;
      this.place(name, value);
      changes.push({ name, value });
    }
    this.stamps = progress.stamps;
    return changes;
  }

  private place(name: string, value: Json | undefined): void {
    if (value === undefined) this.values.delete(name);
    else this.values.set(name, value);
    this.view = null;
  }
}
