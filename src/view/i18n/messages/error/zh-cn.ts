import type { Translation } from '../../message.js';
import type { en } from './en.js';

export const zhCn: Translation<typeof en> = {
  unknown: '出现问题（{code}）。',
  'access/sign-in': '登录已失效。请在门户中重新登录后再试。',
  'access/forbidden': '您无权查看此内容。',
  'store/quota': '本设备已没有可用空间。请导出您的回答，以免丢失。',
  'store/unavailable': '此浏览器不允许页面保存任何内容。关闭页面后您的回答将丢失。',
  'transport/offline': '没有网络连接。内容不会丢失，稍后会再次尝试。',
  'transport/network': '无法连接服务器，稍后会再次尝试。',
  'transport/timeout': '服务器响应时间过长，稍后会再次尝试。',
  'transport/server': '服务器暂时出现问题，稍后会再次尝试。',
  'transport/busy': '服务器繁忙，稍后会再次尝试。',
  'transport/no-receipt': '应答并非来自服务器，中间可能有登录页面。稍后会再次尝试。',
  'transport/conflict': '服务器仍在处理这份答卷，稍后会再次尝试。',
  'transport/rejected': '服务器拒收了这份答卷。',
  'transport/sign-in': '请在门户中重新登录，随后会发送答卷。',
  'definition/not-found': '此表单不存在或已不再发布。',
  'definition/unavailable': '无法加载表单，本设备上也没有副本。',
  'definition/invalid': '此表单有错误，无法显示。请告知门户的管理人员。',
  'report/invalid': '服务器发送的内容不是报告。',
  'report/not-found': '目前还没有报告。',
  'response/different': '已存有同一编号的另一份答卷。',
  'response/invalid': '服务器发现有些回答与表单不符。',
};
