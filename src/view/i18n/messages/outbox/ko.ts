import type { Translation } from '../../message.js';
import type { en } from './en.js';

export const ko: Translation<typeof en> = {
  empty: '이 기기에서 기다리는 것이 없습니다.',
};
