import type { ExpertMethod, ExpertSurveyDefinition } from '../kinds/expert-survey.js';
import type { Report } from '../report.js';
import type { SurveyOutline } from '../survey-outline.js';
import { findQuestion, hasColumn } from './scoring-check.js';
import { checkUniqueIds } from './unique-ids.js';

type Option = Exclude<keyof ExpertMethod, 'id' | 'method' | 'questions'>;

/** Which methods read an option. */
const readers: Record<Option, readonly ExpertMethod['method'][]> = {
  column: ['delphi', 'content-validity'],
  essentialFrom: ['delphi', 'content-validity'],
  coefficient: ['content-validity'],
  quantileType: ['delphi'],
  consistencyLimit: ['ahp'],
  randomIndex: ['ahp'],
  aggregation: ['ahp'],
  incomplete: ['ahp'],
  against: ['importance-performance'],
};

/** Methods name questions that exist and options that they read; what compares rounds has rounds. */
export function checkExpertMethods(definition: ExpertSurveyDefinition, outline: SurveyOutline, report: Report): void {
  checkUniqueIds('method', definition.methods, ['methods'], report);
  definition.methods.forEach((method, i) => {
    const path = ['methods', i];
    method.questions.forEach((name, q) => {
      const question = findQuestion(name, [...path, 'questions', q], outline, report);
      if (question && method.column !== undefined) hasColumn(question, method.column, path, report);
    });
    method.against?.forEach((name, q) => findQuestion(name, [...path, 'against', q], outline, report));
    for (const option of Object.keys(readers) as Option[]) {
      if (method[option] !== undefined && !readers[option].includes(method.method)) report('definition/foreign-option', [...path, option], { option, method: method.method, allowed: [...readers[option]] });
    }
    if (method.against && method.against.length !== method.questions.length) report('definition/wrong-length', [...path, 'against'], { found: method.against.length, unit: 'entries', expected: `as many as in "questions" (${method.questions.length})` });
    if (method.method === 'delphi' && (definition.rounds?.length ?? 0) < 2) report('definition/needs-rounds', [...path, 'method'], { method: 'delphi' });
  });
  const { expertise } = definition.panel ?? {};
  if (expertise) findQuestion(expertise.question, ['panel', 'expertise', 'question'], outline, report);
}
