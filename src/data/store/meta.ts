import type { Rows } from './engine.js';
import type { Mirror } from './mirror.js';

/** How many responses wait on this device, kept outside the database so that its loss can be told. */
export interface Canary {
  unsent: number;
  /** Milliseconds since 1970, to know the newer of two. */
  at: number;
}

/** Adds to the count of unsent responses within a transaction that changes the outbox; answers the new count. */
export async function countUnsent(rows: Rows, change: number): Promise<number> {
  const unsent = Math.max(0, (await unsentOf(rows)) + change);
  await rows.put('meta', { id: 'unsent', count: unsent });
  return unsent;
}

export async function unsentOf(rows: Rows): Promise<number> {
  return (await rows.get<{ count: number }>('meta', 'unsent'))?.count ?? 0;
}

/** Writes the canary to both places that outlive a deleted database. */
export async function writeCanary(name: string, unsent: number, mirror: Mirror): Promise<void> {
  const canary: Canary = { unsent, at: Date.now() };
  try {
    globalThis.localStorage?.setItem(`assayer-canary:${name}`, JSON.stringify(canary));
  } catch {
    // Refused or full: the copy in the mirror stays.
  }
  await mirror.put('canary', 'unsent', canary);
}

export async function readCanary(name: string, mirror: Mirror): Promise<Canary | null> {
  const found = [await mirror.get<Canary>('canary', 'unsent'), fromLocalStorage(name)]
    .filter((canary): canary is Canary => typeof canary?.unsent === 'number' && typeof canary.at === 'number');
  return found.sort((a, b) => b.at - a.at)[0] ?? null;
}

export function removeCanary(name: string): void {
  try {
    globalThis.localStorage?.removeItem(`assayer-canary:${name}`);
  } catch {
    // Storage is refused here, so there is none.
  }
}

function fromLocalStorage(name: string): Canary | null {
  try {
    return JSON.parse(globalThis.localStorage?.getItem(`assayer-canary:${name}`) ?? 'null') as Canary | null;
  } catch {
    return null; // refused, or a text that is no canary
  }
}
