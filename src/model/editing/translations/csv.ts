import type { TranslationTable } from './table.js';
import type { ImportFault, TranslationImport } from './import.js';

/**
 * The table as CSV (RFC 4180, UTF-8 with a byte order mark, for spreadsheets): `id`, `place`, and a column for each language.
 * A cell that a spreadsheet would take for a formula gets a `'` in front, which reading takes off again.
 */
export function translationsToCsv({ locales, rows }: TranslationTable): string {
  const lines = [['id', 'place', ...locales], ...rows.map(({ id, path, values }) => [id, path.join(' / '), ...locales.map((locale) => values[locale] ?? '')])];
  return '\uFEFF' + lines.map((cells) => cells.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(text: string): string {
  const safe = /^['=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Reads such a table back, or one that a spreadsheet has saved with `;` or tabs. Never throws. Empty cells say nothing. */
export function translationsFromCsv(text: string, table: TranslationTable): TranslationImport {
  const faults: ImportFault[] = [];
  const texts = new Map<string, Record<string, string>>();
  const lines = linesOf(text.replace(/^\uFEFF/, ''));
  const head = lines[0]?.map((each) => each.trim()) ?? [];
  const idColumn = head.findIndex((each) => each.toLowerCase() === 'id');
  if (idColumn < 0) return { texts, faults: [{ code: 'translation/no-id-column', unit: '', values: { found: head.slice(0, 10) } }] };
  const columns: { i: number; locale: string }[] = [];
  for (const [i, name] of head.entries()) {
    // The id column is no Indonesian.
    if (i === idColumn || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(name)) continue;
    const locale = table.locales.find((each) => each.toLowerCase() === name.toLowerCase());
    if (locale === undefined) faults.push({ code: 'translation/unknown-language', unit: '', values: { language: name } });
    else columns.push({ i, locale });
  }
  const ids = new Map(table.rows.map((row) => [row.id, row]));
  for (const line of lines.slice(1)) {
    const id = line[idColumn]?.trim() ?? '';
    if (line.every((each) => each === '')) continue;
    if (!ids.has(id)) faults.push({ code: 'translation/unknown-unit', unit: id, values: {} });
    else if (texts.has(id)) faults.push({ code: 'translation/duplicate-unit', unit: id, values: {} });
    else texts.set(id, Object.fromEntries(columns.flatMap(({ i, locale }) => (line[i] ? [[locale, unguarded(line[i])]] : []))));
  }
  return { texts, faults };
}

function unguarded(text: string): string {
  return /^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

/** Cells of a CSV text; the separator is the one that the first line has most of. */
export function linesOf(text: string): string[][] {
  const first = /^[^\r\n]*/.exec(text)![0];
  const separator = [',', ';', '\t'].map((each) => ({ each, count: first.split(each).length })).sort((a, b) => b.count - a.count)[0]!.each;
  const lines: string[][] = [[]];
  let i = 0;
  while (i < text.length) {
    const line = lines.at(-1)!;
    if (text[i] === '"') {
      let end = i + 1;
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
      line.push(text.slice(i + 1, end).replaceAll('""', '"'));
      i = end + 1;
    } else {
      let end = i;
      while (end < text.length && text[end] !== separator && text[end] !== '\r' && text[end] !== '\n') end += 1;
      line.push(text.slice(i, end));
      i = end;
    }
    if (text[i] === separator) {
      i += 1;
      if (i === text.length || text[i] === '\r' || text[i] === '\n') line.push('');
    }
    if (text[i] === '\r' || text[i] === '\n') {
      i += text[i] === '\r' && text[i + 1] === '\n' ? 2 : 1;
      if (i < text.length) lines.push([]);
    } else if (i < text.length && text[i - 1] === '"') {
      // Something behind a closing quote belongs to no cell; skip it to the separator.
      while (i < text.length && text[i] !== separator && text[i] !== '\r' && text[i] !== '\n') i += 1;
      if (text[i] === separator) i += 1;
    }
  }
  return lines;
}
