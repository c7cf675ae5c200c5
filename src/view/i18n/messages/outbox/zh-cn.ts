import type { Translation } from '../../message.js';
import type { en } from './en.js';

export const zhCn: Translation<typeof en> = {
  empty: '本设备上没有等待发送的内容。',
};
