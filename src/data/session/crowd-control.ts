/**
 * Runs `work` if no other tab is at it. Only against crowds: a frozen page never releases its lock and plain-http pages
 * have none, so the leases in the database are what keeps two tabs from sending one row.
 *
 * @returns whether the work was done
 */
export async function unlessAnotherTab(name: string, work: () => Promise<void>): Promise<boolean> {
  const locks = globalThis.navigator?.locks;
  if (!locks) {
    await work();
    return true;
  }
  return locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}
