import { isJsonObject, type Json } from '../../../definition/index.js';
import type { Sheet } from '../../importers/xlsform/sheet-rows.js';

const localized = new Set(['label', 'hint', 'required_message', 'constraint_message']);

/** The rows of a sheet, whose texts may have columns for several languages. */
export class Columns {
  readonly #rows: { cells: Readonly<Record<string, string>>; texts: Readonly<Record<string, Readonly<Record<string, string>>>> }[] = [];
  readonly #languages = new Set<string>();

  constructor(private readonly columns: readonly string[], private readonly first: string) {}

  /** Empty while there is one language only. */
  get defaultLanguage(): string {
    return this.#languages.size > 1 ? column(this.first) : '';
  }

  add(cells: Readonly<Record<string, string>>, texts: Readonly<Record<string, Json | undefined>>, change = (text: string): string => text): void {
    const inLanguages = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, this.#textsOf(value, change)]));
    this.#rows.push({ cells, texts: inLanguages });
  }

  /** Columns that no row fills are left out. */
  sheet(name: string): Sheet {
    const languages = [...this.#languages];
    const several = languages.length > 1;
    const heads = this.columns.flatMap((each): { head: string; column: string; language: string }[] => {
      if (!localized.has(each)) return this.#rows.some(({ cells }) => cells[each]) || ['type', 'name', 'list_name'].includes(each) ? [{ head: each, column: each, language: '' }] : [];
      return languages.filter((language) => this.#rows.some(({ texts }) => texts[each]?.[language])).map((language) => ({ head: several ? `${each}::${column(language)}` : each, column: each, language }));
    });
    return { name, rows: [heads.map(({ head }) => head), ...this.#rows.map(({ cells, texts }) => heads.map(({ column: own, language }) => (language ? texts[own]?.[language] : cells[own]) ?? ''))] };
  }

  #textsOf(value: Json | undefined, change: (text: string) => string): Record<string, string> {
    const all = isJsonObject(value) ? value : value === undefined || value === null || value === '' ? {} : { default: String(value) };
    return Object.fromEntries(Object.entries(all).flatMap(([tag, text]) => {
      if (typeof text !== 'string' || !text) return [];
      const language = tag === 'default' ? this.first : tag;
      this.#languages.add(language);
      return [[language, change(text)]];
    }));
  }
}

const names: Readonly<Record<string, string>> = { en: 'English', ko: '한국어', 'zh-cn': '中文', fr: 'Français', es: 'Español', de: 'Deutsch', pt: 'Português', ja: '日本語', ru: 'Русский' };

/** `English (en)` */
function column(language: string): string {
  const tag = language.toLowerCase();
  return `${names[tag] ?? tag} (${tag})`;
}
