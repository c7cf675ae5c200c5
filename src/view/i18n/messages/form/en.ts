import type { Catalogue } from '../../message.js';

export const en = {
  saved: 'Saved on this device',
} as const satisfies Catalogue;
