import type { Delivery } from '../../src/model/definition/index.js';
import type { OutboxRow } from '../../src/data/store/index.js';
import { createBackend, type Backend, type SendCallback, type TokenSource } from '../../src/data/transport/index.js';

/** A way out that a widget of the page offers: for one form, and for the person and round that its token was made for. */
export interface Route {
  readonly definition: string;
  readonly subject: string | null;
  readonly role: string;
  readonly round: string | null;
  readonly delivery: Delivery;
  readonly token?: TokenSource | undefined;
  readonly callback?: SendCallback | undefined;
  readonly context?: Record<string, unknown> | undefined;
}

/** The backend for a row. Tokens are made for one form and round, so only the widget of that very form may send it. */
export function routeFor(row: OutboxRow, routes: Iterable<Route>): Backend | null {
  for (const route of routes) if (fits(row, route)) return backendOf(row, route);
  return null;
}

function fits({ body, delivery }: OutboxRow, route: Route): boolean {
  return body.definition.id === route.definition && body.subject === route.subject && body.role === route.role && body.round === route.round
    && (delivery.transport === 'callback') === (route.delivery.transport === 'callback');
}

function backendOf({ delivery }: OutboxRow, { token, callback, context, delivery: own }: Route): Backend {
  return createBackend(delivery, { endpoint: delivery.endpoint ?? own.endpoint ?? '', token, callback, context });
}
