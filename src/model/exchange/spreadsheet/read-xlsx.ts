import type { Sheet } from '../importers/xlsform/sheet-rows.js';

/** What a workbook may unpack to: a file of a few kB can be made to fill the memory. */
const mostBytes = 64 * 2 ** 20;
const mostRows = 20_000;

/**
 * The sheets of an XLSX workbook as texts; dates become `2026-03-01`. The reader comes when it is wanted.
 *
 * @throws Error for what is no workbook
 */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const [{ unzipSync, zipSync }, { default: read }] = await Promise.all([import('fflate'), import('read-excel-file/universal')]);
  let size = 0;
  const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => {
    if (!/\.(xml|rels)$/.test(name)) return false;
    size += originalSize;
    if (size > mostBytes) throw new Error(`The workbook unpacks to more than ${mostBytes / 2 ** 20} MB.`);
    return true;
  } });
  // Unpacked here and handed on as it is: to unpack large parts the reader would start a worker, which a strict page refuses.
  const flat = zipSync(parts, { level: 0 });
  const sheets = await read(flat.slice().buffer as ArrayBuffer);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.slice(0, mostRows).map((row) => row.map(cellText)) }));
}

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '').replace(/\.000Z$/, '');
  return value === null || value === undefined ? '' : String(value);
}
