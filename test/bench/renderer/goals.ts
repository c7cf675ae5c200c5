import type { CaseName } from './cases.js';
import type { RendererName } from './site.js';

/** A limit for ours: beside another renderer a ratio, else in the figure's own unit. */
interface Goal {
  readonly of: CaseName;
  readonly figure: string;
  readonly most: number;
  readonly beside?: RendererName;
  readonly text: string;
}

const goals: readonly Goal[] = [
  { text: 'simple first page, CPU', of: 'first', figure: 'cpu', most: 1.5, beside: 'plain-dom' },
  { text: 'simple first page, kB gzip', of: 'first', figure: 'bytes', most: 25 },
  { text: 'simple first page, slow 4G', of: 'slow', figure: 'wall', most: 1.2, beside: 'plain-dom' },
  { text: 'first answer, CPU', of: 'conditional', figure: 'cpu', most: 1.15, beside: 'core-dom' },
  { text: '1,000 questions', of: 'thousand', figure: 'cpu', most: 1.1, beside: 'core-dom' },
  { text: 'a keystroke', of: 'thousand', figure: 'keystroke', most: 1.3, beside: 'plain-dom' },
  { text: 'an answer shows a question', of: 'thousand', figure: 'shown', most: 1.3, beside: 'plain-dom' },
  { text: 'an answer changes a sum', of: 'thousand', figure: 'sum', most: 1.3, beside: 'plain-dom' },
  { text: 'matrix of choices', of: 'matrix', figure: 'cpu', most: 0.5, beside: 'core-dom' },
  { text: 'matrix of questions', of: 'table', figure: 'cpu', most: 0.5, beside: 'core-dom' },
  { text: 'ten forms', of: 'ten', figure: 'cpu', most: 1.15, beside: 'core-dom' },
  { text: 'kB kept a mount/remove', of: 'cycles', figure: 'heap', most: 1 },
];

/** One line for each goal of which everything was measured. */
export function judged(median: (of: CaseName, figure: string, renderer: RendererName) => number | undefined): string[] {
  return goals.flatMap(({ of, figure, most, beside, text }) => {
    const ours = median(of, figure, 'assayer');
    const theirs = beside ? median(of, figure, beside) : 1;
    if (ours === undefined || theirs === undefined) return [];
    const reached = ours / theirs;
    return [`${reached <= most ? 'met   ' : 'MISSED'} ${text.padEnd(28)} ${reached.toFixed(2).padStart(7)}${beside ? ` x ${beside}` : ''}, at most ${most}`];
  });
}
