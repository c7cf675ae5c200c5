import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moodJson, moodResponse } from '../server/fixtures/mood.js';
import { startServerProcess, type ServerProcess } from '../server/fixtures/server-process.js';
import { throwawayPostgres } from '../server/fixtures/throwaway-postgres.js';

export const name = 'collector';

const seconds = 4;

/** Responses stored each second over HTTP: one real server process for each database, each answer checked against the form, each response about 4 kB; 1 and 16 clients. */
export async function run(print: (line: string) => void): Promise<void> {
  await measure('PGlite', {}, print);
  const postgres = await throwawayPostgres();
  if (!postgres) return print('  PostgreSQL: not on this machine and no DATABASE_URL, so not measured');
  try {
    await measure('PostgreSQL', { DATABASE_URL: postgres.url }, print);
  } finally {
    await postgres.stop();
  }
}

async function measure(database: string, env: Record<string, string>, print: (line: string) => void) {
  const dataDir = mkdtempSync(join(tmpdir(), 'assayer-bench-'));
  const started = performance.now();
  const server = await startServerProcess(dataDir, env);
  print(`  ${database}: first start ${((performance.now() - started) / 1000).toFixed(1)} s`);
  try {
    await server.call('PUT', '/v1/definitions/test.mood/versions/1.0.0', { body: moodJson() });
    const token = await server.invitation('bench');
    await load(server, token, 4, 1500);
    for (const clients of [1, 16]) {
      const times = await load(server, token, clients, seconds * 1000);
      times.sort((a, b) => a - b);
      const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1);
      print(`  ${database}, ${String(clients).padStart(2)} clients: ${Math.round(times.length / seconds)} responses/s, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`);
    }
  } finally {
    await server.end('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Milliseconds of each acknowledged response. */
async function load(server: ServerProcess, token: string, clients: number, ms: number): Promise<number[]> {
  const end = performance.now() + ms;
  const times: number[] = [];
  const why = 'It rained all week and the lift was broken again. '.repeat(66);
  const client = async () => {
    while (performance.now() < end) {
      const before = performance.now();
      const { status } = await server.send(moodResponse('bench', { pleasant: 2, calm: 3, proud: 4, team: 'north', why }), token);
      if (status !== 201) throw new Error(`The collector answered ${status}.`);
      times.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return times;
}
