import { answerRange, isJsonObject, itemValue, surveyOutline, type ExpertMethod, type ExpertSurveyDefinition, type Json, type JsonPath, type LocalizedText, type OutlinedQuestion, type SurveyOutline } from '../definition/index.js';
import { answerAt, textOf } from '../scoring/index.js';
import { ratingOf, type Expert } from './expert-frame.js';

/** One thing that experts rate: a question, or a row of a matrix. */
export interface ExpertItem {
  /** `question` or `question.row`. */
  id: string;
  question: string;
  row: string | null;
  column: string | null;
  /** Of the row, else of the panel around the question, else of the question. */
  title: LocalizedText;
  /** Title of the question where that of the panel stands for the item: what it is rated for. */
  aspect: LocalizedText | null;
  min: number;
  max: number;
}

/** What a method asks about, in the order of the definition. Questions without numbers are left out. */
export function expertItems(definition: ExpertSurveyDefinition, method: Pick<ExpertMethod, 'questions' | 'column'>, outline = surveyOutline(definition.survey)): ExpertItem[] {
  return method.questions.flatMap((name): ExpertItem[] => {
    const question = outline.byName.get(name);
    if (!question) return [];
    const ends = scaleOf(question, method.column);
    if (!ends) return [];
    const common = { question: name, column: method.column ?? null, ...ends };
    if (question.type === 'matrix' || question.type === 'matrixdropdown') {
      const rows = Array.isArray(question.json['rows']) ? question.json['rows'] : [];
      return rows.map((row) => {
        const id = String(itemValue(row));
        return { id: `${name}.${id}`, row: id, title: (isJsonObject(row) ? textOf(row['text'], definition.locales) : undefined) ?? id, aspect: null, ...common };
      });
    }
    const own = textOf(question.json['title'], definition.locales) ?? name;
    const around = panelTitle(definition, question.path);
    return [{ id: name, row: null, title: around ?? own, aspect: around === null ? null : own, ...common }];
  });
}

export function ratingAt(expert: Pick<Expert, 'answers'>, item: ExpertItem): number | null {
  return ratingOf(answerAt(expert.answers, { question: item.question, ...(item.row === null ? {} : { row: item.row }), ...(item.row === null || item.column === null ? {} : { column: item.column }) }), item);
}

function scaleOf(question: OutlinedQuestion, column: string | undefined): { min: number; max: number } | null {
  const range = answerRange(question, column);
  if (range.kind === 'range') return { min: range.low, max: range.high };
  if (range.kind !== 'values') return null;
  const numbers = range.values.map(asNumber).filter((value) => value !== null);
  const [min, max] = [Math.min(...numbers), Math.max(...numbers)];
  return min < max ? { min, max } : null;
}

function asNumber(value: Json): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** Of the innermost panel around a question; null when there is none or it has no title. */
function panelTitle(definition: ExpertSurveyDefinition, path: JsonPath): LocalizedText | null {
  let here: Json | undefined = { survey: definition.survey };
  let title: LocalizedText | null = null;
  for (const step of path.slice(0, -1)) {
    here = Array.isArray(here) ? here[Number(step)] : isJsonObject(here) ? here[String(step)] : undefined;
    if (isJsonObject(here) && here['type'] === 'panel') title = textOf(here['title'], definition.locales) ?? null;
  }
  return title;
}

/** Title of a column, else its name. */
export function columnTitle({ locales }: ExpertSurveyDefinition, outline: SurveyOutline, question: string, column: string): LocalizedText {
  const columns = outline.byName.get(question)?.json['columns'];
  const found = Array.isArray(columns) ? columns.find((entry) => isJsonObject(entry) && entry['name'] === column) : undefined;
  return (isJsonObject(found) ? textOf(found['title'], locales) : undefined) ?? column;
}
