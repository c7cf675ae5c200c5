import { publishRaterGroups, publishViews, type PublishedView } from '../analysis/index.js';
import type { Feedback360Definition } from '../definition/index.js';
import type { Response } from '../response/index.js';
import { isAnonymousRole, leastGroup, roleThreshold } from './assignment.js';

/** Sets of people behind each figure ever published about one subject, by figure; an empty name stands for the blocks themselves. */
export type PublishedSets = Record<string, string[][]>;

/** Responses of people who may be shown together. */
export interface FeedbackBlock {
  /** `role:<role>` for people known by name, `block:<role>+<role>`, or `others` for all anonymous ones. */
  id: string;
  roles: string[];
  anonymous: boolean;
  responses: Response[];
}

/**
 * The responses of one block that a figure may be made from, null where that would betray somebody beside the other blocks or beside
 * what was published before. `figure` names the figure (`scale:<id>`, `item:<question>`); `has` says who has a value.
 */
export type FigureGate = (figure: string, block: string, has: (response: Response) => boolean) => Response[] | null;

export interface ClearedFeedback {
  blocks: FeedbackBlock[];
  withheld: { roles: string[]; reason: 'minGroup' | 'differencing' }[];
  minGroup: number;
  gate: FigureGate;
  /** What has been opened through `gate` so far, `more` figures among it: by itself, and beside everything from before, to be kept with the report. */
  sets(more?: PublishedSets): { now: PublishedSets; all: PublishedSets };
}

/** Nothing may be shown now: what was published stays as it is. */
export interface HeldBack {
  held: true;
  /** Answers that wait until more have come. */
  reason: 'too-few-new-answers';
}

/**
 * The one gate between raters and anything that is published about a subject: privacy plan, span check over blocks, and the same again
 * for each figure, since a missing answer makes another set of people. Everything published earlier counts in.
 *
 * @param responses the last one of each person in time; of people known by name and of anonymous ones alike
 * @param merged roles that were published together before; they stay together, since the parts would betray one another
 */
export function clearFeedback(definition: Feedback360Definition, responses: readonly Response[], earlier: PublishedSets = {}, merged: readonly (readonly string[])[] = []): ClearedFeedback | HeldBack {
  const policy = definition.anonymity?.mode ?? 'merge';
  // Withholding a group that asks for more than the others would leave its total to be computed: there everybody has the strictest threshold.
  const minGroup = policy === 'suppress' ? roleThreshold(definition, definition.roles.map(({ id }) => id)) : leastGroup(definition);
  const sized = roleGroups(definition, merged).map((roles) => ({ roles, anonymous: isAnonymousRole(definition, roles[0]!), members: responses.filter(({ role }) => roles.includes(role)).map(raterKey) }));
  const groups = (policy === 'merge' ? joined(sized, definition) : sized).map(({ roles, ...group }) => ({ role: roles.join('+'), ...group }));
  const byKey = new Map(responses.map((response) => [raterKey(response), response]));
  const named = groups.filter(({ anonymous }) => !anonymous).flatMap(({ members }) => members);
  const cleared = publishRaterGroups({ minGroup, policy, groups, published: earlier[''] ?? [] });
  if (!cleared.refresh) return { held: true, reason: 'too-few-new-answers' };

  const all = cleared.views.map((view): FeedbackBlock => ({
    id: view.id, roles: rolesOf(view, responses), anonymous: !view.id.startsWith('role:'), responses: view.members.map((key) => byKey.get(key)!),
  }));
  const least = new Map(all.map((block) => [block.id, block.anonymous ? roleThreshold(definition, block.id === 'others' ? [] : block.roles) : 1]));
  const blocks = all.filter(({ id, responses: own }) => own.length >= least.get(id)!);
  const shownRoles = new Set(blocks.filter(({ id }) => id !== 'others').flatMap(({ roles }) => roles));
  const opened = new Map<string, Map<string, string[]>>();

  const gate: FigureGate = (figure, block, has) => {
    let open = opened.get(figure);
    if (!open) {
      const narrowed = cleared.views.map(({ id, members }) => ({ id, members: members.filter((key) => has(byKey.get(key)!)) })).filter(({ members }) => members.length > 0);
      const { views } = publishViews({ minGroup, exempt: named, published: earlier[figure] ?? [], views: narrowed });
      open = new Map(views.map(({ id, members }) => [id, [...members]]));
      opened.set(figure, open);
    }
    const members = open.get(block);
    return members && members.length >= least.get(block)! ? members.map((key) => byKey.get(key)!) : null;
  };

  return {
    blocks, minGroup, gate,
    withheld: cleared.withheld.filter(({ id }) => id !== 'others').map(({ id, reason }) => ({ roles: id.replace(/^\w+:/, '').split('+'), reason }))
      .concat(all.filter((block) => !blocks.includes(block) && block.id !== 'others').map(({ roles }) => ({ roles, reason: 'minGroup' as const })))
      .concat(cleared.plan.suppressed.filter((role) => !shownRoles.has(role)).map((role) => ({ roles: [role], reason: 'minGroup' as const }))),
    sets(more = {}) {
      const now = { '': cleared.views.map(({ members }) => [...members]), ...Object.fromEntries([...opened].map(([figure, views]) => [figure, [...views.values()]])), ...more };
      return { now, all: mergeSets(earlier, now) };
    },
  };
}

