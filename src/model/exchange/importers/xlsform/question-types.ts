import type { JsonObject } from '../../../definition/index.js';

const plain: Readonly<Record<string, JsonObject>> = {
  'text': { type: 'text' }, 'string': { type: 'text' },
  'integer': { type: 'text', inputType: 'number', step: 1 }, 'int': { type: 'text', inputType: 'number', step: 1 }, 'decimal': { type: 'text', inputType: 'number' },
  'date': { type: 'text', inputType: 'date' }, 'time': { type: 'text', inputType: 'time' }, 'datetime': { type: 'text', inputType: 'datetime-local' },
  'range': { type: 'slider' }, 'note': { type: 'html' }, 'acknowledge': { type: 'boolean' }, 'trigger': { type: 'boolean' },
  'image': { type: 'file', acceptedTypes: 'image/*' }, 'photo': { type: 'file', acceptedTypes: 'image/*' }, 'audio': { type: 'file', acceptedTypes: 'audio/*' }, 'video': { type: 'file', acceptedTypes: 'video/*' }, 'file': { type: 'file' },
};
/** Have no counterpart, but an answer that can be written. */
const written = new Set(['geopoint', 'geotrace', 'geoshape', 'barcode']);
/** What a phone records by itself. */
const recorded = new Set(['start', 'end', 'today', 'deviceid', 'subscriberid', 'simserial', 'phonenumber', 'username', 'email', 'audit', 'start-geopoint', 'background-audio', 'background-geopoint']);

export type RowType =
  | { readonly kind: 'question'; readonly json: JsonObject; readonly list?: string; readonly other?: boolean; readonly standIn?: boolean }
  | { readonly kind: 'begin' | 'end'; readonly what: 'group' | 'repeat' }
  | { readonly kind: 'calculate' | 'recorded' | 'unknown' };

/** What the cells `type` and `appearance` mean. */
export function rowTypeOf(type: string, appearance: string): RowType {
  const words = type.trim().replace(/\s+/g, ' ');
  const key = words.toLowerCase();
  const block = /^(begin|end)[ _](group|repeat)$/.exec(key);
  if (block) return { kind: block[1] as 'begin', what: block[2] as 'group' };
  const looks = appearance.toLowerCase();
  const choice = /^(select[ _]one|select1|select[ _]multiple|select[ _]all[ _]that[ _]apply|rank) (\S+)( or[ _]other)?$/i.exec(words);
  if (choice) {
    const [, what, list, other] = choice as unknown as [string, string, string, string | undefined];
    const small = /\b(minimal|quick|search|autocomplete)\b/.test(looks);
    const chosen = /one|1/i.test(what) ? (small ? 'dropdown' : 'radiogroup') : what.toLowerCase() === 'rank' ? 'ranking' : small ? 'tagbox' : 'checkbox';
    return { kind: 'question', json: { type: chosen, ...(/\b(likert|horizontal|columns?-?\w*|quickcompact|compact)\b/.test(looks) && !small && chosen !== 'ranking' ? { colCount: 0 } : {}) }, list, other: Boolean(other) };
  }
  if (key === 'calculate' || key === 'hidden') return { kind: 'calculate' };
  if (recorded.has(key)) return { kind: 'recorded' };
  if (key === 'image' && /\b(signature|draw|annotate)\b/.test(looks)) return { kind: 'question', json: { type: 'signaturepad' } };
  if ((key === 'text' || key === 'string') && /\bmultiline\b/.test(looks)) return { kind: 'question', json: { type: 'comment' } };
  if (written.has(key)) return { kind: 'question', json: { type: 'text' }, standIn: true };
  return Object.hasOwn(plain, key) ? { kind: 'question', json: { ...plain[key] } } : { kind: 'unknown' };
}
