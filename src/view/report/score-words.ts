import type { ReportCycle, ScaleReport, ScoreChange, Span } from './report-parts.js';
import { signedText } from '../i18n/index.js';
import type { ReportContext } from './report-context.js';

/** `64 of 100, probably between 55 and 73`; without a score, why there is none. */
export function scoreWords(pomp: number | null, span: Span | null, context: ReportContext): string {
  if (pomp === null) return context.t('report.noScore');
  const score = context.t('report.score', { score: context.points(pomp) });
  const range = span ? context.t('report.between', { low: context.points(span.low), high: context.points(span.high) }) : context.t('report.noInterval');
  return `${score} · ${range}`;
}

/** How many items stand behind a score, and how often the person could not say. */
export function answeredWords({ answered, total, cannotSay }: Pick<ScaleReport, 'answered' | 'total' | 'cannotSay'>, context: ReportContext): string {
  const items = context.t('report.itemsAnswered', { answered, n: total });
  return cannotSay > 0 ? `${items} · ${context.t('report.cannotSay', { n: cannotSay })}` : items;
}

/** Why a figure is missing: missing is never zero. */
export function statusWords(status: string, context: ReportContext): string {
  if (status === 'insufficient' || status === 'noData' || status === 'missing') return context.t('report.statusInsufficient');
  return context.t(status === 'noVariance' ? 'report.statusNoVariance' : 'report.statusOther');
}

export interface TrendScore {
  readonly round: string | null;
  readonly completedAt: string;
  /** 0–100; null where the cycle has none. */
  readonly score: number | null;
}

/** The last step of a trend, oldest first: how many points since when. Undefined if the last two scores do not exist. */
function lastStep(scores: readonly TrendScore[], cycles: readonly ReportCycle[], context: ReportContext): { difference: string; cycle: string } | undefined {
  const [before, last] = scores.filter((s) => s.score !== null).slice(-2);
  if (!before || !last || last !== scores.at(-1)) return undefined;
  const points = Math.round(last.score!) - Math.round(before.score!);
  return { difference: signedText(points, context.locale, 0), cycle: cycleName(before, cycles, context) };
}

/** What a change means in plain words, with the size from which one counts. */
export function changeWords(scores: readonly TrendScore[], change: ScoreChange | null, cycles: readonly ReportCycle[], context: ReportContext): string | undefined {
  const step = lastStep(scores, cycles, context);
  if (!step) return undefined;
  const verdict = verdictOf(change);
  const sentence = context.t(`report.change${verdict}`, step);
  const least = change?.minDetectableChange;
  return verdict === 'Unknown' || typeof least !== 'number' ? sentence : `${sentence} ${context.t('report.changeLeast', { least: context.points(Math.ceil(least)) })}`;
}

/** The same in half a line. */
export function changeInShort(scores: readonly TrendScore[], change: ScoreChange | null, cycles: readonly ReportCycle[], context: ReportContext): string | undefined {
  const step = lastStep(scores, cycles, context);
  return step && context.t(`report.change${verdictOf(change)}Short`, step);
}

function verdictOf(change: ScoreChange | null): 'Reliable' | 'None' | 'Unknown' {
  if (change?.class === 'improved' || change?.class === 'deteriorated') return 'Reliable';
  return change?.class === 'noReliableChange' ? 'None' : 'Unknown';
}

/** The name of a cycle, else the day on which it was answered. */
export function cycleName(at: { round: string | null; completedAt: string }, cycles: readonly ReportCycle[], context: ReportContext): string {
  const cycle = cycles.find((c) => c.round === at.round && c.completedAt === at.completedAt) ?? cycles.find((c) => c.round !== null && c.round === at.round);
  return (cycle?.roundTitle && context.text(cycle.roundTitle)) || at.round || context.day(at.completedAt);
}
