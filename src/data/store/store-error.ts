export type StoreErrorCode =
  /** The device has no room left, also after making some. */
  | 'store/quota'
  /** There is no IndexedDB here, or the browser refuses it (private window, policy). */
  | 'store/unavailable'
  /** The host page put enumerable, unchangeable properties on `Object.prototype`. */
  | 'store/host-prototype'
  /** Another tab upgraded or wiped the database; this page must be reloaded. */
  | 'store/outdated'
  | 'store/closed'
  /** A wipe or a removal would destroy what was not sent yet. */
  | 'store/unsent'
  /** An entry that is being sent just now cannot be changed. */
  | 'store/in-flight'
  | 'store/not-found'
  | 'store/failed';

/** The store could not do what was asked. `detail` holds what the caller needs to go on, such as the response that was not kept. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly detail: unknown;

  constructor(code: StoreErrorCode, message: string, options: { cause?: unknown; detail?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'StoreError';
    this.code = code;
    this.detail = options.detail;
  }
}

/** Whether the browser says that there is no room, however deep it was wrapped (Firefox has a name of its own for it). */
export function isQuotaError(error: unknown): boolean {
  for (let inner = error, depth = 0; inner && depth < 5; inner = (inner as { cause?: unknown }).cause, depth += 1) {
    const name = (inner as { name?: unknown }).name;
    if (name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED') return true;
    if (inner instanceof StoreError && inner.code === 'store/quota') return true;
  }
  return false;
}
