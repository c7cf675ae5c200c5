import type { Delivery } from '../../model/definition/index.js';
import type { Backend, BackendRuntime } from './backend.js';
import { callbackBackend } from './callback.js';
import { profileBackend } from './profile.js';
import { restBackend } from './rest.js';

/** The adapter that a delivery asks for. @throws Error when `callback` is asked for and the page gave no function */
export function createBackend(delivery: Delivery, runtime: BackendRuntime): Backend {
  if (delivery.transport === 'callback') return callbackBackend(runtime);
  return delivery.transport === 'rest' ? restBackend(runtime) : profileBackend(delivery.transport, runtime);
}
