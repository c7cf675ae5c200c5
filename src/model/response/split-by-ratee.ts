import { isJsonObject, jsonDigest, surveyOutline, type FormDefinition, type Json } from '../definition/index.js';
import type { Answers } from './answers.js';
import type { Response } from './response.js';

type Form = Pick<FormDefinition, 'survey'>;

/**
 * One response for each ratee of a form that rates several side by side (`ratees`): about that ratee, with only their ratings, and with
 * everything that was asked once. The form is the same, so each one can be checked against it.
 * Ids follow from the response's own: splitting again gives the same ones, so that a repeated sending takes effect once.
 * A form without such questions, or without a rating, stays one response.
 */
export function splitByRatee(response: Response, form: Form): Response[] {
  const names = rateeQuestions(form);
  const ratees = new Set(names.flatMap((name) => Object.keys(objectOf(response.answers[name]))));
  if (!ratees.size) return [response];
  return [...ratees].map((ratee) => ({
    ...structuredClone(response),
    id: derivedId(response.id, ratee),
    subject: ratee,
    answers: Object.fromEntries(Object.entries(structuredClone(response.answers)).flatMap(([name, answer]): [string, Json][] => {
      if (!names.includes(name)) return [[name, answer]];
      const own = partOf(answer, ratee);
      return own === undefined ? [] : [[name, { [ratee]: own }]];
    })),
  }));
}

/** Answers as they are scored: of ratings side by side only those of one ratee, statement → rating, as in the rows of a matrix. */
export function answersAbout(answers: Answers, ratee: string | null, form: Form): Answers {
  const names = rateeQuestions(form);
  return Object.fromEntries(Object.entries(answers).flatMap(([name, answer]): [string, Json][] => {
    if (!names.includes(name)) return [[name, answer]];
    const own = ratee === null ? undefined : partOf(answer, ratee);
    return own === undefined ? [] : [[name, own]];
  }));
}

function rateeQuestions(form: Form): string[] {
  return surveyOutline(form.survey, []).questions.filter(({ type, repeated }) => type === 'ratees' && !repeated).map(({ name }) => name);
}

function partOf(answer: Json, key: string): Json | undefined {
  const object = objectOf(answer);
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function objectOf(answer: Json | undefined): Readonly<Record<string, Json>> {
  return isJsonObject(answer) ? answer : {};
}

/** A UUID of the shape of version 4, the same for the same two names. */
function derivedId(id: string, ratee: string): string {
  const hex = [...jsonDigest([id, ratee]).replace(/^sha256-/, '').slice(0, 32)];
  hex[12] = '4';
  hex[16] = '89ab'[parseInt(hex[16]!, 16) & 3]!;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].map((part) => part.join('')).join('-');
}
