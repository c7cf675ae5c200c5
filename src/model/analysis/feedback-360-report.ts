import type { Feedback360Definition, LocalizedText } from '../definition/index.js';
import { answersAbout, type Response } from '../response/index.js';
import { scoreResponse, type ScaleResult } from '../scoring/index.js';
import { developmentPriorities, type DevelopmentPriorities } from '../statistics/index.js';
import { feedbackItems, type FeedbackItem } from './feedback-items.js';
import { feedbackScale, type FeedbackBlock, type FeedbackScale, type FigureGate } from './feedback-scale.js';

/** What the publication has cleared about one subject. */
export interface PublishableFeedback {
  /** A block `others`, over all anonymous ones, is passed over: its people stand in the other blocks. */
  blocks: readonly FeedbackBlock[];
  withheld: readonly { roles: readonly string[]; reason: 'minGroup' | 'differencing' }[];
  minGroup: number;
  /** Default: everybody of the block who has a value. */
  gate?: FigureGate;
}

/** What was written, in an order that tells nothing; `comments` is null while too few have written. */
export interface FeedbackComments {
  question: string;
  title: LocalizedText;
  comments: readonly string[] | null;
  named: readonly { role: string; comments: readonly string[] }[];
}

export interface Feedback360ReportOptions {
  comments?: readonly FeedbackComments[];
  /** Earlier reports about the same subject, the oldest first. */
  before?: readonly Pick<Feedback360Report, 'round' | 'scales'>[];
  /** Score that the job asks for, and how much it matters there, by scale. */
  job?: Readonly<Record<string, { benchmark?: number; importance?: number }>>;
  now?: Date;
}

export interface ReportedBlock {
  id: string;
  roles: { id: string; title: LocalizedText }[];
  anonymous: boolean;
  self: boolean;
  n: number;
}

export interface Feedback360Report {
  kind: 'feedback-360';
  definition: { id: string; version: string; title: LocalizedText; locales: string[] };
  subject: string;
  round: string | null;
  roundTitle?: LocalizedText;
  generatedAt: string;
  blocks: ReportedBlock[];
  withheld: { roles: { id: string; title: LocalizedText }[]; reason: 'minGroup' | 'differencing' }[];
  thresholds: { minGroup: number; minSpread: number; minItems: number };
  /** In points; from the cut on a score is a strength, below the threshold self and others agree. */
  cut: number;
  gapThreshold: number;
  scales: FeedbackScale[];
  items: FeedbackItem[];
  priorities: DevelopmentPriorities;
  comments: FeedbackComments[];
}

const leastSpread = 5;
const leastItems = 10;

/**
 * The report about one subject, from what may be published and nothing else; every figure is asked of the gate anew.
 * 1. each response is scored, ratings side by side by their own ratee; 2. each scale is summarised over the blocks; 3. single items where
 * enough people rated them; 4. what to build on and what to develop.
 */
export function feedback360Report(definition: Feedback360Definition, subject: string, cleared: PublishableFeedback, options: Feedback360ReportOptions = {}): Feedback360Report {
  const blocks = cleared.blocks.filter(({ id }) => id !== 'others');
  const gate: FigureGate = cleared.gate ?? ((_figure, id, has) => blocks.find((block) => block.id === id)?.responses.filter(has) ?? null);
  const scoredBy = new Map<Response, ScaleResult[]>(blocks.flatMap(({ responses }) => responses).map((response) => [response, scoreResponse(definition, answersAbout(response.answers, subject, definition)).scales]));
  const scales = definition.scoring?.scales ?? [];
  const { self } = definition.raters;
  const thresholds = { minGroup: cleared.minGroup, minSpread: Math.max(cleared.minGroup, leastSpread), minItems: Math.max(cleared.minGroup, definition.anonymity?.minDistribution ?? leastItems, leastItems) };
  const round = blocks.flatMap(({ responses }) => responses)[0]?.round ?? null;
  const roundTitle = definition.rounds?.find((entry) => entry.id === round)?.title;
  const weightOf = ({ roles }: FeedbackBlock): number => roles.reduce((sum, role) => sum + roleWeight(definition, role), 0);
  const titled = (roles: readonly string[]) => roles.map((id) => ({ id, title: definition.roles.find((role) => role.id === id)?.title ?? id }));
  const reported = scales.map((scale, at) => feedbackScale(definition, scale, blocks, {
    self, weightOf, gate, minSpread: thresholds.minSpread, round, scored: (response) => scoredBy.get(response)![at]!,
    before: (options.before ?? []).map((report) => {
      const earlier = report.scales.find(({ id }) => id === scale.id);
      return { round: report.round, self: earlier?.self?.mean ?? null, others: earlier?.others?.mean ?? null, n: earlier?.others?.n ?? null };
    }),
  }));
  const cut = definition.feedback?.cut ?? 3.5;
  return {
    kind: 'feedback-360',
    definition: { id: definition.id, version: definition.version.number, title: definition.title, locales: definition.locales },
    subject, round, ...(roundTitle === undefined ? {} : { roundTitle }), generatedAt: (options.now ?? new Date()).toISOString(),
    blocks: blocks.map((block) => ({ id: block.id, roles: titled(block.roles), anonymous: block.anonymous, self: block.roles.length === 1 && block.roles[0] === self, n: block.responses.length })),
    withheld: cleared.withheld.map(({ roles, reason }) => ({ roles: titled(roles), reason })),
    thresholds, cut, gapThreshold: definition.feedback?.gapThreshold ?? 0.5,
    scales: reported,
    items: scales.flatMap((scale, at) => feedbackItems(definition, scale, blocks, { self, gate, minItems: thresholds.minItems, scored: (response) => scoredBy.get(response)![at]! })),
    priorities: prioritiesOf(reported, cut, options.job ?? {}),
    comments: [...(options.comments ?? [])],
  };
}

/** The cut is the benchmark of a job without one of its own; there every scale matters as much. */
function prioritiesOf(scales: readonly FeedbackScale[], cut: number, job: NonNullable<Feedback360ReportOptions['job']>): DevelopmentPriorities {
  return developmentPriorities({
    cut, minRaters: 1,
    competencies: scales.map(({ id, self, others }) => {
      const own = Object.hasOwn(job, id) ? job[id] : undefined;
      return { id, importance: own?.importance ?? 1, benchmark: own?.benchmark ?? cut, self: self?.mean ?? null, others: others?.mean ?? null, n: others?.n ?? 0 };
    }),
  });
}

function roleWeight({ raters, roles }: Feedback360Definition, role: string): number {
  return raters.groups.find((group) => group.role === role)?.weight ?? roles.find(({ id }) => id === role)?.weight ?? 1;
}
