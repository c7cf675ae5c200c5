import { cronbachAlpha } from './cronbach-alpha.js';
import { distributionFunctions } from './distributions.js';
import { importancePerformance } from './importance-performance.js';
import { privacyPlan } from './privacy-plan.js';
import { privacySnapshots } from './privacy-snapshots.js';
import { reliableChange } from './reliable-change.js';
import { scaleScore } from './scale-score.js';
import { spanCheck } from './span-check.js';
import { valuesRealisation } from './values-realisation.js';

/** Every method by its id. Importing this brings all of them along; import a function by its name to get only that one. */
export const methods = {
  'change.rci': reliableChange,
  'dist.functions': distributionFunctions,
  'ipa.quadrant': importancePerformance,
  'privacy.plan': privacyPlan,
  'privacy.snapshots': privacySnapshots,
  'privacy.spanCheck': spanCheck,
  'reliability.alpha': cronbachAlpha,
  'scale.score': scaleScore,
  'values.realisation': valuesRealisation,
};

export type MethodId = keyof typeof methods;
