export { StatisticsError, type StatisticsErrorCode, type StatisticsPath } from './statistics-error.js';
export { distributionFunctions, normalQuantile } from './distributions.js';
export { cronbachAlpha, type CronbachAlpha, type CronbachAlphaInput } from './cronbach-alpha.js';
export { reliableChange, type ReliableChange, type ReliableChangeInput } from './reliable-change.js';
export { scaleScore, type ScaleScore, type ScaleScoreInput } from './scale-score.js';
export { valuesRealisation, type ValuesRealisation, type ValuesRealisationInput } from './values-realisation.js';
export { methods } from './methods.js';
