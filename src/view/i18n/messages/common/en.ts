import type { Catalogue } from '../../message.js';

export const en = {
  loading: 'Loading …',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  yes: 'Yes',
  no: 'No',
} as const satisfies Catalogue;
