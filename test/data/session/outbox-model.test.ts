import { expect } from 'chai';
import fc from 'fast-check';
import { OutboxWorker } from '../../../src/data/session/index.js';
import type { Response as FormResponse } from '../../../src/model/response/index.js';
import type { Backend, SendOutcome } from '../../../src/data/transport/index.js';
import type { Store } from '../../../src/data/store/index.js';
import { closeStores, receiptFor, row, store } from '../fixtures.js';

/** What can happen to one attempt. `lost-answer`: stored, then the connection drops. `frozen`: the tab sleeps over its lease and goes on later; `dies`: it never does. */
const faults = ['ok', 'network', 'lost-answer', 'busy', 'patience', 'captive-portal', 'sign-in', 'conflict', 'refused', 'throws', 'frozen', 'frozen-after-storing', 'frozen-then-refused', 'dies', 'dies-after-storing'] as const;
type Fault = (typeof faults)[number];

/** A backend with a permanent unique constraint, as every receiving side must have. */
class Backends {
  readonly stored = new Map<string, { body: string; times: number }>();
  readonly asleep: (() => void)[] = [];
  deaths = 0;
  constructor(private readonly script: Fault[], private readonly clock: { now: number }) {}

  readonly backend: Backend = { name: 'model', send: (body) => this.answer(body, this.script.shift() ?? 'ok') };

  private keep(body: FormResponse): SendOutcome {
    const present = this.stored.get(body.id);
    if (present && present.body !== JSON.stringify(body)) return { kind: 'rejected', status: 422, code: 'response/different', message: 'another body' };
    this.stored.set(body.id, { body: JSON.stringify(body), times: (present?.times ?? 0) + (present ? 0 : 1) });
    return { kind: present ? 'duplicate' : 'stored', receipt: receiptFor(body) };
  }

  private death(): Promise<never> {
    this.deaths += 1;
    return new Promise(() => undefined);
  }

  private async answer(body: FormResponse, fault: Fault): Promise<SendOutcome> {
    const sleep = (): Promise<void> => new Promise((resolve) => this.asleep.push(resolve));
    switch (fault) {
      case 'ok': return this.keep(body);
      case 'network': return { kind: 'retry', reason: 'transport/network' };
      case 'busy': return { kind: 'retry', reason: 'transport/busy', status: 503 };
      case 'patience': return { kind: 'retry', reason: 'transport/busy', status: 429, retryAt: this.clock.now + 90_000 };
      case 'captive-portal': return { kind: 'retry', reason: 'transport/no-receipt', status: 200 };
      case 'sign-in': return { kind: 'sign-in' };
      case 'conflict': return { kind: 'conflict' };
      case 'refused': return { kind: 'rejected', status: 422, code: 'response/invalid', message: 'no' };
      case 'throws': throw new Error('an adapter of the page with a bug');
      case 'lost-answer': this.keep(body); return { kind: 'retry', reason: 'transport/network' };
      case 'frozen': await sleep(); return this.keep(body);
      case 'frozen-then-refused': await sleep(); return { kind: 'rejected', status: 422, code: 'response/late', message: 'late' };
      case 'dies': return this.death();
      case 'dies-after-storing': this.keep(body); return this.death();
      case 'frozen-after-storing': { const late = this.keep(body); await sleep(); return late; }
    }
  }
}

const scenario = fc.record({
  responses: fc.integer({ min: 1, max: 6 }),
  script: fc.array(fc.constantFrom(...faults), { maxLength: 30 }),
  /** Which tab wakes up, and by how much the clock moves before: also backwards. */
  steps: fc.array(fc.record({ tab: fc.nat(2), clock: fc.constantFrom(0, 500, 5000, 31_000, 400_000, -3_600_000), thaw: fc.boolean() }), { maxLength: 14 }),
});

describe('the outbox as a machine', () => {
  afterEach(closeStores);

  it('stores every finished response exactly once, or still has it, whatever happens', async () => {
    const silenced = console.error;
    console.error = () => undefined; // the script throws on purpose
    try {
      await fc.assert(fc.asyncProperty(scenario, async ({ responses, script, steps }) => {
        const shared = await store();
        const clock = { now: 1_800_000_000_000 };
        const backends = new Backends([...script], clock);
        const tabs = [0, 1, 2].map(() => worker(shared, backends.backend, clock));
        const rows = Array.from({ length: responses }, () => row());
        for (const entry of rows) await shared.outbox.enqueue(entry);
        for (const { tab, clock: move, thaw } of steps) {
          clock.now += move;
          if (thaw) backends.asleep.splice(0).forEach((wake) => wake());
          await during(tabs[tab]!.sendNow(), backends);
          await expectNothingDropped(rows.map((entry) => entry.key), shared, backends);
        }
        // The faults end: whoever sleeps wakes up, leases run out, and the queue empties except for what was parked.
        script.length = 0;
        for (let round = 0; round < 40 && (await unparked(shared)) > 0; round += 1) {
          backends.asleep.splice(0).forEach((wake) => wake());
          clock.now += 400_000;
          await during(tabs[round % 3]!.sendNow(), backends);
        }
        backends.asleep.splice(0).forEach((wake) => wake());
        await pause();
        expect(await unparked(shared)).to.equal(0);
        await expectNothingDropped(rows.map((entry) => entry.key), shared, backends);
        for (const { key } of rows) {
          const times = backends.stored.get(key)?.times ?? 0;
          expect(times).to.be.at.most(1);
          if (times === 0) expect((await shared.outbox.get(key))?.state, 'not stored, so it must be parked').to.equal('parked');
        }
        shared.close();
      }), { numRuns: 60 });
    } finally {
      console.error = silenced;
    }
  }).timeout?.(120_000);
});

function worker(shared: Store, backend: Backend, clock: { now: number }): OutboxWorker {
  return new OutboxWorker({ store: shared, backendFor: () => backend, now: () => clock.now, random: () => 0.5, lease: 30_000 });
}

/** A pass that waits for a frozen attempt is left alone: that tab is frozen. */
async function during(pass: Promise<void>, backends: Backends): Promise<void> {
  let over = false;
  const deaths = backends.deaths;
  const ended = pass.then(() => (over = true));
  for (let i = 0; !over && ((backends.asleep.length === 0 && backends.deaths === deaths) || i < 3); i += 1) await Promise.race([ended, pause()]);
}

async function expectNothingDropped(keys: string[], shared: Store, backends: Backends): Promise<void> {
  const waiting = new Set((await shared.outbox.list()).map((entry) => entry.key));
  for (const key of keys) {
    const receipt = await shared.receipts.get(key);
    expect(waiting.has(key) || receipt !== undefined, `${key} is neither waiting nor acknowledged`).to.equal(true);
    if (receipt) expect(backends.stored.has(key), `${key} is called sent and the backend has not got it`).to.equal(true);
  }
}

async function unparked(shared: Store): Promise<number> {
  return (await shared.outbox.list()).filter((entry) => entry.state !== 'parked').length;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 3));
}
