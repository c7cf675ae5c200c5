import * as z from 'zod/mini';
import { idSchema, jsonObjectSchema, localizedTextSchema, type Json } from '../definition/index.js';

/** Who writes: those who speak for the organisation, the person whose goals they are, and who leads that person. */
export const sides = ['organisation', 'employee', 'supervisor'] as const;
export type Side = (typeof sides)[number];

interface Field {
  readonly schema: z.ZodMiniType<unknown>;
  /** Who may write it about a person; default both of the two. The organisation writes its own records, of whatever kind has `own`. */
  readonly by?: 'employee' | 'supervisor';
}

const text = z.string().check(z.maxLength(10_000));
const short = z.string().check(z.maxLength(1000));
const day = z.iso.date();
const percent = z.number().check(z.gte(0), z.lte(100));
const five = z.int().check(z.gte(1), z.lte(5));
const finite = z.number().check(z.gte(-1e100), z.lte(1e100));
const list = (of: z.ZodMiniType<unknown>): z.ZodMiniType<unknown> => z.array(of).check(z.maxLength(100));
const person = z.string().check(z.minLength(1), z.maxLength(320));
const strength = z.enum(['direct', 'contributes', 'none']);

/** Fields of an indicator card; the rule is what `indicatorScore` takes besides actual, target, baseline and direction. */
const card = {
  'indicator.name': { schema: localizedTextSchema }, 'indicator.definition': { schema: text }, 'indicator.formula': { schema: text },
  'indicator.kind': { schema: z.enum(['effectiveness', 'quality', 'efficiency']) }, 'indicator.dataSource': { schema: short }, 'indicator.owner': { schema: short },
  'indicator.unit': { schema: short }, 'indicator.baseline': { schema: finite }, 'indicator.target': { schema: finite },
  'indicator.direction': { schema: z.enum(['higher', 'lower']) }, 'indicator.frequency': { schema: z.enum(['week', 'month', 'quarter', 'half-year', 'year']) },
  'indicator.rule': { schema: jsonObjectSchema },
  /** Ids of expert panels that judged validity and weight. */
  'indicator.evidence': { schema: list(short) },
} satisfies Record<string, Field>;

const goal = {
  title: { schema: localizedTextSchema }, rationale: { schema: localizedTextSchema }, level: { schema: idSchema }, unit: { schema: short },
  /** `person` null or absent: a goal of the organisation. */
  parents: { schema: list(z.strictObject({ goal: idSchema, person: z.optional(z.nullable(person)), strength })) },
  perspective: { schema: idSchema }, services: { schema: list(short) }, values: { schema: list(idSchema) }, weight: { schema: percent },
  /** A joint goal: who shares in it, in percent. */
  people: { schema: list(z.strictObject({ person, share: percent })) },
  /** Name of a value of the person's own profile, or `none`. */
  valueServed: { schema: idSchema }, developmentPart: { schema: text }, task: { schema: text },
  start: { schema: day }, due: { schema: day }, state: { schema: z.enum(['open', 'dropped']) },
  /** Its outline may be seen by everybody, so that others can serve it. */
  shared: { schema: z.boolean() },
  consistencyEmployee: { schema: five, by: 'employee' }, consistencySupervisor: { schema: five, by: 'supervisor' },
  reach: { schema: five, by: 'employee' }, fitsMe: { schema: five, by: 'employee' }, standBehind: { schema: five, by: 'employee' },
  outcome: { schema: z.enum(['achieved', 'partly', 'missed']) }, outcomeWhy: { schema: text }, outcomeEvidence: { schema: text },
  ...card,
} satisfies Record<string, Field>;

/** Everything that can be said of each kind of record. `null` clears any field. */
export const goalFields = {
  goal,
  milestone: { goal: { schema: idSchema }, title: { schema: short }, due: { schema: day }, planned: { schema: percent }, done: { schema: day }, values: { schema: list(idSchema) } },
  plan: {
    method: { schema: list(short) }, content: { schema: text }, start: { schema: day }, end: { schema: day }, subjects: { schema: list(short) }, objects: { schema: list(short) },
    fit: { schema: text }, intervalDays: { schema: z.int().check(z.gte(1), z.lte(366)) },
  },
  checkIn: {
    goal: { schema: idSchema }, date: { schema: day }, progress: { schema: z.number().check(z.gte(0), z.lte(1000)) }, confidence: { schema: five }, actual: { schema: finite },
    valueRealised: { schema: five, by: 'employee' }, reason: { schema: z.enum(['resources', 'skills', 'cooperation', 'priorities', 'unsuitable', 'outside']) },
    obstacles: { schema: text }, support: { schema: text }, evidence: { schema: text },
  },
  revision: { goal: { schema: idSchema }, reason: { schema: text }, changes: { schema: z.array(z.strictObject({ field: short, old: z.any(), new: z.any() })).check(z.minLength(1), z.maxLength(50)) } },
  /** `of`: `plan` or the id of a revision; `digest`: of what was signed. Each version is a signature of the side that wrote it. */
  signature: { signed: { schema: z.strictObject({ of: idSchema, digest: short }) } },
  talk: { date: { schema: day }, notes: { schema: text }, strength: { schema: text }, valuesPulse: { schema: five, by: 'employee' }, coachingPulse: { schema: five, by: 'employee' } },
  action: { text: { schema: short }, who: { schema: z.enum(['employee', 'supervisor']) }, due: { schema: day }, done: { schema: day } },
  /** Until the organisation has published its goals with a rationale, personal ones are not open. */
  publication: { rationale: { schema: localizedTextSchema }, published: { schema: z.boolean() } },
  department: {
    title: { schema: localizedTextSchema }, quality: { schema: percent }, majorWork: { schema: percent },
    weights: { schema: z.strictObject({ indicators: percent, quality: percent, majorWork: percent }) },
  },
} satisfies Record<string, Record<string, Field>>;

export type RecordKind = keyof typeof goalFields;
export const recordKinds = Object.keys(goalFields) as RecordKind[];

const ofOrganisation: ReadonlySet<RecordKind> = new Set(['goal', 'milestone', 'checkIn', 'publication', 'department']);
const ofPerson: ReadonlySet<RecordKind> = new Set(['goal', 'milestone', 'plan', 'checkIn', 'revision', 'signature', 'talk', 'action']);

/** The description of a field; undefined when there is no such field. */
export function fieldOf(kind: RecordKind, field: string): Field | undefined {
  const fields: Readonly<Record<string, Field>> = goalFields[kind];
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** Whether a side may write a field of a record that is about `subject` (null: the organisation's own). */
export function mayWrite(side: Side, subject: string | null, kind: RecordKind, field: string): boolean {
  const described = fieldOf(kind, field);
  if (!described) return false;
  if (subject === null) return side === 'organisation' && ofOrganisation.has(kind) && described.by === undefined;
  return side !== 'organisation' && ofPerson.has(kind) && (described.by ?? side) === side;
}

/** Whether a value fits its field; null clears every field. */
export function fits(kind: RecordKind, field: string, value: Json): boolean {
  return value === null || (fieldOf(kind, field)?.schema.safeParse(value).success ?? false);
}
