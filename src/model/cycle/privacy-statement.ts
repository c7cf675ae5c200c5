import type { FormDefinition, LocalizedText } from '../definition/index.js';
import { commentThreshold, isAnonymousRole, leastGroup, roleThreshold } from './assignment.js';
import type { Cycle, PlacedActivity } from './cycle.js';
import { reportReaders, type ReportReader } from './report-readers.js';

/** What a person should know before answering, as facts; the words around them belong to the view. Made from what the collector enforces. */
export interface PrivacyStatement {
  form: { id: string; version: string; title: LocalizedText; locales: string[] };
  purpose: LocalizedText | null;
  legalBasis: LocalizedText | null;
  responsible: LocalizedText | null;
  roles: { id: string; title: LocalizedText; anonymous: boolean; minGroup: number }[];
  /** Fewest people of the anonymous roles behind any figure. */
  minGroup: number;
  minComments: number;
  /** What becomes of groups that are smaller. */
  smallGroups: 'merge' | 'suppress';
  /** Who reads the subject's results beside the subject. */
  readers: ReportReader[];
  /** Fewest subjects behind the figures of a unit. */
  minUnit: number;
  /** Results are computed and published once, then. */
  closes: string;
  /** After this many days answers and results are deleted; null: the form names none. */
  retentionDays: number | null;
}

export function privacyStatement(cycle: Cycle, activity: PlacedActivity, form: FormDefinition): PrivacyStatement {
  return {
    form: { id: form.id, version: form.version.number, title: form.title, locales: form.locales },
    purpose: form.purpose ?? null, legalBasis: form.legalBasis ?? cycle.legalBasis ?? null, responsible: cycle.responsible ?? null,
    roles: form.roles.map(({ id, title }) => ({ id, title, anonymous: isAnonymousRole(form, id), minGroup: roleThreshold(form, [id]) })),
    minGroup: leastGroup(form), minComments: commentThreshold(form), smallGroups: form.anonymity?.mode ?? 'merge',
    readers: reportReaders(form), minUnit: cycle.minUnit ?? 5, closes: activity.closes, retentionDays: form.retention?.days ?? null,
  };
}
