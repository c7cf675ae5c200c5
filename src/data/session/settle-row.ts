import type { OutboxRow, Settlement } from '../store/index.js';
import type { SendOutcome } from '../transport/index.js';
import { retryDelay } from './retry-delay.js';

/** So often a backend may say that it is busy with this very response. */
export const MOST_CONFLICTS = 8;

/**
 * What becomes of a row after an attempt. Pure: the whole machine of the outbox is here.
 *
 * A receipt always counts, whoever brings it. Everything else is only believed from the holder of the newest fence:
 * a tab that was frozen while another took over must not queue or park what that one is sending.
 */
export function settleRow(row: OutboxRow | undefined, sent: { row: OutboxRow; outcome: SendOutcome }, now: number, random: number): Settlement {
  const { outcome } = sent;
  if (outcome.kind === 'stored' || outcome.kind === 'duplicate') return { receipt: outcome.receipt, definition: sent.row.body.definition };
  if (!row || row.state !== 'sending' || row.fence !== sent.row.fence) return undefined;
  const back: OutboxRow = { ...row, state: 'queued', holder: null, plannedAt: now };
  switch (outcome.kind) {
    case 'sign-in':
      return { row: { ...back, nextAt: now, reason: 'transport/sign-in', status: 401 } };
    case 'rejected':
      return { row: { ...back, state: 'parked', nextAt: 0, attempts: row.attempts + 1, reason: outcome.code, status: outcome.status, message: outcome.message } };
    case 'conflict': {
      const conflicts = row.conflicts + 1;
      const next = { ...back, conflicts, attempts: row.attempts + 1, reason: 'transport/conflict', status: 409 };
      return { row: conflicts > MOST_CONFLICTS ? { ...next, state: 'parked', nextAt: 0 } : { ...next, nextAt: now + retryDelay(conflicts, random) } };
    }
    case 'retry': {
      const attempts = row.attempts + 1;
      const nextAt = Math.max(outcome.retryAt ?? 0, now + retryDelay(attempts, random));
      return { row: { ...back, attempts, nextAt, reason: outcome.reason, status: outcome.status ?? null, message: null } };
    }
  }
}

/** A row that was claimed but not tried goes back as it was. */
export function releasedRow(row: OutboxRow | undefined, fence: number, now: number): Settlement {
  return row?.state === 'sending' && row.fence === fence ? { row: { ...row, state: 'queued', holder: null, nextAt: now, plannedAt: now } } : undefined;
}
