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

/** A form that the collector keeps for designers, with every version. */
export interface StoredForm {
  readonly id: string;
  readonly title: string;
  readonly versions: readonly { readonly number: string; readonly status: SaveStatus; /** ISO 8601. */ readonly at: string; readonly load: () => Promise<JsonObject> }[];
}

/** Somebody else has stored this version since it was opened: nothing was overwritten, and the designer decides. */
export interface SaveConflict {
  readonly version: string;
  /** The number that nobody has taken yet. */
  readonly freeNumber: string;
  readonly theirs: JsonObject;
  /** As an edit, so that undoing it brings mine back. */
  readonly takeTheirs: () => void;
  readonly keepBoth: () => Promise<SaveOutcome>;
  readonly replaceTheirs: () => Promise<SaveOutcome>;
}

/** Null when it was saved, else a sentence about what became of it, or a conflict. */
export type SaveOutcome = null | string | SaveConflict;

/** What only the element can do, because it reaches the network, the device and the page. */
export interface FileActions {
  readonly templates: () => Promise<readonly StartTemplate[]>;
  /** Undefined where no designer is signed in to a collector. */
  readonly stored: (() => Promise<readonly StoredForm[]>) | undefined;
  /** @throws Error with a sentence in the language of the interface */
  readonly fetchFile: (address: string) => Promise<Uint8Array>;
  /** Undefined where the device keeps nothing. */
  readonly kept: KeptWork | undefined;
  /** Another form in place of this one. @param text the file it was read from; an export keeps how that is written */
  readonly open: (document: JsonObject, text?: string) => void;
  readonly save: (status: SaveStatus) => Promise<SaveOutcome>;
}
