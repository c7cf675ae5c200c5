/**
 * Which view has read which property of which survey-core object, and which string.
 *
 * 1. `Base.prototype.getPropertyValueCoreHandler` is asked at every property read; while a view draws, the read is noted.
 * 2. An object is listened to from its first reader to its last (`addOnPropertyValueChangedCallback`, `addOnArrayChangedCallback`).
 * 3. A change tells only the views that read that very property; before a view is redrawn, `outdated()` compares: survey-core
 *    resets calculated properties (`no`, `titleIsEmpty`, …) at nearly every change, mostly to the value they had.
 * 4. Each drawing notes its reads anew; what is no longer read is let go.
 * 5. `stop()` lets go of everything: nothing of a removed view stays reachable from the model.
 */
import { Base, type LocalizableString } from 'survey-core';

type Hash = Record<string, unknown>;
type PropertyReader = (hash: Hash, name: string) => unknown;

/** What one object tells its readers; kept only while there are any. */
class Watch {
  readonly #readers = new Map<string, Set<Tracker>>();
  readonly #notify = (_sender: Base, change: { name: string }): void => {
    const readers = this.#readers.get(change.name);
    if (readers) for (const tracker of [...readers]) tracker.changed(this, change.name);
  };
  constructor(readonly object: Base, readonly hash: Hash) {}

  /** The present value; a calculated one that was reset is calculated again (the getter of the same name does it). */
  value(name: string): unknown {
    const stored = this.hash[name];
    return comparable(stored === undefined && name in this.object ? untracked(() => (this.object as unknown as Hash)[name]) : stored);
  }

  add(name: string, tracker: Tracker): void {
    if (this.#readers.size === 0) {
      this.object.addOnPropertyValueChangedCallback(this.#notify);
      this.object.addOnArrayChangedCallback(this.#notify);
      watches.set(this.object, this);
    }
    const readers = this.#readers.get(name);
    if (readers) readers.add(tracker);
    else this.#readers.set(name, new Set([tracker]));
  }

  remove(name: string, tracker: Tracker): void {
    const readers = this.#readers.get(name);
    if (!readers?.delete(tracker) || readers.size > 0) return;
    this.#readers.delete(name);
    if (this.#readers.size > 0) return;
    this.object.removeOnPropertyValueChangedCallback(this.#notify);
    this.object.removeOnArrayChangedCallback(this.#notify);
    watches.delete(this.object);
  }
}

const watches = new WeakMap<Base, Watch>();
let active: Tracker | null = null;
install();

/** The reads of one view. `onStale` is called when something read by the last `collect` may have changed; `outdated()` knows for sure. */
export class Tracker {
  /** What was read, with the value it had. */
  #reads = new Map<Watch, Map<string, unknown>>();
  #strings = new Map<LocalizableString, string>();
  #suspects: [Watch, string][] = [];
  #certain = false;
  #collecting = false;
  readonly #onStale: () => void;
  readonly #onString = (changed: LocalizableString): void => {
    // survey-core tells every string at every change of a value: only another text counts.
    if (active === this || !this.#strings.has(changed) || this.#strings.get(changed) === untracked(() => changed.renderedHtml)) return;
    this.#certain = true;
    this.#onStale();
  };

  constructor(onStale: () => void) {
    this.#onStale = onStale;
  }

  /** Runs `draw` and notes what it reads; reads of the drawing before are let go unless repeated. */
  collect<T>(draw: () => T): T {
    const reads = this.#reads;
    const strings = this.#strings;
    const outer = active;
    this.#reads = new Map();
    this.#strings = new Map();
    this.#suspects = [];
    this.#certain = false;
    this.#collecting = true;
    active = this;
    try {
      return draw();
    } finally {
      active = outer;
      this.#collecting = false;
      for (const [watch, names] of reads) {
        const kept = this.#reads.get(watch);
        for (const name of names.keys()) if (!kept?.has(name)) watch.remove(name, this);
      }
      for (const string of strings.keys()) if (!this.#strings.has(string)) string.onStringChanged.remove(this.#onString);
      // A calculated property is stored only after it has been asked for.
      for (const [watch, names] of this.#reads) for (const [name, value] of names) if (value === undefined) names.set(name, comparable(watch.hash[name]));
    }
  }

  /** True when something read has another value than when it was read. */
  outdated(): boolean {
    if (this.#certain) return true;
    const suspects = this.#suspects;
    this.#suspects = [];
    return suspects.some(([watch, name]) => {
      const before = this.#reads.get(watch)?.get(name);
      // The inside of an array or object may have changed although it is the same one.
      return typeof before === 'object' || !Object.is(watch.value(name), before);
    });
  }

  /** Lets go of everything; the next `collect` starts anew. */
  stop(): void {
    for (const [watch, names] of this.#reads) for (const name of names.keys()) watch.remove(name, this);
    for (const string of this.#strings.keys()) string.onStringChanged.remove(this.#onString);
    this.#reads.clear();
    this.#strings.clear();
    this.#suspects = [];
  }

  /** Called by the objects; a change made by this view's own drawing is not news to it, one by a view inside it is. */
  changed(watch: Watch, name: string): void {
    if (active === this) return;
    if (this.#collecting) this.#certain = true;
    else this.#suspects.push([watch, name]);
    this.#onStale();
  }

  read(object: Base, hash: Hash, name: string): void {
    const watch = watches.get(object) ?? new Watch(object, hash);
    let names = this.#reads.get(watch);
    if (!names) this.#reads.set(watch, (names = new Map()));
    if (names.has(name)) return;
    names.set(name, comparable(hash[name]));
    watch.add(name, this);
  }

  readString(string: LocalizableString): string {
    if (!this.#strings.has(string)) string.onStringChanged.add(this.#onString);
    const text = string.renderedHtml;
    this.#strings.set(string, text);
    return text;
  }
}

const emptyArray = Symbol('an empty array');

/** One empty array is like another: survey-core sets `errors` of every question at every validation. */
function comparable(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? emptyArray : value;
}

/**
 * The text or HTML of a localizable string, noted as read by the view being drawn.
 * Use it (or `localizedString` of layout/) instead of `.renderedHtml`: a string tells its changes apart from properties.
 */
export function readString(string: LocalizableString): string {
  return active ? active.readString(string) : string.renderedHtml;
}

/** Runs `read` without noting anything for the view being drawn. */
export function untracked<T>(read: () => T): T {
  const outer = active;
  active = null;
  try {
    return read();
  } finally {
    active = outer;
  }
}

/** The hook is one per page: another renderer's (or another copy of this file's) is asked as well. */
function install(): void {
  const prototype = Base.prototype as unknown as { getPropertyValueCoreHandler?: PropertyReader };
  const earlier = prototype.getPropertyValueCoreHandler;
  prototype.getPropertyValueCoreHandler = function (this: Base, hash, name) {
    active?.read(this, hash, name);
    return earlier ? earlier.call(this, hash, name) : hash[name];
  };
}
