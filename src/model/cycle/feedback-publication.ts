import { feedback360Report, type Feedback360Report } from '../analysis/index.js';
import type { Feedback360Definition, LocalizedText } from '../definition/index.js';
import { answersAbout, type Response } from '../response/index.js';
import { scoreResponse } from '../scoring/index.js';
import { feedback360Summary, type Feedback360 } from '../statistics/index.js';
import { commentLists, type CommentList } from './comments.js';
import { isAnonymousRole } from './assignment.js';
import { clearFeedback, type FeedbackBlock, type HeldBack, type PublishedSets } from './publish-feedback.js';

export interface FeedbackBlockReport {
  id: string;
  roles: string[];
  anonymous: boolean;
  n: number;
}

export interface FeedbackScaleReport extends Pick<Feedback360, 'others' | 'gap' | 'quadrant' | 'awareness'> {
  id: string;
  title: LocalizedText;
  min: number;
  max: number;
  self: number | null;
  /** In the order of `blocks`; null where it may not be told. */
  blocks: ({ n: number; mean: number } | null)[];
}

/** What is published about one subject: plain data, in which every figure has passed the gate. */
export interface FeedbackReport {
  definition: { id: string; version: string; title: LocalizedText; locales: string[] };
  subject: string;
  round: string | null;
  blocks: FeedbackBlockReport[];
  withheld: { roles: string[]; reason: 'minGroup' | 'differencing' }[];
  thresholds: { minGroup: number; minComments: number };
  scales: FeedbackScaleReport[];
  comments: CommentList[];
  /** The same with spread, agreement, single items and trend, for whoever draws it. */
  results: Feedback360Report;
}

export interface FeedbackPublication {
  report: FeedbackReport;
  /** People behind each figure, everything published earlier among them. Never leaves the collector. */
  sets: PublishedSets;
}

/**
 * The report about one subject, from all responses that count. Computed once, at closing; after answers came in late it is computed
 * again only if everything that was shown before can be shown again, with nobody or enough people more behind each figure.
 *
 * @param responses as `countedResponses` gives them, all about `subject`
 * @param earlier the last publication about this subject
 * @param seed orders comments; the same seed gives the same order
 * @param before reports about the subject from earlier cycles, the oldest first
 */
export function publishFeedback(definition: Feedback360Definition, subject: string, responses: readonly Response[], seed: string, earlier: FeedbackPublication | null = null, before: readonly Feedback360Report[] = []): FeedbackPublication | HeldBack {
  const blocksBefore = earlier?.report.blocks.filter(({ anonymous }) => anonymous) ?? [];
  const cleared = clearFeedback(definition, responses, earlier?.sets ?? {}, blocksBefore.map(({ roles }) => roles));
  if ('held' in cleared) return cleared;
  const scores = new Map(responses.map((response) => [response, scoreResponse(definition, answersAbout(response.answers, subject, definition)).scales]));
  const shown = cleared.blocks.filter(({ id }) => id !== 'others');
  const self = definition.raters.self;
  const weights = new Map(definition.raters.groups.map(({ role, weight }) => [role, weight ?? definition.roles.find(({ id }) => id === role)?.weight ?? 1]));
  const scales = (definition.scoring?.scales ?? []).map((scale, at): FeedbackScaleReport => {
    const score = (response: Response): number | null => scores.get(response)![at]!.mean;
    const ratings = shown.map(({ id }) => cleared.gate(`scale:${scale.id}`, id, (response) => score(response) !== null)?.map((response) => score(response)!) ?? null);
    const isSelf = (block: FeedbackBlock) => block.roles.length === 1 && block.roles[0] === self;
    const own = ratings[shown.findIndex(isSelf)]?.[0] ?? null;
    const summary = feedback360Summary({
      self: own,
      ...(definition.feedback?.cut === undefined ? {} : { cut: definition.feedback.cut }),
      ...(definition.feedback?.gapThreshold === undefined ? {} : { gapThreshold: definition.feedback.gapThreshold }),
      blocks: shown.map((block, i) => ({ ratings: ratings[i] ?? [], shown: ratings[i] !== null && !isSelf(block), weight: weightOf(block, weights) })),
    });
    return {
      id: scale.id, title: scale.title, min: scale.min, max: scale.max, self: own,
      others: summary.others, gap: summary.gap, quadrant: summary.quadrant, awareness: summary.awareness,
      blocks: summary.blockMeans.map((mean, i) => (isSelf(shown[i]!) ? (own === null ? null : { n: 1, mean: own }) : mean === null ? null : { n: ratings[i]!.length, mean })),
    };
  });
  const anonymous = responses.filter(({ role }) => isAnonymousRole(definition, role));
  const comments = commentLists(definition, cleared, anonymous, seed, earlier?.sets ?? {});
  const results = feedback360Report(definition, subject, cleared, { comments: comments.lists, before });
  const sets = cleared.sets(comments.sets);
  if (earlier && (losesFigures(earlier.sets, sets.now) || blocksBefore.some(({ id }) => !shown.some((block) => block.id === id)))) return { held: true, reason: 'too-few-new-answers' };
  return {
    sets: sets.all,
    report: {
      definition: { id: definition.id, version: definition.version.number, title: definition.title, locales: definition.locales },
      subject, round: responses[0]?.round ?? null,
      blocks: shown.map(({ id, roles, anonymous: hidden, responses: own }) => ({ id, roles, anonymous: hidden, n: own.length })),
      withheld: cleared.withheld, thresholds: { minGroup: cleared.minGroup, minComments: definition.anonymity?.minComments ?? 5 },
      scales, comments: comments.lists, results,
    },
  };
}

/** A figure that was told before and could not be told now would show that something is hidden in between. */
function losesFigures(before: PublishedSets, now: PublishedSets): boolean {
  return Object.entries(before).some(([figure, sets]) => sets.length > 0 && !(now[figure]?.length));
}

/** A block of several roles counts as much as its roles together. */
function weightOf({ roles }: FeedbackBlock, weights: ReadonlyMap<string, number>): number {
  return roles.reduce((sum, role) => sum + (weights.get(role) ?? 1), 0);
}
