import { definitionLimits, type Json, type JsonObject } from '../../definition/index.js';

export type ImportCode =
  /** The file is not what it should be. Values: `format`. */
  | 'import/unreadable'
  /** It can be read, but there is no question in it. */
  | 'import/empty'
  /** A type that has no counterpart. Values: `type`, `used` (what stands for it; empty when the question was left out). */
  | 'import/type-unknown'
  /** A name that was missing, taken or not possible. Values: `from`, `to`. */
  | 'import/renamed'
  /** A column, setting or property without a counterpart. Values: `what`. */
  | 'import/left-out'
  /** Values: `expression`, as it stands in the file. */
  | 'import/expression-lost'
  /** A question that needs choices has none. Values: `list`. */
  | 'import/choices-missing'
  /** A group that is opened or closed and not the other. */
  | 'import/unbalanced'
  /** Only the first so many were taken. Values: `limit`. */
  | 'import/limit'
  /** A part that a definition may not hold was taken out. Values: `what`, `problem`. */
  | 'import/not-allowed';

/** Something that was lost or changed on the way. */
export interface ImportNote {
  readonly code: ImportCode;
  /** Name of the question, or row and column of the file; empty when the whole file is meant. */
  readonly place: string;
  readonly values: Readonly<Record<string, Json>>;
}

export interface ImportResult {
  /** Plain SurveyJS JSON; undefined when nothing could be taken. */
  readonly definition: JsonObject | undefined;
  readonly report: readonly ImportNote[];
}

/** More elements than this are not taken from one file. */
export const elementLimit = definitionLimits.questions;

export function nothingTaken(code: 'import/unreadable' | 'import/empty', format: string): ImportResult {
  return { definition: undefined, report: [{ code, place: '', values: { format } }] };
}
