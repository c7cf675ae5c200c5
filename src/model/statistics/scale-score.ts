import { checkFlag, checkList, checkMissing, checkObject, checkOptional, checkScale } from './check-input.js';
import { atLeast } from './moments.js';

export interface ScaleScoreInput {
  /** Ends of the answer scale, in its own points. */
  min: number;
  max: number;
  /** Share (0–1) of items that must be answered, the boundary included; default .5. */
  minAnsweredShare?: number;
  items: {
    id?: string;
    /** Scored as min + max − response. */
    reverse?: boolean;
    /** Not negative; default 1. */
    weight?: number;
    /** Null when not answered. */
    response: number | null;
    /** The person said that they cannot judge: missing, and counted apart. */
    cannotSay?: boolean;
  }[];
}

export interface ScaleScore {
  /** Weighted mean in points of the answer scale. */
  mean: number | null;
  /** Mean times the weights of all items (prorated). */
  sum: number | null;
  /** Percent of maximum possible, 0–100. */
  pomp: number | null;
  answered: number;
  cannotSay: number;
  total: number;
  minAnsweredShare: number;
  /** `insufficient`: too few answers (or none that weighs anything). */
  status: 'ok' | 'insufficient';
}

/**
 * `scale.score`: one person's score on one scale. Mean = Σwx / Σw over answered items after reverse keying, valid when
 * answered / total ≥ share; POMP = 100 (mean − min) / (max − min).
 * Source: half rule and person-mean imputation, Fayers & Machin; POMP, Cohen, Cohen, Aiken & West 1999.
 *
 * @throws StatisticsError for a response outside the scale or a negative weight
 */
export function scaleScore(input: ScaleScoreInput): ScaleScore {
  const { min, max } = checkScale(checkObject(input, []));
  const minAnsweredShare = checkOptional(input.minAnsweredShare, ['minAnsweredShare'], 0.5, { min: 0, max: 1 });
  let answered = 0;
  let cannotSay = 0;
  let weighted = 0;
  let answeredWeight = 0;
  let allWeight = 0;
  const items = checkList(input.items, ['items']).map((item, i) => checkObject(item, ['items', i]));
  items.forEach((item, i) => {
    const weight = checkOptional(item.weight, ['items', i, 'weight'], 1, { min: 0 });
    const response = checkMissing(item.response, ['items', i, 'response'], { min, max });
    const reverse = checkFlag(item.reverse, ['items', i, 'reverse'], false);
    allWeight += weight;
    if (checkFlag(item.cannotSay, ['items', i, 'cannotSay'], false)) cannotSay++;
    else if (response !== null) {
      answered++;
      answeredWeight += weight;
      weighted += weight * ((reverse ? min + max - response : response) - min);
    }
  });
  const counts = { answered, cannotSay, total: items.length, minAnsweredShare };
  if (answered === 0 || !(answeredWeight > 0) || !atLeast(answered / items.length, minAnsweredShare)) {
    return { mean: null, sum: null, pomp: null, ...counts, status: 'insufficient' };
  }
  const aboveMin = weighted / answeredWeight;
  const mean = min + aboveMin;
  return { mean, sum: mean * allWeight, pomp: (100 * aboveMin) / (max - min), ...counts, status: 'ok' };
}
