import { isJsonObject, jsonPointer, type Finding, type GoalAlignmentDefinition, type Json, type JsonPath } from '../definition/index.js';
import type { Response } from '../response/index.js';
import { goalChangesKey, goalChangesSchema, type GoalChange } from './change.js';
import { fits, mayWrite, sides, type Side } from './fields.js';

/** What one response adds to the goal book. */
export interface GoalEntry {
  /** Id of the response. */
  readonly id: string;
  /** Whose goals; null: the organisation's. */
  readonly subject: string | null;
  readonly by: string | null;
  readonly side: Side;
  /** ISO 8601 instant by the clock of the device that wrote it. */
  readonly at: string;
  readonly changes: readonly GoalChange[];
  /** Place of each change in the response, where only some of them are shown. */
  readonly places?: readonly number[];
}

type Sides = Pick<GoalAlignmentDefinition, 'goals'>;

const usual: Readonly<Record<Side, readonly string[]>> = {
  organisation: ['organisation', 'organiser', 'planner'], employee: ['employee', 'self', 'person'], supervisor: ['supervisor', 'manager', 'leader'],
};

/** As whom a role writes: as the definition says, else by the usual names; null for a role that does not write. */
export function sideOf(role: string, { goals }: Sides): Side | null {
  const named = goals.sides;
  return sides.find((side) => (named ? named[side]?.includes(role) : usual[side].includes(role))) ?? null;
}

/** Whether a response adds to the goal book. */
export function isGoalEntry(response: Pick<Response, 'kind' | 'answers'>): boolean {
  return response.kind === 'goal-alignment' && Object.hasOwn(response.answers, goalChangesKey);
}

type Parts = Pick<Response, 'id' | 'subject' | 'respondent' | 'role' | 'completedAt' | 'answers'>;
export type ReadEntry = { ok: true; entry: GoalEntry } | { ok: false; findings: Finding[] };

/** Reads and checks an entry: its shape, each value, and that its author may write each field. The same check runs in the browser and at the collector. */
export function readGoalEntry(response: Parts, definition: Sides): ReadEntry {
  const { [goalChangesKey]: given, ...others } = response.answers;
  const findings = Object.keys(others).map((name) => finding('goals/other-answer', [name], `An entry of the goal book brings no answers besides. Send "${name}" in a response of its own.`));
  const side = sideOf(response.role, definition);
  if (!side) findings.push(finding('goals/no-side', [], `The role ${response.role} does not write into the goal book.`));
  if (side === 'employee' && response.respondent !== response.subject) findings.push(finding('goals/not-oneself', [], 'Who writes as the person writes about oneself.'));
  const changes = goalChangesSchema.safeParse(given);
  if (!changes.success) findings.push(...changes.error.issues.map(({ path }) => finding('goals/invalid-change', [goalChangesKey, ...(path as JsonPath)], 'This part of a change does not fit.')));
  if (!side || !changes.success) return { ok: false, findings };
  changes.data.forEach(({ kind, field, value }, i) => {
    const place = [goalChangesKey, i];
    if (!mayWrite(side, response.subject, kind, field)) findings.push(finding('goals/not-allowed', [...place, 'field'], `The ${side} may not write "${field}" of a ${kind} here, or there is no such field.`));
    else if (!fits(kind, field, value)) findings.push(finding('goals/invalid-value', [...place, 'value'], `This is no value of "${field}" of a ${kind}.`));
  });
  if (findings.length) return { ok: false, findings };
  const { id, subject, respondent, completedAt } = response;
  return { ok: true, entry: { id, subject, by: respondent, side, at: new Date(completedAt).toISOString(), changes: changes.data } };
}

/** Entries in a list that came from elsewhere; what is none is left out. */
export function goalEntriesIn(value: Json | undefined): GoalEntry[] {
  return Array.isArray(value) ? value.filter(isEntry) as unknown as GoalEntry[] : [];
}

function isEntry(value: Json): boolean {
  if (!isJsonObject(value) || typeof value['id'] !== 'string' || typeof value['at'] !== 'string' || !sides.includes(value['side'] as Side)) return false;
  const { subject, by } = value;
  if ((subject !== null && typeof subject !== 'string') || (by !== null && typeof by !== 'string')) return false;
  const changes = goalChangesSchema.safeParse(value['changes']);
  return changes.success && changes.data.every(({ kind, field, value: inner }) => mayWrite(value['side'] as Side, subject, kind, field) && fits(kind, field, inner));
}

function finding(code: string, path: JsonPath, message: string): Finding {
  return { code, severity: 'error', path: [...path], pointer: jsonPointer(path), message };
}
