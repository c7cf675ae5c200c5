/**
 * Name of a survey-core component → the view that draws it, or how to load it.
 * Names are survey-core's own (`question.getTemplate()`, `item component`, `sv-list`, …), so custom items and third-party JSON keep working.
 */
import { html } from 'lit';
import { loadEveryIcon } from './icons.js';
import { loadStyleOf } from './sheet.js';
import { View, viewOf, type ViewConstructor, type ViewProps } from './view.js';

export type ViewLoader = () => Promise<{ default: ViewConstructor }>;
/** A view registered by its loader is drawn through LazyView also when loaded: the place keeps its DOM whenever the import ends. */
type Entry = { view: ViewConstructor } | { load: ViewLoader; loading?: Promise<void>; loaded?: ViewConstructor };

const entries = new Map<string, Entry>();

/** Registers a view, or a function that imports it when it is first drawn (`() => import('./questions/rating.js')`). A later registration wins. */
export function registerView(name: string, view: ViewConstructor | ViewLoader): void {
  if (!isView(view)) entries.set(name, { load: () => withStyle(name, view) });
  else {
    // Takes the place of a view whose style would have come with it.
    if (entries.has(name)) loadStyleOf(name).catch(reportError);
    entries.set(name, { view });
  }
}

async function withStyle(name: string, load: ViewLoader): Promise<{ default: ViewConstructor }> {
  const [module] = await Promise.all([load(), loadStyleOf(name)]);
  return module;
}

/** True when something can draw this component. */
export function hasView(name: string): boolean {
  return entries.has(name);
}

/**
 * What to put into a template to draw `name` with `props`; nothing is drawn for an unknown name.
 * A view that is not loaded yet is imported; a skeleton holds its place.
 */
export function draw<P extends ViewProps>(name: string, props: P): unknown {
  const entry = entries.get(name);
  if (!entry) return null;
  return 'view' in entry ? viewOf(entry.view)(props) : viewOf(LazyView)({ model: props.model, entry, props });
}

/** Imports the views of these names now, so that the first drawing needs no skeleton. Unknown names are passed over. */
export async function loadViews(names: Iterable<string>): Promise<void> {
  await Promise.all([...new Set(names)].map((name) => load(entries.get(name))));
}

/** Imports every view that is registered, and every icon: what a later page or a list needs is there when the network is not. */
export async function loadEveryView(): Promise<void> {
  await Promise.all([loadViews(entries.keys()), loadEveryIcon()]);
}

async function load(entry: Entry | undefined): Promise<void> {
  if (!entry || 'view' in entry || entry.loaded) return;
  entry.loading ??= entry.load().then(
    (module) => void (entry.loaded = module.default),
    (error: unknown) => {
      delete entry.loading;
      throw error;
    },
  );
  await entry.loading;
}

interface LazyProps extends ViewProps {
  readonly entry: Extract<Entry, { load: ViewLoader }>;
  readonly props: ViewProps;
}

/** Milliseconds before a failed import is tried again. */
const retryDelays = [1000, 4000, 15000];

/**
 * Holds the place of a view that is being imported; a failed import (offline, a deploy) is tried again.
 * An object that gets another face (a rating becomes a dropdown in a narrow place) keeps the old one until then: it can be answered
 * meanwhile, and survey-core measures it a moment after the change.
 */
class LazyView extends View<LazyProps> {
  #shown: { readonly view: ViewConstructor; readonly props: ViewProps } | undefined;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #load = (): void => {
    clearTimeout(this.#timer);
    if (this.props.entry.loaded) return;
    load(this.props.entry).then(
      () => this.redraw(),
      (error: unknown) => {
        reportError(error);
        if (this.isConnected && navigator.onLine) this.#timer = setTimeout(this.#load, retryDelays[Math.min(this.#attempt++, retryDelays.length - 1)]);
      },
    );
  };

  protected content(): unknown {
    const { entry, props } = this.props;
    if (entry.loaded) this.#shown = { view: entry.loaded, props };
    const shown = this.#shown;
    return shown && shown.props.model === props.model ? viewOf(shown.view)(shown.props) : html`<div class="sv-skeleton-element" aria-busy="true"></div>`;
  }

  protected override mounted(): void {
    addEventListener('online', this.#load);
    this.updated();
  }

  protected override updated(): void {
    if (!this.props.entry.loaded) this.#load();
  }

  protected override unmounted(): void {
    removeEventListener('online', this.#load);
    clearTimeout(this.#timer);
  }
}

function isView(view: ViewConstructor | ViewLoader): view is ViewConstructor {
  return view.prototype instanceof View;
}
