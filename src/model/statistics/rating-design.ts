import { checkList, checkNumber, checkObject, checkText } from './check-input.js';

export interface Rating {
  ratee: string;
  rater: string;
  /** In points; null is left out. */
  value: number | null;
}

/** Who rated whom, by number; ratees and raters are numbered in the order in which they first appear. */
export interface RatingDesign {
  ratees: string[];
  raters: string[];
  ratee: number[];
  rater: number[];
  value: number[];
  /** Ratees that can be compared with each other through common raters. */
  components: string[][];
}

/** @throws StatisticsError for a rating without its parts */
export function readRatings(ratings: unknown): RatingDesign {
  const ratees = new Map<string, number>();
  const raters = new Map<string, number>();
  const design: RatingDesign = { ratees: [], raters: [], ratee: [], rater: [], value: [], components: [] };
  checkList(ratings, ['ratings']).forEach((rating, i) => {
    const given = checkObject(rating, ['ratings', i]);
    const ratee = checkText(given.ratee, ['ratings', i, 'ratee']);
    const rater = checkText(given.rater, ['ratings', i, 'rater']);
    if (given.value === null || given.value === undefined) return;
    design.value.push(checkNumber(given.value, ['ratings', i, 'value']));
    design.ratee.push(numberOf(ratees, ratee));
    design.rater.push(numberOf(raters, rater));
  });
  design.ratees = [...ratees.keys()];
  design.raters = [...raters.keys()];
  design.components = componentsOf(design);
  return design;
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** Union–find over ratees and raters. */
function componentsOf({ ratees, raters, ratee, rater }: RatingDesign): string[][] {
  const parent = Array.from({ length: ratees.length + raters.length }, (_, i) => i);
  const rootOf = (node: number) => {
    let at = node;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!;
    return at;
  };
  ratee.forEach((e, i) => (parent[rootOf(e)] = rootOf(ratees.length + rater[i]!)));
  const components = new Map<number, string[]>();
  ratees.forEach((id, e) => {
    const root = rootOf(e);
    const component = components.get(root);
    if (component) component.push(id);
    else components.set(root, [id]);
  });
  return [...components.values()];
}

/** Number of ratings, and their sum, of each level of a factor. */
export function totalsOf(levels: readonly number[], values: readonly number[], count: number): { n: Float64Array; total: Float64Array } {
  const n = new Float64Array(count);
  const total = new Float64Array(count);
  levels.forEach((level, i) => {
    n[level]!++;
    total[level]! += values[i]!;
  });
  return { n, total };
}
