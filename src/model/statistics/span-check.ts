import { checkList, checkNumber, checkNumbers, checkObject, checkOptional } from './check-input.js';
import { fail } from './statistics-error.js';

export interface SpanCheckInput {
  /** How many respondents there are; they are numbered from 1. */
  respondents: number;
  minGroup: number;
  /** Respondents who are known by name anyway. */
  exempt?: number[];
  /** The set of respondents behind each published figure. */
  published: number[][];
  /** Most combinations looked at before the check gives up; default 250,000. */
  maxCombinations?: number;
}

export interface SpanCheck {
  safe: boolean;
  /** Sets of 1 to minGroup − 1 respondents, none exempt, whose total can be computed; by size, then by number. */
  leaks: number[][];
}

/** The largest prime whose square a double holds exactly. */
const prime = 94906249;

/**
 * `privacy.spanCheck`: a set leaks when its 0/1 indicator lies in the row space of the published indicators, so that adding and
 * subtracting figures gives its own. Respondents who are in exactly the same figures form a cell; a vector of the row space is
 * constant on cells, hence only unions of cells can leak and, when every cell holds enough people, nothing can (the product rule
 * for groups of any size). Arithmetic is modulo a prime above every minor of a 0/1 matrix with up to 20 cells (Hadamard's bound),
 * so it is exact there and errs with a chance below 1e-6 beyond.
 * Source: linear-algebra differencing attack of statistical disclosure control.
 *
 * @throws StatisticsError `statistics/too-large` when more combinations than `maxCombinations` would have to be looked at
 */
export function spanCheck(input: SpanCheckInput): SpanCheck {
  checkObject(input, []);
  const respondents = checkNumber(input.respondents, ['respondents'], { min: 0, max: 1e6, integer: true });
  const minGroup = checkNumber(input.minGroup, ['minGroup'], { min: 1, integer: true });
  const maxCombinations = checkOptional(input.maxCombinations, ['maxCombinations'], 250_000, { min: 1 });
  const range = { min: 1, max: respondents, integer: true };
  const exempt = new Set(input.exempt === undefined ? [] : checkNumbers(input.exempt, ['exempt'], range));
  const sets = checkList(input.published, ['published']).map((set, i) => new Set(checkNumbers(set, ['published', i], range)));
  const cells = cellsOf(respondents, sets);
  const eligible = cells.map((cell, at) => ({ at, cell })).filter(({ cell }) => cell.length < minGroup && cell.every((r) => !exempt.has(r)));
  if (!eligible.length) return { safe: true, leaks: [] };
  const residual = residuals(sets.map((set) => cells.map((cell) => (set.has(cell[0]!) ? 1 : 0))), cells.length);
  const leaks: number[][] = [];
  let looked = 0;
  const extend = (from: number, members: number[], rest: Float64Array) => {
    for (let i = from; i < eligible.length; i++) {
      const { at, cell } = eligible[i]!;
      if (members.length + cell.length >= minGroup) continue;
      if (++looked > maxCombinations) fail('statistics/too-large', ['respondents'], `needs more than ${maxCombinations} combinations; publish only cells of at least ${minGroup} people`);
      const own = residual[at]!;
      const next = new Float64Array(rest.length);
      let computable = true;
      for (let c = 0; c < rest.length; c++) {
        const value = rest[c]! + own[c]!;
        next[c] = value >= prime ? value - prime : value;
        if (next[c] !== 0) computable = false;
      }
      const union = [...members, ...cell];
      if (computable) leaks.push([...union].sort((a, b) => a - b));
      if (union.length < minGroup - 1) extend(i + 1, union, next);
    }
  };
  extend(0, [], new Float64Array(residual[0]!.length));
  leaks.sort((a, b) => a.length - b.length || compare(a, b));
  return { safe: leaks.length === 0, leaks };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}

/** Respondents grouped by the sets they are in; those in none are left out. */
function cellsOf(respondents: number, sets: readonly Set<number>[]): number[][] {
  const cells = new Map<string, number[]>();
  for (let r = 1; r <= respondents; r++) {
    const key = sets.map((set) => (set.has(r) ? '1' : '0')).join('');
    if (!key.includes('1')) continue;
    const cell = cells.get(key);
    if (cell) cell.push(r);
    else cells.set(key, [r]);
  }
  return [...cells.values()];
}

/** For each cell, what is left of its unit vector after the row space has been taken out; a sum of them is 0 exactly inside it. */
function residuals(matrix: number[][], width: number): Float64Array[] {
  const rowOfPivot = new Map<number, number>();
  let rank = 0;
  for (let column = 0; column < width && rank < matrix.length; column++) {
    const pivot = matrix.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    [matrix[rank], matrix[pivot]] = [matrix[pivot]!, matrix[rank]!];
    const scale = inverse(matrix[rank]![column]!);
    matrix[rank] = matrix[rank]!.map((value) => (value * scale) % prime);
    matrix.forEach((row, i) => {
      const factor = row[column]!;
      if (i !== rank && factor) matrix[i] = row.map((value, c) => (((value - factor * matrix[rank]![c]!) % prime) + prime) % prime);
    });
    rowOfPivot.set(column, rank++);
  }
  // Pivot columns are 0 in every residual, so only the others are kept.
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !rowOfPivot.has(column));
  return Array.from({ length: width }, (_, column) => {
    const row = rowOfPivot.get(column);
    return Float64Array.from(free, (c) => (row === undefined ? Number(c === column) : (prime - matrix[row]![c]!) % prime));
  });
}

/** By Fermat: a^(p − 2) mod p. */
function inverse(value: number): number {
  let result = 1;
  let base = value;
  for (let power = prime - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}
