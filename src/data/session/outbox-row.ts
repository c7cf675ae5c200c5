import { jsonText, localizedText, type Delivery, type FormDefinition } from '../../model/definition/index.js';
import type { Response as FormResponse } from '../../model/response/index.js';
import type { OutboxRow } from '../store/index.js';

/** A finished response as it goes into the queue. Addresses become absolute: another page may be the one that sends it. */
export function outboxRow(body: FormResponse, definition: FormDefinition, delivery: Delivery): OutboxRow {
  const resolved = { ...delivery, ...(delivery.endpoint === undefined ? {} : { endpoint: absolute(delivery.endpoint) }) };
  return {
    key: body.id, delivery: resolved, endpoint: laneOf(resolved), state: 'queued', nextAt: 0, plannedAt: 0, attempts: 0, conflicts: 0, fence: 0,
    holder: null, reason: null, status: null, message: null, title: localizedText(definition.title, body.locale, definition.locales),
    size: new TextEncoder().encode(jsonText(body)).length, body,
  };
}

/** What fails together: rows with the same transport and address. */
export function laneOf({ transport, endpoint = '' }: Delivery): string {
  return typeof transport === 'string' ? `${transport} ${endpoint}` : `profile ${transport.name ?? ''} ${endpoint || transport.url}`;
}

function absolute(address: string): string {
  const base = globalThis.document?.baseURI;
  return base ? new URL(address, base).href.replace(/\/+$/, '') : address;
}
