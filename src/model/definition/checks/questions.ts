import type { Report } from '../report.js';
import type { SurveyOutline } from '../survey-outline.js';

/** Two questions with one name share one answer, unless a `valueName` says that they should. */
export function checkQuestionNames(outline: SurveyOutline, report: Report): void {
  const seen = new Set<string>();
  for (const { name, json, path, repeated } of outline.questions) {
    if (!name || repeated || json['valueName']) continue;
    if (seen.has(name)) report('definition/duplicate-question', [...path, 'name'], { question: name });
    seen.add(name);
  }
}
