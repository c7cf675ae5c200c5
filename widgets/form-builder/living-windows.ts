const prefix = 'assayer-builder:';

/** Says to all windows that this one lives, until it ends, however it ends. @returns how to end it */
export function holdWindow(window: string): () => void {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  void navigator.locks?.request(`${prefix}${window}`, () => ended);
  return () => end();
}

/** Windows that live; on a plain-http page, where there are no locks, none is known. */
export async function livingWindows(): Promise<Set<string>> {
  const held = (await navigator.locks?.query())?.held ?? [];
  return new Set(held.flatMap(({ name }) => (name?.startsWith(prefix) ? [name.slice(prefix.length)] : [])));
}
