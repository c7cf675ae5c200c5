import { answerRange, matrixColumn } from '../answer-range.js';
import type { JsonPath } from '../finding.js';
import type { Json } from '../json.js';
import { nearestName } from '../nearest-name.js';
import type { Report } from '../report.js';
import type { FormDefinition } from '../schema.js';
import type { Scale, ScaleItem, ValueProfile, ValueSource } from '../scoring.js';
import { itemValues, type OutlinedQuestion, type SurveyOutline } from '../survey-outline.js';
import { checkBands } from './bands.js';
import { checkUniqueIds } from './unique-ids.js';

/** Scales and value profiles against the questions that they name. */
export function checkScoring(definition: FormDefinition, outline: SurveyOutline, report: Report): void {
  const { scoring } = definition;
  if (!scoring) return;
  checkUniqueIds('scale', scoring.scales, ['scoring', 'scales'], report);
  checkUniqueIds('value profile', scoring.values, ['scoring', 'values'], report);
  scoring.scales.forEach((scale, i) => checkScale(scale, ['scoring', 'scales', i], outline, report));
  scoring.values?.forEach((profile, i) => checkProfile(profile, ['scoring', 'values', i], outline, report));
}

interface Ends {
  min: number;
  max: number;
  cannotSay?: readonly Json[] | undefined;
}

function checkScale(scale: Scale, path: JsonPath, outline: SurveyOutline, report: Report): void {
  if (scale.min >= scale.max) report('definition/empty-range', [...path, 'min'], { min: scale.min, max: scale.max });
  if (scale.bands) checkBands(scale.bands, [...path, 'bands'], report);
  const seen = new Set<string>();
  scale.items.forEach((item, i) => {
    const here = [...path, 'items', i];
    const key = [item.question, item.row, item.column].filter(Boolean).join(' / ');
    if (seen.has(key)) report('definition/duplicate-item', here, { item: key });
    seen.add(key);
    checkItem(item, scale, here, outline, report);
  });
}

function checkItem(item: ScaleItem, ends: Ends, path: JsonPath, outline: SurveyOutline, report: Report): void {
  const question = findQuestion(item.question, [...path, 'question'], outline, report);
  if (!question) return;
  const hasRows = ['matrix', 'matrixdropdown', 'ratees', 'constantsum'].includes(question.type);
  if (hasRows && item.row === undefined) report('definition/missing-row', path, { question: question.name });
  if (item.row !== undefined && !isRow(question, item.row, [...path, 'row'], report)) return;
  if (!hasColumn(question, item.column, path, report)) return;
  checkItemRange(question, item.column, ends, [...path, 'question'], report);
}

function checkProfile(profile: ValueProfile, path: JsonPath, outline: SurveyOutline, report: Report): void {
  if (profile.min >= profile.max) report('definition/empty-range', [...path, 'min'], { min: profile.min, max: profile.max });
  const importance = checkSource(profile.importance, profile, [...path, 'importance'], outline, report);
  const realisation = checkSource(profile.realisation, profile, [...path, 'realisation'], outline, report);
  if (!importance || !realisation) return;
  const rows = itemValues(importance.json['rows']).filter((row) => itemValues(realisation.json['rows']).includes(row));
  if (!rows.length) report('definition/value-rows', path, {});
  profile.rows?.forEach((row, i) => {
    if (isRow(importance, row, [...path, 'rows', i], report)) isRow(realisation, row, [...path, 'rows', i], report);
  });
  checkUniqueIds('group of values', profile.groups, [...path, 'groups'], report);
  profile.groups?.forEach((group, g) => group.rows.forEach((row, i) => isRow(importance, row, [...path, 'groups', g, 'rows', i], report)));
}

function checkSource(source: ValueSource, ends: Ends, path: JsonPath, outline: SurveyOutline, report: Report): OutlinedQuestion | undefined {
  const question = findQuestion(source.question, [...path, 'question'], outline, report);
  if (!question || !hasColumn(question, source.column, path, report)) return undefined;
  checkItemRange(question, source.column, ends, [...path, 'question'], report);
  return question;
}

/** The question of that name; reports and gives undefined when there is none. */
export function findQuestion(name: string, path: JsonPath, outline: SurveyOutline, report: Report): OutlinedQuestion | undefined {
  const question = outline.byName.get(name);
  if (!question) {
    const nearest = nearestName(name, outline.byName.keys());
    report('definition/unknown-question', path, { question: name, ...(nearest ? { nearest } : {}) });
  }
  return question;
}

/** Where a type lists what is a row of its answers. */
const rowLists: Readonly<Record<string, string>> = { ratees: 'statements', constantsum: 'entries' };

function isRow(question: OutlinedQuestion, row: string, path: JsonPath, report: Report): boolean {
  const rows = itemValues(question.json[rowLists[question.type] ?? 'rows']).map(String);
  // Entries that the host names are known to nobody here.
  if (question.json['entriesFrom']) return true;
  if (rows.includes(row)) return true;
  const nearest = nearestName(row, rows);
  report('definition/unknown-row', path, { question: question.name, row, ...(nearest ? { nearest } : {}) });
  return false;
}

/** Whether the question has that column; reports it when not. */
export function hasColumn(question: OutlinedQuestion, column: string | undefined, path: JsonPath, report: Report): boolean {
  // In a single-choice matrix the columns are the answers, so no item can name one.
  const several = question.type === 'matrixdropdown';
  if (!several && column === undefined) return true;
  if (several && column !== undefined && matrixColumn(question.json, column)) return true;
  const names = several ? itemValues(question.json['columns']).map(String) : [];
  const nearest = column === undefined ? undefined : nearestName(column, names);
  report('definition/unknown-column', column === undefined ? path : [...path, 'column'], { question: question.name, column: column ?? '', ...(nearest ? { nearest } : {}) });
  return false;
}

/** The answers of a question against the ends of a scale. */
export function checkItemRange(question: OutlinedQuestion, column: string | undefined, { min, max, cannotSay = [] }: Ends, path: JsonPath, report: Report): void {
  const range = answerRange(question, column);
  if (range.kind === 'none') report('definition/not-scorable', path, { type: question.type });
  if (range.kind === 'none' || range.kind === 'open') return;
  const counted = range.kind === 'range' ? [range.low, range.high] : range.values.filter((value) => !cannotSay.includes(value));
  const odd = counted.find((value) => !Number.isFinite(typeof value === 'string' && value.trim() !== '' ? Number(value) : value));
  if (odd !== undefined) {
    report('definition/not-numeric', path, { question: question.name, answer: odd });
    return;
  }
  const numbers = counted.map(Number);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length && (low !== min || high !== max)) report('definition/scale-range', path, { question: question.name, low, high, min, max });
}
