import type { JsonPath } from '../finding.js';
import { isJsonObject, type Json } from '../json.js';
import { nearestName } from '../nearest-name.js';
import type { Report } from '../report.js';
import type { FormDefinition } from '../schema.js';
import type { SurveyOutline } from '../survey-outline.js';
import { expressionProperties } from '../survey-properties.js';
import { checkUniqueIds } from './unique-ids.js';

/** Roles have their own ids and weights, and expressions such as `{role} = 'manager'` name roles that exist. */
export function checkRoles(definition: FormDefinition, outline: SurveyOutline, report: Report): void {
  checkUniqueIds('role', definition.roles, ['roles'], report);
  if (definition.roles.every(({ weight }) => weight === 0)) report('definition/no-weight', ['roles']);
  // A question of that name hides the variable; then the expression compares an answer.
  if (!outline.byName.has('role')) checkExpressions(definition.survey, ['survey'], (role, path) => checkRole(role, definition, path, report));
}

/** Reports a role that the definition does not have. */
export function checkRole(role: string, { roles }: FormDefinition, path: JsonPath, report: Report): void {
  const known = roles.map(({ id }) => id);
  if (known.includes(role)) return;
  const nearest = nearestName(role, known);
  report('definition/unknown-role', path, { role, allowed: known, ...(nearest ? { nearest } : {}) });
}

type Visit = (role: string, path: JsonPath) => void;

function checkExpressions(value: Json, path: JsonPath, visit: Visit): void {
  if (Array.isArray(value)) value.forEach((item, i) => checkExpressions(item, [...path, i], visit));
  if (!isJsonObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && expressionProperties.has(key)) for (const role of rolesIn(inner)) visit(role, [...path, key]);
    else checkExpressions(inner, [...path, key], visit);
  }
}

/** Role names that an expression compares with: `{role} = 'a'`, `'a' != {role}`, `{role} anyof ['a', 'b']`. */
function rolesIn(expression: string): string[] {
  const text = `'[^']*'|"[^"]*"`;
  const compared = new RegExp(`\\{\\s*role\\s*\\}\\s*(?:==?|!=|<>|equal|notequal|anyof|noneof)\\s*(\\[[^\\]]*\\]|${text})|(${text})\\s*(?:==?|!=|<>)\\s*\\{\\s*role\\s*\\}`, 'gi');
  return [...expression.matchAll(compared)].flatMap((match) => [...(match[1] ?? match[2] ?? '').matchAll(/'([^']*)'|"([^"]*)"/g)].map((name) => name[1] ?? name[2] ?? ''));
}
