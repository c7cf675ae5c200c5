import { expect } from 'chai';
import { json, type FaultServer } from '../data/transport/fault-server.js';
import { killBrowser, pageServer, profile, startBrowser, until } from './browser.js';

/** Kills in a chain with one profile; more with `FAULT_KILLS`. */
const KILLS = Number(process.env.FAULT_KILLS ?? 20);

interface Found {
  outbox: string[];
  draft: { id: string; n: number };
  loss: { expected: number; restored: number; missing: number; restoredDrafts: number } | null;
  durability: string;
}

describe('a browser that is killed again and again', () => {
  let server: FaultServer;
  let home: Awaited<ReturnType<typeof profile>>;
  before(async () => {
    server = await pageServer('endless-typist');
    home = await profile();
  });
  after(async () => {
    await server.stop();
    await home.remove();
  });

  it(`loses nothing that was acknowledged in ${KILLS} SIGKILLs, and every response is stored once`, async () => {
    const completed = new Set<string>();
    const saved = new Map<string, number>();
    const notes: { found: Found | null; failed: string | null; drained: { left: number; receipts: number } | null } = { found: null, failed: null, drained: null };
    const ledger = { kills: 0, starts: 0, changesSaved: 0, foundAtLeast: 0, restoredResponses: 0, restoredDrafts: 0, databasesLost: 0, missing: 0, missingChanges: 0 };
    const behave = server.behave;
    Object.assign(server, { behave: (...args: Parameters<typeof behave>) => {
      const [request, response, body] = args;
      if (request.method === 'PUT') return behave(...args);
      const said = JSON.parse(body);
      if (request.url === '/completed') completed.add(said.key);
      if (request.url === '/saved') ledger.changesSaved += (saved.set(said.id, said.n), 1);
      if (request.url === '/found') check((notes.found = said));
      if (request.url === '/failed') notes.failed = said;
      if (request.url === '/drained') notes.drained = said;
      json(response, 200, {});
    } });

    const check = (found: Found): void => {
      ledger.starts += 1;
      ledger.foundAtLeast = found.outbox.length;
      ledger.missing += [...completed].filter((key) => !found.outbox.includes(key)).length;
      const promised = saved.get(found.draft.id) ?? 0;
      // A draft that was saved and not finished must be the one that is found, with that answer or a later one.
      const open = [...saved.keys()].filter((id) => !completed.has(id) && !found.outbox.includes(id));
      if (found.draft.n < promised || open.some((id) => id !== found.draft.id)) ledger.missingChanges += 1;
      ledger.restoredResponses += found.loss?.restored ?? 0;
      ledger.restoredDrafts += found.loss?.restoredDrafts ?? 0;
      ledger.databasesLost += (found.loss as { cause?: string } | null)?.cause === 'deleted' ? 1 : 0;
    };

    for (let kill = 0; kill < KILLS; kill += 1) {
      notes.found = null;
      const before = ledger.changesSaved;
      const browser = await startBrowser(home.folder, `${server.address}/`);
      await until(() => notes.failed !== null || (notes.found !== null && ledger.changesSaved > before), 'the page to type');
      expect(notes.failed).to.equal(null);
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 900));
      await killBrowser(browser);
      ledger.kills += 1;
    }

    notes.found = null;
    const last = await startBrowser(home.folder, `${server.address}/?send`);
    await until(() => notes.drained !== null || notes.failed !== null, 'the queue to be sent', 60_000);
    await killBrowser(last);
    expect(notes.failed).to.equal(null);
    const storedOnce = [...server.stored.values()].filter((entry) => entry.times === 1).length;
    console.log(`  ledger: ${ledger.kills} kills · responses acknowledged ${completed.size}, stored at the server ${server.stored.size} (once: ${storedOnce}), missing ${ledger.missing}`
      + ` · changes acknowledged ${ledger.changesSaved}, missing ${ledger.missingChanges} · databases deleted by the browser ${ledger.databasesLost},`
      + ` restored from the mirror ${ledger.restoredResponses} responses and ${ledger.restoredDrafts} drafts`);
    expect(completed.size).to.be.above(KILLS);
    expect([ledger.missing, ledger.missingChanges]).to.deep.equal([0, 0]);
    expect([...completed].filter((key) => server.stored.get(key)?.times !== 1)).to.deep.equal([]);
    expect(storedOnce).to.equal(server.stored.size);
    expect(notes.drained).to.include({ left: 0 });
    expect(notes.found).to.include({ durability: 'device+mirror' });
  });
});
