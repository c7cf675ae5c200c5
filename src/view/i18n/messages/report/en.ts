import type { Catalogue } from '../../message.js';

export const en = {
  title: 'Your result',
} as const satisfies Catalogue;
