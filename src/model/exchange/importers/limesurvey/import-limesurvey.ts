import { dangerousRepetition, type Json, type JsonObject } from '../../../definition/index.js';
import { csvLinesOf } from '../../../editing/index.js';
import { localizedFrom, Meanings, type Stand } from '../meanings.js';
import { Names } from '../names.js';
import { asHtml, plainText } from '../plain-text.js';
import { elementLimit, nothingTaken, type ImportNote, type ImportResult } from '../report.js';
import { settled } from '../settled.js';
import { expressionManager } from './expression-manager.js';
import { calledParts, fillParts } from './parts.js';
import { limeType, type LimeType } from './question-types.js';
import { isLimeHead, limeStructure, type LimeEntry, type LimeQuestion } from './structure.js';

/** `{Q1}`, `{Q1.shown}`, `{INSERTANS:1X2X3}` */
const mention = /\{\s*([A-Za-z]\w*)(?:\.\w+)?\s*\}/;

interface Made {
  readonly question: LimeQuestion;
  readonly type: LimeType;
  readonly name: string;
  readonly json: JsonObject;
}

/** LimeSurvey's tab-separated structure file, all languages in one. Never throws. */
export function importLimeSurvey(text: string): ImportResult {
  const lines = csvLinesOf(text.replace(/^\ufeff/, '')).filter((line) => line.some((cell) => cell.trim() !== ''));
  if (!lines[0] || !isLimeHead(lines[0])) return nothingTaken('import/unreadable', 'limesurvey');
  const structure = limeStructure(lines);
  const report: ImportNote[] = [];
  const names = new Names(report);
  const meanings = new Meanings(expressionManager, report);
  let count = 0;
  const groups = structure.groups.map((group) => ({ group, made: group.questions.flatMap((question): Made[] => {
    count += 1;
    if (count === elementLimit + 1) report.push({ code: 'import/limit', place: '', values: { limit: elementLimit } });
    if (count > elementLimit) return [];
    const type = limeType(question.type);
    if (!type) {
      report.push({ code: 'import/type-unknown', place: question.name, values: { type: question.type, used: '' } });
      return [];
    }
    const name = names.take(question.name, 'question');
    declare(question, type, name, meanings);
    return [{ question, type, name, json: { ...type.json, name } }];
  }) })).filter(({ made }) => made.length > 0);
  if (groups.length === 0) return { definition: undefined, report: [{ code: 'import/empty', place: '', values: { format: 'limesurvey' } }, ...report] };
  const textOf = (entry: Pick<LimeEntry, 'texts'>, column: string, stand: Stand, change = (each: string): string => each): Json | undefined =>
    localizedFrom(Object.fromEntries(Object.entries(entry.texts(column)).map(([locale, each]) => [locale, change(meanings.text(plainText(each), mention, stand))])));
  const pages = groups.map(({ group, made }): JsonObject => {
    const name = names.take('', 'page');
    const elements = made.map(({ question, type, json, name: own }) => {
      fill(json, question, type, own, meanings, textOf, report);
      return json;
    });
    const [title, description, visibleIf] = [textOf(group, 'name', { place: name }), textOf(group, 'text', { place: name }), condition(group.cell('relevance'), { place: name }, meanings)];
    return { name, ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }), ...(visibleIf === undefined ? {} : { visibleIf }), elements };
  });
  const whole = (name: string, change?: (each: string) => string): Json | undefined => textOf({ texts: () => structure.localized(name) }, '', { place: '' }, change);
  const locale = structure.language.toLowerCase();
  const extra: Record<string, Json | undefined> = { title: whole('surveyls_title'), description: whole('surveyls_description'), completedHtml: whole('surveyls_endtext', asHtml), locale: locale === 'en' ? undefined : locale };
  return settled({ ...(Object.fromEntries(Object.entries(extra).filter(([, value]) => value !== undefined)) as JsonObject), pages }, report);
}

/** What expressions of the file may call it: its code, and the codes of its parts. */
function declare(question: LimeQuestion, { parts }: LimeType, name: string, meanings: Meanings): void {
  const { name: code, answers } = question;
  meanings.declare(code, { name, several: parts === 'subquestion-choices' });
  for (const { name: part } of calledParts(question, parts)) {
    if (parts === 'subquestion-choices') meanings.declare(`${code}_${part}`, { name, choice: part });
    else if (parts === 'matrix' || parts === 'items') meanings.declare(`${code}_${part}`, { name: `${name}.${part}` });
  }
  if (answers.length && parts === 'choices') meanings.declare(`${code}_other`, { name: `${name}-Comment` });
}

function fill(json: JsonObject, question: LimeQuestion, type: LimeType, name: string, meanings: Meanings,
  textOf: (entry: Pick<LimeEntry, 'texts'>, column: string, stand: Stand, change?: (each: string) => string) => Json | undefined, report: ImportNote[]): void {
  const stand: Stand = { place: name };
  if (type.calculated) {
    const source = /^\s*\{(.*)\}\s*$/s.exec(plainText(question.cell('text')))?.[1];
    const expression = source === undefined ? undefined : meanings.expression(source, stand);
    if (expression !== undefined) json['expression'] = expression;
    else report.push({ code: 'import/left-out', place: name, values: { what: 'equation' } });
    return;
  }
  if (json['type'] === 'html') json['html'] = textOf(question, 'text', stand, asHtml) ?? '';
  else {
    const [title, description] = [textOf(question, 'text', stand), textOf(question, 'help', stand)];
    if (title !== undefined) json['title'] = title;
    if (description !== undefined) json['description'] = description;
    if (/^(Y|S)$/i.test(question.cell('mandatory'))) json['isRequired'] = true;
  }
  const visibleIf = condition(question.cell('relevance'), stand, meanings);
  if (visibleIf !== undefined) json['visibleIf'] = visibleIf;
  if (question.cell('other').toUpperCase() === 'Y' && ['radiogroup', 'dropdown', 'checkbox'].includes(String(json['type']))) json['showOtherItem'] = true;
  if (type.lost) report.push({ code: 'import/left-out', place: name, values: { what: type.lost } });
  setPattern(json, question.cell('validation'), name, report);
  fillParts(json, question, type.parts, (entry) => textOf(entry, 'text', stand), (text) => condition(text, stand, meanings), report);
  const value = question.cell('default');
  if (value && ['text', 'comment'].includes(String(json['type']))) {
    if (json['inputType'] !== 'number') json['defaultValue'] = value.replace(/[{}]/g, '');
    else if (/^-?\d{1,15}(\.\d{1,10})?$/.test(value)) json['defaultValue'] = Number(value);
  }
}

/** `1` is always; empty as well. */
function condition(text: string, stand: Stand, meanings: Meanings): string | undefined {
  return !text || text === '1' ? undefined : meanings.expression(text, stand);
}

/** LimeSurvey writes `/pattern/flags`. */
function setPattern(json: JsonObject, validation: string, place: string, report: ImportNote[]): void {
  if (!validation) return;
  const pattern = /^\/(.+)\/[a-z]*$/s.exec(validation)?.[1];
  try {
    if (pattern === undefined || !['text', 'comment'].includes(String(json['type'])) || pattern.length > 400 || dangerousRepetition(pattern)) throw new SyntaxError(validation);
    new RegExp(pattern);
    json['validators'] = [{ type: 'regex', regex: pattern }];
  } catch {
    report.push({ code: 'import/left-out', place, values: { what: validation.slice(0, 200) } });
  }
}
