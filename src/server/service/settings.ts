import { join } from 'node:path';
import type { PortalKeys } from '../access/index.js';
import type { CollectorLimits, LogLevel } from '../collector/index.js';

/** Everything that can be set, read once at the start. */
export interface Settings {
  host: string;
  /** 0 takes any free port. */
  port: number;
  dataDir: string;
  /** PostgreSQL; null means the embedded database below `dataDir`. */
  databaseUrl: string | null;
  organiserToken: string | undefined;
  invitationSecret: string | undefined;
  /** The portal's own sign-in; null: people come with invitations only. */
  portalKeys: PortalKeys | null;
  /** Other origins whose pages may call the API; `*` allows every one. */
  allowedOrigins: string[];
  demo: boolean;
  /** Invented responses, so that the demo's reports show something. */
  samples: boolean;
  limits: CollectorLimits;
  logLevel: LogLevel;
  /** The package: `demo/`, `dist/cdn/` and `form-definitions/` lie below it. */
  root: string;
  /** An empty database made by the build, for a fast first start of PGlite; need not exist. */
  snapshot: string | null;
}

type Environment = Record<string, string | undefined>;

/** Reads the environment; throws with the name of the variable and what it may hold. */
export function readSettings(env: Environment, root: string, terminal: boolean): Settings {
  const portal = oneOf(env, 'DEMO', ['on', 'empty', 'off'], 'on');
  const demo = portal !== 'off';
  return {
    // The demo signs people in without a password, so by default only this machine reaches it.
    host: env.HOST || (demo ? '127.0.0.1' : '0.0.0.0'),
    port: wholeNumber(env, 'PORT', 8080, 0, 65_535),
    dataDir: env.DATA_DIR || '.data',
    databaseUrl: env.DATABASE_URL || null,
    organiserToken: env.ORGANISER_TOKEN || undefined,
    invitationSecret: env.INVITATION_SECRET || undefined,
    portalKeys: portalKeys(env),
    allowedOrigins: (env.ALLOWED_ORIGINS ?? '').split(',').map((origin) => origin.trim()).filter(Boolean).map((origin) => checkedOrigin(origin)),
    demo,
    samples: portal === 'on',
    limits: {
      bodyBytes: wholeNumber(env, 'BODY_LIMIT', 1_000_000, 1_000, 100_000_000),
      requestMs: wholeNumber(env, 'REQUEST_TIMEOUT_MS', 20_000, 100, 600_000),
      rate: { burst: wholeNumber(env, 'RATE_BURST', 400, 1, 1_000_000), perSecond: wholeNumber(env, 'RATE_PER_SECOND', 200, 0, 1_000_000) },
      trustedProxies: wholeNumber(env, 'TRUSTED_PROXIES', 0, 0, 10),
    },
    logLevel: oneOf(env, 'LOG_LEVEL', ['debug', 'info', 'warn', 'error', 'off'], terminal ? 'warn' : 'info'),
    root,
    snapshot: env.EMPTY_DATABASE || snapshotFile(root),
  };
}

function portalKeys(env: Environment): PortalKeys | null {
  const { PORTAL_KEYS: keys, PORTAL_ISSUER: issuer, PORTAL_AUDIENCE: audience } = env;
  if (!keys) return null;
  if (!issuer || !audience) throw new Error('PORTAL_KEYS needs PORTAL_ISSUER and PORTAL_AUDIENCE beside it: a token of another portal, or for another service, must not be taken.');
  return { keys, issuer, audience, personClaim: env.PORTAL_PERSON_CLAIM || 'sub', rolesClaim: env.PORTAL_ROLES_CLAIM || 'roles' };
}

/** Where the snapshot of an empty database lies when the build has made one. */
export function snapshotFile(root: string): string {
  return join(root, 'dist/server/empty-database.tar.gz');
}

function wholeNumber(env: Environment, name: string, otherwise: number, least: number, most: number): number {
  const text = env[name];
  if (text === undefined || text === '') return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) throw new Error(`${name} is "${text}". Give a whole number from ${least} to ${most}.`);
  return value;
}

function oneOf<Choice extends string>(env: Environment, name: string, choices: readonly Choice[], otherwise: Choice): Choice {
  const text = env[name] || otherwise;
  if (!choices.includes(text as Choice)) throw new Error(`${name} is "${text}". Give one of: ${choices.join(', ')}.`);
  return text as Choice;
}

function checkedOrigin(text: string): string {
  if (text === '*' || (URL.canParse(text) && new URL(text).origin === text)) return text;
  throw new Error(`ALLOWED_ORIGINS holds "${text}". Give origins such as https://portal.example.org, separated by commas, or *.`);
}
