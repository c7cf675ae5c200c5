import { alignmentView, foldGoalBook, goalGraph, goalReport, readGoals, scorecard, standings } from '../../src/model/goals/index.js';
import { benchDefinition, organisation } from './goal-organisation.js';

export const name = 'goals';

/** Alignment and roll-up of 2,000 and 20,000 goals, from the entries of the book to the figures; median of 5, processor time. */
export async function run(print: (line: string) => void): Promise<void> {
  const definition = benchDefinition();
  for (const size of [2000, 20_000]) {
    const entries = organisation(size);
    const book = foldGoalBook(entries);
    const graph = goalGraph(readGoals(book));
    const standing = standings(book, graph.goals, { asOf: '2026-07-01' });
    print(`  ${graph.goals.length.toLocaleString('en')} goals of ${new Set(graph.goals.map(({ subject }) => subject)).size - 1} people, ${entries.reduce((sum, { changes }) => sum + changes.length, 0).toLocaleString('en')} changes`);
    const rows: [string, () => unknown][] = [
      ['fold the entries', () => foldGoalBook(entries)], ['alignment with matrix', () => alignmentView(graph)], ['roll-up', () => scorecard(graph, standing, definition)],
      ['whole report', () => goalReport(entries, definition, '2026-07-01')],
    ];
    for (const [title, work] of rows) print(`    ${title.padEnd(28)} ${median(work).toFixed(1).padStart(8)} ms`);
  }
}

function median(work: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return times.sort((a, b) => a - b)[2]!;
}
