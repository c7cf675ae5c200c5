import type { Json } from '../../model/definition/index.js';

/** A value's type as a reader calls it. */
export function typeWords(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return { string: 'a text', number: 'a number', boolean: 'true or false', object: 'an object' }[typeof value as 'string'] ?? 'something else';
}

/** A value that fits into a message. */
export function briefly(value: Json): Json {
  if (typeof value === 'string') return value.length > 60 ? value.slice(0, 57) + '…' : value;
  return typeof value === 'object' && value !== null ? typeWords(value) : value;
}
