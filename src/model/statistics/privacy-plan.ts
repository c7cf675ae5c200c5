import { checkChoice, checkFlag, checkList, checkNumber, checkObject, checkText, checkUnique } from './check-input.js';

export interface PrivacyPlanInput {
  /** Fewest people behind a number, at least 1. */
  minGroup: number;
  /** What becomes of smaller groups; default `merge`. */
  policy?: 'merge' | 'suppress';
  /** In the order of the configuration. */
  groups: { role: string; n: number; anonymous?: boolean }[];
}

export interface PrivacyPlan {
  /** Roles that are known by name (oneself, the manager) and shown as they are. */
  shown: string[];
  /** What is published of the anonymous roles. */
  blocks: { roles: string[]; n: number }[];
  suppressed: string[];
  totalOthersShown: boolean;
  totalOthersN: number | null;
}

/**
 * `privacy.plan`: which groups of raters are published. `merge`: small groups are pooled; a pool below the threshold joins the
 * smallest block (of equal ones the later); without any block all is suppressed. `suppress`: small groups are withheld, and the
 * total too unless the people withheld are none or enough. Groups without anybody take no part.
 * Source: own algorithm; complementary suppression, FCSM Working Paper 22.
 */
export function privacyPlan(input: PrivacyPlanInput): PrivacyPlan {
  checkObject(input, []);
  const minGroup = checkNumber(input.minGroup, ['minGroup'], { min: 1, integer: true });
  const policy = checkChoice(input.policy, ['policy'], ['merge', 'suppress'], 'merge');
  const groups = checkList(input.groups, ['groups']).map((group, i) => {
    const given = checkObject(group, ['groups', i]);
    return {
      role: checkText(given.role, ['groups', i, 'role']),
      n: checkNumber(given.n, ['groups', i, 'n'], { min: 0, integer: true }),
      anonymous: checkFlag(given.anonymous, ['groups', i, 'anonymous'], true),
    };
  });
  checkUnique(groups.map((group) => group.role), ['groups'], 'role');
  const shown = groups.filter((group) => !group.anonymous && group.n > 0).map((group) => group.role);
  const others = groups.filter((group) => group.anonymous && group.n > 0);
  const large = others.filter((group) => group.n >= minGroup);
  const small = others.filter((group) => group.n < minGroup);
  const blocks = large.map((group) => ({ roles: [group.role], n: group.n }));
  const smallN = small.reduce((n, group) => n + group.n, 0);
  const smallRoles = small.map((group) => group.role);
  const total = others.reduce((n, group) => n + group.n, 0);
  if (policy === 'merge') {
    if (smallN >= minGroup) blocks.push({ roles: smallRoles, n: smallN });
    else if (smallN > 0 && blocks.length) {
      const smallest = blocks.reduce((best, block) => (block.n <= best.n ? block : best));
      smallest.roles.push(...smallRoles);
      smallest.n += smallN;
    }
    const totalOthersShown = blocks.length > 0;
    return { shown, blocks, suppressed: totalOthersShown ? [] : smallRoles, totalOthersShown, totalOthersN: totalOthersShown ? total : null };
  }
  const totalOthersShown = total >= minGroup && (smallN === 0 || smallN >= minGroup);
  return { shown, blocks, suppressed: smallRoles, totalOthersShown, totalOthersN: totalOthersShown ? total : null };
}
