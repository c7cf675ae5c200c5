/** A sheet of a workbook: its rows as they stand, the first with the columns' names. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** One row: its cells by column, and by language where the column has several. */
export interface SheetRow {
  /** As a spreadsheet counts. */
  readonly line: number;
  cell(column: string): string;
  /** Texts by language key of survey-core; `default` is the form's first one. */
  texts(column: string): Record<string, string>;
}

const aliases: Readonly<Record<string, string>> = {
  'relevance': 'relevant', 'read_only': 'readonly', 'calculate': 'calculation', 'constraint message': 'constraint_message', 'required message': 'required_message', 'list name': 'list_name', 'caption': 'label',
  'media::image': 'image', 'value': 'name', 'repeat count': 'repeat_count',
};

/** Reads the rows of a sheet; empty ones are skipped. @param language the one that stands under `default`; the first one of the columns when empty */
export function rowsOf(sheet: Sheet | undefined, language: string): { rows: SheetRow[]; columns: string[]; languages: string[] } {
  const head = (sheet?.rows[0] ?? []).map(columnOf);
  const languages = [...new Set(head.flatMap(({ language: each }) => (each ? [each] : [])))];
  const first = languages.find((each) => sameLanguage(each, language)) ?? languages[0];
  const hasPlain = new Set(head.filter(({ language: each }) => !each).map(({ column }) => column));
  const rows = (sheet?.rows ?? []).slice(1).map((cells, i): SheetRow => {
    const value = (at: number): string => (cells[at] ?? '').trim();
    return {
      line: i + 2,
      cell: (column) => value(head.findIndex((each) => each.column === column && !each.language)),
      texts: (column) => Object.fromEntries(head.flatMap((each, at) => {
        if (each.column !== column || !value(at)) return [];
        return [[!each.language || (each.language === first && !hasPlain.has(column)) ? 'default' : localeTag(each.language), value(at)]];
      })),
    };
  });
  return { rows: rows.filter((_, i) => (sheet!.rows[i + 1] ?? []).some((cell) => cell.trim() !== '')), columns: head.map(({ column }) => column), languages: languages.map(localeTag) };
}

/** `label::English (en)` is the column `label` in the language `English (en)`. */
function columnOf(head: string): { column: string; language: string } {
  const key = head.trim();
  const media = /^media::([a-z]+)(?:::(.+))?$/i.exec(key);
  if (media) return { column: media[1]!.toLowerCase(), language: media[2]?.trim() ?? '' };
  const [column, ...language] = key.split('::') as [string, ...string[]];
  const plain = column.trim().toLowerCase();
  return { column: aliases[plain] ?? plain.replace(/\s+/g, '_'), language: language.join('::').trim() };
}

const named: Readonly<Record<string, string>> = {
  english: 'en', korean: 'ko', chinese: 'zh-cn', french: 'fr', spanish: 'es', german: 'de', portuguese: 'pt', arabic: 'ar', russian: 'ru', japanese: 'ja', italian: 'it', dutch: 'nl', vietnamese: 'vi', swahili: 'sw', hindi: 'hi',
  '한국어': 'ko', '中文': 'zh-cn', 'français': 'fr', 'español': 'es', 'deutsch': 'de', 'português': 'pt', '日本語': 'ja', 'русский': 'ru',
};

/** `English (en)` → `en`, `Korean` → `ko`; a language that is no tag becomes one of private use. */
export function localeTag(language: string): string {
  const given = (/\(([^()]+)\)\s*$/.exec(language)?.[1] ?? language).trim().replaceAll('_', '-').toLowerCase();
  if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(given)) return given === 'default' ? 'default' : given;
  const word = language.replace(/\(.*$/, '').trim().toLowerCase();
  return Object.hasOwn(named, word) ? named[word]! : 'und';
}

function sameLanguage(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase() || (other.trim() !== '' && localeTag(one) === localeTag(other));
}
