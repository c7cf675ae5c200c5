import { surveyOutline, type ExpertMethod, type ExpertSurveyDefinition, type LocalizedText } from '../definition/index.js';
import type { Response } from '../response/index.js';
import { kendallW, type KendallW } from '../statistics/index.js';
import { decidedItem, delphiItem, type DelphiItem, type PanelRound } from './delphi-item.js';
import { expertFrame, expertsOf, type Expert, type ExpertFrame, type WithheldExpertReport } from './expert-frame.js';
import { expertItems, ratingAt, type ExpertItem } from './expert-items.js';

/** What the moderator decided about an item after a round. */
export interface DelphiDecision {
  round: string;
  /** Id of the item, `question` or `question.row`. */
  item: string;
  action: 'retire' | 'reword' | 'keep';
  reason?: string;
  /** ISO 8601. */
  at?: string;
  /** The new wording. */
  text?: LocalizedText;
}

export interface DelphiReportOptions {
  /** Experts asked, by round. */
  invited?: Readonly<Record<string, number>>;
  log?: readonly DelphiDecision[];
  now?: Date;
}

export interface DelphiPanelRound {
  id: string;
  title: LocalizedText;
  invited: number | null;
  /** Experts who answered; null when they are too few to be counted. */
  n: number | null;
  /** Of those, how many answered the round before; null in the first one, and when the round before is not shown. */
  stayed: number | null;
}

export interface DelphiSet {
  id: string;
  /** What the items are rated for; null where the method alone says it. */
  title: LocalizedText | null;
  quantileType: 6 | 7;
  /** Ratings from here on count as essential; of the first item. */
  essentialFrom: number | null;
  items: DelphiItem[];
  /** By round: do experts put the items in the same order? Of those who rated every item that the round asked. */
  concordance: (KendallW | null)[];
}

export interface DelphiReport extends ExpertFrame {
  withheld: false;
  method: 'delphi';
  /** Experts who answered in any round. */
  n: number;
  rounds: DelphiPanelRound[];
  sets: DelphiSet[];
  /** Rules that held, as the definition or the default conventions say. */
  rules: { consensus: NonNullable<ExpertSurveyDefinition['consensus']>; stability: NonNullable<ExpertSurveyDefinition['stability']>; settled: 'retire' | 'moderator'; own: { consensus: boolean; stability: boolean } };
  expertiseWeighted: boolean;
  log: DelphiDecision[];
}

/**
 * The path of each item through the rounds.
 * 1. experts of each round; 2. each item's figures, its change against the round before, consensus and stability by the rules; 3. who is
 * retired, by rule or by the moderator's log; 4. concordance over the items of a round. A round of fewer than the smallest group shows nothing.
 */
export function delphiReport(definition: ExpertSurveyDefinition, responses: readonly Response[], options: DelphiReportOptions = {}): DelphiReport | WithheldExpertReport {
  const frame = expertFrame(definition, options.now);
  const rounds = panelRounds(definition, responses);
  const everybody = expertsOf(responses);
  if (everybody.length < frame.minGroup) return { ...frame, withheld: true };
  const outline = surveyOutline(definition.survey);
  const log = [...(options.log ?? [])];
  const enough = rounds.map(({ experts }) => experts.length >= frame.minGroup);
  return {
    ...frame, withheld: false, method: 'delphi', n: everybody.length, log,
    rounds: rounds.map(({ id, title, experts }, at) => {
      const before = at > 0 && enough[at - 1] ? new Set(rounds[at - 1]!.experts.map(({ key }) => key)) : null;
      return { id, title, invited: options.invited && Object.hasOwn(options.invited, id) ? options.invited[id]! : null, n: enough[at] ? experts.length : null, stayed: before && enough[at] ? experts.filter(({ key }) => before.has(key)).length : null };
    }),
    sets: definition.methods.filter(({ method }) => method === 'delphi').map((method) => setOf(definition, method, expertItems(definition, method, outline), rounds, frame.minGroup, log)),
    rules: {
      consensus: definition.consensus ?? { convergenceMax: 0.5, agreementMin: 0.75 }, stability: definition.stability ?? { changedShareMax: 0.15 }, settled: definition.settled ?? 'moderator',
      own: { consensus: definition.consensus !== undefined, stability: definition.stability !== undefined },
    },
    expertiseWeighted: definition.panel?.expertise?.weighted ?? false,
  };
}

