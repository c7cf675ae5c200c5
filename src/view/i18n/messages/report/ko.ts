import type { Translation } from '../../message.js';
import type { en } from './en.js';

export const ko: Translation<typeof en> = {
  title: '나의 결과',
};
