import type { Translation } from '../../message.js';
import type { en } from './en.js';

export const ko: Translation<typeof en> = {
  unknown: '문제가 발생했습니다({code}).',
  'access/sign-in': '로그인이 만료되었습니다. 포털에서 다시 로그인한 뒤 시도해 주세요.',
  'access/forbidden': '볼 수 있는 권한이 없습니다.',
  'store/quota': '이 기기에 남은 공간이 없습니다. 답변이 사라지지 않도록 내보내 주세요.',
  'store/unavailable': '이 브라우저에서는 아무것도 저장할 수 없습니다. 창을 닫으면 답변이 사라집니다.',
  'transport/offline': '연결이 끊겼습니다. 사라진 것은 없으며 다시 시도합니다.',
  'transport/network': '서버에 연결할 수 없습니다. 다시 시도합니다.',
  'transport/timeout': '서버 응답이 너무 늦습니다. 다시 시도합니다.',
  'transport/server': '서버에 일시적인 문제가 있습니다. 다시 시도합니다.',
  'transport/busy': '서버가 바쁩니다. 다시 시도합니다.',
  'transport/no-receipt': '서버가 아닌 곳에서 응답했습니다. 로그인 화면이 가로막고 있을 수 있습니다. 다시 시도합니다.',
  'transport/conflict': '서버가 이 응답을 아직 처리하고 있습니다. 다시 시도합니다.',
  'transport/rejected': '서버가 이 응답을 받지 않았습니다.',
  'transport/sign-in': '포털에서 다시 로그인하면 응답을 보냅니다.',
  'definition/not-found': '이 양식은 없거나 더 이상 공개되지 않습니다.',
  'definition/unavailable': '양식을 불러올 수 없고 이 기기에도 사본이 없습니다.',
  'definition/invalid': '양식에 오류가 있어 표시할 수 없습니다. 포털 담당자에게 알려 주세요.',
  'report/invalid': '서버가 보낸 내용이 결과 보고서가 아닙니다.',
  'report/not-found': '아직 결과 보고서가 없습니다.',
  'response/different': '같은 번호의 다른 응답이 이미 저장되어 있습니다.',
  'response/invalid': '양식에 맞지 않는 답변이 있습니다.',
};
