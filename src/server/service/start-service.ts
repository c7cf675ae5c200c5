import { createAdaptorServer } from '@hono/node-server';
import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAccess, createPortalSignIn, loadSecrets, type Access } from '../access/index.js';
import { createCloser, createCollectorApp, createHousekeeping, createLog, createMetrics, createPublishedForms, importDefinitions } from '../collector/index.js';
import { createResponseIntake, openPglite, openPostgres } from '../database/index.js';
import { mountPortal, storeSamples } from '../portal/index.js';
import type { Settings } from './settings.js';

/** A collector that serves requests. */
export interface Service {
  /** Such as `http://127.0.0.1:8080`. */
  address: string;
  organiserToken: string;
  access: Access;
  /** Takes no new request, finishes those under way (10 s at most), closes the database. */
  stop(): Promise<void>;
}

const drainMs = 10_000;
const tenant = 'default';

/**
 * 1 secrets  2 database  3 definitions  4 the collector's application and the demo portal  5 listen.
 * Throws `FolderLocked`, `DatabaseUnavailable`, or Node's error when the port is taken.
 */
export async function startService(settings: Settings, writeLog: (line: string) => void = (line) => process.stderr.write(line)): Promise<Service> {
  const log = createLog(settings.logLevel, writeLog);
  // Answers lie here: for the owner of the process only.
  await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
  const secrets = loadSecrets(settings.dataDir, settings);
  const database = settings.databaseUrl ? await openPostgres(settings.databaseUrl) : await openPglite(settings.dataDir, settings.snapshot);
  let stopping = false;
  try {
    await importDefinitions(database, tenant, join(settings.root, 'form-definitions'), log);
    const access = createAccess(secrets, tenant, settings.portalKeys && createPortalSignIn(settings.portalKeys));
    const forms = createPublishedForms(database);
    const app = createCollectorApp({
      database, forms, access, log,
      // PGlite writes one statement at a time; PostgreSQL takes several, each on its own connection.
      intake: createResponseIntake(database, database.kind === 'pglite' ? 1 : 4),
      metrics: createMetrics(),
      limits: settings.limits,
      allowedOrigins: settings.allowedOrigins,
      stopping: () => stopping,
    });
    const portal = { access, database, forms, log, tenant, demo: settings.demo, root: settings.root };
    mountPortal(app, portal);
    if (settings.samples) await storeSamples(portal);
    const server = createAdaptorServer({
      fetch: app.fetch,
      serverOptions: { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 5_000, maxHeaderSize: 16_384 },
    }) as Server;
    const housekeeping = createHousekeeping({ database, log, closer: createCloser({ database, forms }), tenant });
    await listen(server, settings.port, settings.host);
    const address = addressOf(server, settings.host);
    log('info', 'listening', { address, database: database.kind });

    let stopped: Promise<void> | null = null;
    const stop = async () => {
      stopping = true;
      log('info', 'stopping');
      await drain(server);
      await housekeeping.stop();
      await database.close();
      log('info', 'stopped');
    };
    return { address, organiserToken: secrets.organiserToken, access, stop: () => (stopped ??= stop()) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Idle connections go at once; running requests get their answer; after the limit the rest is cut. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
