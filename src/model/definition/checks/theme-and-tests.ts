import { isJsonObject, type Json } from '../json.js';
import { nearestName } from '../nearest-name.js';
import type { JsonPath } from '../finding.js';
import type { Report } from '../report.js';
import type { FormDefinition } from '../schema.js';

const themeKeys: Record<string, string> = { themeName: 'string', colorPalette: 'string', isPanelless: 'boolean', backgroundImage: 'string', backgroundImageFit: 'string', backgroundImageAttachment: 'string', backgroundOpacity: 'number', header: 'object', headerView: 'string', cssVariables: 'object', iconSet: 'string' };

/** The outer form of a SurveyJS theme; CSS variables are texts that cannot leave their declaration. */
export function checkTheme({ theme }: FormDefinition, report: Report): void {
  for (const [key, value] of Object.entries(theme ?? {})) {
    const type = themeKeys[key];
    const nearest = nearestName(key, Object.keys(themeKeys));
    if (!type) report('definition/bad-theme', ['theme', key], { key, fix: nearest ? `Did you mean "${nearest}"` : 'Remove it' }, 'key');
    else if (typeof value !== type || Array.isArray(value)) report('definition/bad-theme', ['theme', key], { key, fix: `Give it ${type === 'object' ? 'an object' : `a ${type}`}` });
  }
  const variables = theme?.['cssVariables'];
  for (const [name, value] of isJsonObject(variables) ? Object.entries(variables) : []) {
    const fix = !name.startsWith('--') ? 'Names of CSS variables start with two dashes' : isCssValue(value) ? undefined : 'Values are texts or numbers without ; { } and without addresses of other servers';
    if (fix) report('definition/bad-theme', ['theme', 'cssVariables', name], { key: name, fix });
  }
}

function isCssValue(value: Json): boolean {
  return typeof value === 'number' || (typeof value === 'string' && !/[;{}<]|url\(\s*["']?\s*(?!data:image\/)/i.test(value));
}

/** Each test has a name of its own and steps or scores; survey-core's runner says the rest when it runs them. */
export function checkTests(definition: FormDefinition, report: Report): void {
  const names = new Set<string>();
  definition.tests?.forEach((test, i) => {
    const path = ['tests', i];
    if (!isJsonObject(test)) return report('definition/bad-test', path, { problem: 'it is no object' });
    const { name, steps, scores } = test;
    if (typeof name !== 'string' || !name.trim()) report('definition/bad-test', path, { problem: 'it has no "name"' });
    else if (names.has(name)) report('definition/bad-test', [...path, 'name'], { problem: `another test is called "${name}" as well` });
    else names.add(name);
    if (steps !== undefined && !(Array.isArray(steps) && steps.every(isJsonObject))) report('definition/bad-test', [...path, 'steps'], { problem: '"steps" has to be a list of objects' });
    if (steps === undefined && scores === undefined) report('definition/bad-test', path, { problem: 'it has neither "steps" nor "scores"' });
    if (scores !== undefined) checkScores(scores, [...path, 'scores'], definition, report);
  });
}

function checkScores(scores: Json, path: JsonPath, { scoring }: FormDefinition, report: Report): void {
  if (!isJsonObject(scores)) return report('definition/bad-test', path, { problem: '"scores" has to be an object' });
  const known: Record<string, string[]> = { scales: scoring?.scales.map(({ id }) => id) ?? [], values: scoring?.values?.map(({ id }) => id) ?? [], composites: scoring?.composites?.map(({ id }) => id) ?? [] };
  for (const [part, expected] of Object.entries(scores)) {
    const ids = known[part];
    if (!ids || !isJsonObject(expected)) report('definition/bad-test', [...path, part], { problem: 'scores lie under "scales", "values" or "composites", by id' });
    else for (const id of Object.keys(expected)) {
      if (!ids.includes(id)) report('definition/bad-test', [...path, part, id], { problem: `there is no "${id}" under scoring.${part}` });
    }
  }
}
