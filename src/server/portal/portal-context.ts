import type { Context } from 'hono';
import type { Access } from '../access/index.js';
import type { CollectorEnv, Log, PublishedForms } from '../collector/index.js';
import type { Database } from '../database/index.js';

export type CollectorContext = Context<CollectorEnv>;

/** What the portal works with. */
export interface PortalParts {
  access: Access;
  database: Database;
  forms: PublishedForms;
  log: Log;
  tenant: string;
  demo: boolean;
  /** The package folder, with `demo/` and `dist/cdn/`. */
  root: string;
}
