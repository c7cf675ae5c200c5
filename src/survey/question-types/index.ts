import type { ValueCheck } from '../answers/check-value.js';
import { cannotSay } from './anchored-scale.js';
import { checkAnchoredRating, QuestionAnchoredRatingModel } from './anchoredrating.js';
import { checkBestWorst, QuestionBestWorstModel, type BestWorstSet } from './bestworst.js';
import { checkConstantSum, ConstantSumEntry, QuestionConstantSumModel } from './constantsum.js';
import { checkDelphi, longestReason, QuestionDelphiModel } from './delphi.js';
import { listedThings, type Listed } from './listed.js';
import { checkPairwise, QuestionPairwiseModel, type Pair } from './pairwise.js';
import { checkRatees, QuestionRateesModel } from './ratees.js';

/** Types of ours beside survey-core's, and how an answer of each is checked. Having this means that survey-core knows them. */
export const ownTypes: Readonly<Record<string, ValueCheck>> = { anchoredrating: checkAnchoredRating, ratees: checkRatees, constantsum: checkConstantSum, pairwise: checkPairwise, delphi: checkDelphi, bestworst: checkBestWorst };

export { cannotSay, longestReason, QuestionBestWorstModel, QuestionDelphiModel, type BestWorstSet, ConstantSumEntry, listedThings, QuestionAnchoredRatingModel, QuestionConstantSumModel, QuestionPairwiseModel, QuestionRateesModel, type Listed, type Pair };
