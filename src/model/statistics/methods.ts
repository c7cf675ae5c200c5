import { agreementAwg, averageDeviation, multiItemAgreement, withinGroupAgreement } from './agreement-within.js';
import { correlation } from './correlation.js';
import { cronbachAlpha } from './cronbach-alpha.js';
import { distributionFunctions } from './distributions.js';
import { importancePerformance } from './importance-performance.js';
import { intraclassCorrelation, nestedIntraclassCorrelation } from './intraclass-correlation.js';
import { itemSummary } from './item-summary.js';
import { fleissKappa, weightedKappa } from './kappa.js';
import { kendallW } from './kendall-w.js';
import { krippendorffAlpha } from './krippendorff-alpha.js';
import { privacyPlan } from './privacy-plan.js';
import { privacySnapshots } from './privacy-snapshots.js';
import { quantiles } from './quantile.js';
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
  'change.rci': reliableChange,
  'dist.functions': distributionFunctions,
  'ipa.quadrant': importancePerformance,
  'privacy.plan': privacyPlan,
  'privacy.snapshots': privacySnapshots,
  'privacy.spanCheck': spanCheck,
  'reliability.alpha': cronbachAlpha,
  'reliability.icc': intraclassCorrelation,
  'reliability.iccNested': nestedIntraclassCorrelation,
  'scale.score': scaleScore,
  'stats.correlation': correlation,
  'stats.quantile': quantiles,
  'survey.itemSummary': itemSummary,
  'values.realisation': valuesRealisation,
};

export type MethodId = keyof typeof methods;
