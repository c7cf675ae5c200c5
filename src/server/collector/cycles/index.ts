import type { CollectorApp, CollectorParts } from '../context.js';
import { assignmentRoutes } from './assignment-routes.js';
import { closingRoutes } from './closing-routes.js';
import { cycleReportRoutes } from './cycle-report-routes.js';
import { cycleRoutes } from './cycle-routes.js';
import { dataRoutes } from './data-routes.js';
import { nominationRoutes } from './nomination-routes.js';
import { taskRoutes } from './task-routes.js';

export { createCloser, type Closer } from './closer.js';

/** Everything under /v1/cycles, /v1/tasks and /v1/assignments. */
export function mountCycles(app: CollectorApp, parts: CollectorParts) {
  cycleRoutes(app, parts);
  taskRoutes(app, parts);
  nominationRoutes(app, parts);
  assignmentRoutes(app, parts);
  closingRoutes(app, parts);
  cycleReportRoutes(app, parts);
  dataRoutes(app, parts);
}
