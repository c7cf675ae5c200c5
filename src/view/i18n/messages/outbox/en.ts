import type { Catalogue } from '../../message.js';

export const en = {
  empty: 'Nothing is waiting on this device.',
} as const satisfies Catalogue;
