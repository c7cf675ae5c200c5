import type { Catalogue } from '../../message.js';

export const en = {
  table: 'Show as a table',
} as const satisfies Catalogue;
