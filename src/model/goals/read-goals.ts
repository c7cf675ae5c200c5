import type { Json, LocalizedText } from '../definition/index.js';
import type { IndicatorScoreInput } from '../statistics/index.js';
import type { BookRecord, GoalBook } from './goal-book.js';

export type Strength = 'direct' | 'contributes' | 'none';

export interface ParentLink {
  /** `goalKey` of the parent. */
  readonly key: string;
  readonly strength: Strength;
}

export interface Indicator {
  readonly name?: LocalizedText;
  readonly definition?: string;
  readonly formula?: string;
  readonly kind?: 'effectiveness' | 'quality' | 'efficiency';
  readonly dataSource?: string;
  readonly owner?: string;
  readonly unit?: string;
  readonly baseline?: number;
  readonly target?: number;
  readonly direction?: 'higher' | 'lower';
  readonly frequency?: 'week' | 'month' | 'quarter' | 'half-year' | 'year';
  readonly rule?: Partial<IndicatorScoreInput>;
  readonly evidence?: readonly string[];
}

/** A goal as its fields say now, revisions that both sides signed included. */
export interface GoalState {
  readonly key: string;
  readonly id: string;
  /** Whose; null: the organisation's. */
  readonly subject: string | null;
  readonly title: LocalizedText;
  readonly rationale?: LocalizedText;
  readonly level?: string;
  readonly unit?: string;
  readonly parents: readonly ParentLink[];
  readonly perspective?: string;
  readonly services: readonly string[];
  readonly values: readonly string[];
  readonly weight?: number;
  readonly people: readonly { person: string; share: number }[];
  readonly valueServed?: string;
  readonly developmentPart?: string;
  readonly task?: string;
  readonly start?: string;
  readonly due?: string;
  readonly shared: boolean;
  readonly indicator: Indicator;
  readonly consistency: { readonly employee: number | null; readonly supervisor: number | null };
  readonly reach?: number;
  readonly fitsMe?: number;
  readonly standBehind?: number;
  readonly outcome?: 'achieved' | 'partly' | 'missed';
  readonly outcomeWhy?: string;
  readonly outcomeEvidence?: string;
  /** Fields in which edits stand beside each other. */
  readonly conflicts: readonly string[];
}

/** The same in every list and view: `person/id`, for the organisation `/id`. */
export function goalKey(subject: string | null, id: string): string {
  return `${subject ?? ''}/${id}`;
}

/** The fields of a record as an object; what was cleared is absent. */
export function valuesOf(record: BookRecord): Record<string, Json> {
  const values: Record<string, Json> = {};
  for (const [field, { value }] of record.fields) if (value !== null) values[field] = value;
  return values;
}

/** Fields of a record in which edits stand beside each other. */
export function conflictsOf(record: BookRecord): string[] {
  return [...record.fields].flatMap(([field, { conflict }]) => (conflict ? [field] : []));
}

/** Records of one kind about one subject. */
export function recordsOf(book: GoalBook, subject: string | null, kind: BookRecord['kind']): BookRecord[] {
  return (book.ofSubject.get(subject) ?? []).filter((record) => record.kind === kind);
}

/** The goals that are not dropped: of all, or of one subject. `revised`: what signed revisions put in the place of fields, by `goalKey`. */
export function readGoals(book: GoalBook, revised: ReadonlyMap<string, Readonly<Record<string, Json>>> = new Map(), subject?: string | null): GoalState[] {
  const records = subject === undefined ? [...book.records.values()] : (book.ofSubject.get(subject) ?? []);
  return records.flatMap((record) => {
    if (record.kind !== 'goal') return [];
    const now = { ...valuesOf(record), ...revised.get(goalKey(record.subject, record.id)) };
    return now['state'] === 'dropped' || now['title'] === undefined ? [] : [goalOf(record, now)];
  });
}

function goalOf(record: BookRecord, values: Record<string, Json>): GoalState {
  const indicator: Record<string, Json> = {};
  const plain: Record<string, Json> = {};
  for (const [field, value] of Object.entries(values)) {
    if (value === null) continue;
    if (field.startsWith('indicator.')) indicator[field.slice('indicator.'.length)] = value;
    else plain[field] = value;
  }
  const { parents, consistencyEmployee, consistencySupervisor, state: _state, ...others } = plain as Record<string, Json> & { parents?: { goal: string; person?: string | null; strength: Strength }[] };
  return {
    services: [], values: [], people: [], shared: false, ...others,
    key: goalKey(record.subject, record.id), id: record.id, subject: record.subject, indicator,
    parents: (parents ?? []).map(({ goal, person, strength }) => ({ key: goalKey(person ?? null, goal), strength })),
    consistency: { employee: (consistencyEmployee as number | undefined) ?? null, supervisor: (consistencySupervisor as number | undefined) ?? null },
    conflicts: conflictsOf(record),
  } as unknown as GoalState;
}
