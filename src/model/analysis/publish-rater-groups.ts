import { privacyPlan, privacySnapshots, type PrivacyPlan } from '../statistics/index.js';
import { publishViews, type PublishedViews } from './publish-views.js';

export interface RaterGroupMembers {
  role: string;
  /** Keys of the people who answered in this role. */
  members: readonly string[];
  /** False for oneself and the manager, who are known by name; default true. */
  anonymous?: boolean;
}

export interface PublishRaterGroupsInput {
  minGroup: number;
  policy?: 'merge' | 'suppress';
  /** In the order of the configuration. */
  groups: readonly RaterGroupMembers[];
  /** Sets of people behind the figures shown before, from the same data, while the round is still open. */
  published?: readonly (readonly string[])[];
}

export interface PublishedRaterGroups extends PublishedViews {
  plan: PrivacyPlan;
  /** False while too few people have joined since the last publication: what was shown stays as it was, and there are no views. */
  refresh: boolean;
}

/**
 * Rater groups of one subject, ready for a report.
 * 1. `privacy.snapshots` says whether anything new may be shown; 2. `privacy.plan` makes blocks; 3. `publishViews` (the span
 * check) clears them, beside what has been shown before. Views are `role:<role>` for those known by name, `block:<role>+<role>`,
 * and `others` for all anonymous ones.
 */
export function publishRaterGroups(input: PublishRaterGroupsInput): PublishedRaterGroups {
  const groups = input.groups.map(({ role, members, anonymous = true }) => ({ role, anonymous, members: [...new Set(members)] }));
  const plan = privacyPlan({
    minGroup: input.minGroup, ...(input.policy === undefined ? {} : { policy: input.policy }),
    groups: groups.map(({ role, members, anonymous }) => ({ role, n: members.length, anonymous })),
  });
  const known = new Set(groups.filter((group) => !group.anonymous).flatMap((group) => group.members));
  const others = groups.filter((group) => group.anonymous).flatMap((group) => group.members);
  const before = new Set((input.published ?? []).flat().filter((key) => !known.has(key))).size;
  const refresh = before === 0 || privacySnapshots({ minGroup: input.minGroup, counts: [before, new Set(others).size] }).refresh[1]!;
  if (!refresh) return { plan, refresh, views: [], withheld: [] };
  const membersOf = (roles: readonly string[]) => groups.filter((group) => roles.includes(group.role)).flatMap((group) => group.members);
  const cleared = publishViews({
    minGroup: input.minGroup, exempt: [...known], published: input.published ?? [],
    views: [
      ...plan.shown.map((role) => ({ id: `role:${role}`, members: membersOf([role]) })),
      ...plan.blocks.map(({ roles }) => ({ id: `block:${roles.join('+')}`, members: membersOf(roles) })),
      ...(plan.totalOthersShown ? [{ id: 'others', members: others }] : []),
    ],
  });
  return { plan, refresh, ...cleared };
}
