import { expect } from 'chai';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { responseDigest, type Response as FormResponse } from '../../src/model/response/index.js';
import { dropAnswers } from './fixtures/dropping-proxy.js';
import { moodJson, moodResponse } from './fixtures/mood.js';
import { startServerProcess, type ServerProcess } from './fixtures/server-process.js';
import { talkTo } from './fixtures/test-service.js';
import { throwawayPostgres } from './fixtures/throwaway-postgres.js';

const postgres = await throwawayPostgres();
if (postgres) after(() => postgres.stop());
else console.log('This machine has no PostgreSQL 15 or later and no DATABASE_URL: the process tests ran on PGlite only.');

for (const database of postgres ? ['PGlite', 'PostgreSQL'] : ['PGlite']) {
  describe(`the server process on ${database}`, () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'assayer-process-'));
    const env = database === 'PostgreSQL' ? { DATABASE_URL: postgres!.url } : {};
    const start = async () => {
      const server = await startServerProcess(dataDir, env);
      expect((await server.call('PUT', '/v1/definitions/test.mood/versions/1.0.0', { body: moodJson() })).status).to.equal(200);
      return server;
    };
    after(() => rmSync(dataDir, { recursive: true, force: true }));

    it('killed with SIGKILL under load, four times: every acknowledged response is there, once, unchanged', async () => {
      const ledger: FormResponse[] = [];
      let unanswered = 0;
      for (let kill = 0; kill < 4; kill += 1) {
        const server = await start();
        const load = sendUntilItEnds(server, ledger);
        // Killed in the middle of the load, however slow the machine is.
        let over = false;
        void load.then(() => (over = true), () => (over = true));
        const enough = ledger.length + 20 + kill * 15;
        while (!over && ledger.length < enough) await new Promise((resolve) => setTimeout(resolve, 5));
        expect(await server.end('SIGKILL')).to.equal('SIGKILL');
        unanswered += await load;
      }
      const server = await start();
      const token = await server.invitation('loader');
      let missing = 0;
      for (const response of ledger) {
        const again = await server.send(response, token);
        if (again.status !== 200 || again.body.digest !== responseDigest(response)) missing += 1;
      }
      console.log(`${database}: ${ledger.length} acknowledged over 4 kills, ${unanswered} without an answer, ${missing} missing`);
      expect(ledger.length).to.be.at.least(170);
      expect(missing).to.equal(0);
      expect(await server.end('SIGTERM')).to.equal(0);
    });

    it('the connection drops after storing: sent again, it is stored once', async () => {
      const server = await start();
      const proxy = await dropAnswers(server.address);
      const through = talkTo(proxy.address, '');
      const token = await server.invitation('ann');
      for (let i = 0; i < 5; i += 1) {
        const response = moodResponse('ann');
        expect(await through.send(response, token).then(() => 'answered', () => 'dropped')).to.equal('dropped');
        const again = await server.send(response, token);
        expect([again.status, again.body.revision]).to.deep.equal([200, 1]);
      }
      proxy.close();
      await server.end('SIGTERM');
    });

    it('SIGTERM while a body is still arriving: that request is finished and answered before the process ends', async () => {
      const server = await start();
      const response = moodResponse('ann');
      const token = await server.invitation('ann');
      const text = JSON.stringify(response);
      const { hostname, port } = new URL(server.address);
      const socket = connect(Number(port), hostname);
      let answer = '';
      socket.setEncoding('utf8').on('data', (chunk) => (answer += chunk));
      const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
      socket.write(`PUT /v1/responses/${response.id} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text.slice(0, 50)}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const ended = server.end('SIGTERM');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(await fetch(`${server.address}/healthz`).then(() => 'served', () => 'refused'), 'no new connection').to.equal('refused');
      socket.write(text.slice(50));
      expect(await ended).to.equal(0);
      await closed;
      expect(answer).to.match(/^HTTP\/1\.1 201 /).and.include(response.id);
    });

    it('SIGTERM under load: running requests get their answer, nothing acknowledged is lost, exit code 0', async () => {
      const server = await start();
      const ledger: FormResponse[] = [];
      const load = sendUntilItEnds(server, ledger);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const count = ledger.length;
      expect(await server.end('SIGTERM')).to.equal(0);
      await load;
      expect(ledger.length).to.be.greaterThan(count - 1);
      expect(existsSync(join(dataDir, 'collector.lock'))).to.equal(false);
      const next = await start();
      const token = await next.invitation('loader');
      for (const response of ledger) expect((await next.send(response, token)).status).to.equal(200);
      await next.end('SIGTERM');
    });
  });
}

describe('the data folder', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'assayer-lock-'));
  after(() => rmSync(dataDir, { recursive: true, force: true }));

  it('is refused to a second process in a clear sentence, and taken over from a killed one', async () => {
    const first = await startServerProcess(dataDir);
    const second = await startServerProcess(dataDir).then(() => 'started', (error: Error) => error.message);
    expect(second).to.include(`in use by process ${first.pid}`).and.include('DATA_DIR').and.include('DATABASE_URL');
    await first.end('SIGKILL');
    expect(existsSync(join(dataDir, 'collector.lock'))).to.equal(true);
    const third = await startServerProcess(dataDir);
    expect((await third.call('GET', '/healthz')).body).to.deep.equal({ status: 'ok', database: 'pglite' });
    await third.end('SIGTERM');
  });

  it('whose first start was killed half-way is begun again', async () => {
    const half = mkdtempSync(join(tmpdir(), 'assayer-half-'));
    writeFileSync(join(half, 'pglite'), 'not a database');
    const server = await startServerProcess(half);
    expect((await server.call('GET', '/healthz')).status).to.equal(200);
    await server.end('SIGTERM');
    rmSync(half, { recursive: true, force: true });
  });

  it('a setting that cannot be is named, with what may be', async () => {
    const told = await startServerProcess(dataDir, { PORT: 'eighty' }).then(() => 'started', (error: Error) => error.message);
    expect(told).to.include('PORT is "eighty"').and.include('65535');
  });
});

/** Eight clients send response after response; what was acknowledged comes into the ledger. Gives the number of sends without an answer. */
async function sendUntilItEnds(server: ServerProcess, ledger: FormResponse[]): Promise<number> {
  const token = await server.invitation('loader');
  let unanswered = 0;
  const client = async () => {
    for (;;) {
      const response = moodResponse('loader');
      const answer = await server.send(response, token).catch(() => null);
      if (!answer) return void (unanswered += 1);
      if (answer.status === 503) return;
      expect(answer.status).to.equal(201);
      ledger.push(response);
    }
  };
  await Promise.all(Array.from({ length: 8 }, client));
  return unanswered;
}
