import type { Notice } from './notice.js';

/** The notices that hold now, at most one of each kind, warnings first. */
export class NoticeBoard {
  private readonly shown = new Map<Notice['kind'], Notice>();

  constructor(private readonly changed: () => void) {}

  show(notice: Notice | null): void {
    if (!notice) return;
    this.shown.set(notice.kind, notice);
    this.changed();
  }

  hide(...kinds: Notice['kind'][]): void {
    if (kinds.filter((kind) => this.shown.delete(kind)).length > 0) this.changed();
  }

  /** Shows it while the condition holds. */
  set(notice: Notice, holds: boolean): void {
    if (holds) this.show(notice);
    else this.hide(notice.kind);
  }

  get list(): readonly Notice[] {
    const order = ['error', 'warning', 'info'];
    return [...this.shown.values()].sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone));
  }
}
