import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FlakyProxy } from './flaky-proxy.js';

/** The demo portal as `npm start` runs it, behind a network that can fail. */
export interface Portal {
  /** What a browser types; goes through the proxy. */
  readonly address: string;
  readonly network: FlakyProxy;
  /** What the collector has stored, asked with the organiser's token. */
  metrics(): Promise<string>;
  /** SIGKILL and a new start on the same data. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

const built = 'dist/server/main.js';

/** @throws Error when the project was not built, or the server ends before it is ready */
export async function startPortal(): Promise<Portal> {
  if (!existsSync(built)) throw new Error(`${built} is missing: run "npm run build" first.`);
  const data = await mkdtemp(join(tmpdir(), 'assayer-portal-'));
  let server = await startServer(data, '0');
  const port = new URL(server.address).port;
  const network = await FlakyProxy.start(server.address);
  const kill = (signal: NodeJS.Signals): Promise<unknown> => {
    const gone = new Promise((done) => server.process.once('exit', done));
    server.process.kill(signal);
    return gone;
  };
  return {
    address: network.address,
    network,
    async metrics() {
      const token = (await readFile(join(data, 'organiser.token'), 'utf8')).trim();
      return (await fetch(`${server.address}/metrics`, { headers: { authorization: `Bearer ${token}` } })).text();
    },
    async crash() {
      await kill('SIGKILL');
      server = await startServer(data, port);
    },
    async stop() {
      await network.stop();
      await kill('SIGTERM');
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function startServer(data: string, port: string): Promise<{ process: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [built], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: port, DATA_DIR: data, DATABASE_URL: '', HOST: '127.0.0.1', RATE_PER_SECOND: '0', LOG_LEVEL: 'warn' },
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk) => (said += chunk));
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const address = /ready: (http:\/\/[^/\s]+)/.exec(said)?.[1];
      if (address) resolve({ process: child, address });
    });
    child.once('exit', (code) => reject(new Error(`The portal ended (${code}) before it was ready: ${said}`)));
  });
}
