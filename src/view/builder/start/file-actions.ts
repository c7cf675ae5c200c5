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
  readonly load: () => Promise<JsonObject>;
}

/** What only the element can do, because it reaches the network, the device and the page. */
export interface FileActions {
  readonly templates: () => Promise<readonly StartTemplate[]>;
  readonly fetchText: (address: string) => Promise<string>;
  /** Undefined where the device keeps nothing. */
  readonly earlier: (() => Promise<readonly EarlierState[]>) | undefined;
  /** Another form in place of this one. */
  readonly open: (document: JsonObject) => void;
  /** @returns a sentence about what became of it, or null when it was saved */
  readonly save: (status: SaveStatus) => Promise<string | null>;
}
