import type { Translation } from '../../message.js';
import type { en } from './en.js';

export const zhCn: Translation<typeof en> = {
  loading: '正在加载…',
  retry: '重试',
  cancel: '取消',
  close: '关闭',
  yes: '是',
  no: '否',
};
