import { publishViews } from '../analysis/index.js';
import type { LocalizedText } from '../definition/index.js';
import type { FeedbackReport, FeedbackScaleReport } from './feedback-publication.js';
import type { PublishedSets } from './publish-feedback.js';

/** One construct over the subjects of a unit: means of what was published about each, with everybody counting the same. */
export interface UnitScaleReport {
  id: string;
  title: LocalizedText;
  min: number;
  max: number;
  /** Subjects behind it; null, with everything else, where there are too few. */
  n: number | null;
  self: number | null;
  others: number | null;
  gap: number | null;
  /** How many subjects have it as a need, a blind spot and so on: what training and measures are planned from. */
  quadrants: Record<Exclude<FeedbackScaleReport['quadrant'], 'unknown'>, number> | null;
}

export interface UnitReport {
  /** Null is the whole organisation. */
  unit: string | null;
  n: number;
  minUnit: number;
  scales: UnitScaleReport[];
}

export interface UnitPublication {
  unit: string | null;
  /** Null: withheld, because too few subjects have results, or because another unit's figures would betray them. */
  report: UnitReport | null;
  sets: PublishedSets;
}

/** What was published earlier about a unit, and the reports it rests on. */
export interface EarlierUnit {
  unit: string | null;
  sets: PublishedSets;
  /** Number of the report of each subject. */
  numbers: Record<string, number>;
}

export interface SubjectResult {
  subject: string;
  unit: string | null;
  /** Number of the publication about this subject. */
  number: number;
  report: FeedbackReport;
}

/**
 * Reports about units and the organisation, made from nothing but what is published about single subjects: so they tell nothing about
 * raters that is not told already. For the subjects themselves each figure passes the gate over all units together. When reports of
 * single subjects have changed since, a unit follows only once that is nobody or at least `minUnit` of them.
 */
export function publishUnits(results: readonly SubjectResult[], minUnit: number, earlier: readonly EarlierUnit[] = []): UnitPublication[] {
  const units = [...new Set(results.flatMap(({ unit }) => (unit === null ? [] : [unit])))].sort();
  const bySubject = new Map(results.map((result) => [result.subject, result]));
  const members = (unit: string | null) => results.filter((result) => unit === null || result.unit === unit).map(({ subject }) => subject);
  const views = [null, ...units].map((unit) => ({ id: unit ?? '', members: members(unit) }));
  const before = (figure: string) => earlier.flatMap(({ sets }) => sets[figure] ?? []);
  const open = (figure: string, has: (result: SubjectResult) => boolean) => new Map(publishViews({
    minGroup: minUnit, published: before(figure), views: views.map(({ id, members: all }) => ({ id, members: all.filter((subject) => has(bySubject.get(subject)!)) })),
  }).views.map(({ id, members: clear }) => [id, clear.map((subject) => bySubject.get(subject)!)]));

  const everybody = open('', () => true);
  const scales = results[0]?.report.scales ?? [];
  const figures = scales.map((scale, at) => ({ scale, open: open(`scale:${scale.id}`, ({ report }) => report.scales[at]?.others != null && report.scales[at]?.self != null), at }));
  return views.map(({ id, members: all }) => {
    const unit = id || null;
    const last = earlier.find((entry) => entry.unit === unit);
    const changed = last ? all.filter((subject) => last.numbers[subject] !== bySubject.get(subject)!.number).length : 0;
    const people = everybody.get(id);
    if (!people || (changed > 0 && changed < minUnit)) return { unit, report: null, sets: {} };
    return {
      unit,
      report: { unit, n: people.length, minUnit, scales: figures.map(({ scale, open: cleared, at }) => summarise(scale, cleared.get(id)?.map(({ report }) => report.scales[at]!) ?? null)) },
      sets: {
        '': [people.map(({ subject }) => subject)],
        ...Object.fromEntries(figures.flatMap(({ scale, open: cleared }) => (cleared.has(id) ? [[`scale:${scale.id}`, [cleared.get(id)!.map(({ subject }) => subject)]]] : []))),
      },
    };
  });
}

function summarise({ id, title, min, max }: FeedbackScaleReport, of: readonly FeedbackScaleReport[] | null): UnitScaleReport {
  const frame = { id, title, min, max };
  if (!of) return { ...frame, n: null, self: null, others: null, gap: null, quadrants: null };
  const mean = (value: (scale: FeedbackScaleReport) => number) => of.reduce((sum, scale) => sum + value(scale), 0) / of.length;
  const count = (quadrant: FeedbackScaleReport['quadrant']) => of.filter((scale) => scale.quadrant === quadrant).length;
  return {
    ...frame, n: of.length, self: mean(({ self }) => self!), others: mean(({ others }) => others!), gap: mean(({ gap }) => gap!),
    quadrants: { sharedStrength: count('sharedStrength'), hiddenStrength: count('hiddenStrength'), blindSpot: count('blindSpot'), developmentNeed: count('developmentNeed') },
  };
}
