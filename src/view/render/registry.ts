/**
 * Name of a survey-core component → the view that draws it, or how to load it.
 * Names are survey-core's own (`question.getTemplate()`, `item component`, `sv-list`, …), so custom items and third-party JSON keep working.
 */
import { html } from 'lit';
import { View, viewOf, type ViewConstructor, type ViewProps } from './view.js';

export type ViewLoader = () => Promise<{ default: ViewConstructor }>;
type Entry = { view: ViewConstructor } | { load: ViewLoader; loading?: Promise<void> };

const entries = new Map<string, Entry>();

/** Registers a view, or a function that imports it when it is first drawn (`() => import('./questions/rating.js')`). A later registration wins. */
export function registerView(name: string, view: ViewConstructor | ViewLoader): void {
  entries.set(name, isView(view) ? { view } : { load: view });
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
  if ('view' in entry) return viewOf(entry.view)(props);
  return viewOf(LazyView)({ model: props.model, name, props });
}

/** Imports the views of these names now, so that the first drawing needs no skeleton. Unknown names are passed over. */
export async function loadViews(names: Iterable<string>): Promise<void> {
  await Promise.all([...new Set(names)].map((name) => load(name)));
}

async function load(name: string): Promise<void> {
  const entry = entries.get(name);
  if (!entry || 'view' in entry) return;
  entry.loading ??= entry.load().then(
    (module) => void entries.set(name, { view: module.default }),
    (error: unknown) => {
      delete entry.loading;
      throw error;
    },
  );
  await entry.loading;
}

interface LazyProps extends ViewProps {
  readonly name: string;
  readonly props: ViewProps;
}

const retryDelays = [1000, 4000, 15000];

/** Holds the place of a view that is being imported; a failed import (offline, a deploy) is tried again. */
class LazyView extends View<LazyProps> {
  #attempt = 0;
  #name = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #online = (): void => this.#load();

  protected content(): unknown {
    return html`<div class="sv-skeleton-element" aria-busy="true"></div>`;
  }

  protected override mounted(): void {
    addEventListener('online', this.#online);
    this.#load();
  }

  protected override updated(): void {
    if (this.#name !== this.props.name) this.#load();
  }

  protected override unmounted(): void {
    removeEventListener('online', this.#online);
    clearTimeout(this.#timer);
  }

  #load(): void {
    clearTimeout(this.#timer);
    this.#name = this.props.name;
    load(this.#name).then(
      // Whoever drew this view draws the loaded one: the same place, another directive.
      () => this.owner?.redraw(),
      (error: unknown) => {
        reportError(error);
        if (this.isConnected && navigator.onLine) this.#timer = setTimeout(this.#online, retryDelays[Math.min(this.#attempt++, retryDelays.length - 1)]);
      },
    );
  }
}

function isView(view: ViewConstructor | ViewLoader): view is ViewConstructor {
  return view.prototype instanceof View;
}
