import type { JsonObject } from '../../../../model/definition/index.js';

/** `shown`: even when the fewest answer · `risk`: withheld then · `never`: the group cannot reach its threshold · `named`: not anonymous. */
export type GroupVerdict = 'shown' | 'risk' | 'never' | 'named';

/** What becomes of a rater group's results, by its size and its role's threshold. @param usual threshold of the whole form */
export function groupVerdict(group: JsonObject, roles: readonly JsonObject[], usual: number): GroupVerdict {
  const role = roles.find(({ id }) => id === group['role']);
  if (role?.['anonymous'] === false) return 'named';
  const threshold = typeof role?.['minGroup'] === 'number' ? role['minGroup'] : usual;
  if (Number(group['maxRaters']) < threshold) return 'never';
  return Number(group['minRaters']) < threshold ? 'risk' : 'shown';
}
