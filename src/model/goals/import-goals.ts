import { csvLinesOf } from '../editing/index.js';
import type { GoalAlignmentDefinition, Json } from '../definition/index.js';
import { fits } from './fields.js';
import type { Edit } from './write-changes.js';

export interface GoalFault {
  /** As a spreadsheet names it, such as `B7`; empty when the whole file is meant. */
  readonly cell: string;
  readonly value: string;
  readonly code: 'unknown-column' | 'missing' | 'not-a-number' | 'not-a-choice' | 'duplicate' | 'unknown-goal' | 'bad-id' | 'unreadable';
  readonly choices?: readonly string[];
}

export interface ImportedGoals {
  /** Goals of the rows in which no cell is at fault. */
  readonly edits: readonly Edit[];
  readonly faults: readonly GoalFault[];
}

/** Column → field; `parent` holds ids between `|`, `;` or `,`, each perhaps with `:contributes`. */
const columns: Readonly<Record<string, string>> = {
  id: 'id', title: 'title', goal: 'title', parent: 'parents', parents: 'parents', level: 'level', perspective: 'perspective', weight: 'weight', unit: 'unit', department: 'unit', reason: 'rationale', rationale: 'rationale',
  start: 'start', due: 'due', values: 'values', indicator: 'indicator.name', definition: 'indicator.definition', formula: 'indicator.formula', measure: 'indicator.unit', source: 'indicator.dataSource', owner: 'indicator.owner',
  baseline: 'indicator.baseline', target: 'indicator.target', direction: 'indicator.direction', rule: 'indicator.rule', frequency: 'indicator.frequency', kind: 'indicator.kind',
};
const numbers: ReadonlySet<string> = new Set(['weight', 'indicator.baseline', 'indicator.target']);
const closed: Readonly<Record<string, readonly string[]>> = {
  'indicator.direction': ['higher', 'lower'], 'indicator.frequency': ['week', 'month', 'quarter', 'half-year', 'year'], 'indicator.kind': ['effectiveness', 'quality', 'efficiency'],
  'indicator.rule': ['ratioHigher', 'ratioLower', 'linearLower', 'baseline', 'krTrend'],
};

/** Reads goals and indicators of the organisation from a table: CSV, what a spreadsheet puts on the clipboard, or the rows of a sheet. Never throws; every cell that does not fit is named. */
export function importGoals(table: string | readonly (readonly string[])[], { goals: { levels, perspectives = [], values = [] } }: Pick<GoalAlignmentDefinition, 'goals'>, known: ReadonlySet<string> = new Set()): ImportedGoals {
  const lines = typeof table === 'string' ? csvLinesOf(table.replace(/^\ufeff/, '')) : table;
  const [head, ...rows] = lines.map((line) => line.map((each) => each.replace(/^'(?=['=+\-@])/, '').trim()));
  if (!head || rows.length === 0) return { edits: [], faults: [{ cell: '', value: '', code: 'unreadable' }] };
  const faults: GoalFault[] = [];
  const fields = head.map((name, i) => {
    const field = columns[name.toLowerCase()];
    if (!field && name) faults.push({ cell: cellName(i, 0), value: name, code: 'unknown-column', choices: Object.keys(columns) });
    return field;
  });
  const at = (field: string): number => fields.indexOf(field);
  const filled = rows.map((row, i) => ({ row, line: i + 1 })).filter(({ row }) => row.some(Boolean));
  const choices: Readonly<Record<string, readonly string[]>> = { ...closed, level: levels.map(({ id }) => id), perspective: perspectives.map(({ id }) => id), values: values.map(({ id }) => id) };
  const ids = new Set<string>(known);
  const named = filled.map(({ row, line }) => {
    const id = row[at('id')] || `goal-${line}`;
    const taken = ids.has(id) && !known.has(id);
    ids.add(id);
    return { row, line, id, taken };
  });
  const edits = named.flatMap(({ row, line, id, taken }): Edit[] => {
    const before = faults.length;
    const fault = (column: number, code: GoalFault['code'], given?: readonly string[]): void => void faults.push({ cell: cellName(Math.max(0, column), line), value: row[column] ?? '', code, ...(given ? { choices: given } : {}) });
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id)) fault(at('id'), 'bad-id');
    if (taken) fault(at('id'), 'duplicate');
    if (!row[at('title')]) fault(at('title'), 'missing');
    const read: Record<string, Json> = {};
    fields.forEach((field, column) => {
      const cell = row[column] ?? '';
      if (!field || field === 'id' || cell === '') return;
      const value = valueOf(field, cell);
      if (field === 'parents') (value as { goal: string }[]).filter(({ goal }) => !ids.has(goal) || goal === id).forEach(() => fault(column, 'unknown-goal'));
      else if (field === 'values') (value as string[]).filter((each) => !choices['values']!.includes(each)).forEach(() => fault(column, 'not-a-choice', choices['values']));
      else if (choices[field] && !choices[field]!.includes(cell)) fault(column, 'not-a-choice', choices[field]);
      if (!fits('goal', field, value) && faults.length === before) fault(column, numbers.has(field) ? 'not-a-number' : 'not-a-choice', closed[field]);
      read[field] = value;
    });
    return faults.length > before ? [] : [{ kind: 'goal', record: id, fields: read }];
  });
  return { edits, faults };
}

function valueOf(field: string, cell: string): Json {
  if (numbers.has(field)) return numberIn(cell) ?? cell;
  if (field === 'indicator.rule') return { rule: cell };
  const parts = cell.split(/[|;,]/).map((each) => each.trim()).filter(Boolean);
  if (field === 'values') return parts;
  if (field === 'parents') return parts.map((each) => ({ goal: each.replace(/:.*$/, '').trim(), strength: /:\s*contributes$/.test(each) ? 'contributes' : 'direct' }));
  return cell;
}

/** `1,000` and `1,234,567.5` as English, Korean and Chinese write them, `20,5` as others do, `40 %` as 40; null for what is no number. */
function numberIn(cell: string): number | null {
  const plain = cell.replace(/\s*%$/, '').replace(/\s/g, '');
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  return /^[+-]?\d*[.,]?\d+$/.test(plain) ? Number(plain.replace(',', '.')) : null;
}

/** `0, 0` → `A1`, `702, 4` → `AAA5` */
function cellName(column: number, line: number): string {
  return `${lettersOf(column)}${line + 1}`;
}

function lettersOf(column: number): string {
  return (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** Whether a row may be the head of a table of goals: it names a column for titles. */
export function isGoalHead(row: readonly string[] | undefined): boolean {
  return row?.some((name) => columns[name.trim().toLowerCase()] === 'title') ?? false;
}
