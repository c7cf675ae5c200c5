import * as z from 'zod/mini';
import { csvLinesOf } from '../editing/index.js';
import { jsonPointer, type Finding, type Json } from '../definition/index.js';
import { cyclePersonSchema, type CyclePerson } from './cycle.js';

const list = z.array(cyclePersonSchema).check(z.maxLength(20_000));

export type ImportedPeople = { ok: true; people: CyclePerson[] } | { ok: false; findings: Finding[] };

/** `[{id, name, unit, manager, jobFamily?, locale?}]`, or an object with such a list under `people`. */
export function readPeople(document: Json): ImportedPeople {
  const given = typeof document === 'object' && document !== null && !Array.isArray(document) ? document['people'] : document;
  const result = list.safeParse(given);
  if (result.success) return { ok: true, people: result.data };
  return { ok: false, findings: result.error.issues.map(({ path, code }) => finding('cycle/invalid-person', ['people', ...(path as (string | number)[])], `This part of a person does not fit: ${code}.`)) };
}

// Names that personnel systems use; compared without case, spaces and hyphens.
const columns: Record<keyof CyclePerson, readonly string[]> = {
  id: ['id', 'personid', 'employeeid', 'staffid', '사번', '工号'], name: ['name', 'fullname', '이름', '성명', '姓名'], unit: ['unit', 'department', 'team', '부서', '部门'],
  manager: ['manager', 'managerid', 'supervisor', 'supervisorid', '상급자', '상급자사번', '上级', '上级工号'], jobFamily: ['jobfamily', 'job', 'jobgroup', '직군', '岗位类别'], locale: ['locale', 'language', '언어', '语言'],
};

/** A table with a head line: `id`, `name`, `unit`, `manager`, `jobFamily`, `locale`, in any order and also under their Korean or Chinese names. Empty cells are null. */
export function readPeopleCsv(text: string): ImportedPeople {
  const [head, ...rows] = csvLinesOf(text.replace(/^\ufeff/, ''));
  if (!head) return { ok: false, findings: [finding('cycle/empty-table', [], 'The table has no head line.')] };
  const at = new Map(Object.entries(columns).map(([key, names]) => [key, head.findIndex((cell) => names.includes(cell.toLowerCase().replace(/[\s_-]/g, '')))]));
  const missing = ['id', 'name'].filter((key) => at.get(key)! < 0);
  if (missing.length) return { ok: false, findings: missing.map((key) => finding('cycle/missing-column', [key], `The table has no column ${key}.`)) };
  return readPeople(rows.filter((row) => row.some((cell) => cell.trim())).map((row) => Object.fromEntries([...at].map(([key, column]) => [key, (column < 0 ? '' : row[column] ?? '').trim() || null]))));
}

function finding(code: string, path: (string | number)[], message: string): Finding {
  return { code, severity: 'error', path, pointer: jsonPointer(path), message };
}
