import type { ExpertSurveyDefinition, LocalizedText } from '../definition/index.js';
import { describe, groupDifference, hedgesG, type Description, type GroupDifference, type HedgesG } from '../statistics/index.js';
import { smallestGroup } from './expert-frame.js';
import { publishViews } from './publish-views.js';

export interface RoleFigure extends Description {
  role: string;
  title: LocalizedText;
}

/** Results by background. */
export interface RoleFigures {
  /** In the order of the definition; those that too few have, or that would give somebody away, are left out. */
  shown: RoleFigure[];
  withheld: { role: string; title: LocalizedText; reason: 'minGroup' | 'differencing' }[];
  /** Between two roles: standardised difference of the first and the second. */
  effect: HedgesG | null;
  /** Between more than two. */
  difference: GroupDifference | null;
}

/** Views of all and of each role pass the gate together, so that a role that is withheld cannot be computed from the rest. */
export function rolesOf(definition: ExpertSurveyDefinition, values: readonly { key: string; role: string; value: number }[]): RoleFigures {
  const minGroup = Math.max(smallestGroup(definition), definition.panel?.minByRole ?? 1);
  const members = (role: string) => values.filter((entry) => entry.role === role);
  const present = definition.roles.filter(({ id }) => members(id).length);
  if (present.length < 2) return { shown: [], withheld: [], effect: null, difference: null };
  const { withheld } = publishViews({ minGroup, views: [{ id: '', members: values.map(({ key }) => key) }, ...present.map(({ id }) => ({ id, members: members(id).map(({ key }) => key) }))] });
  const open = present.filter(({ id }) => !withheld.some((view) => view.id === id));
  const groups = open.map(({ id }) => members(id).map(({ value }) => value));
  return {
    shown: open.map(({ id, title }, at) => ({ role: id, title, ...describe(groups[at]!) })),
    withheld: present.flatMap(({ id, title }) => {
      const reason = withheld.find((view) => view.id === id)?.reason;
      return reason === undefined ? [] : [{ role: id, title, reason }];
    }),
    effect: groups.length === 2 ? hedgesG({ x: groups[0]!, y: groups[1]! }) : null,
    difference: groups.length > 2 ? groupDifference({ groups: Object.fromEntries(open.map(({ id }, at) => [id, groups[at]!])) }) : null,
  };
}
