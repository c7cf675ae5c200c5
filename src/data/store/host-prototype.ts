import { StoreError } from './store-error.js';

let shields = 0;
let hidden: PropertyDescriptorMap = {};

/**
 * Runs `work` while `Object.prototype` has no enumerable property.
 *
 * Dexie compares schemas with `for … in` when it opens, and fails for good when an old host library has extended
 * `Object.prototype` in the open. The host's properties keep working meanwhile; only loops do not list them.
 *
 * @throws StoreError `store/host-prototype` when the host also made such a property unchangeable
 */
export async function withPlainObjects<T>(work: () => Promise<T>): Promise<T> {
  if (shields === 0) hidden = hideEnumerables();
  shields += 1;
  try {
    return await work();
  } finally {
    shields -= 1;
    if (shields === 0) Object.defineProperties(Object.prototype, hidden);
  }
}

function hideEnumerables(): PropertyDescriptorMap {
  const names = Object.keys(Object.prototype);
  const found = names.map((name) => [name, Object.getOwnPropertyDescriptor(Object.prototype, name)!] as const);
  const stuck = found.filter(([, descriptor]) => !descriptor.configurable).map(([name]) => name);
  if (stuck.length > 0) {
    throw new StoreError('store/host-prototype',
      `This page defines Object.prototype.${stuck.join(', Object.prototype.')} as enumerable and unchangeable, which stops the database from opening. Define it with enumerable: false.`,
      { detail: stuck });
  }
  for (const [name, descriptor] of found) Object.defineProperty(Object.prototype, name, { ...descriptor, enumerable: false });
  return Object.fromEntries(found);
}
