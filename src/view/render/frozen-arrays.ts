import { Base } from 'survey-core';

const methods = ['push', 'pop', 'shift', 'unshift', 'splice'] as const;

/**
 * survey-core assigns methods of their own to the arrays it watches, which throws where the page froze `Array.prototype`
 * (hardened JavaScript). There, arrays get properties of these names beforehand, which may be assigned.
 */
export function allowOwnArrayMethods(): void {
  if (!Object.isFrozen(Array.prototype)) return;
  Base.prototype.createArrayCoreHandler = (properties: Record<string, unknown>, name: string) => {
    const array: unknown[] = [];
    for (const method of methods) Object.defineProperty(array, method, { value: Array.prototype[method], writable: true, configurable: true });
    return (properties[name] = array);
  };
}
