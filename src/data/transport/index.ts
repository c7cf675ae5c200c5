export type { Backend, BackendRuntime, SendCallback, SendOutcome, TokenSource } from './backend.js';
export { TransportError, type TransportReason } from './transport-error.js';
export { createBackend } from './create-backend.js';
export { retryAfter } from './retry-after.js';
