import type { JsonObject } from '../../../model/definition/index.js';

export type SaveStatus = 'draft' | 'published' | 'retired';

/** A form to begin from. */
export interface StartTemplate {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly load: () => Promise<JsonObject>;
}

/** A state of the work that was kept on this device. */
export interface EarlierState {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** Of the form as it was then. */
  readonly title: string;
  readonly load: () => Promise<JsonObject>;
}

/** What the device keeps of the work, beside what is saved. */
export interface KeptWork {
  /** States of the open form, the newest first. */
  readonly earlier: () => Promise<readonly EarlierState[]>;
  /** Work that a window left without saving it, on this form or in this place; null when there is none, or it is open elsewhere. */
  readonly left: () => Promise<EarlierState | null>;
  /** The work that was left is not wanted: it is not offered again, but stays among the earlier states. */
  readonly dismiss: (state: EarlierState) => Promise<void>;
  /** Takes all states of the open form off this device. */
  readonly forget: () => Promise<void>;
}

/** What only the element can do, because it reaches the network, the device and the page. */
export interface FileActions {
  readonly templates: () => Promise<readonly StartTemplate[]>;
  readonly fetchText: (address: string) => Promise<string>;
  /** Undefined where the device keeps nothing. */
  readonly kept: KeptWork | undefined;
  /** Another form in place of this one. */
  readonly open: (document: JsonObject) => void;
  /** @returns a sentence about what became of it, or null when it was saved */
  readonly save: (status: SaveStatus) => Promise<string | null>;
}
