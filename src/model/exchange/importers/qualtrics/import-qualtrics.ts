import { isJsonObject, type Json, type JsonObject } from '../../../definition/index.js';
import { parseExpression } from '../../../editing/index.js';
import { localizedFrom } from '../meanings.js';
import { Names } from '../names.js';
import { asHtml, plainText } from '../plain-text.js';
import { elementLimit, nothingTaken, type ImportNote, type ImportResult } from '../report.js';
import { settled } from '../settled.js';
import { flowPages } from './flow.js';
import { logicExpression, type QualtricsName } from './logic.js';
import { fillParts, listOf, valuesOf } from './parts.js';
import { qualtricsType, type QualtricsType } from './question-types.js';

interface Made {
  readonly payload: JsonObject;
  readonly type: QualtricsType;
  readonly name: string;
  readonly json: JsonObject;
}

/** Whether JSON is a survey exported from Qualtrics. */
export function isQualtrics(value: Json): value is JsonObject {
  return isJsonObject(value) && isJsonObject(value['SurveyEntry']) && Array.isArray(value['SurveyElements']);
}

/** A Qualtrics survey (QSF): blocks in the order of the flow, page breaks, display and branch logic, translations. Never throws. */
export function importQualtrics(file: Json): ImportResult {
  if (!isQualtrics(file)) return nothingTaken('import/unreadable', 'qualtrics');
  const elements = (file['SurveyElements'] as Json[]).filter(isJsonObject);
  const report: ImportNote[] = [];
  const names = new Names(report);
  const payloads = new Map(elements.filter((each) => each['Element'] === 'SQ' && isJsonObject(each['Payload'])).map((each) => [String(each['PrimaryAttribute'] ?? (each['Payload'] as JsonObject)['QuestionID']), each['Payload'] as JsonObject]));
  const made = new Map<string, Made>();
  const pages = flowPages(elements, report).map((page) => ({ ...page, made: page.questions.flatMap((id): Made[] => {
    const payload = payloads.get(id);
    if (!payload || made.has(id) || made.size >= elementLimit) return [];
    const type = qualtricsType(payload);
    const wanted = typeof payload['DataExportTag'] === 'string' ? payload['DataExportTag'] : id;
    if (!type) {
      report.push({ code: 'import/type-unknown', place: wanted, values: { type: String(payload['QuestionType']), used: '' } });
      return [];
    }
    const name = names.take(wanted, 'question');
    const question = { payload, type, name, json: { ...type.json, name } };
    made.set(id, question);
    return [question];
  }) })).filter((page) => page.made.length > 0);
  if (payloads.size > elementLimit) report.push({ code: 'import/limit', place: '', values: { limit: elementLimit } });
  if (pages.length === 0) return { definition: undefined, report: [{ code: 'import/empty', place: '', values: { format: 'qualtrics' } }, ...report] };
  const known = new Map([...made].flatMap(([id, { payload, type, name, json }]): [string, QualtricsName][] => (type.parts === 'sliders' || json['type'] === 'html' ? [] : [[id, { name, several: json['type'] === 'checkbox', rows: type.parts === 'matrix' ? new Set(valuesOf(payload, 'Choices').keys()) : undefined, values: valuesOf(payload, type.parts === 'matrix' ? 'Answers' : 'Choices') }]])));
  const entry = file['SurveyEntry'] as JsonObject;
  const language = localeOf(entry['SurveyLanguage']);
  const words = textsIn(known, report);
  const definition: JsonObject = { ...(typeof entry['SurveyName'] === 'string' && entry['SurveyName'] ? { title: words(entry['SurveyName'], '') } : {}), ...(language === 'en' ? {} : { locale: language }), pages: pages.map((page) => {
    const name = names.take('', 'page');
    const visibleIf = conditions(page.logic, known, name, report);
    return { name, ...(page.title ? { title: words(page.title, name) } : {}), ...(visibleIf === undefined ? {} : { visibleIf }), elements: page.made.map((each) => filled(each, known, words, report, names)) };
  }) };
  return settled(definition, report);
}

type Words = (html: string, place: string) => string;

