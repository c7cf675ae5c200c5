/** Where a value lies inside a method's argument, such as `['items', 3, 'response']`. */
export type StatisticsPath = readonly (string | number)[];

export type StatisticsErrorCode =
  | 'statistics/not-an-object'
  | 'statistics/not-a-list'
  | 'statistics/not-a-number'
  | 'statistics/not-a-text'
  | 'statistics/not-a-date'
  | 'statistics/not-a-choice'
  | 'statistics/not-a-flag'
  | 'statistics/out-of-range'
  | 'statistics/wrong-length'
  | 'statistics/not-reciprocal'
  | 'statistics/duplicate'
  | 'statistics/unknown-reference'
  | 'statistics/cycle'
  | 'statistics/too-large';

/** Thrown by every method for an argument it cannot mean anything by; `path` names the place, the message says what belongs there. */
export class StatisticsError extends Error {
  override readonly name = 'StatisticsError';

  constructor(
    readonly code: StatisticsErrorCode,
    readonly path: StatisticsPath,
    expectation: string,
  ) {
    super(`${placeOf(path)} ${expectation}`);
  }

  /** One that was thrown elsewhere (in a worker) and arrives as data. */
  static withMessage(code: StatisticsErrorCode, path: StatisticsPath, message: string): StatisticsError {
    const error = new StatisticsError(code, path, '');
    error.message = message;
    return error;
  }
}

/** Throws; typed `never` so that callers may write `return fail(…)`. */
export function fail(code: StatisticsErrorCode, path: StatisticsPath, expectation: string): never {
  throw new StatisticsError(code, path, expectation);
}

function placeOf(path: StatisticsPath): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step), '') || 'input';
}
