import type { ValueCheck } from '../answers/check-value.js';
import { cannotSay } from './anchored-scale.js';
import { checkAnchoredRating, QuestionAnchoredRatingModel } from './anchoredrating.js';
import { checkConstantSum, ConstantSumEntry, QuestionConstantSumModel } from './constantsum.js';
import { listedThings, type Listed } from './listed.js';
import { checkPairwise, QuestionPairwiseModel, type Pair } from './pairwise.js';
import { checkRatees, QuestionRateesModel } from './ratees.js';

/** Types of ours beside survey-core's, and how an answer of each is checked. Having this means that survey-core knows them. */
export const ownTypes: Readonly<Record<string, ValueCheck>> = { anchoredrating: checkAnchoredRating, ratees: checkRatees, constantsum: checkConstantSum, pairwise: checkPairwise };

export { cannotSay, ConstantSumEntry, listedThings, QuestionAnchoredRatingModel, QuestionConstantSumModel, QuestionPairwiseModel, QuestionRateesModel, type Listed, type Pair };
