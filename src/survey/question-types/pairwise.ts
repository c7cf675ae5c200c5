import { Question, type ItemValue, type SurveyModel } from 'survey-core';
import { isJsonObject, nearestName, type Json, type JsonPath } from '../../model/definition/index.js';
import { judgmentMatrix, mostSteps, seededDraws, shuffledBy, stepsOf } from '../../model/statistics/index.js';
import type { CheckContext, ValueCheck } from '../answers/check-value.js';
import { declareQuestion } from './declare.js';
import { isListed, listedThings, objectOf, type Listed } from './listed.js';

/** Two criteria as they are asked: `first` comes before `second` in the form, `left` is the one shown first. */
export interface Pair {
  readonly first: Listed;
  readonly second: Listed;
  readonly left: Listed;
  readonly right: Listed;
}

/** Judgments by pair: `{ [first]: { [second]: steps } }`. */
type Judgments = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * Criteria compared in pairs for an analytic hierarchy: `{ type: 'pairwise', criteria: ['a', 'b', 'c'] }`.
 * Its answer is `{ judgments, seed, first? }`: judgments as they stand, the seed of the order in which pairs were asked, and, for those that were
 * changed after another pair had been judged, what they were at first. Pairs may be left out.
 */
export class QuestionPairwiseModel extends Question {
  /** The pair that is being judged: until another one is, changes of it are no second thoughts. */
  #open = '';

  constructor(name: string) {
    super(name);
    this.createItemValues('criteria');
  }

  override getType(): string {
    return 'pairwise';
  }

  declare criteria: ItemValue[];
  /** Variable with the criteria of this respondent, such as `context.criteria`; instead of `criteria`. */
  declare criteriaFrom: string;
  /** Whether the respondent is told how well the judgments fit together. */
  declare showConsistency: boolean;
  /** Largest consistency ratio about which nothing is said. */
  declare consistencyLimit: number;
  declare randomIndex: 'saaty1980' | 'saaty2005';

  /** Null while the host has not said what they are. */
  get compared(): readonly Listed[] | null {
    return listedThings(this, this.criteria, this.criteriaFrom);
  }

  /** What the order hangs on: kept with the answer, so that it is the same when the form is opened again. */
  get seed(): number {
    const { seed } = objectOf(this.value);
    return typeof seed === 'number' ? seed : (this.survey as SurveyModel | null)?.randomSeed ?? 1;
  }

  /** Every pair once, in an order of this respondent; each criterion stands left about as often as right. */
  get pairs(): readonly Pair[] {
    const things = this.compared ?? [];
    const draw = seededDraws(this.seed);
    const turn = draw() < 0.5 ? 0 : 1;
    const pairs = things.flatMap((first, i) => things.slice(i + 1).map((second, j) => {
      const kept = (i + (i + 1 + j) + turn) % 2 === 0;
      return { first, second, left: kept ? first : second, right: kept ? second : first };
    }));
    return shuffledBy(pairs, draw);
  }

  judgmentOn({ first, second }: Pair): number | undefined {
    return stepsOf(objectOf(this.value)['judgments'] as Judgments | undefined, first.id, second.id);
  }

  /** Undefined takes the judgment back. */
  judge(pair: Pair, judgment: number | undefined): void {
    const { judgments, first: before, ...others } = objectOf(this.value) as { judgments?: Judgments; first?: Judgments };
    const [a, b] = [pair.first.id, pair.second.id];
    const key = JSON.stringify([a, b]);
    const was = stepsOf(judgments, a, b);
    const second = was !== undefined && was !== judgment && this.#open !== key && stepsOf(before, a, b) === undefined;
    this.#open = key;
    const first = second ? withSteps(before, a, b, was) : before;
    const next = withSteps(judgments, a, b, judgment);
    const empty = !Object.keys(next).length && !first;
    this.value = empty ? undefined : { seed: this.seed, ...others, judgments: next, ...(first ? { first } : {}) };
  }

  /** The respondent has left the pair: what is changed from now on is a second thought. */
  leave(): void {
    this.#open = '';
  }

  /** How many times row counts more than column; null where a pair was not judged. */
  get matrix(): (number | null)[][] {
    return judgmentMatrix((this.compared ?? []).map(({ id }) => id), objectOf(this.value)['judgments']);
  }

  /** Pairs without a judgment. */
  get open(): readonly Pair[] {
    return this.pairs.filter((pair) => this.judgmentOn(pair) === undefined);
  }

  override get isNewA11yStructure(): boolean {
    return true;
  }

