import { checkChoice, checkList, checkMissing, checkObject, checkOptional, checkText, checkUnique } from './check-input.js';
import { atLeast, mean, sum } from './moments.js';

export interface GoalAlignmentInput {
  /** `parents` in place of `parent` where a goal serves several. */
  orgGoals: { id: string; weight?: number; parent?: string | null; parents?: string[] }[];
  personalGoals: {
    id: string;
    weight?: number;
    /** How the goal serves its parent: 1, .5 or 0. */
    strength?: 'direct' | 'contributes' | 'none';
    /** Id of an organisational goal. */
    parent?: string | null;
    /** In place of `parent` and `strength`, where a goal serves several: all are covered, and the strongest link counts. */
    parents?: { id: string; strength?: 'direct' | 'contributes' | 'none' }[];
    /** Consistency in direction, as each of the two sees it. */
    employee?: number | null;
    supervisor?: number | null;
  }[];
  /** Ends of the consistency ratings; default 1–5. */
  ratingMin?: number;
  ratingMax?: number;
  /** Ratings that differ by so much are listed; default 2. */
  disagreementAt?: number;
}

export interface GoalAlignment {
  /** Percent of organisational weight with a personal goal on it or below. */
  coverageOrg: number | null;
  /** Percent of personal weight under an organisational goal. */
  coveragePersonal: number | null;
  /** 0–100 over rated goals and orphans (which count 0). */
  alignmentIndex: number | null;
  /** Ids, in the order of the input. */
  uncoveredOrg: string[];
  orphans: string[];
  unrated: string[];
  disagreements: string[];
}

const strengths = { direct: 1, contributes: 0.5, none: 0 };

/** `goals.alignment`: 100 Σ(w · strength · consistency)/Σw. Circles among organisational goals do no harm. Source: own definition. */
export function goalAlignment(input: GoalAlignmentInput): GoalAlignment {
  checkObject(input, []);
  const min = checkOptional(input.ratingMin, ['ratingMin'], 1);
  const max = checkOptional(input.ratingMax, ['ratingMax'], 5, { above: min });
  const disagreementAt = checkOptional(input.disagreementAt, ['disagreementAt'], 2, { above: 0 });
  const org = readGoals(input.orgGoals, 'orgGoals', (given, path) => ({ parents: readParents(given, path, (parent, at) => checkText(parent, at)) }));
  const personal = readGoals(input.personalGoals, 'personalGoals', (given, path) => ({
    links: readParents(given, path, (parent, at) => readLink(typeof parent === 'string' ? { id: parent, strength: given.strength } : parent, at)),
    ratings: ['employee', 'supervisor'].flatMap((who) => checkMissing(given[who], [...path, who], { min, max }) ?? []),
  })).map((goal) => ({ ...goal, strength: 0 }));
  const parents = new Map(org.map((goal) => [goal.id, goal.parents]));
  const linked: typeof personal = [];
  const orphans: typeof personal = [];
  const covered = new Set<string>();
  for (const goal of personal) {
    const links = goal.links.filter(({ id }) => parents.has(id));
    (links.length ? linked : orphans).push(goal);
    goal.strength = Math.max(0, ...links.map(({ strength }) => strength));
    for (const { id } of links) cover(id, parents, covered);
  }
  const rated = linked.filter((goal) => goal.ratings.length > 0);
  const counted = [...rated, ...orphans];
  const aligned = sum(rated.map((goal) => goal.weight * goal.strength * mean(goal.ratings.map((rating) => (rating - min) / (max - min)))));
  const names = (goals: readonly { id: string }[]) => goals.map((goal) => goal.id);
  return {
    coverageOrg: percent(weightOf(org.filter((goal) => covered.has(goal.id))), weightOf(org)),
    coveragePersonal: percent(weightOf(linked), weightOf(personal)),
    alignmentIndex: percent(aligned, weightOf(counted)),
    uncoveredOrg: names(org.filter((goal) => !covered.has(goal.id))),
    orphans: names(orphans),
    unrated: names(linked.filter((goal) => goal.ratings.length === 0)),
    disagreements: names(personal.filter(({ ratings: [a, b] }) => a !== undefined && b !== undefined && atLeast(Math.abs(a - b), disagreementAt))),
  };
}

/** Marks a goal and all above it. */
function cover(id: string, parents: ReadonlyMap<string, readonly string[]>, covered: Set<string>): void {
  const open = [id];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (covered.has(at)) continue;
    covered.add(at);
    open.push(...parents.get(at)!.filter((parent) => parents.has(parent)));
  }
}

function readGoals<T>(value: unknown, name: string, more: (given: Record<string, unknown>, path: (string | number)[]) => T) {
  const goals = checkList(value, [name]).map((goal, i) => {
    const given = checkObject(goal, [name, i]);
    return { id: checkText(given.id, [name, i, 'id']), weight: checkOptional(given.weight, [name, i, 'weight'], 1, { min: 0 }), ...more(given, [name, i]) };
  });
  checkUnique(goals.map((goal) => goal.id), [name]);
  return goals;
}

/** `parents`, else `parent` as the only one. */
function readParents<T>(given: Record<string, unknown>, path: (string | number)[], read: (parent: unknown, path: (string | number)[]) => T): T[] {
  if (given.parents !== undefined) return checkList(given.parents, [...path, 'parents']).map((parent, i) => read(parent, [...path, 'parents', i]));
  return given.parent === undefined || given.parent === null ? [] : [read(checkText(given.parent, [...path, 'parent']), [...path, 'parent'])];
}

function readLink(link: unknown, path: (string | number)[]): { id: string; strength: number } {
  const given = checkObject(link, path);
  return { id: checkText(given.id, [...path, 'id']), strength: strengths[checkChoice(given.strength, [...path, 'strength'], ['direct', 'contributes', 'none'], 'none')] };
}

function weightOf(goals: readonly { weight: number }[]): number {
  return sum(goals.map((goal) => goal.weight));
}

function percent(part: number, whole: number): number | null {
  return whole > 0 ? (100 * part) / whole : null;
}
