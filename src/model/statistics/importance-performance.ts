import { checkChoice, checkList, checkMissing, checkNumber, checkObject } from './check-input.js';
import { atLeast, mean } from './moments.js';

export type ImportanceQuadrant = 'keepUp' | 'concentrate' | 'possibleOverkill' | 'lowPriority';

export interface ImportancePerformanceInput {
  items: { id?: string; importance: number | null; performance: number | null }[];
  /** Cross the axes at the means of the items with both values, or at the middle of the scale; default `mean`. */
  crosshair?: 'mean' | 'scale';
  /** Needed for `scale`. */
  scaleMid?: number;
}

export interface ImportancePerformance {
  cutImportance: number | null;
  cutPerformance: number | null;
  crosshair: 'mean' | 'scale';
  /** In the order of the input; null where a value is missing. */
  quadrants: (ImportanceQuadrant | null)[];
  /** Importance − performance, in points. */
  gaps: (number | null)[];
  /** `noData`: no item has both values. */
  status: 'ok' | 'noData';
}

/**
 * `ipa.quadrant`: importance–performance grid; a value on the line counts as high.
 * Source: Martilla & James 1977.
 */
export function importancePerformance(input: ImportancePerformanceInput): ImportancePerformance {
  checkObject(input, []);
  const crosshair = checkChoice(input.crosshair, ['crosshair'], ['mean', 'scale'], 'mean');
  const items = checkList(input.items, ['items']).map((item, i) => {
    const given = checkObject(item, ['items', i]);
    return {
      importance: checkMissing(given.importance, ['items', i, 'importance']),
      performance: checkMissing(given.performance, ['items', i, 'performance']),
    };
  });
  const pairs = items.flatMap(({ importance, performance }) => (importance === null || performance === null ? [] : [{ importance, performance }]));
  const fixed = crosshair === 'scale' ? checkNumber(input.scaleMid, ['scaleMid']) : null;
  const cut = (side: 'importance' | 'performance') => fixed ?? (pairs.length ? mean(pairs.map((pair) => pair[side])) : null);
  const cutImportance = cut('importance');
  const cutPerformance = cut('performance');
  return {
    cutImportance, cutPerformance, crosshair,
    quadrants: items.map(({ importance, performance }) =>
      importance === null || performance === null ? null : quadrantOf(atLeast(importance, cutImportance!), atLeast(performance, cutPerformance!))),
    gaps: items.map(({ importance, performance }) => (importance === null || performance === null ? null : importance - performance)),
    status: pairs.length ? 'ok' : 'noData',
  };
}

function quadrantOf(important: boolean, good: boolean): ImportanceQuadrant {
  if (important) return good ? 'keepUp' : 'concentrate';
  return good ? 'possibleOverkill' : 'lowPriority';
}
