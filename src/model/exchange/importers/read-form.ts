import { isJsonObject, type Json, type JsonObject } from '../../definition/index.js';
import { csvLinesOf } from '../../editing/index.js';
import { readXlsx } from '../spreadsheet/read-xlsx.js';
import { importLimeSurvey } from './limesurvey/import-limesurvey.js';
import { isLimeHead } from './limesurvey/structure.js';
import { importQualtrics, isQualtrics } from './qualtrics/import-qualtrics.js';
import { nothingTaken, type ImportResult } from './report.js';
import { importRows, importTable } from './table.js';
import { importXlsForm } from './xlsform/import-xlsform.js';
import type { Sheet } from './xlsform/sheet-rows.js';

export type FormFormat = 'definition' | 'surveyjs' | 'xlsform' | 'limesurvey' | 'qualtrics' | 'table';

export interface ReadForm extends ImportResult {
  /** Undefined when it was not recognised. */
  readonly format: FormFormat | undefined;
}

/** Larger files are not read. */
export const fileLimit = 20 * 2 ** 20;

/**
 * A form in any of the formats, told apart by what is in the file, not by its name: a form definition, SurveyJS JSON, XLSForm (a workbook or
 * its survey sheet as CSV), LimeSurvey's structure, Qualtrics' QSF, or a table of questions (workbook, CSV, a list). Never throws.
 * A definition and SurveyJS JSON come back as they are.
 */
export async function readForm(file: Uint8Array | string): Promise<ReadForm> {
  if (file.length > fileLimit) return unreadable('large');
  if (typeof file === 'string') return readText(file);
  if (file[0] === 0x50 && file[1] === 0x4b) {
    const sheets = await readXlsx(file).catch((): Sheet[] => []);
    return sheets.length ? readSheets(sheets) : unreadable('xlsx');
  }
  if (file[0] === 0xd0 && file[1] === 0xcf) return unreadable('xls');
  return readText(decoded(file));
}

function readText(text: string): ReadForm {
  const clean = text.replace(/^\ufeff/, '');
  if (/^\s*[{[]/.test(clean)) return readJson(clean);
  if (/^\s*<[!?a-z]/i.test(clean) || clean.includes('\0')) return unreadable('other');
  const lines = csvLinesOf(clean);
  const head = lines.find((line) => line.some((cell) => cell.trim())) ?? [];
  if (isLimeHead(head)) return { format: 'limesurvey', ...importLimeSurvey(clean) };
  return isXlsFormHead(head, lines) ? readSheets([{ name: 'survey', rows: lines }]) : { format: 'table', ...importTable(clean) };
}

function readJson(text: string): ReadForm {
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    return unreadable('json');
  }
  if (isQualtrics(value)) return { format: 'qualtrics', ...importQualtrics(value) };
  if (!isJsonObject(value)) return unreadable('json');
  if ('assayer' in value) return { format: 'definition', definition: value, report: [] };
  return isSurvey(value) ? { format: 'surveyjs', definition: value, report: [] } : unreadable('json');
}

function readSheets(sheets: readonly Sheet[]): ReadForm {
  const survey = sheets.find(({ name }) => name.trim().toLowerCase() === 'survey');
  if (survey && isXlsFormHead(survey.rows[0] ?? [], survey.rows)) return { format: 'xlsform', ...importXlsForm(sheets) };
  const filled = sheets.find(({ rows }) => rows.some((row) => row.some((cell) => cell.trim()))) ?? sheets[0]!;
  return { format: 'table', ...importRows(filled.rows) };
}

/** A column of types in ODK's words tells it from any other table. */
function isXlsFormHead(head: readonly string[], lines: readonly (readonly string[])[]): boolean {
  const names = head.map((cell) => cell.trim().toLowerCase());
  const type = names.indexOf('type');
  if (type < 0 || !names.includes('name')) return false;
  return names.some((name) => name.startsWith('label::')) || names.includes('relevant') || lines.some((line) => /^(select_(one|multiple)|begin[ _](group|repeat)|integer|decimal|calculate)\b/.test((line[type] ?? '').trim()));
}

function isSurvey(value: JsonObject): boolean {
  return ['pages', 'elements', 'questions', 'title', 'calculatedValues', 'triggers'].some((key) => key in value) || Object.keys(value).length === 0;
}

/** UTF-8, or UTF-16 where a byte order mark says so, as spreadsheets write "Unicode text". */
function decoded(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

function unreadable(what: string): ReadForm {
  return { format: undefined, ...nothingTaken('import/unreadable', what) };
}
