export { createCollectorApp } from './app.js';
export type { CollectorApp, CollectorEnv, CollectorLimits, CollectorParts } from './context.js';
export { createLog, describeFault, type Log, type LogLevel } from './log.js';
export { createMetrics, type Metrics } from './metrics.js';
export { createPublishedForms, type PublishedForm, type PublishedForms } from './published-forms.js';
export { createCloser, type Closer } from './cycles/index.js';
export { createHousekeeping, type Housekeeping } from './housekeeping.js';
export { importDefinitions } from './import-definitions.js';
