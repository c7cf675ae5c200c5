import { checkList, checkMissing, checkNumber, checkObject, checkOptional, checkText, checkUnique } from './check-input.js';
import { atLeast } from './moments.js';

export interface DevelopmentPrioritiesInput {
  competencies: {
    id: string;
    /** Not negative. */
    importance: number;
    self?: number | null;
    /** Score by the others; null when withheld. */
    others?: number | null;
    /** What the job asks for. */
    benchmark?: number | null;
    /** Raters behind `others`. */
    n: number;
  }[];
  /** From here on a score counts as high; default 3.5. */
  cut?: number;
  /** Most strengths, and needs; default 3. */
  topN?: number;
  /** Default 3. */
  minRaters?: number;
}

export interface DevelopmentPriorities {
  /** Ids with a high score by others, the highest first. */
  strengths: string[];
  /** importance × (benchmark − others), the greatest first; only above 0. */
  needs: { id: string; need: number }[];
  /** High by oneself, not high by others; in the order of the input. */
  blindSpots: string[];
  /** Too few raters. */
  insufficient: string[];
  cut: number;
}

/** `development.priorities`: what to build on and what to train. Source: own definition. */
export function developmentPriorities(input: DevelopmentPrioritiesInput): DevelopmentPriorities {
  checkObject(input, []);
  const cut = checkOptional(input.cut, ['cut'], 3.5);
  const topN = checkOptional(input.topN, ['topN'], 3, { min: 0, integer: true });
  const minRaters = checkOptional(input.minRaters, ['minRaters'], 3, { min: 1, integer: true });
  const all = checkList(input.competencies, ['competencies']).map((competency, i) => {
    const path = ['competencies', i];
    const given = checkObject(competency, path);
    return {
      id: checkText(given.id, [...path, 'id']),
      importance: checkNumber(given.importance, [...path, 'importance'], { min: 0 }),
      self: checkMissing(given.self, [...path, 'self']),
      others: checkMissing(given.others, [...path, 'others']),
      benchmark: checkMissing(given.benchmark, [...path, 'benchmark']),
      n: checkNumber(given.n, [...path, 'n'], { min: 0, integer: true }),
    };
  });
  checkUnique(all.map(({ id }) => id), ['competencies']);
  const known = all.filter((entry): entry is typeof entry & { others: number } => entry.n >= minRaters && entry.others !== null);
  const needs = known.flatMap(({ id, importance, others, benchmark }) => {
    const need = benchmark === null ? 0 : importance * Math.max(0, benchmark - others);
    return need > 1e-12 ? [{ id, need }] : [];
  });
  return {
    strengths: known.filter(({ others }) => atLeast(others, cut)).sort((a, b) => b.others - a.others).slice(0, topN).map(({ id }) => id),
    needs: needs.sort((a, b) => b.need - a.need).slice(0, topN),
    blindSpots: known.filter(({ self, others }) => self !== null && atLeast(self, cut) && !atLeast(others, cut)).map(({ id }) => id),
    insufficient: all.filter(({ id }) => !known.some((entry) => entry.id === id)).map(({ id }) => id),
    cut,
  };
}
