import type { Json, JsonObject } from '../../../definition/index.js';
import { Meanings } from '../meanings.js';
import { Names } from '../names.js';
import { elementLimit, nothingTaken, type ImportNote, type ImportResult } from '../report.js';
import { settled } from '../settled.js';
import { ChoiceLists } from './choice-lists.js';
import { rowTypeOf, type RowType } from './question-types.js';
import { setRow } from './row-properties.js';
import { rowsOf, type Sheet, type SheetRow } from './sheet-rows.js';
import { xpath } from './xpath.js';

/** An element that is being made, with the row that it comes from. */
export interface Entry {
  readonly json: JsonObject;
  readonly row: SheetRow;
  readonly type: RowType;
  readonly name: string;
  readonly scope: string | undefined;
}

interface Block {
  readonly what: 'group' | 'repeat' | 'survey';
  readonly elements: JsonObject[];
  readonly scope: string | undefined;
}

const columnsKnown = new Set(['type', 'name', 'label', 'hint', 'guidance_hint', 'relevant', 'required', 'required_message', 'constraint', 'constraint_message', 'calculation', 'default', 'readonly', 'appearance', 'choice_filter', 'repeat_count', 'parameters', '']);

/**
 * An XLSForm workbook (ODK, KoboToolbox, SurveyCTO): the sheets survey, choices and settings. Never throws.
 *
 * 1. each row becomes an element with a name; groups become panels or pages, repeats dynamic panels
 * 2. once all names are known, texts and expressions are translated
 */
export function importXlsForm(sheets: readonly Sheet[]): ImportResult {
  const sheet = (name: string): Sheet | undefined => sheets.find((each) => each.name.trim().toLowerCase() === name);
  const setting = rowsOf(sheet('settings'), '').rows[0];
  const language = setting?.cell('default_language') ?? '';
  const survey = rowsOf(sheet('survey'), language);
  if (survey.rows.length === 0) return nothingTaken('import/empty', 'xlsform');
  const report: ImportNote[] = [];
  survey.columns.forEach((what, i) => columnsKnown.has(what) || report.push({ code: 'import/left-out', place: `survey:1:${i + 1}`, values: { what } }));
  const { entries, elements, calculated } = outlineOf(survey.rows, report);
  if (entries.length === 0) return { definition: undefined, report: [{ code: 'import/empty', place: '', values: { format: 'xlsform' } }, ...report] };
  const meanings = new Meanings(xpath, report);
  for (const { row, name, scope, json } of entries) meanings.declare(row.cell('name'), { name, several: ['checkbox', 'tagbox', 'ranking'].includes(String(json['type'])) }, scope);
  for (const { row, name } of calculated) meanings.declare(row.cell('name'), { name });
  const choices = rowsOf(sheet('choices') ?? sheet('external_choices'), language);
  const lists = new ChoiceLists(choices.rows, choices.columns, report);
  for (const entry of entries) setRow(entry, meanings, lists, report);
  const calculatedValues = calculated.flatMap(({ row, name }): Json[] => {
    const text = row.cell('calculation');
    const expression = text ? meanings.expression(text, { place: name }) : undefined;
    return expression === undefined ? [] : [{ name, expression, includeIntoResult: true }];
  });
  const title = setting?.cell('form_title');
  const pages = /\bpages\b/.test(setting?.cell('style') ?? '') || elements.every((each) => each['type'] === 'panel') ? pagesOf(elements) : [{ name: 'page1', elements }];
  const locale = survey.languages[0] && (language ? rowsOf({ name: '', rows: [[`label::${language}`]] }, '').languages[0] : survey.languages[0]);
  return settled({
    ...(title ? { title: asText(title) } : {}), ...(locale && locale !== 'en' && locale !== 'und' && locale !== 'default' ? { locale } : {}), pages, ...(calculatedValues.length ? { calculatedValues } : {}),
  }, report);
}

function outlineOf(rows: readonly SheetRow[], report: ImportNote[]): { entries: Entry[]; elements: JsonObject[]; calculated: { row: SheetRow; name: string }[] } {
  const names = new Names(report);
  const entries: Entry[] = [];
  const calculated: { row: SheetRow; name: string }[] = [];
  const elements: JsonObject[] = [];
  const open: Block[] = [{ what: 'survey', elements, scope: undefined }];
  for (const row of rows) {
    const word = row.cell('type');
    if (!word) continue;
    if (entries.length >= elementLimit) {
      report.push({ code: 'import/limit', place: '', values: { limit: elementLimit } });
      break;
    }
    const type = rowTypeOf(word, row.cell('appearance'));
    const block = open.at(-1)!;
    const place = row.cell('name') || `survey:${row.line}`;
    if (type.kind === 'end') {
      if (open.length > 1 && block.what === type.what) open.pop();
      else report.push({ code: 'import/unbalanced', place, values: {} });
    } else if (type.kind === 'recorded') report.push({ code: 'import/left-out', place, values: { what: word } });
    else if (type.kind === 'unknown') report.push({ code: 'import/type-unknown', place, values: { type: word, used: '' } });
    else if (type.kind === 'calculate') {
      if (block.scope === undefined) calculated.push({ row, name: names.take(row.cell('name'), 'value') });
      else report.push({ code: 'import/left-out', place, values: { what: word } });
    } else {
      const what = type.kind === 'begin' ? type.what : undefined;
      const name = names.take(row.cell('name'), what ? 'panel' : 'question');
      const inner: JsonObject[] = [];
      const json: JsonObject = type.kind === 'question' ? { ...type.json, name } : what === 'group' ? { type: 'panel', name, elements: inner } : { type: 'paneldynamic', name, templateElements: inner };
      if (type.kind === 'question' && type.standIn) report.push({ code: 'import/type-unknown', place: name, values: { type: word, used: 'text' } });
      block.elements.push(json);
      entries.push({ json, row, type, name, scope: block.scope });
      if (what && open.length < 15) open.push({ what, elements: inner, scope: what === 'repeat' ? name : block.scope });
    }
  }
  if (open.length > 1) report.push({ code: 'import/unbalanced', place: '', values: {} });
  return { entries, elements, calculated };
}

/** Groups on the outside as pages; what stands between them has pages of its own. */
function pagesOf(elements: readonly JsonObject[]): JsonObject[] {
  const pages: JsonObject[] = [];
  let loose: JsonObject[] | null = null;
  for (const element of elements) {
    if (element['type'] === 'panel') {
      const { type: _type, ...page } = element;
      pages.push(page);
      loose = null;
    } else if (loose) loose.push(element);
    else pages.push({ name: freeName(pages.length + 1, elements), elements: (loose = [element]) });
  }
  return pages;
}

function freeName(n: number, elements: readonly JsonObject[]): string {
  const taken = new Set(elements.map(({ name }) => String(name).toLowerCase()));
  let name = `page${n}`;
  while (taken.has(name)) name += '_';
  return name;
}

function asText(text: string): string {
  return text.replace(/\{([^{}]*)\}/g, '[$1]');
}

