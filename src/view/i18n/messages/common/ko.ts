import type { Translation } from '../../message.js';
import type { en } from './en.js';

export const ko: Translation<typeof en> = {
  loading: '불러오는 중…',
  retry: '다시 시도',
  cancel: '취소',
  close: '닫기',
  yes: '예',
  no: '아니요',
};
