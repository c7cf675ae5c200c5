/**
 * What every page has for the outside: `mount(host)` draws the form of the page, `unmount()` takes the newest away, `answers()` are those of the newest.
 * A cold page draws at once.
 *
 * @param {(host: HTMLElement, form: object) => Mounted | Promise<Mounted>} mount
 * @typedef {{ answers(): object, unmount(): void }} Mounted
 */
export function offer(mount) {
  const form = JSON.parse(document.getElementById('form').textContent);
  const mounted = [];
  Object.assign(window, {
    mount: async (host) => void mounted.push(await mount(host, form)),
    unmount: () => mounted.pop().unmount(),
    answers: () => mounted.at(-1)?.answers() ?? {},
  });
  if (document.documentElement.dataset.page !== 'cold') return;
  window.mounting = true;
  void window.mount(document.getElementById('root')).then(() => (window.mounting = false));
}
