import { agreementAwg, averageDeviation } from './agreement-spread.js';
import { multiItemAgreement, withinGroupAgreement } from './agreement-within.js';
import { ahpFuzzyBuckley } from './ahp-fuzzy.js';
import { ahpGroup } from './ahp-group.js';
import { ahpIncomplete } from './ahp-incomplete.js';
import { ahpInconsistency } from './ahp-inconsistency.js';
import { ahpPriorities } from './ahp-priorities.js';
import { ahpSensitivity, ahpSynthesis } from './ahp-synthesis.js';
import { bestWorstCounts } from './best-worst.js';
import { shrinkage, standardizeWithinGroups } from './calibration.js';
import { coachingCadence } from './coaching-cadence.js';
import { aikenV, contentValidityIndex, contentValidityRatio } from './content-validity.js';
import { correlation } from './correlation.js';
import { creativityProfile } from './creativity-profile.js';
import { cronbachAlpha } from './cronbach-alpha.js';
import { delphiRound, delphiStability } from './delphi.js';
import { developmentPriorities } from './development-priorities.js';
import { distributionFunctions } from './distributions.js';
import { groupDifference, hedgesG, selectionRatio } from './fairness.js';
import { feedback360Summary } from './feedback-360.js';
import { goalAlignment } from './goal-alignment.js';
import { goalProgress } from './goal-progress.js';
import { goalSmart } from './goal-smart.js';
import { goalRollup } from './goal-tree.js';
import { goalWeights } from './goal-weights.js';
import { importancePerformance } from './importance-performance.js';
import { indicatorScore } from './indicator-score.js';
import { intraclassCorrelation } from './intraclass-correlation.js';
import { itemSummary } from './item-summary.js';
import { fleissKappa, weightedKappa } from './kappa.js';
import { kendallW } from './kendall-w.js';
import { krippendorffAlpha } from './krippendorff-alpha.js';
import { mcdonaldOmega } from './mcdonald-omega.js';
import { orgIndividualLink } from './org-link.js';
import { nestedIntraclassCorrelation } from './nested-intraclass-correlation.js';
import { privacyPlan } from './privacy-plan.js';
import { privacySnapshots } from './privacy-snapshots.js';
import { quantiles } from './quantile.js';
import { raterBlup } from './rater-blup.js';
import { centerRatings, twoWayRaterEffects } from './rater-effects.js';
import { reliableChange } from './reliable-change.js';
import { scaleScore } from './scale-score.js';
import { spanCheck } from './span-check.js';
import { valuesRealisation } from './values-realisation.js';

/** Every method by its id. Importing this brings all of them along; import a function by its name to get only that one. */
export const methods = {
  'agreement.ad': averageDeviation,
  'agreement.awg': agreementAwg,
  'agreement.fleissKappa': fleissKappa,
  'agreement.kendallW': kendallW,
  'agreement.krippendorffAlpha': krippendorffAlpha,
  'agreement.rwg': withinGroupAgreement,
  'agreement.rwgj': multiItemAgreement,
  'agreement.weightedKappa': weightedKappa,
  'ahp.fuzzyBuckley': ahpFuzzyBuckley,
  'ahp.group': ahpGroup,
  'ahp.incomplete': ahpIncomplete,
  'ahp.inconsistency': ahpInconsistency,
  'ahp.priorities': ahpPriorities,
  'ahp.sensitivity': ahpSensitivity,
  'ahp.synthesis': ahpSynthesis,
  'bws.counts': bestWorstCounts,
  'calibration.shrinkage': shrinkage,
  'calibration.standardize': standardizeWithinGroups,
  'change.rci': reliableChange,
  'coaching.cadence': coachingCadence,
  'contentValidity.aikenV': aikenV,
  'contentValidity.cvi': contentValidityIndex,
  'contentValidity.cvr': contentValidityRatio,
  'creativity.profile': creativityProfile,
  'delphi.round': delphiRound,
  'delphi.stability': delphiStability,
  'development.priorities': developmentPriorities,
  'dist.functions': distributionFunctions,
  'fairness.groupDifference': groupDifference,
  'fairness.hedgesG': hedgesG,
  'fairness.selectionRatio': selectionRatio,
  'feedback360.summary': feedback360Summary,
  'goals.alignment': goalAlignment,
  'goals.indicatorScore': indicatorScore,
  'goals.progress': goalProgress,
  'goals.rollup': goalRollup,
  'goals.smart': goalSmart,
  'goals.weights': goalWeights,
  'ipa.quadrant': importancePerformance,
  'link.orgIndividual': orgIndividualLink,
  'privacy.plan': privacyPlan,
  'privacy.snapshots': privacySnapshots,
  'privacy.spanCheck': spanCheck,
  'raterEffects.blup': raterBlup,
  'raterEffects.center': centerRatings,
  'raterEffects.twoWay': twoWayRaterEffects,
  'reliability.alpha': cronbachAlpha,
  'reliability.icc': intraclassCorrelation,
  'reliability.iccNested': nestedIntraclassCorrelation,
  'reliability.omega': mcdonaldOmega,
  'scale.score': scaleScore,
  'stats.correlation': correlation,
  'stats.quantile': quantiles,
  'survey.itemSummary': itemSummary,
  'values.realisation': valuesRealisation,
};

export type MethodId = keyof typeof methods;
