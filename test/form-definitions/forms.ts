import { readdirSync, readFileSync } from 'node:fs';
import { SurveyModel, type PageModel, type Question } from 'survey-core';
import { parseDefinition, type FormDefinition, type Json, type JsonObject } from '../../src/model/definition/index.js';
import { setVariables } from '../../src/survey/index.js';

const folder = new URL('../../form-definitions/', import.meta.url);

export const formNames = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)).sort();

export const formText = (name: string): string => readFileSync(new URL(`${name}.json`, folder), 'utf8');

/** @throws with the findings of a definition that does not hold */
export function form(name: string): FormDefinition {
  const parsed = parseDefinition(formText(name));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.definition;
}

/** The survey as a respondent of that role meets it. */
export function surveyAs(definition: FormDefinition, role: string, context: JsonObject = {}, round: string | null = null): SurveyModel {
  const model = new SurveyModel(structuredClone(definition.survey));
  setVariables(model, { role, round, context, locale: 'en' });
  return model;
}

/** What that respondent is asked: `question`, `matrix/row`. */
export function askedOf(model: SurveyModel): string[] {
  return (model.visiblePages as PageModel[]).flatMap(({ questions }) => (questions as Question[]).filter(({ isVisible }) => isVisible).flatMap((question) => {
    const rows = question.getType() === 'matrix' ? (question as unknown as { visibleRows: { name: string }[] }).visibleRows : [];
    return rows.length ? rows.map((row) => `${question.name}/${row.name}`) : [question.name];
  }));
}

/** Every text for people in a language, of envelope and survey, without the tests. */
export function textsIn(value: Json | undefined, locale: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, locale));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key.toLowerCase() === locale && typeof inner === 'string' ? [inner] : key === 'tests' ? [] : textsIn(inner, locale)));
}
