/** How many cases of each type and mode there were, and what was found. */
import type { Case } from './case.js';
import type { Finding } from './run.js';

export function tableOf(cases: readonly Case[]): string {
  const modes = [...new Set(cases.map(({ mode }) => mode))];
  const types = [...new Set(cases.map(({ type }) => type))];
  const count = (type?: string, mode?: string): number => cases.filter((one) => (!type || one.type === type) && (!mode || one.mode === mode)).length;
  const row = (name: string, type?: string): string[] => [name, ...modes.map((mode) => String(count(type, mode) || '·')), String(count(type))];
  const rows = [['', ...modes, 'all'], ...types.map((type) => row(type, type)), row('all')];
  const widths = rows[0]!.map((_cell, i) => Math.max(...rows.map((cells) => cells[i]!.length)));
  return rows.map((cells) => cells.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  ')).join('\n');
}

/** The same difference in several cases is one line, the most frequent first. */
export function summaryOf(findings: readonly Finding[], most = 60): string {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = [finding.case.type, finding.aspect, finding.ours.slice(0, 200), finding.theirs.slice(0, 200)].join('|').replace(/\bq\d\b/gi, 'q');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const lines = [...groups.values()].sort((a, b) => b.length - a.length).map((group) => {
    const [{ aspect, question, step, ours, theirs, case: { id } }] = group as [Finding];
    return `${group.length} × ${aspect} of ${question || 'the form'} after "${step}" in ${id}\n    ours   ${ours.slice(0, 300)}\n    theirs ${theirs.slice(0, 300)}`;
  });
  return [...lines.slice(0, most), ...(lines.length > most ? [`… and ${lines.length - most} more`] : [])].join('\n');
}
