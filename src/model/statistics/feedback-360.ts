import { checkFlag, checkList, checkMissing, checkMissings, checkObject, checkOptional } from './check-input.js';
import { atLeast, mean, present, sum } from './moments.js';

export interface Feedback360Input {
  /** The subject's own score, in points; null when there is none. */
  self: number | null;
  /** From here on a score counts as high; default 3.5, or the benchmark of the job family. */
  cut?: number;
  /** Self and others agree when they differ by less; default .5 points. */
  gapThreshold?: number;
  blocks: {
    role?: string;
    /** One score for each rater. */
    ratings: (number | null)[];
    /** Not negative; default 1. */
    weight?: number;
    /** A block that is withheld has no influence; default true. */
    shown?: boolean;
  }[];
}

export interface Feedback360 {
  /** In the order of the input; null for a block without ratings or not shown. */
  blockMeans: (number | null)[];
  /** Weighted mean of the blocks shown. */
  others: number | null;
  /** Self − others. */
  gap: number | null;
  quadrant: 'sharedStrength' | 'hiddenStrength' | 'blindSpot' | 'developmentNeed' | 'unknown';
  awareness: 'inAgreement' | 'overEstimator' | 'underEstimator' | 'unknown';
  cut: number;
  gapThreshold: number;
  /** `insufficient`: no block is shown; `missing`: no self-rating. */
  status: 'ok' | 'missing' | 'insufficient';
}

/**
 * `feedback360.summary`: self against others on one scale. Self never counts among the others.
 * Source: Luft & Ingham 1955; Yammarino & Atwater 1993; Fleenor et al. 1996.
 */
export function feedback360Summary(input: Feedback360Input): Feedback360 {
  checkObject(input, []);
  const self = checkMissing(input.self, ['self']);
  const cut = checkOptional(input.cut, ['cut'], 3.5);
  const gapThreshold = checkOptional(input.gapThreshold, ['gapThreshold'], 0.5, { min: 0 });
  const blocks = checkList(input.blocks, ['blocks']).map((block, i) => {
    const given = checkObject(block, ['blocks', i]);
    const ratings = present(checkMissings(given.ratings, ['blocks', i, 'ratings']));
    const shown = checkFlag(given.shown, ['blocks', i, 'shown'], true) && ratings.length > 0;
    return { mean: shown ? mean(ratings) : null, weight: checkOptional(given.weight, ['blocks', i, 'weight'], 1, { min: 0 }) };
  });
  const counted = blocks.filter((block): block is { mean: number; weight: number } => block.mean !== null);
  const weight = sum(counted.map((block) => block.weight));
  const others = weight > 0 ? sum(counted.map((block) => block.mean * (block.weight / weight))) : null;
  const settings = { blockMeans: blocks.map((block) => block.mean), others, cut, gapThreshold };
  if (self === null || others === null) {
    return { ...settings, gap: null, quadrant: 'unknown', awareness: 'unknown', status: others === null ? 'insufficient' : 'missing' };
  }
  const gap = self - others;
  return {
    ...settings, gap,
    quadrant: atLeast(self, cut) ? (atLeast(others, cut) ? 'sharedStrength' : 'blindSpot') : atLeast(others, cut) ? 'hiddenStrength' : 'developmentNeed',
    awareness: atLeast(gap, gapThreshold) ? 'overEstimator' : atLeast(-gap, gapThreshold) ? 'underEstimator' : 'inAgreement',
    status: 'ok',
  };
}