/** Questions that are asked no more: retired by the rule or by the moderator. Items of matrices stay with their question until all its rows are retired. */
export function delphiRetired(definition: ExpertSurveyDefinition, responses: readonly Response[], log: readonly DelphiDecision[] = []): string[] {
  return retiredQuestions(delphiReport(definition, responses, { log }));
}

/** The same from a report that is there already. */
export function retiredQuestions(report: DelphiReport | WithheldExpertReport): string[] {
  if (report.withheld) return [];
  const items = report.sets.flatMap((set) => set.items);
  return [...new Set(items.map(({ question }) => question))].filter((question) => items.filter((item) => item.question === question).every(({ retiredAfter }) => retiredAfter !== null));
}

/** A report as it stands with what the moderator has decided since: figures stay, what becomes of the items follows the log. */
export function delphiWithLog(report: DelphiReport, log: readonly DelphiDecision[]): DelphiReport {
  const panel = report.rounds.map(({ id }) => id);
  return { ...report, log: [...log], sets: report.sets.map((set) => ({ ...set, items: set.items.map((item) => decidedItem(item, panel, report.rules.settled, log)) })) };
}

/**
 * A later report with the figures that were told before about the rounds before: whoever has taken an answer back since would otherwise be
 * known by the difference.
 */
export function withKeptRounds(report: DelphiReport, kept: DelphiReport): DelphiReport {
  const old = new Set(kept.rounds.filter(({ n }) => n !== null).map(({ id }) => id));
  const spliced = <Value>(now: readonly Value[], before: readonly Value[] | undefined): Value[] => report.rounds.map(({ id }, at) => (before && old.has(id) ? before[at]! : now[at]!));
  return {
    ...report, rounds: spliced(report.rounds, kept.rounds),
    sets: report.sets.map((set) => {
      const before = kept.sets.find(({ id }) => id === set.id);
      return {
        ...set, concordance: spliced(set.concordance, before?.concordance),
        items: set.items.map((item) => {
          const same = before?.items.find(({ id }) => id === item.id);
          return same ? { ...item, rounds: spliced(item.rounds, same.rounds), changes: [...same.changes, ...item.changes.filter(({ to }) => !old.has(to))] } : item;
        }),
      };
    }),
  };
}

/** Experts by round, in the order of the definition. */
export function panelRounds(definition: ExpertSurveyDefinition, responses: readonly Response[]): PanelRound[] {
  return (definition.rounds ?? []).map(({ id, title }) => ({ id, title: title ?? id, experts: expertsOf(responses.filter(({ round }) => round === id)) }));
}

function setOf(definition: ExpertSurveyDefinition, method: ExpertMethod, items: readonly ExpertItem[], rounds: readonly PanelRound[], minGroup: number, log: readonly DelphiDecision[]): DelphiSet {
  const aspects = new Set(items.map(({ aspect }) => JSON.stringify(aspect)));
  return {
    id: method.id, title: aspects.size === 1 ? items[0]!.aspect : null, quantileType: method.quantileType ?? 7,
    essentialFrom: method.essentialFrom ?? (items[0] ? items[0].max - 1 : null),
    items: items.map((item) => delphiItem(definition, method, item, rounds, minGroup, log)),
    concordance: rounds.map(({ experts }) => concordanceOf(items, experts, minGroup)),
  };
}

function concordanceOf(items: readonly ExpertItem[], experts: readonly Expert[], minGroup: number): KendallW | null {
  const asked = items.filter((item) => experts.some((expert) => ratingAt(expert, item) !== null));
  const judges = experts.map((expert) => asked.map((item) => ratingAt(expert, item))).filter((ratings) => ratings.every((rating) => rating !== null));
  if (asked.length === 0 || judges.length < minGroup) return null;
  return kendallW({ scores: asked.map((_, i) => judges.map((ratings) => ratings[i]!)) });
}
