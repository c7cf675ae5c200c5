import { isGoalHead } from '../../src/model/goals/index.js';

const mostBytes = 20 * 2 ** 20;
/** What spreadsheets of these languages write when they do not write UTF-8. */
const encodings: Readonly<Record<string, string>> = { ko: 'euc-kr', zh: 'gb18030' };

/** The text or the rows of a CSV or XLSX file; of a workbook the first sheet that has goals. Empty for what cannot be read. */
export async function readTable(file: Blob, locale: string): Promise<string | readonly (readonly string[])[]> {
  if (file.size > mostBytes) return '';
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return textOf(bytes, locale);
  try {
    const { readXlsx } = await import('../../src/model/exchange/index.js');
    const sheets = await readXlsx(bytes);
    return (sheets.find(({ rows }) => isGoalHead(rows[0])) ?? sheets[0])?.rows ?? '';
  } catch {
    return ''; // told as a file that could not be read
  }
}

function textOf(bytes: Uint8Array, locale: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(encodings[locale.split('-')[0]!] ?? 'windows-1252').decode(bytes);
  }
}
