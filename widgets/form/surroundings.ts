import type { PausedEvent } from '../../src/data/session/index.js';
import type { Desk } from '../desk/index.js';
import { lossNotice, notices } from './notice.js';
import type { NoticeBoard } from './notice-board.js';

/**
 * Keeps the notices about network, store and sign-in true while a form is open.
 *
 * @returns how to stop
 */
export function watchSurroundings(desk: Desk, board: NoticeBoard): () => void {
  const { store, worker } = desk;
  const watching = new AbortController();
  const { signal } = watching;
  const network = (): void => board.set(notices.offline, navigator.onLine === false);
  addEventListener('online', network, { signal });
  addEventListener('offline', network, { signal });
  network();

  // Before anything is typed: what a browser without a store means.
  board.set(notices.noStore, store.durability === 'memory');
  const loss = (): void => board.show(store.lossReport && lossNotice(store.lossReport));
  loss();
  store.addEventListener('loss', loss, { signal });
  store.addEventListener('blocked', () => board.show(notices.blocked), { signal });
  store.addEventListener('outdated', () => board.show(notices.outdated), { signal });

  worker.addEventListener('paused', (event) => {
    if ((event as PausedEvent).detail.reason === 'sign-in') board.show(notices.signIn);
  }, { signal });
  worker.addEventListener('sent', () => board.hide('sign-in'), { signal });
  return () => watching.abort();
}
