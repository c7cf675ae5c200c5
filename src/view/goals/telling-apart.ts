import type { GoalGraph, GoalState } from '../../model/goals/index.js';

/** What tells goals of one owner that bear the same name apart: the unit or the goal above where these differ, else their number. By goal key; nothing for a name that is there once. */
export function tellingApart({ goals, parents, byKey }: GoalGraph, title: (goal: GoalState) => string): ReadonlyMap<string, string> {
  const sameName = new Map<string, GoalState[]>();
  for (const goal of goals) {
    const name = JSON.stringify([goal.subject, title(goal)]);
    const same = sameName.get(name);
    if (same) same.push(goal);
    else sameName.set(name, [goal]);
  }
  const above = ({ key }: GoalState): string => {
    const link = parents.get(key)?.[0];
    return link ? title(byKey.get(link.key)!) : '';
  };
  const more = new Map<string, string>();
  for (const same of sameName.values()) {
    if (same.length === 1) continue;
    const words = [(goal: GoalState) => goal.unit ?? '', above].map((of) => same.map(of)).find((each) => each.every(Boolean) && new Set(each).size === same.length);
    same.forEach(({ key }, i) => more.set(key, words?.[i] ?? String(i + 1)));
  }
  return more;
}
