import type { Choice, FirstLocale } from './first-survey.js';

export type Properties = Readonly<Record<string, unknown>>;

/** Thrown by whatever finds something that only survey-core can draw. */
export class NotSimple extends Error {}

export function isObject(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with no other properties than these. @throws NotSimple */
export function only(value: unknown, names: readonly string[]): Properties {
  if (!isObject(value) || !Object.keys(value).every((name) => names.includes(name))) throw new NotSimple();
  return value;
}

/** Reads texts and lists in one language as survey-core does. Every method throws NotSimple. */
export class Reader {
  constructor(private readonly locale: FirstLocale) {}

  /** Null when absent. Braces pipe something in. */
  readonly text = (value: unknown): string | null => {
    if (value === undefined) return null;
    const found = isObject(value) ? this.spoken(value) : value;
    if (typeof found !== 'string' || found.trim() === '' || found.includes('{')) throw new NotSimple();
    return found;
  };

  /** Values, or values with texts; each value once. */
  readonly choices = (value: unknown): Choice[] => {
    if (!Array.isArray(value) || value.length === 0) throw new NotSimple();
    const choices = value.map((item) => this.choice(item));
    if (new Set(choices.map((choice) => String(choice.value))).size < choices.length) throw new NotSimple();
    return choices;
  };

  private choice(item: unknown): Choice {
    const { value, text } = isObject(item) ? only(item, ['value', 'text']) : { value: item, text: undefined };
    if ((typeof value !== 'string' || value.trim() === '' || value.includes('{')) && typeof value !== 'number') throw new NotSimple();
    return { value, text: this.text(text) ?? String(value) };
  }

  /** survey-core keeps English under `default`; dialects and other spellings are its business. */
  private spoken(texts: Properties): unknown {
    if (texts.en !== undefined || typeof texts.default !== 'string') throw new NotSimple();
    return this.locale === 'en' ? texts.default : (texts[this.locale] ?? texts.default);
  }
}
