import type { Catalogue } from '../../message.js';

export const en = {
  loading: 'Loading the question …',
} as const satisfies Catalogue;
