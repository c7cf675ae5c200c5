/** Milliseconds between two attempts. */
const pauses = [2000, 8000, 30_000, 120_000];

/**
 * Calls `act` after a pause that grows with the failures so far, or as soon as the network is back.
 *
 * @returns how to stop waiting
 */
export function retryLater(failures: number, act: () => void): () => void {
  const stop = (): void => {
    clearTimeout(timer);
    removeEventListener('online', now);
  };
  const now = (): void => {
    stop();
    act();
  };
  const timer = setTimeout(now, pauses[Math.min(failures, pauses.length - 1)]);
  addEventListener('online', now);
  return stop;
}

/** Loads a module, again after growing pauses as long as it cannot be fetched and is still wanted; undefined when it is not wanted any more. */
export async function loadPatiently<T>(load: () => Promise<T>, wanted: () => boolean): Promise<T | undefined> {
  for (let failures = 0; wanted(); failures += 1) {
    try {
      return await load();
    } catch (error) {
      console.warn('Assayer: a part could not be loaded; it is asked for again.', error);
      await new Promise<void>((again) => retryLater(failures, again));
    }
  }
  return undefined;
}
