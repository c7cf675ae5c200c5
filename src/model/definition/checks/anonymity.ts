import type { Report } from '../report.js';
import type { FormDefinition } from '../schema.js';

/** Groups of 360 feedback that are smaller than their threshold could never be shown. */
export function checkThresholds(definition: FormDefinition, report: Report): void {
  if (definition.kind === 'feedback-360') {
    definition.raters.groups.forEach((group, i) => {
      const role = definition.roles.find(({ id }) => id === group.role);
      // Self and manager are told that they are not anonymous; no threshold holds for them.
      const minGroup = role?.anonymous === false ? 1 : role?.minGroup ?? definition.anonymity?.minGroup ?? 1;
      const path = ['raters', 'groups', i];
      if (group.maxRaters < minGroup) report('definition/unreachable-group', [...path, 'maxRaters'], { role: group.role, max: group.maxRaters, minGroup });
      else if (group.minRaters < minGroup && role?.anonymous !== false) report('definition/unlikely-group', [...path, 'minRaters'], { role: group.role, min: group.minRaters, minGroup });
    });
  }
  if (definition.kind === 'expert-survey' && definition.panel?.size !== undefined) {
    const { size, minByRole = definition.anonymity?.minGroup ?? 1 } = definition.panel;
    if (size < minByRole) report('definition/unreachable-group', ['panel', 'size'], { role: 'panel', max: size, minGroup: minByRole });
  }
}
