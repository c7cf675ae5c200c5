import type { Translation } from '../../../i18n/index.js';
import type { en } from './en.js';

export const zhCn: Translation<typeof en> = {
  label: '表单的 JSON',
  help: 'Ctrl+空格补全。先按 Esc 再按 Tab 离开编辑器。',
  invalid: '第 {line} 行第 {column} 列：还不是有效的 JSON。表单保持不变。',
  inStep: '文本与表单一致。',
  refused: '此文本不能成为表单：{message}',
  format: '整理格式',
  copy: '复制',
  copied: '已复制。',
  fix: '修复',
  find: '查找',
};
