import { checkList, checkMissing, checkMissings, checkObject, checkOptional, checkText, checkUnique } from './check-input.js';
import { above, mean, pearson, present, spearman, standardDeviation } from './moments.js';

export interface OrgLinkInput {
  departments: {
    id: string;
    /** The organisation's own result of the department; null leaves it out. */
    score: number | null;
    /** Ratings of its people. */
    individuals: (number | null)[];
  }[];
  /** Difference in SDs from which a department is flagged; default 1. */
  flagAt?: number;
  /** Fewest people in a department; default 3. */
  minGroup?: number;
}

export interface DepartmentLink {
  id: string;
  individualMean: number;
  /** Across the departments taken in; null for fewer than three or without variance. */
  zIndividual: number | null;
  zDepartment: number | null;
  /** zIndividual − zDepartment. */
  inflation: number | null;
  flag: 'inflated' | 'deflated' | 'consistent' | 'unknown';
}

export interface OrgLink {
  departments: DepartmentLink[];
  /** Ids left out: too few people, or no score. */
  excluded: string[];
  pearson: number | null;
  spearman: number | null;
  flagAt: number;
  minGroup: number;
  /** `insufficient`: fewer than three departments; `noVariance`: a side does not differ between them. */
  status: 'ok' | 'insufficient' | 'noVariance';
}

/** `link.orgIndividual`: do the ratings of people fit the results of their departments? Source: own definition. */
export function orgIndividualLink(input: OrgLinkInput): OrgLink {
  checkObject(input, []);
  const flagAt = checkOptional(input.flagAt, ['flagAt'], 1, { above: 0 });
  const minGroup = checkOptional(input.minGroup, ['minGroup'], 3, { min: 1, integer: true });
  const all = checkList(input.departments, ['departments']).map((department, i) => {
    const given = checkObject(department, ['departments', i]);
    return {
      id: checkText(given.id, ['departments', i, 'id']),
      score: checkMissing(given.score, ['departments', i, 'score']),
      people: present(checkMissings(given.individuals, ['departments', i, 'individuals'])),
    };
  });
  checkUnique(all.map((department) => department.id), ['departments']);
  const taken = all.filter((department) => department.score !== null && department.people.length >= minGroup);
  const means = taken.map((department) => mean(department.people));
  const scores = taken.map((department) => department.score!);
  const enough = taken.length >= 3;
  const zMeans = enough ? zScores(means) : null;
  const zScoresOf = enough ? zScores(scores) : null;
  return {
    departments: taken.map(({ id }, i) => {
      const zIndividual = zMeans?.[i] ?? null;
      const zDepartment = zScoresOf?.[i] ?? null;
      const inflation = zIndividual === null || zDepartment === null ? null : zIndividual - zDepartment;
      const flag = inflation === null ? 'unknown' : above(inflation, flagAt) ? 'inflated' : above(-inflation, flagAt) ? 'deflated' : 'consistent';
      return { id, individualMean: means[i]!, zIndividual, zDepartment, inflation, flag };
    }),
    excluded: all.filter((department) => !taken.includes(department)).map((department) => department.id),
    pearson: enough ? pearson(means, scores) : null,
    spearman: enough ? spearman(means, scores) : null,
    flagAt, minGroup, status: !enough ? 'insufficient' : zMeans && zScoresOf ? 'ok' : 'noVariance',
  };
}

function zScores(values: readonly number[]): number[] | null {
  const sd = standardDeviation(values)!;
  if (!(sd > 0)) return null;
  const centre = mean(values);
  return values.map((value) => (value - centre) / sd);
}
