import type { Question, QuestionFileModel, QuestionSignaturePadModel } from 'survey-core';
import { isJsonObject, type Json, type JsonPath } from '../../model/definition/index.js';
import type { CheckContext } from './check-value.js';
import { typeWords } from './value-words.js';

/** Longest address or reference of a file that lies elsewhere, in UTF-16 units. */
const longestReference = 2000;
/** Largest signature that is accepted inside the answers, in UTF-16 units of its data address. */
const longestSignature = 500_000;

/** A list of `{ name, type, content }`; the content is a data address or a reference to a file that was sent apart. */
export function checkFile(base: Question, value: Json, path: JsonPath, context: CheckContext): void {
  const question = base as QuestionFileModel;
  if (!Array.isArray(value)) {
    context.report('answers/wrong-type', path, { found: typeWords(value), expected: 'a list of files' });
    return;
  }
  const limit = question.allowMultiple ? 1000 : 1;
  if (value.length > limit) context.report('answers/too-many', path, { count: value.length, limit });
  value.forEach((file, i) => {
    const problem = problemOf(file, question);
    if (problem) context.report('answers/bad-file', [...path, i], { problem });
  });
}

function problemOf(file: Json, question: QuestionFileModel): string | undefined {
  if (!isJsonObject(file)) return 'it is no object';
  const { name, type = '', content, ...rest } = file;
  if (Object.keys(rest).length) return `"${Object.keys(rest)[0]!.slice(0, 40)}" is no part of a file`;
  if (typeof name !== 'string' || !name || name.length > 255 || /[/\\\0]/.test(name)) return 'its name is missing or not allowed';
  if (typeof type !== 'string' || typeof content !== 'string' || !content) return 'its type or content is missing';
  if (!isAccepted(question.acceptedTypes, name, type)) return `its type is not one of ${question.acceptedTypes}`;
  if (!content.startsWith('data:')) return content.length > longestReference || /^\s*(javascript|vbscript):/i.test(content) ? 'its content is no reference' : undefined;
  const size = sizeOf(content);
  if (size === undefined) return 'its content is damaged';
  return question.maxSize > 0 && size > question.maxSize ? `it has ${size} bytes, at most ${question.maxSize} are accepted` : undefined;
}

/** As the `accept` attribute of HTML reads it: endings, media types, and `image/*`. */
function isAccepted(accepted: string, name: string, type: string): boolean {
  const rules = (accepted || '').split(',').map((rule) => rule.trim().toLowerCase()).filter(Boolean);
  return !rules.length || rules.some((rule) => (rule.startsWith('.') ? name.toLowerCase().endsWith(rule) : rule.endsWith('/*') ? type.toLowerCase().startsWith(rule.slice(0, -1)) : type.toLowerCase() === rule));
}

/** Bytes behind a base64 data address; undefined when it is none. */
function sizeOf(address: string): number | undefined {
  const data = /^data:[^,]*;base64,([A-Za-z0-9+/]*={0,2})$/.exec(address)?.[1];
  return data === undefined || data.length % 4 ? undefined : (data.length / 4) * 3 - (data.match(/=+$/)?.[0].length ?? 0);
}

/** A picture as data address in the question's format, or a reference when it is stored elsewhere. */
export function checkSignature(base: Question, value: Json, path: JsonPath, { report }: CheckContext): void {
  const question = base as QuestionSignaturePadModel;
  if (typeof value !== 'string') {
    report('answers/wrong-type', path, { found: typeWords(value), expected: 'a picture' });
    return;
  }
  const picture = /^data:image\/(png|jpeg|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/;
  const elsewhere = !question.storeDataAsText && value.length <= longestReference && !/^\s*(javascript|vbscript|data):/i.test(value);
  if (value.length > longestSignature) report('answers/too-long', path, { length: value.length, limit: longestSignature });
  else if (!picture.test(value) && !elsewhere) report('answers/bad-format', path, { expected: 'a picture (PNG, JPEG or SVG) as data address' });
}
