import type { Feedback360Definition } from '../kinds/feedback-360.js';
import type { GoalAlignmentDefinition } from '../kinds/goal-alignment.js';
import type { JsonPath } from '../finding.js';
import type { Report } from '../report.js';
import type { FormDefinition } from '../schema.js';
import type { SurveyOutline } from '../survey-outline.js';
import { checkExpertMethods } from './expert-methods.js';
import { checkGoalTree } from './goal-tree.js';
import { checkRole } from './roles.js';
import { findQuestion } from './scoring-check.js';
import { checkUniqueIds } from './unique-ids.js';

/** The part of a definition that only its kind has. */
export function checkKind(definition: FormDefinition, outline: SurveyOutline, report: Report): void {
  if (definition.kind === 'feedback-360') checkRaters(definition, outline, report);
  if (definition.kind === 'goal-alignment') checkGoals(definition, outline, report);
  if (definition.kind === 'expert-survey') checkExpertMethods(definition, outline, report);
}

function checkRaters(definition: Feedback360Definition, outline: SurveyOutline, report: Report): void {
  const { self, groups } = definition.raters;
  const { comments = [], reply } = definition.feedback ?? {};
  comments.forEach((question, i) => findQuestion(question, ['feedback', 'comments', i], outline, report));
  if (reply !== undefined) findQuestion(reply, ['feedback', 'reply'], outline, report);
  if (self !== undefined) checkRole(self, definition, ['raters', 'self'], report);
  const seen = new Set<string>();
  groups.forEach((group, i) => {
    const path = ['raters', 'groups', i];
    checkRole(group.role, definition, [...path, 'role'], report);
    if (group.role === self) report('definition/self-rates-others', [...path, 'role'], { role: group.role });
    if (seen.has(group.role)) report('definition/duplicate-id', [...path, 'role'], { what: 'rater group', id: group.role });
    seen.add(group.role);
    if (group.minRaters > group.maxRaters) report('definition/rater-order', [...path, 'minRaters'], { min: group.minRaters, max: group.maxRaters });
  });
  if (groups.every((group) => (group.weight ?? 1) === 0)) report('definition/no-weight', ['raters', 'groups']);
}

function checkGoals(definition: GoalAlignmentDefinition, outline: SurveyOutline, report: Report): void {
  const { goals } = definition;
  checkUniqueIds('level', goals.levels, ['goals', 'levels'], report);
  checkUniqueIds('perspective', goals.perspectives, ['goals', 'perspectives'], report);
  checkUniqueIds('value', goals.values, ['goals', 'values'], report);
  checkGoalTree(definition, report);
  const weights = goals.perspectives?.map(({ weight }) => weight) ?? [];
  const sum = weights.reduce<number>((total, weight) => total + (weight ?? 0), 0);
  if (weights.length && weights.every((weight) => weight !== undefined) && Math.abs(sum - 100) > 0.01) {
    report('definition/weight-sum', ['goals', 'perspectives'], { what: 'the perspectives', sum });
  }
  const { maxGoals, maxWeight = 100, minWeight = 0 } = goals;
  if (minWeight > maxWeight) report('definition/empty-range', ['goals', 'minWeight'], { min: minWeight, max: maxWeight });
  else if (maxGoals !== undefined && maxGoals * maxWeight < 100) report('definition/weight-limits', ['goals', 'maxWeight'], { goals: maxGoals, max: maxWeight });
  if (goals.question !== undefined) findQuestion(goals.question, ['goals', 'question'], outline, report);
  const perGoal = goals.question === undefined ? new Set<string>() : repeatedIn(goals.question, outline);
  const named = { consistency: goals.consistency, parent: goals.parent, value: goals.value };
  for (const { path, name } of namesIn(named)) if (!perGoal.has(name)) findQuestion(name, ['goals', ...path], outline, report);
  if (goals.schedule && goals.schedule.atRisk >= goals.schedule.onTrack) report('definition/empty-range', ['goals', 'schedule', 'atRisk'], { min: goals.schedule.atRisk, max: goals.schedule.onTrack });
  goals.signOff?.forEach((role, i) => checkRole(role, definition, ['goals', 'signOff', i], report));
}

/** Questions that are asked once for each entry of a panel, by whatever panel shares its answer. */
function repeatedIn(name: string, { questions }: SurveyOutline): Set<string> {
  const panels = questions.filter((question) => question.name === name).map(({ path }) => path.join('/') + '/');
  return new Set(questions.filter(({ path, repeated }) => repeated && panels.some((panel) => path.join('/').startsWith(panel))).map((question) => question.name));
}

function namesIn(value: object, path: JsonPath = []): { path: JsonPath; name: string }[] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => (typeof inner === 'string' ? [{ path: [...path, key], name: inner }] : inner ? namesIn(inner, [...path, key]) : []));
}
