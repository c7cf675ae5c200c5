import { isJsonObject, type Json } from '../definition/index.js';
import type { Answers } from '../response/index.js';

/** Where one answer lies: a question, or the row (and column) of a matrix. */
export interface AnswerPlace {
  question: string;
  row?: string | undefined;
  column?: string | undefined;
}

/** The raw answer, null when there is none. Rows and columns of a matrix are keys of its value, in that order. */
export function answerAt(answers: Answers, place: AnswerPlace): Json {
  let value: Json | undefined = ownValue(answers, place.question);
  for (const key of [place.row, place.column]) {
    if (key === undefined) continue;
    value = isJsonObject(value) ? ownValue(value, key) : undefined;
  }
  return value ?? null;
}

export interface ReadAnswer {
  /** A number on the scale, or null. */
  value: number | null;
  /** The person said that they cannot judge. */
  cannotSay: boolean;
  /** Something is there that is no number of the scale. */
  unusable: boolean;
}

/** The answer as a number of the scale `min`–`max`; numbers written as text count. Whatever else stands there is missing. */
export function readAnswer(answer: Json, scale: { min: number; max: number; cannotSay?: readonly Json[] | undefined }): ReadAnswer {
  if (answer === null || answer === '') return { value: null, cannotSay: false, unusable: false };
  if (scale.cannotSay?.some((word) => word === answer)) return { value: null, cannotSay: true, unusable: false };
  const number = typeof answer === 'string' && answer.trim() !== '' ? Number(answer) : answer;
  const fits = typeof number === 'number' && number >= scale.min && number <= scale.max;
  return fits ? { value: number, cannotSay: false, unusable: false } : { value: null, cannotSay: false, unusable: true };
}

function ownValue(object: { [key: string]: Json }, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
