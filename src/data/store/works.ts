import type { JsonObject } from '../../model/definition/index.js';
import type { Engine, Key } from './engine.js';
import { isQuotaError } from './store-error.js';
import { statesToDrop } from './thin-out.js';

/** A state of a form that somebody makes: what a designer can go back to, and what comes back after a crash. */
export interface Work {
  /** Id of the form, or where it came from. */
  form: string;
  /** Milliseconds since 1970 at which this state was begun; edits of the next minute overwrite it. */
  begun: number;
  /** The window that made it: two windows on one form never overwrite each other. */
  window: string;
  /** Milliseconds since 1970 of the last edit in it. */
  at: number;
  /** The page that the builder stands in: after a reload its work is found again although another form was open in it. */
  place: string;
  /** Whether it has edits that were saved nowhere else. */
  unsaved: boolean;
  title: string;
  document: JsonObject;
}

/** What identifies a state; the document is read only when it is wanted. */
export interface WorkKey {
  readonly form: string;
  readonly begun: number;
  readonly window: string;
}

/** States of forms that are being made on this device, thinned out with age. */
export class Works {
  constructor(private readonly engine: Engine) {}

  /** Without waiting for anything, so that the last edit survives the end of the page. @throws StoreError `store/quota` */
  async keep(work: Work): Promise<void> {
    try {
      await this.engine.putNow([{ store: 'works', row: work }], 'relaxed');
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      // A write makes room first; a later edit may have got in meanwhile.
      await this.engine.write(['works'], 'relaxed', async (rows) => {
        const present = await rows.get<Work>('works', [work.form, work.begun, work.window]);
        if (!present || present.at <= work.at) await rows.put('works', work);
      });
    }
  }

  /** The newest first. */
  async list(form: string): Promise<WorkKey[]> {
    return newestFirst(await this.engine.read(['works'], (rows) => rows.keys('works', { lower: [form], upper: [form, []] })));
  }

  get({ form, begun, window }: WorkKey): Promise<Work | undefined> {
    return this.engine.read(['works'], (rows) => rows.get<Work>('works', [form, begun, window]));
  }

  /** The newest state of each window of a form and of each form of a place, the newest first. */
  async latest(form: string, place: string): Promise<Work[]> {
    return this.engine.read(['works'], async (rows) => {
      const keys = newestFirst([...(await rows.keys('works', { lower: [form], upper: [form, []] })), ...(await rows.keys('works', { index: 'place', lower: place, upper: place }))]);
      const first = keys.filter((key, i) => keys.findIndex((other) => other.form === key.form && other.window === key.window) === i);
      const works: (Work | undefined)[] = [];
      for (const key of first) works.push(await rows.get<Work>('works', [key.form, key.begun, key.window]));
      return works.filter((work) => work !== undefined).sort((a, b) => b.at - a.at);
    });
  }

  /** Says of what a window has kept of a form that nothing of it is unsaved any more: it was saved, or is not wanted. */
  settle(form: string, window: string): Promise<void> {
    return this.engine.write(['works'], 'relaxed', async (rows) => {
      for (const key of newestFirst(await rows.keys('works', { lower: [form], upper: [form, []] }))) {
        if (key.window !== window) continue;
        const work = await rows.get<Work>('works', [key.form, key.begun, key.window]);
        if (work?.unsaved) await rows.put('works', { ...work, unsaved: false });
      }
    });
  }

  /** Keeps every state of the last hour, then one an hour, then one a day; what nobody touched for two months goes. */
  thinOut(now: number): Promise<void> {
    return this.engine.write(['works'], 'relaxed', async (rows) => {
      for (const { form, begun, window } of statesToDrop(newestFirst(await rows.keys('works')), now)) await rows.remove('works', [form, begun, window]);
    });
  }

  /** Removes all states of a form. */
  forget(form: string): Promise<void> {
    return this.engine.write(['works'], 'strict', async (rows) => {
      for (const key of await rows.keys('works', { lower: [form], upper: [form, []] })) await rows.remove('works', key);
    });
  }
}

function newestFirst(keys: readonly Key[]): WorkKey[] {
  return keys.map((key) => key as [string, number, string]).map(([form, begun, window]) => ({ form, begun, window })).sort((a, b) => b.begun - a.begun);
}
