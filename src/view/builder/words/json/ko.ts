import type { Translation } from '../../../i18n/index.js';
import type { en } from './en.js';

export const ko: Translation<typeof en> = {
  label: '양식의 JSON',
  help: 'Ctrl+Space로 완성합니다. Esc를 누른 뒤 Tab으로 편집기를 나갑니다.',
  invalid: '{line}행 {column}열: 아직 올바른 JSON이 아닙니다. 양식은 그대로입니다.',
  inStep: '글과 양식이 일치합니다.',
  refused: '이 글은 양식이 될 수 없습니다: {message}',
  format: '가지런히',
  copy: '복사',
  copied: '복사했습니다.',
  fix: '고치기',
  find: '찾기',
};
