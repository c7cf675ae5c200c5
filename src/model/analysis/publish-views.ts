import { spanCheck, StatisticsError } from '../statistics/index.js';

/** A set of people about whom a figure may be shown. */
export interface View {
  id: string;
  /** Keys of the respondents; each person once. */
  members: readonly string[];
}

export interface PublishViewsInput {
  /** Fewest people behind any figure, and behind any figure that follows by adding and subtracting. */
  minGroup: number;
  /** In the order of their importance: a view that would betray someone together with earlier ones is withheld. */
  views: readonly View[];
  /** Respondents who are known by name anyway, such as oneself and the manager. */
  exempt?: readonly string[];
  /** Sets already published from the same data. */
  published?: readonly (readonly string[])[];
  /** As in `spanCheck`; beyond it a view is withheld unless every cell it makes holds enough people. */
  maxCombinations?: number;
}

declare const cleared: unique symbol;

/** A view that has passed; only `publishViews` makes one, and report builders accept nothing else. */
export interface PublishedView extends View {
  readonly [cleared]: true;
}

export interface WithheldView {
  id: string;
  /** `minGroup`: too few people; `differencing`: together with other views it would isolate fewer than that. */
  reason: 'minGroup' | 'differencing';
}

export interface PublishedViews {
  views: PublishedView[];
  withheld: WithheldView[];
}

const passed = new WeakSet<object>();

/**
 * The one gate to a report: clears views whose people, and every combination of people that can be computed from all views
 * together (the earlier published ones too), number at least `minGroup`.
 */
export function publishViews(input: PublishViewsInput): PublishedViews {
  const exempt = new Set(input.exempt ?? []);
  const number = new Map<string, number>();
  const numberOf = (key: string) => number.get(key) ?? number.set(key, number.size + 1).size;
  const known = [...exempt].map((key) => [numberOf(key)]);
  const public_ = [...known, ...(input.published ?? []).map((set) => [...new Set(set)].map(numberOf))];
  const views: PublishedView[] = [];
  const withheld: WithheldView[] = [];
  for (const view of input.views) {
    const members = [...new Set(view.members)];
    const named = members.length > 0 && members.every((key) => exempt.has(key));
    if (!named && members.filter((key) => !exempt.has(key)).length < input.minGroup) {
      withheld.push({ id: view.id, reason: 'minGroup' });
      continue;
    }
    const candidate = [...public_, members.map(numberOf)];
    if (!isSafe(candidate, [...exempt].map(numberOf), number.size, input)) {
      withheld.push({ id: view.id, reason: 'differencing' });
      continue;
    }
    public_.push(candidate.at(-1)!);
    const clear = Object.freeze({ id: view.id, members: Object.freeze(members) }) as unknown as PublishedView;
    passed.add(clear);
    views.push(clear);
  }
  return { views, withheld };
}

/** @throws Error for a view that did not come out of `publishViews` */
export function assertPublished(view: PublishedView): void {
  if (!passed.has(view)) throw new Error('This view has not been cleared: pass it through publishViews() and report on what that returns.');
}

function isSafe(published: number[][], exempt: number[], respondents: number, { minGroup, maxCombinations }: PublishViewsInput): boolean {
  try {
    return spanCheck({ respondents, minGroup, exempt, published, ...(maxCombinations === undefined ? {} : { maxCombinations }) }).safe;
  } catch (error) {
    // Too many small cells to look at every combination: not provably safe, so not shown.
    if (error instanceof StatisticsError && error.code === 'statistics/too-large') return false;
    throw error;
  }
}
