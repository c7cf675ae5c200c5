import type { TermKey, TermValues } from '../../src/view/i18n/index.js';

/** What a person can do about a notice. */
export type NoticeAction = 'start-over' | 'use-new-version' | 'reload' | 'export' | 'dismiss' | 'confirm-start-over' | 'cancel';

/** A sentence above the form. Each kind is there at most once. */
export interface Notice {
  readonly kind: 'offline' | 'no-store' | 'sign-in' | 'restored' | 'start-over' | 'merged' | 'changed' | 'superseded' | 'discarded' | 'blocked' | 'outdated' | 'lost'
    | 'restored-copies' | 'read-only' | 'quota' | 'policy' | 'incomplete';
  readonly tone: 'info' | 'warning' | 'error';
  readonly text: TermKey;
  readonly values?: TermValues;
  readonly actions: readonly NoticeAction[];
}

/** The words on the button of an action. */
export const actionTerm: Readonly<Record<NoticeAction, TermKey>> = {
  'start-over': 'form.start-over',
  'use-new-version': 'form.changed.use',
  reload: 'form.reload',
  export: 'form.export',
  dismiss: 'form.dismiss',
  'confirm-start-over': 'form.start-over.yes',
  cancel: 'common.cancel',
};

/** What the notices say, without their values. */
export const notices = {
  offline: { kind: 'offline', tone: 'info', text: 'form.offline', actions: [] },
  noStore: { kind: 'no-store', tone: 'warning', text: 'form.no-store', actions: [] },
  signIn: { kind: 'sign-in', tone: 'warning', text: 'form.sign-in', actions: [] },
  startOver: { kind: 'start-over', tone: 'warning', text: 'form.start-over.question', actions: ['confirm-start-over', 'cancel'] },
  merged: { kind: 'merged', tone: 'info', text: 'form.merged', actions: ['dismiss'] },
  changed: { kind: 'changed', tone: 'info', text: 'form.changed', actions: ['use-new-version', 'dismiss'] },
  discarded: { kind: 'discarded', tone: 'info', text: 'form.discarded', actions: ['dismiss'] },
  blocked: { kind: 'blocked', tone: 'warning', text: 'form.blocked', actions: [] },
  outdated: { kind: 'outdated', tone: 'warning', text: 'form.outdated', actions: ['reload'] },
  policy: { kind: 'policy', tone: 'error', text: 'error.transport/policy', actions: [] },
  incomplete: { kind: 'incomplete', tone: 'warning', text: 'form.incomplete', actions: [] },
  readOnly: { kind: 'read-only', tone: 'info', text: 'form.read-only', actions: [] },
  quota: { kind: 'quota', tone: 'error', text: 'form.quota.explain', actions: ['export'] },
} satisfies Record<string, Notice>;

/** `time` is when the draft was begun, written in the person's language. */
export const restoredNotice = (time: string): Notice => ({ kind: 'restored', tone: 'info', text: 'form.restored', values: { time }, actions: ['start-over', 'dismiss'] });

/** The browser threw finished responses away: how many are gone, or how many came back from their copies. */
export function lossNotice({ missing, restored }: { missing: number; restored: number }): Notice | null {
  if (missing > 0) return { kind: 'lost', tone: 'error', text: 'form.lost', values: { n: missing }, actions: ['dismiss'] };
  return restored > 0 ? { kind: 'restored-copies', tone: 'info', text: 'form.restored-copies', values: { n: restored }, actions: ['dismiss'] } : null;
}
