import { OutboxWorker } from '../../src/data/session/index.js';
import { openStore, storeName, type Store, type StoreOwner } from '../../src/data/store/index.js';
import { routeFor, type Route } from './routes.js';

/** What the widgets of one page share that belong to the same person: the store, the worker and the ways out. */
export interface Desk {
  readonly store: Store;
  readonly worker: OutboxWorker;
  /** Makes a way known; returns how to take it back. What waits for it is sent. */
  addRoute(route: Route): () => void;
  /** Sends what waits, or one response. What cannot be sent now is tried again by the worker itself. */
  send(key?: string): void;
  /** The last widget to leave closes the store. */
  release(): void;
}

interface Shared {
  users: number;
  opened: Promise<{ store: Store; worker: OutboxWorker; routes: Set<Route> }>;
}

const desks = new Map<string, Shared>();

/** Opens the store of a person once for all widgets of the page. `onBlocked`: another tab has an older version open. */
export async function openDesk(owner: StoreOwner, onBlocked?: () => void): Promise<Desk> {
  const name = storeName(owner);
  const shared = desks.get(name) ?? { users: 0, opened: open(owner, onBlocked) };
  desks.set(name, shared);
  shared.users += 1;
  const release = onlyOnce(() => leave(name, shared));
  try {
    const { store, worker, routes } = await shared.opened;
    const send = (key?: string): void => void worker.sendNow(key).catch((error: unknown) => {
      // The last widget left meanwhile; the response lies where it lay.
      if ((error as { code?: unknown }).code !== 'store/closed') console.warn('Assayer: the outbox could not be worked off this time.', error);
    });
    const addRoute = (route: Route): (() => void) => {
      routes.add(route);
      worker.start();
      send();
      return () => routes.delete(route);
    };
    return { store, worker, addRoute, send, release };
  } catch (error) {
    release();
    throw error;
  }
}

async function open(owner: StoreOwner, onBlocked?: () => void): Promise<{ store: Store; worker: OutboxWorker; routes: Set<Route> }> {
  const store = await openStore(owner, onBlocked ? { onBlocked } : {});
  const routes = new Set<Route>();
  return { store, routes, worker: new OutboxWorker({ store, backendFor: (row) => routeFor(row, routes) }) };
}

function leave(name: string, shared: Shared): void {
  shared.users -= 1;
  if (shared.users > 0) return;
  if (desks.get(name) === shared) desks.delete(name);
  void shared.opened.then(({ store, worker }) => {
    worker.stop();
    store.close();
  }, () => undefined); // an opening that failed has nothing to close
}

function onlyOnce(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}
