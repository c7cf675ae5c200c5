import type { Json, JsonObject } from '../../../definition/index.js';

/** How a LimeSurvey question of one letter is made; `rows` are its subquestions of the first scale. */
export interface LimeType {
  readonly json: JsonObject;
  /** What its subquestions and answers become. */
  readonly parts?: 'choices' | 'subquestion-choices' | 'matrix' | 'items' | 'cells' | 'dual';
  /** What is lost on the way. */
  readonly lost?: string;
  readonly calculated?: boolean;
}

const points = (n: number): Json[] => Array.from({ length: n }, (_, i) => i + 1);
const labelled = (texts: Readonly<Record<string, string>>): Json[] => Object.entries(texts).map(([value, text]) => ({ value, text }));

const types: Readonly<Record<string, LimeType>> = {
  'S': { json: { type: 'text' } }, 'T': { json: { type: 'comment' } }, 'U': { json: { type: 'comment', rows: 8 } }, 'N': { json: { type: 'text', inputType: 'number' } }, 'D': { json: { type: 'text', inputType: 'date' } },
  'L': { json: { type: 'radiogroup' }, parts: 'choices' }, '!': { json: { type: 'dropdown' }, parts: 'choices' }, 'O': { json: { type: 'radiogroup', showCommentArea: true }, parts: 'choices' },
  'Y': { json: { type: 'boolean', valueTrue: 'Y', valueFalse: 'N' } }, 'G': { json: { type: 'radiogroup', choices: labelled({ F: 'Female', M: 'Male' }) } }, '5': { json: { type: 'rating', rateMax: 5 } },
  'M': { json: { type: 'checkbox' }, parts: 'subquestion-choices' }, 'P': { json: { type: 'checkbox', showCommentArea: true }, parts: 'subquestion-choices', lost: 'comments of single choices' }, 'R': { json: { type: 'ranking' }, parts: 'choices' },
  'F': { json: { type: 'matrix' }, parts: 'matrix' }, 'H': { json: { type: 'matrix' }, parts: 'matrix', lost: 'columns as questions' },
  'A': { json: { type: 'matrix', columns: points(5) }, parts: 'matrix' }, 'B': { json: { type: 'matrix', columns: points(10) }, parts: 'matrix' },
  'C': { json: { type: 'matrix', columns: labelled({ Y: 'Yes', U: 'Uncertain', N: 'No' }) }, parts: 'matrix' }, 'E': { json: { type: 'matrix', columns: labelled({ I: 'Increase', S: 'Same', D: 'Decrease' }) }, parts: 'matrix' },
  ':': { json: { type: 'matrixdropdown', cellType: 'text' }, parts: 'cells' }, ';': { json: { type: 'matrixdropdown', cellType: 'text' }, parts: 'cells' }, '1': { json: { type: 'matrixdropdown', cellType: 'dropdown' }, parts: 'dual' },
  'K': { json: { type: 'multipletext' }, parts: 'items' }, 'Q': { json: { type: 'multipletext' }, parts: 'items' },
  'X': { json: { type: 'html' } }, '|': { json: { type: 'file' } }, '*': { json: { type: 'expression' }, calculated: true },
};

/** Undefined for a letter that has no counterpart. */
export function limeType(letter: string): LimeType | undefined {
  return Object.hasOwn(types, letter) ? types[letter]! : undefined;
}
