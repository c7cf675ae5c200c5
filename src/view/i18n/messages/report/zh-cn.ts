import type { Translation } from '../../message.js';
import type { en } from './en.js';

export const zhCn: Translation<typeof en> = {
  title: '您的结果',
};