function filled({ payload, type, name, json }: Made, known: ReadonlyMap<string, QualtricsName>, words: Words, report: ImportNote[], names: Names): JsonObject {
  const languages = isJsonObject(payload['Language']) ? payload['Language'] : {};
  const inLanguages = (own: Json | undefined, path: readonly string[], change = (each: string): string => each): Json | undefined => localizedFrom(Object.fromEntries([
    ['default', typeof own === 'string' ? change(words(own, name)) : ''],
    ...Object.entries(languages).flatMap(([locale, all]): [string, string][] => {
      const text = path.reduce<Json | undefined>((inner, key) => (isJsonObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), all);
      return typeof text === 'string' && text ? [[localeOf(locale), change(words(text, name))]] : [];
    }),
  ]));
  const title = inLanguages(payload['QuestionText'], ['QuestionText'], json['type'] === 'html' ? asHtml : undefined);
  if (title !== undefined) json[json['type'] === 'html' ? 'html' : 'title'] = title;
  else if (json['type'] === 'html') json['html'] = '';
  const validation = isJsonObject(payload['Validation']) && isJsonObject(payload['Validation']['Settings']) ? payload['Validation']['Settings'] : {};
  if (validation['ForceResponse'] === 'ON' && !['html', 'panel'].includes(String(json['type']))) json['isRequired'] = true;
  if (type.lost) report.push({ code: 'import/left-out', place: name, values: { what: type.lost } });
  fillParts(json, payload, type.parts, inLanguages, names, report);
  const visibleIf = isJsonObject(payload['DisplayLogic']) ? conditions([payload['DisplayLogic']], known, name, report) : undefined;
  if (visibleIf !== undefined) json['visibleIf'] = visibleIf;
  for (const what of ['SkipLogic', 'InPageDisplayLogic', 'Randomization', 'DynamicChoices']) if (listOf(payload[what]).length > 0 || (isJsonObject(payload[what]) && Object.keys(payload[what]).length > 0)) report.push({ code: 'import/left-out', place: name, values: { what } });
  return json;
}

/** All of them have to hold. */
function conditions(logic: readonly JsonObject[], known: ReadonlyMap<string, QualtricsName>, place: string, report: ImportNote[]): string | undefined {
  const texts = logic.flatMap((each): string[] => {
    const text = logicExpression(each, known, place);
    if (text !== undefined && parseExpression(text).ok) return [text];
    report.push({ code: 'import/expression-lost', place, values: { expression: plainText(JSON.stringify(each)).slice(0, 300) } });
    return [];
  });
  return texts.length === 0 ? undefined : texts.length === 1 ? texts[0] : texts.map((text) => `(${text})`).join(' and ');
}

/** Words of HTML with `{name}` where Qualtrics pipes the answer of a question, and brackets where it pipes something else. */
function textsIn(known: ReadonlyMap<string, QualtricsName>, report: ImportNote[]): Words {
  return (html, place) => plainText(html).replace(/\$\{([^{}]*)\}|\{([^{}]*)\}/g, (whole, piped?: string, braces?: string) => {
    const meant = known.get(/^q:\/\/(QID\d+)\/(ChoiceTextEntryValue|ChoiceGroup\/SelectedChoices)/.exec(piped ?? '')?.[1] ?? '');
    if (meant && !meant.rows) return `{${meant.name}}`;
    report.push({ code: 'import/expression-lost', place, values: { expression: whole.slice(0, 300) } });
    return `[${piped ?? braces ?? ''}]`;
  });
}

const named: Readonly<Record<string, string>> = { 'zh-s': 'zh-cn', 'zh-t': 'zh-tw', 'en-gb': 'en', 'en_gb': 'en', 'es-es': 'es', 'pt-br': 'pt-br' };

/** Qualtrics writes `EN`, `KO`, `ZH-S`. */
function localeOf(language: Json | undefined): string {
  const tag = String(language ?? 'en').toLowerCase().replaceAll('_', '-');
  if (Object.hasOwn(named, tag)) return named[tag]!;
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag) ? tag : 'en';
}