interface SizedGroup {
  roles: string[];
  anonymous: boolean;
  members: string[];
}

/** Groups that are too small for a threshold of their own join the smallest other one, until each is large enough or alone. */
function joined(groups: readonly SizedGroup[], definition: Feedback360Definition): SizedGroup[] {
  const all = groups.map((group) => ({ ...group }));
  for (;;) {
    const present = all.filter(({ anonymous, members }) => anonymous && members.length > 0);
    // What is below the common threshold is left to the privacy plan, which pools it.
    const small = present.find(({ roles, members }) => members.length >= leastGroup(definition) && members.length < roleThreshold(definition, roles));
    const other = small && present.filter((group) => group !== small).reduce<SizedGroup | null>((best, group) => (best === null || group.members.length <= best.members.length ? group : best), null);
    if (!small || !other) return all;
    const [first, second] = all.indexOf(small) < all.indexOf(other) ? [small, other] : [other, small];
    first.roles = [...first.roles, ...second.roles];
    first.members = [...first.members, ...second.members];
    all.splice(all.indexOf(second), 1);
  }
}

/** One person once: whoever rates in two roles is still the same person. */
export function raterKey({ respondent, id }: Response): string {
  return respondent ?? id;
}

/**
 * One response for each person about one subject: the last that arrived until `until`, because a correction counts, and after that only
 * the first of people who had not answered yet, because a change of mind would show in the difference.
 */
export function countedResponses(arrivals: readonly { response: Response; receivedAt: Date }[], until: number, include: 'in-time' | 'late' = 'in-time'): Response[] {
  const inOrder = [...arrivals].sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime() || (a.response.id < b.response.id ? -1 : 1));
  const counted = new Map<string, Response>();
  for (const { response, receivedAt } of inOrder) if (receivedAt.getTime() < until) counted.set(raterKey(response), response);
  if (include === 'late') for (const { response, receivedAt } of inOrder) if (receivedAt.getTime() >= until && !counted.has(raterKey(response))) counted.set(raterKey(response), response);
  return [...counted.values()];
}

/** Roles in the order of the definition, those that were merged before as one. */
function roleGroups({ roles }: Feedback360Definition, merged: readonly (readonly string[])[]): string[][] {
  const together = (role: string) => merged.find((group) => group.includes(role)) ?? [role];
  return roles.filter(({ id }) => together(id)[0] === id).map(({ id }) => [...together(id)]);
}

function rolesOf(view: PublishedView, responses: readonly Response[]): string[] {
  if (view.id !== 'others') return view.id.replace(/^\w+:/, '').split('+');
  return [...new Set(responses.filter((response) => view.members.includes(raterKey(response))).map(({ role }) => role))];
}

function mergeSets(a: PublishedSets, b: PublishedSets): PublishedSets {
  const merged: PublishedSets = { ...a };
  for (const [figure, sets] of Object.entries(b)) {
    const known = new Set((merged[figure] ?? []).map((set) => JSON.stringify([...set].sort())));
    merged[figure] = [...(merged[figure] ?? []), ...sets.filter((set) => !known.has(JSON.stringify([...set].sort())))];
  }
  return merged;
}