  override get a11y_input_ariaRole(): string {
    return 'group';
  }

  override getFirstInputElementId(): string {
    return this.inputOf(this.open[0] ?? this.pairs[0]);
  }

  protected override getFirstErrorInputElementId(): string {
    return this.getFirstInputElementId();
  }

  /** Id of the input that Tab reaches in a pair. */
  inputOf(pair: Pair | undefined): string {
    const at = pair ? this.pairs.findIndex(({ first, second }) => first.id === pair.first.id && second.id === pair.second.id) : 0;
    const steps = pair && this.judgmentOn(pair);
    const shown = steps === undefined ? -mostSteps : pair!.left === pair!.first ? -steps : steps;
    return `${this.inputId}_${Math.max(at, 0)}_${shown + mostSteps}`;
  }

  protected override getDisplayValueCore(keyAsText: boolean, value: unknown): unknown {
    const names = new Map((this.compared ?? []).map(({ id, name }) => [id, name]));
    const named = (id: string): string => (keyAsText ? names.get(id) ?? id : id);
    return Object.fromEntries(Object.entries(objectOf(objectOf(value)['judgments'])).flatMap(([a, row]) => Object.entries(objectOf(row)).map(([b, steps]) => [`${named(a)} : ${named(b)}`, Number(steps) >= 0 ? `${Number(steps) + 1} : 1` : `1 : ${1 - Number(steps)}`])));
  }
}

function withSteps(judgments: Judgments | undefined, first: string, second: string, steps: number | undefined): Judgments {
  const { [second]: _before, ...row } = objectOf(objectOf(judgments)[first]) as Record<string, number>;
  const { [first]: _row, ...rest } = objectOf(judgments) as Record<string, Readonly<Record<string, number>>>;
  const next = steps === undefined ? row : { ...row, [second]: steps };
  return Object.keys(next).length ? { ...rest, [first]: next } : rest;
}

/** Judgments on pairs of the form's criteria, each pair the way round in which they stand there, in whole steps. */
export const checkPairwise: ValueCheck = (base, value, path, context) => {
  const question = base as QuestionPairwiseModel;
  const { report } = context;
  if (!isJsonObject(value)) return report('answers/wrong-type', path, { found: typeof value, expected: 'an object' });
  for (const [part, inner] of Object.entries(value)) {
    if (part === 'judgments' || part === 'first') checkJudgments(question, inner, [...path, part], context);
    else if (part !== 'seed') report('answers/unknown-part', [...path, part], { part: part.slice(0, 60) });
    else if (typeof inner !== 'number') report('answers/wrong-type', [...path, part], { found: typeof inner, expected: 'a number' });
  }
};

function checkJudgments({ compared }: QuestionPairwiseModel, value: Json, path: JsonPath, { report }: CheckContext): void {
  if (!isJsonObject(value)) return report('answers/wrong-type', path, { found: typeof value, expected: 'an object' });
  const ids = compared?.map(({ id }) => id);
  const unknown = (id: string, at: JsonPath): boolean => {
    if (isListed(compared, id)) return false;
    const nearest = nearestName(id, ids ?? []);
    report('answers/unknown-row', at, { row: id.slice(0, 60), ...(nearest ? { nearest } : {}) });
    return true;
  };
  for (const [first, row] of Object.entries(value)) {
    if (unknown(first, [...path, first])) continue;
    if (!isJsonObject(row)) {
      report('answers/wrong-type', [...path, first], { found: typeof row, expected: 'an object' });
      continue;
    }
    for (const [second, steps] of Object.entries(row)) {
      const at = [...path, first, second];
      if (unknown(second, at)) continue;
      if (ids ? ids.indexOf(second) <= ids.indexOf(first) : first === second) report('answers/unknown-part', at, { part: second.slice(0, 60) });
      else if (typeof steps !== 'number' || !Number.isInteger(steps) || Math.abs(steps) > mostSteps) report('answers/out-of-range', at, { found: typeof steps === 'number' ? steps : null, low: -mostSteps, high: mostSteps });
    }
  }
}

declareQuestion('pairwise', QuestionPairwiseModel, [
  { name: 'criteria:itemvalues', uniqueProperty: 'value' },
  { name: 'criteriaFrom', default: '' },
  { name: 'showConsistency:boolean', default: true },
  { name: 'consistencyLimit:number', default: 0.1 },
  { name: 'randomIndex', default: 'saaty1980', choices: ['saaty1980', 'saaty2005'] },
  { name: 'showCommentArea:switch', visible: true },
]);
