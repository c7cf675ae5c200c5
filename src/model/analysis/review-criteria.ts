import type { ExpertMethod, ExpertSurveyDefinition, LocalizedText, SurveyOutline } from '../definition/index.js';
import { aikenV, contentValidityIndex, contentValidityRatio, describe, type AikenV, type ContentValidityRatioItem, type Description } from '../statistics/index.js';
import type { Expert } from './expert-frame.js';
import { columnTitle, expertItems, ratingAt, type ExpertItem } from './expert-items.js';
import { rolesOf, type RoleFigures } from './expert-roles.js';

/** One question that the panel answered about every indicator. */
export interface ReviewCriterion {
  /** Of the method. */
  id: string;
  title: LocalizedText;
  coefficient: 'cvr' | 'cvi' | 'aiken';
  min: number;
  max: number;
  /** From here on a rating counts as "essential" or "relevant"; null for Aiken's V. */
  from: number | null;
  /** Mean index over the indicators, and share of those that all find relevant; for `cvi` only. */
  scale: { average: number | null; universal: number | null } | null;
}

/** One indicator by one criterion. */
export interface ReviewFigure {
  criterion: string;
  n: number;
  ratings: Description;
  /** CVR −1…1, I-CVI or V 0…1. */
  value: number | null;
  /** Of the value: score interval of the share (Wilson) or of V (Penfield & Giacobbi), 95 %. */
  interval: { low: number; high: number } | null;
  cvr: ContentValidityRatioItem & { essential: number } | null;
  cvi: { relevant: number; chance: number; kappa: number; rating: string; acceptable: boolean } | null;
  aiken: AikenV | null;
  /** By exact critical count, Lynn's limits, or V and its lower bound; null without a figure. */
  pass: boolean | null;
  roles: RoleFigures;
  /** `tooFew`: fewer than the smallest group rated it. */
  status: 'ok' | 'noData' | 'tooFew';
}

/** From here on Aiken's V passes, if its lower bound lies above one half as well (Charter 2003). */
export const aikenLimits = { v: 0.7, lower: 0.5 } as const;

export interface CriterionRead {
  criterion: ReviewCriterion;
  items: ExpertItem[];
}

export function readCriterion(definition: ExpertSurveyDefinition, method: ExpertMethod, outline: SurveyOutline, experts: readonly Expert[]): CriterionRead | null {
  const items = expertItems(definition, method, outline);
  const [first] = items;
  if (!first) return null;
  const coefficient = method.coefficient ?? 'cvr';
  const from = coefficient === 'aiken' ? null : method.essentialFrom ?? (coefficient === 'cvr' ? first.max : 3);
  const title = method.column === undefined ? first.aspect ?? method.id : columnTitle(definition, outline, first.question, method.column);
  const table = experts.map((expert) => items.map((item) => ratingAt(expert, item)));
  const whole = coefficient === 'cvi' && table.length ? contentValidityIndex({ ratings: table, relevantFrom: from! }) : null;
  return { items, criterion: { id: method.id, title, coefficient, min: first.min, max: first.max, from, scale: whole && { average: whole.sCviAve, universal: whole.sCviUa } } };
}

export function reviewFigure(definition: ExpertSurveyDefinition, { criterion, items }: CriterionRead, indicator: string, experts: readonly Expert[], minGroup: number): ReviewFigure | null {
  const item = items.find((entry) => indicatorOf(entry) === indicator);
  if (!item) return null;
  const rated = experts.flatMap(({ key, role, ...expert }) => {
    const value = ratingAt(expert, item);
    return value === null ? [] : [{ key, role, value }];
  });
  const none = { criterion: criterion.id, value: null, interval: null, cvr: null, cvi: null, aiken: null, pass: null, roles: { shown: [], withheld: [], effect: null, difference: null } };
  if (rated.length === 0 || rated.length < minGroup) return { ...none, n: 0, ratings: describe([]), status: rated.length ? 'tooFew' : 'noData' };
  const ratings = rated.map(({ value }) => value);
  const common = { ...none, n: ratings.length, ratings: describe(ratings), roles: rolesOf(definition, rated), status: 'ok' as const };
  if (criterion.coefficient === 'aiken') {
    const aiken = aikenV({ ratings, min: item.min, max: item.max });
    return { ...common, value: aiken.v, interval: { low: aiken.lower!, high: aiken.upper! }, aiken, pass: atLeast(aiken.v!, aikenLimits.v) && atLeast(aiken.lower!, aikenLimits.lower) };
  }
  const yes = ratings.map((rating): number => (atLeast(rating, criterion.from!) ? 1 : 0));
  const count = yes.reduce((sum, one) => sum + one, 0);
  // The score interval of V on 0 and 1 is Wilson's interval of a share.
  const share = aikenV({ ratings: yes, min: 0, max: 1 });
  if (criterion.coefficient === 'cvr') {
    const cvr = contentValidityRatio({ essentialCounts: [count], experts: ratings.length }).items![0]!;
    return { ...common, value: cvr.cvr, interval: { low: 2 * share.lower! - 1, high: 2 * share.upper! - 1 }, cvr: { ...cvr, essential: count }, pass: cvr.pass };
  }
  const cvi = contentValidityIndex({ ratings: ratings.map((rating) => [rating]), relevantFrom: criterion.from! });
  return {
    ...common, value: cvi.iCvi[0]!, interval: { low: share.lower!, high: share.upper! },
    cvi: { relevant: count, chance: cvi.chance[0]!, kappa: cvi.kappa[0]!, rating: cvi.rating[0]!, acceptable: cvi.acceptable[0]! }, pass: cvi.acceptable[0]!,
  };
}

/** The same indicator has the same row in every matrix, or is a question of its own. */
export function indicatorOf({ question, row }: Pick<ExpertItem, 'question' | 'row'>): string {
  return row ?? question;
}

function atLeast(value: number, limit: number): boolean {
  return value >= limit - 1e-12;
}
