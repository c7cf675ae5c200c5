import type { Translation } from '../../../i18n/index.js';
import type { en } from './en.js';

export const ko: Translation<typeof en> = {
  device: '너비',
  phone: '휴대 전화',
  tablet: '태블릿',
  desktop: '전체 너비',
  language: '언어',
  role: '역할',
  noRole: '없음',
  restart: '처음부터',
  answers: '답',
  noAnswers: '아직 답이 없습니다.',
  appearance: '모양',
  light: '밝게',
  dark: '어둡게',
  like: '여기처럼',
  failed: '이대로는 양식을 그릴 수 없습니다: {message}',
  outdated: '양식이 바뀌어 미리 보기를 다시 시작했습니다.',
  page: '페이지',
  finished: '이 답으로 양식을 마쳤습니다.',
};
