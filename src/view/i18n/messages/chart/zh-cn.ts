import type { Translation } from '../../message.js';
import type { en } from './en.js';

export const zhCn: Translation<typeof en> = {
  table: '以表格显示',
};
