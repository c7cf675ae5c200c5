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
