import type { Translation } from '../../message.js';
import type { en } from './en.js';

export const zhCn: Translation<typeof en> = {
  loading: '正在加载题目…',
  required: '（必填）',
  'action.in-row': '{action}，第 {position} 行，共 {count} 行',
  'action.in-part': '{action}，{part}',
  'panel.part': '第 {position} 项，共 {count} 项',
  'tagbox.remove': '移除{choice}',
  'ranking.item': '{choice}，第 {position} 位，共 {count} 项',
  'ranking.item-unranked': '{choice}，未排序',
  'ranking.keys': '按上下方向键移动此选项。按空格键接受当前显示的顺序。',
  'ranking.keys-select': '按空格键将此选项加入或移出排序。按上下方向键移动已排序的选项。',
  'slider.from': '起点',
  'slider.to': '终点',
  'slider.empty': '尚未作答',
  'matrix.move-row': '第 {position} 行，共 {count} 行：用上下箭头键移动',
  'signature.empty': '未签名',
  'signature.signed': '已签名',
  'file.remove': '移除 {name}',
  'file.previous': '上一批文件',
  'file.next': '下一批文件',
};
