import type { Translation } from '../../../i18n/index.js';
import type { en } from './en.js';

export const zhCn: Translation<typeof en> = {
  device: '宽度',
  phone: '手机',
  tablet: '平板',
  desktop: '全宽',
  language: '语言',
  role: '角色',
  noRole: '无',
  restart: '重新开始',
  answers: '答案',
  noAnswers: '还没有答案。',
  appearance: '外观',
  light: '浅色',
  dark: '深色',
  like: '与此处相同',
  failed: '现在无法绘制表单：{message}',
  outdated: '表单已更改，预览已重新开始。',
  page: '页面',
  finished: '表单已用这些答案完成。',
};
