import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openPglite } from '../../src/server/database/index.js';

const root = resolve(import.meta.dirname, '../..');

/** What the network between browser and portal does to a request. */
export type Weather = 'fair' | 'down' | 'drop-answer';

export interface StoredResponse {
  id: string;
  definition: string;
  revision: number;
  answers: Record<string, unknown>;
}

/** The built service in a process of its own, behind a wire that can be cut. */
export interface Portal {
  readonly origin: string;
  /** For requests that hand a response over (`PUT …/responses/…`); `down` is for everything. */
  weather: Weather;
  /** Answers that were cut off after the service had stored the response. */
  dropped: number;
  /** Stops the service and reads from its database what came in since it was ready; the demo brings older examples. */
  stored(): Promise<StoredResponse[]>;
  stop(): Promise<void>;
}

export async function startPortal(): Promise<Portal> {
  const main = join(root, 'dist/server/main.js');
  if (!existsSync(main)) throw new Error('dist/server/main.js is missing: run `npm run build` first.');
  const folder = await mkdtemp(join(tmpdir(), 'assayer-story-'));
  const service = spawn(process.execPath, [main], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, DATABASE_URL: '', PORT: '0', DATA_DIR: folder, RATE_PER_SECOND: '0', DEMO: 'on' } });
  const target = Number(new URL(await addressOf(service)).port);
  const ready = new Date().toISOString();
  const portal: Pick<Portal, 'weather' | 'dropped'> = { weather: 'fair', dropped: 0 };
  const wire = createServer((asked, answered) => carry(asked, answered, target, portal));
  await new Promise<void>((done) => wire.listen(0, '127.0.0.1', done));
  const stopService = (): Promise<void> => ended(service);
  return Object.assign(portal, {
    origin: `http://127.0.0.1:${(wire.address() as { port: number }).port}`,
    async stored() {
      await stopService();
      const database = await openPglite(folder);
      const rows = await database.query<{ id: string; definition: string; revision: number; body: { answers: Record<string, unknown> } }>(
        'SELECT response_id AS id, definition_id AS definition, revision, body FROM response WHERE received_at > $1 ORDER BY received_at', [ready]);
      await database.close();
      return rows.map(({ id, definition, revision, body }) => ({ id, definition, revision, answers: body.answers }));
    },
    async stop() {
      await stopService();
      await closed(wire);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  });
}

function carry(asked: IncomingMessage, answered: ServerResponse, port: number, portal: Pick<Portal, 'weather' | 'dropped'>): void {
  if (portal.weather === 'down') return void asked.socket.destroy();
  const handingOver = asked.method === 'PUT' && /\/responses\//.test(asked.url ?? '');
  const onward = request({ host: '127.0.0.1', port, method: asked.method, path: asked.url, headers: asked.headers }, (answer) => {
    if (handingOver && portal.weather === 'drop-answer') {
      portal.dropped += 1;
      answer.resume().on('end', () => asked.socket.destroy());
      return;
    }
    answered.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(answered);
  });
  onward.on('error', () => asked.socket.destroy());
  asked.pipe(onward);
}

function addressOf(service: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let printed = '';
    service.stdout!.on('data', (chunk) => {
      printed += chunk;
      const address = /ready: (http:\/\/[^/\s]+)/.exec(printed)?.[1];
      if (address) found(address);
    });
    service.once('exit', () => failed(new Error(`The service ended before it was ready: ${printed}`)));
  });
}

async function ended(service: ChildProcess): Promise<void> {
  if (service.exitCode !== null || service.signalCode !== null) return;
  const gone = new Promise((done) => service.once('exit', done));
  service.kill('SIGTERM');
  await gone;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
