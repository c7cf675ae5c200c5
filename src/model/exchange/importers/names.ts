import type { ImportNote } from './report.js';

/** Gives the elements of a form names that expressions can hold and that no other has, in any case of letters. */
export class Names {
  readonly #taken = new Set<string>();
  readonly #given = new Map<string, string>();

  constructor(private readonly report: ImportNote[]) {}

  /** @param wanted empty asks for `fallback` and a number, without a word in the report */
  take(wanted: string, fallback: string): string {
    const clean = safeName(wanted);
    const base = clean || fallback;
    let name = clean || `${base}1`;
    for (let n = 2; this.#taken.has(name.toLowerCase()); n += 1) name = `${base}${clean ? '_' : ''}${n}`;
    this.#taken.add(name.toLowerCase());
    if (wanted && !this.#given.has(wanted)) this.#given.set(wanted, name);
    if (wanted && name !== wanted) this.report.push({ code: 'import/renamed', place: name, values: { from: wanted, to: name } });
    return name;
  }

  /** What the first element that asked for this name is called now. */
  now(wanted: string): string | undefined {
    return this.#given.get(wanted);
  }
}

/** Letters, digits, `_` and `-`; no digit first, which survey-core could take for a place in a list. */
export function safeName(text: string): string {
  const name = text.trim().replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '_').replace(/^(?=[\p{N}-])/u, 'q').slice(0, 80);
  return /^_*$/.test(name) ? '' : name;
}
