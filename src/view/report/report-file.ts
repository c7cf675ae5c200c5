import { csvFormatRows } from 'd3-dsv';
import { strToU8, zipSync } from 'fflate';
import type { Cell, Sheet } from './report-sheets.js';

export interface ReportFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** Text that a spreadsheet would read as a formula; people write comments, and not all of them mean well. */
const formula = /^[=+\-@\t\r]/;

/** All tables one below the other, with their names; UTF-8 with a mark, which spreadsheets ask for. */
export function csvFile(sheets: readonly Sheet[]): ReportFile {
  const plain = (cell: Cell): string => (cell === null ? '' : typeof cell === 'string' && formula.test(cell) ? `'${cell}` : String(cell));
  const tables = sheets.map(({ name, rows }) => csvFormatRows([[name], ...rows.map((row) => row.map(plain))]));
  return { bytes: strToU8(`\uFEFF${tables.join('\n\n')}\n`) as Uint8Array<ArrayBuffer>, type: 'text/csv;charset=utf-8' };
}

/** An Office Open XML workbook, one sheet for each table: texts inline, numbers as numbers, so that nothing in it is a formula. */
export function xlsxFile(sheets: readonly Sheet[]): ReportFile {
  const numbers = sheets.map((_, i) => i + 1);
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${kind}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name }, i) => `<sheet name="${escaped(sheetName(name, i))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${package_}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${office}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map(({ rows }, i) => [`xl/worksheets/sheet${i + 1}.xml`, worksheet(rows, main)])),
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)])));
  return { bytes: bytes as Uint8Array<ArrayBuffer>, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
}

function worksheet(rows: Sheet['rows'], namespace: string): string {
  const widths = Array.from({ length: Math.max(1, ...rows.map((row) => row.length)) }, (_, at) => Math.min(60, Math.max(10, ...rows.map((row) => String(row[at] ?? '').length + 2))));
  return `<worksheet xmlns="${namespace}"><cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${rows.map((row, r) => `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`, r === 0)).join('')}</row>`).join('')}</sheetData></worksheet>`;
}

function cellXml(cell: Cell, place: string, isHead: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"${isHead ? ' s="1"' : ''}><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}

/** A sheet's name has at most 31 characters and none of []:*?/\ . */
function sheetName(name: string, index: number): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').trim().slice(0, 31) || `Sheet ${index + 1}`;
}

/** For XML 1.0, which knows no control characters. */
function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}
