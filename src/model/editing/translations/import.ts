import type { Json } from '../../definition/index.js';

/** Something in a translation file that could not be taken over. */
export interface ImportFault {
  readonly code: 'translation/syntax' | 'translation/no-id-column' | 'translation/unknown-unit' | 'translation/duplicate-unit' | 'translation/source-changed' | 'translation/unknown-language';
  /** Id of the unit; empty when the whole file is meant. */
  readonly unit: string;
  readonly values: Readonly<Record<string, Json>>;
}

/** Texts by row id and language, for `setTranslations`, and what was wrong with the rest. */
export interface TranslationImport {
  readonly texts: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly faults: readonly ImportFault[];
}
