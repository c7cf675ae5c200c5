import type { CollectorApp, CollectorParts } from '../context.js';
import { expertRoundRoutes } from './expert-round-routes.js';
import { panelInvitationRoutes } from './invitation-routes.js';
import { moderatorRoutes } from './moderator-routes.js';
import { panelRoutes } from './panel-routes.js';

/** Expert surveys: panels, rounds with feedback, decisions between them, and what they leave to others. */
export function mountExperts(app: CollectorApp, parts: CollectorParts) {
  panelRoutes(app, parts);
  panelInvitationRoutes(app, parts);
  moderatorRoutes(app, parts);
  expertRoundRoutes(app, parts);
}
