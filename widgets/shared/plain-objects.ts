let users = 0;
let hidden: PropertyDescriptorMap = {};

/**
 * Keeps properties that an old framework put on `Object.prototype` in the open out of `for … in` loops, as long as a widget
 * is at work: survey-core and the checkers of definitions loop that way at every turn. The host's properties work as before,
 * and come back into loops with the last widget that leaves. What the host made unchangeable stays as it is.
 *
 * @returns how to let go
 */
export function amongPlainObjects(): () => void {
  if (users === 0) hidden = hideEnumerables();
  users += 1;
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    users -= 1;
    if (users === 0) Object.defineProperties(Object.prototype, hidden);
  };
}

function hideEnumerables(): PropertyDescriptorMap {
  const found = Object.create(null) as PropertyDescriptorMap;
  for (const name of Object.keys(Object.prototype)) {
    const descriptor = Object.getOwnPropertyDescriptor(Object.prototype, name)!;
    if (!descriptor.configurable) continue;
    found[name] = descriptor;
    Object.defineProperty(Object.prototype, name, { ...descriptor, enumerable: false });
  }
  return found;
}
