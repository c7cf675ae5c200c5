import type { Report } from '../report.js';
import type { FormDefinition } from '../schema.js';
import { checkRole } from './roles.js';
import { checkUniqueIds } from './unique-ids.js';

/** The period has a length, groups of people have ids of their own, and nobody spends more time a year than was budgeted. */
export function checkGovernance(definition: FormDefinition, report: Report): void {
  const { period, burden } = definition;
  checkUniqueIds('career stage', definition.careerStages, ['careerStages'], report);
  checkUniqueIds('job family', definition.jobFamilies, ['jobFamilies'], report);
  if (period && period.to < period.from) report('definition/period-order', ['period', 'to'], { from: period.from, to: period.to });
  checkUniqueIds('burden of', burden?.roles.map(({ role }) => ({ id: role })), ['burden', 'roles'], report);
  burden?.roles.forEach(({ role, minutes, perYear = 1 }, i) => {
    checkRole(role, definition, ['burden', 'roles', i, 'role'], report);
    const { budget = Infinity } = burden;
    if (minutes * perYear > budget) report('definition/over-burden', ['burden', 'roles', i, 'minutes'], { role, minutes: minutes * perYear, budget });
  });
}
