import type { CSSResult } from 'lit';
import type { BuilderTab, Part, PartConstructor } from './plugin.js';
import type { Workbench } from './workbench.js';

/** A part on its way: not asked for, loading, there, or failed. */
export type LoadedPart = { readonly status: 'loading' } | { readonly status: 'ready'; readonly part: Part } | { readonly status: 'failed' };

/** Imports the parts when their tab is first opened, brings their style into the root, and makes one of each. */
export class PartLoader {
  readonly #bench: Workbench;
  readonly #parts = new Map<string, LoadedPart>();
  readonly #retry = (): void => {
    for (const [id, { status }] of this.#parts) if (status === 'failed') this.#parts.delete(id);
    this.#bench.update();
  };
  readonly #stopListening: () => void;

  constructor(bench: Workbench) {
    this.#bench = bench;
    addEventListener('online', this.#retry);
    this.#stopListening = bench.listen((transaction) => {
      if (transaction === null) for (const loaded of this.#parts.values()) if (loaded.status === 'ready') loaded.part.reset?.();
    });
  }

  get(tab: BuilderTab): LoadedPart {
    return this.#parts.get(tab.id) ?? this.#load(tab);
  }

  /** Asks again for a part that could not be had. */
  forget(tab: BuilderTab): void {
    this.#parts.delete(tab.id);
    this.#bench.update();
  }

  dispose(): void {
    removeEventListener('online', this.#retry);
    this.#stopListening();
    for (const loaded of this.#parts.values()) if (loaded.status === 'ready') loaded.part.dispose?.();
    this.#parts.clear();
  }

  #load(tab: BuilderTab): LoadedPart {
    const loading: LoadedPart = { status: 'loading' };
    this.#parts.set(tab.id, loading);
    tab.load().then(
      ({ default: constructor }) => {
        if (this.#parts.get(tab.id) !== loading) return;
        adoptStyles(this.#bench.root, constructor);
        this.#parts.set(tab.id, { status: 'ready', part: new constructor(this.#bench) });
        this.#bench.update();
      },
      (error: unknown) => {
        console.warn(`Assayer: the part "${tab.id}" of the builder could not be loaded.`, error);
        if (this.#parts.get(tab.id) === loading) this.#parts.set(tab.id, { status: 'failed' });
        this.#bench.update();
      },
    );
    return loading;
  }
}

/** Constructed sheets only: a strict content security policy has nothing to refuse. */
export function adoptStyles(root: ShadowRoot, { styles }: Pick<PartConstructor, 'styles'>): void {
  const sheets = [styles ?? []].flat().map((result: CSSResult) => result.styleSheet!);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet))];
}
