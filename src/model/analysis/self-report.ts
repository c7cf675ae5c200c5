import type { FormDefinition, FormKind, LocalizedText } from '../definition/index.js';
import type { Response } from '../response/index.js';
import { scoreResponse, type ResponseScores, type ScaleResult, type ValueResult } from '../scoring/index.js';
import { bandOf, bandRanges, type BandRange, type ReportBand } from './bands.js';
import { conclusionsOf, type Conclusion } from './conclusions.js';
import { changeOf, intervalOf, precisionOf, type IntervalStatus, type ScoreChange, type ScoreInterval } from './precision.js';
import type { ReferenceSample } from './reference-sample.js';

export interface ReportCycle {
  round: string | null;
  roundTitle?: LocalizedText;
  responseId: string;
  completedAt: string;
}

export interface ScaleTrendPoint {
  round: string | null;
  completedAt: string;
  mean: number | null;
  pomp: number | null;
}

export interface ScaleReport extends Pick<ScaleResult, 'id' | 'min' | 'max' | 'answered' | 'total' | 'cannotSay' | 'mean' | 'pomp' | 'status'> {
  title: LocalizedText;
  description?: LocalizedText;
  interval: ScoreInterval | null;
  intervalStatus: IntervalStatus;
  band: ReportBand | null;
  /** All bands of the scale. */
  bands: BandRange[];
  /** Every cycle, the oldest first. */
  trend: ScaleTrendPoint[];
  change: ScoreChange | null;
}

export interface ValueReport extends Omit<ValueResult, 'unusable'> {
  title: LocalizedText;
  description?: LocalizedText;
  /** Of the index, on 0–100. */
  interval: ScoreInterval | null;
  intervalStatus: IntervalStatus;
  trend: { round: string | null; completedAt: string; index: number | null }[];
  change: ScoreChange | null;
}

export interface SelfReport {
  kind: FormKind;
  definition: { id: string; version: string; title: LocalizedText; locales: string[] };
  subject: string | null;
  generatedAt: string;
  cycles: ReportCycle[];
  scales: ScaleReport[];
  values: ValueReport[];
  strengths: Conclusion[];
  priorities: Conclusion[];
}

/**
 * One person's results.
 * 1. score every response; 2. the last one is the result, all of them the trend; 3. the uncertainty of a score from the
 * definition's reference or the sample; 4. reliable change over the last two cycles; 5. strengths and priorities.
 *
 * @param responses of one subject, the oldest first; none gives a report without results
 * @param sample figures of a group of at least 30, where the collector has one
 */
export function selfReport(definition: FormDefinition, responses: readonly Response[], sample: ReferenceSample = {}, now = new Date()): SelfReport {
  const cycles = responses.map((response) => ({ response, scores: scoreResponse(definition, response.answers) }));
  const latest = cycles.at(-1);
  const scales = latest ? (definition.scoring?.scales ?? []).map((_, at) => scaleReport(definition, at, cycles, sample)) : [];
  const values = latest ? (definition.scoring?.values ?? []).map((_, at) => valueReport(definition, at, cycles, sample)) : [];
  return {
    kind: definition.kind,
    definition: { id: definition.id, version: definition.version.number, title: definition.title, locales: definition.locales },
    subject: latest?.response.subject ?? null,
    generatedAt: now.toISOString(),
    cycles: cycles.map(({ response }) => cycleOf(definition, response)),
    scales, values, ...conclusionsOf(scales, values),
  };
}

type Cycle = { response: Response; scores: ResponseScores };

function cycleOf(definition: FormDefinition, { round, id, completedAt }: Response): ReportCycle {
  const title = definition.rounds?.find((entry) => entry.id === round)?.title;
  return { round, ...(title === undefined ? {} : { roundTitle: title }), responseId: id, completedAt };
}

function scaleReport(definition: FormDefinition, at: number, cycles: readonly Cycle[], sample: ReferenceSample): ScaleReport {
  const scale = definition.scoring!.scales[at]!;
  const results = cycles.map(({ scores }) => scores.scales[at]!);
  const { id, min, max, answered, total, cannotSay, mean, pomp, status } = results.at(-1)!;
  const precision = precisionOf(scale.reference, own(sample.scales, id));
  return {
    id, title: scale.title, ...(scale.description === undefined ? {} : { description: scale.description }),
    min, max, answered, total, cannotSay, mean, pomp, status,
    ...intervalOf(mean, precision, scale),
    band: bandOf(scale, pomp), bands: bandRanges(scale),
    trend: cycles.map(({ response }, i) => ({ round: response.round, completedAt: response.completedAt, mean: results[i]!.mean, pomp: results[i]!.pomp })),
    change: changeOf(results.map((result) => result.mean), precision),
  };
}

function valueReport(definition: FormDefinition, at: number, cycles: readonly Cycle[], sample: ReferenceSample): ValueReport {
  const profile = definition.scoring!.values![at]!;
  const results = cycles.map(({ scores }) => scores.values[at]!);
  const { unusable: _unusable, ...result } = results.at(-1)!;
  const precision = precisionOf(profile.reference, own(sample.values, profile.id));
  return {
    ...result,
    title: profile.title, ...(profile.description === undefined ? {} : { description: profile.description }),
    ...intervalOf(result.index, precision, { min: 0, max: 100 }),
    trend: cycles.map(({ response }, i) => ({ round: response.round, completedAt: response.completedAt, index: results[i]!.index })),
    change: changeOf(results.map((entry) => entry.index), precision),
  };
}

/** Ids are the designer's: one named like a member of every object must not find that member. */
function own<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record && Object.hasOwn(record, id) ? record[id] : undefined;
}
