import type { Json, JsonObject } from '../../../definition/index.js';
import { definitionLimits } from '../../../definition/index.js';
import { localizedFrom, type Meanings, type Stand } from '../meanings.js';
import type { ImportNote } from '../report.js';
import type { SheetRow } from './sheet-rows.js';

/** The choices of a workbook by list. */
export class ChoiceLists {
  readonly #lists = new Map<string, SheetRow[]>();

  constructor(rows: readonly SheetRow[], private readonly columns: readonly string[], private readonly report: ImportNote[]) {
    for (const row of rows) this.#lists.set(row.cell('list_name'), [...(this.#lists.get(row.cell('list_name')) ?? []), row]);
  }

  /** @param filter the cell `choice_filter`: each choice gets it as its own condition, with its own cells in the place of columns */
  choicesOf(list: string, filter: string, meanings: Meanings, stand: Stand): Json[] {
    const rows = this.#lists.get(list) ?? [];
    if (rows.length === 0) this.report.push({ code: 'import/choices-missing', place: stand.place, values: { list } });
    if (rows.length > definitionLimits.choices) this.report.push({ code: 'import/limit', place: stand.place, values: { limit: definitionLimits.choices } });
    const seen = new Set<string>();
    let lost = false;
    const choices = rows.slice(0, definitionLimits.choices).flatMap((row): Json[] => {
      const value = row.cell('name');
      if (!value || seen.has(value.toLowerCase())) return [];
      seen.add(value.toLowerCase());
      const text = localizedFrom(mapped(row.texts('label'), (each) => meanings.text(each, mention, stand)));
      const visibleIf = filter && !lost ? meanings.silently(filter, stand, (name) => (!name.startsWith('$') && this.columns.includes(name.toLowerCase()) ? row.cell(name.toLowerCase()) : undefined)) : undefined;
      lost ||= filter !== '' && visibleIf === undefined;
      const item: JsonObject = { value, ...(text !== undefined && text !== value ? { text } : {}), ...(visibleIf === undefined ? {} : { visibleIf }) };
      return [Object.keys(item).length === 1 ? value : item];
    });
    if (!lost) return choices;
    this.report.push({ code: 'import/expression-lost', place: stand.place, values: { expression: filter.slice(0, 300) } });
    return choices.map((choice) => (typeof choice === 'object' ? without(choice as JsonObject, 'visibleIf') : choice));
  }
}

/** How a text of an XLSForm speaks of an answer. */
export const mention = /\$\{\s*([^{}]+?)\s*\}/;

export function mapped(texts: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, change(text)]));
}

function without(json: JsonObject, key: string): Json {
  const { [key]: _gone, ...rest } = json;
  return Object.keys(rest).length === 1 ? rest['value']! : rest;
}
