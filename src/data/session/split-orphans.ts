import { itemValues, surveyOutline, type FormDefinition, type Json } from '../../model/definition/index.js';
import type { Answers } from '../../model/response/index.js';

const choosing = new Set(['radiogroup', 'dropdown', 'checkbox', 'tagbox', 'ranking', 'imagepicker', 'buttongroup']);

/**
 * Parts answers into those that a definition has a place for and orphans. Choices that no longer exist count as
 * orphans too: survey-core would silently delete them as soon as any other question changes.
 */
export function splitOrphans(definition: FormDefinition, answers: Answers): { fitting: Answers; orphans: Answers } {
  const { byName } = surveyOutline(definition.survey);
  const fitting = new Map<string, Json>();
  const orphans = new Map<string, Json>();
  for (const [name, value] of Object.entries(answers)) {
    const question = byName.get(name) ?? byName.get(name.replace(/-Comment$/, ''));
    const fits = question && (name !== question.name || isOffered(question.type, question.json, value));
    (fits ? fitting : orphans).set(name, value);
  }
  return { fitting: Object.fromEntries(fitting), orphans: Object.fromEntries(orphans) };
}

function isOffered(type: string, json: Record<string, Json>, value: Json): boolean {
  // Choices that come from elsewhere are not known here, and the special ones are always there.
  if (!choosing.has(type) || !Array.isArray(json['choices']) || json['choicesByUrl'] || json['choicesFromQuestion']) return true;
  const offered = new Set([...itemValues(json['choices']), 'other', 'none', 'refused', 'dontknow'].map((item) => JSON.stringify(item)));
  return (Array.isArray(value) ? value : [value]).every((one) => offered.has(JSON.stringify(one)));
}
