import type { Translation } from '../../message.js';
import type { en } from './en.js';

export const ko: Translation<typeof en> = {
  table: '표로 보기',
};
