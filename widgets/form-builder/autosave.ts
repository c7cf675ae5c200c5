/**
 * Keeps the work on this device while it is made: a state a minute to go back to, the present one every few seconds, and at the latest when the page is left.
 * Each window has its own states, so two of them on one form overwrite nothing of each other; which windows live is told by a lock.
 */
import type { Store, Work, WorkKey } from '../../src/data/store/index.js';
import type { JsonObject } from '../../src/model/definition/index.js';
import type { EarlierState, KeptWork, Workbench } from '../../src/view/builder/index.js';
import { formName } from '../../src/view/builder/index.js';
import { holdWindow, livingWindows } from './living-windows.js';

/** Milliseconds after an edit until it is kept; edits within a minute are one state. */
const rest = 1500;
const stretch = 60_000;
const hour = 60 * stretch;

export class Autosave implements KeptWork {
  readonly #window = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  readonly #states = new Map<string, WorkKey>();
  #form: string;
  #begun = 0;
  #thinned = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keptDocument: JsonObject | null = null;
  readonly #giveLockBack: () => void;
  readonly #stop: () => void;
  readonly #leave = (): void => void (document.visibilityState === 'hidden' && this.#flush());
  readonly #pageEnds = (): void => this.#flush();

  /** @param source where the form came from, for one without an id */
  constructor(private readonly store: Store, private readonly bench: Workbench, private readonly source: string) {
    this.#form = this.#formKey();
    // Somebody may have edited while the database was opened.
    if (!bench.isDirty) this.#keptDocument = bench.state.document;
    else this.#timer = setTimeout(() => this.#flush(), rest);
    this.#giveLockBack = holdWindow(this.#window);
    this.#stop = bench.listen((transaction) => (transaction === null ? this.#another() : this.#plan()));
    document.addEventListener('visibilitychange', this.#leave);
    addEventListener('pagehide', this.#pageEnds);
    this.#thinOut(Date.now());
  }

  /** The document was saved where it belongs: nothing has to be brought back. */
  saved(): void {
    this.#flush();
    void this.store.works.settle(this.#form, this.#window).catch((error: unknown) => this.#failed(error));
  }

  async earlier(): Promise<EarlierState[]> {
    return (await this.store.works.list(this.#form)).map((key) => this.#state(key));
  }

  async left(): Promise<EarlierState | null> {
    const living = await livingWindows();
    const now = JSON.stringify(this.bench.state.document);
    const found = (await this.store.works.latest(this.#form, this.#place)).find(({ unsaved, window, document }) => unsaved && window !== this.#window && !living.has(window) && JSON.stringify(document) !== now);
    return found ? this.#state(found, found) : null;
  }

  async dismiss({ id }: EarlierState): Promise<void> {
    // What was taken over is this window's work now, and must not lie nowhere in between.
    this.#flush(true);
    const key = this.#states.get(id);
    if (key) await this.store.works.settle(key.form, key.window);
  }

  async forget(): Promise<void> {
    await this.store.works.forget(this.#form);
    this.#begun = 0;
  }

  dispose(): void {
    this.#flush();
    this.#stop();
    this.#giveLockBack();
    document.removeEventListener('visibilitychange', this.#leave);
    removeEventListener('pagehide', this.#pageEnds);
  }

  get #place(): string {
    return `${location.pathname} ${this.source}`;
  }

  /** A form keeps its key while it is open, whatever becomes of its id. */
  #formKey(): string {
    const { id } = this.bench.state.document;
    return typeof id === 'string' && id ? id : `at ${this.#place}`;
  }

  #another(): void {
    clearTimeout(this.#timer);
    this.#form = this.#formKey();
    this.#begun = 0;
    this.#keptDocument = this.bench.state.document;
    this.bench.keeping = null;
  }

  #plan(): void {
    const { bench } = this;
    if (bench.state.document === this.#keptDocument) return;
    if (bench.keeping === 'kept') bench.keeping = 'behind';
    this.#timer ??= setTimeout(() => this.#flush(), rest);
  }

  #flush(anyway = false): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { bench } = this;
    const { document } = bench.state;
    if (document === this.#keptDocument && !(anyway && bench.isDirty)) return;
    const now = Date.now();
    if (now - this.#begun > stretch) this.#begun = now;
    if (now - this.#thinned > hour) this.#thinOut(now);
    const work: Work = { form: this.#form, begun: this.#begun, window: this.#window, at: now, place: this.#place, unsaved: bench.isDirty, title: formName(document, bench.locale), document };
    this.#keptDocument = document;
    this.store.works.keep(work).then(() => this.#tell(bench.state.document === document ? 'kept' : 'behind'), (error: unknown) => this.#failed(error));
  }

  #thinOut(now: number): void {
    this.#thinned = now;
    void this.store.works.thinOut(now).catch((error: unknown) => this.#failed(error));
  }

  #tell(keeping: Workbench['keeping']): void {
    if (this.bench.keeping === keeping) return;
    this.bench.keeping = keeping;
    this.bench.update();
  }

  #failed(error: unknown): void {
    // Closed with its element: what had to be kept was kept before.
    if ((error as { code?: unknown }).code === 'store/closed') return;
    console.warn('Assayer: the work could not be kept on this device.', error);
    this.#tell('failed');
  }

  #state(key: WorkKey, work?: Work): EarlierState {
    const id = `${key.form}\n${key.begun}\n${key.window}`;
    this.#states.set(id, key);
    return {
      id, at: new Date(work?.at ?? key.begun).toISOString(), title: work?.title ?? '',
      load: async () => {
        const found = await this.store.works.get(key);
        if (!found) throw new Error('This state is not on the device any more.');
        return found.document;
      },
    };
  }
}
