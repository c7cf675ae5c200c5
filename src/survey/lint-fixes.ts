import type { ILintFixEdit } from 'survey-core/linter';
import { isJsonObject, type Finding, type Json, type JsonObject, type JsonPath } from '../model/definition/index.js';
import { valueAt, type Fix } from '../model/editing/index.js';
import { coreFindings, fromCore, stepsOf } from './lint.js';

/** The findings of `lintSurvey`, and for those that a machine can mend, how. Paths start at `base`. */
export function lintWithFixes(survey: JsonObject, base: JsonPath = ['survey']): { findings: Finding[]; fixes: Map<Finding, Fix> } {
  const fixes = new Map<Finding, Fix>();
  const findings = coreFindings(survey).map((found) => {
    const finding = fromCore(found, base);
    const edits = found.fix?.edits.map((edit) => editOf(edit, survey, base));
    if (edits?.length && edits.every((edit) => edit !== undefined)) fixes.set(finding, { edits });
    return finding;
  });
  return { findings, fixes };
}

function editOf({ op, path, value, key }: ILintFixEdit, survey: JsonObject, base: JsonPath): Fix['edits'][number] | undefined {
  const steps = stepsOf(path);
  const here = [...base, ...steps];
  if (op === 'set') return { path: here, value: value as Json };
  if (op === 'remove') return { path: here, value: undefined };
  const present = valueAt(survey, steps);
  if (present === undefined) return undefined;
  if (op === 'wrap') return { path: here, value: [present] };
  const parent = valueAt(survey, steps.slice(0, -1));
  if (!isJsonObject(parent) || key === undefined || steps.length < 2) return undefined;
  // The key keeps its place among the others.
  return { path: here.slice(0, -1), value: Object.fromEntries(Object.entries(parent).map(([name, inner]) => [name === steps.at(-1) ? key : name, inner])) };
}
