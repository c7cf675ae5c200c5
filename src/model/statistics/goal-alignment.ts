import { checkChoice, checkList, checkMissing, checkObject, checkOptional, checkText, checkUnique } from './check-input.js';
import { atLeast, mean, sum } from './moments.js';

export interface GoalAlignmentInput {
  orgGoals: { id: string; weight?: number; parent?: string | null }[];
  personalGoals: {
    id: string;
    weight?: number;
    /** How the goal serves its parent: 1, .5 or 0. */
    strength?: 'direct' | 'contributes' | 'none';
    /** Id of an organisational goal. */
    parent?: string | null;
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
  const org = readGoals(input.orgGoals, 'orgGoals', () => ({}));
  const personal = readGoals(input.personalGoals, 'personalGoals', (given, path) => ({
    strength: strengths[checkChoice(given.strength, [...path, 'strength'], ['direct', 'contributes', 'none'], 'none')],
    ratings: ['employee', 'supervisor'].flatMap((who) => checkMissing(given[who], [...path, who], { min, max }) ?? []),
  }));
  const parents = new Map(org.map((goal) => [goal.id, goal.parent]));
  const linked = personal.filter((goal) => goal.parent !== null && parents.has(goal.parent));
  const orphans = personal.filter((goal) => !linked.includes(goal));
  const covered = new Set<string>();
  for (const goal of linked) {
    for (let at: string | null | undefined = goal.parent; at && parents.has(at) && !covered.has(at); at = parents.get(at)) covered.add(at);
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

function readGoals<T>(value: unknown, name: string, more: (given: Record<string, unknown>, path: (string | number)[]) => T) {
  const goals = checkList(value, [name]).map((goal, i) => {
    const given = checkObject(goal, [name, i]);
    const parent = given.parent === undefined || given.parent === null ? null : checkText(given.parent, [name, i, 'parent']);
    return { id: checkText(given.id, [name, i, 'id']), weight: checkOptional(given.weight, [name, i, 'weight'], 1, { min: 0 }), parent, ...more(given, [name, i]) };
  });
  checkUnique(goals.map((goal) => goal.id), [name]);
  return goals;
}

function weightOf(goals: readonly { weight: number }[]): number {
  return sum(goals.map((goal) => goal.weight));
}

function percent(part: number, whole: number): number | null {
  return whole > 0 ? (100 * part) / whole : null;
}
