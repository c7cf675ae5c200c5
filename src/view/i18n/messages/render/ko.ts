import type { Translation } from '../../message.js';
import type { en } from './en.js';

export const ko: Translation<typeof en> = {
  loading: '질문을 불러오는 중…',
  required: '(필수)',
  'action.in-row': '{action}, {count}행 중 {position}행',
  'action.in-part': '{action}, {part}',
  'panel.part': '{count}개 중 {position}번째',
  'tagbox.remove': '{choice} 삭제',
  'ranking.item': '{choice}, {count}개 중 {position}위',
  'ranking.item-unranked': '{choice}, 순위 없음',
  'ranking.keys': '위쪽·아래쪽 화살표 키로 이 항목을 옮깁니다. 스페이스 키를 누르면 보이는 순서를 그대로 확정합니다.',
  'ranking.keys-select': '스페이스 키로 순위에 넣거나 뺍니다. 순위에 있는 항목은 위쪽·아래쪽 화살표 키로 옮깁니다.',
  'slider.from': '시작',
  'slider.to': '끝',
  'slider.empty': '아직 응답 없음',
  'matrix.move-row': '{count}행 중 {position}행: 위/아래 화살표 키로 이동',
  'signature.empty': '서명 안 됨',
  'signature.signed': '서명됨',
  'file.remove': '{name} 제거',
  'file.previous': '이전 파일',
  'file.next': '다음 파일',
};
