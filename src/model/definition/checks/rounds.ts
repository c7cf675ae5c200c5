import { nearestName } from '../nearest-name.js';
import type { Report } from '../report.js';
import type { FormDefinition } from '../schema.js';
import { checkUniqueIds } from './unique-ids.js';

/** Rounds open before they close, do not run at the same time, and follow one another without a circle. */
export function checkRounds({ rounds = [] }: FormDefinition, report: Report): void {
  checkUniqueIds('round', rounds, ['rounds'], report);
  const ids = rounds.map(({ id }) => id);
  rounds.forEach((round, i) => {
    if (round.opens && round.closes && instant(round.closes) <= instant(round.opens)) report('definition/round-order', ['rounds', i, 'closes'], { round: round.id });
    if (round.previous === undefined) return;
    if (!ids.includes(round.previous)) {
      const nearest = nearestName(round.previous, ids);
      report('definition/unknown-round', ['rounds', i, 'previous'], { round: round.previous, ...(nearest ? { nearest } : {}) });
    } else if (followsItself(round.id, rounds)) report('definition/round-cycle', ['rounds', i, 'previous'], { round: round.id });
  });
  const dated = rounds.map((round, i) => ({ id: round.id, i, opens: instant(round.opens, -Infinity), closes: instant(round.closes, Infinity) }))
    .filter((round) => (rounds[round.i]!.opens || rounds[round.i]!.closes) && round.opens < round.closes)
    .sort((a, b) => a.opens - b.opens);
  dated.slice(1).forEach((round, before) => {
    const first = dated[before]!;
    if (round.opens < first.closes) report('definition/rounds-overlap', ['rounds', round.i], { first: first.id, second: round.id });
  });
}

function instant(text: string | undefined, absent = NaN): number {
  return text === undefined ? absent : Date.parse(text);
}

function followsItself(id: string, rounds: readonly { id: string; previous?: string | undefined }[]): boolean {
  const seen = new Set<string>();
  let here: string | undefined = id;
  while (here !== undefined && !seen.has(here)) {
    seen.add(here);
    here = rounds.find((round) => round.id === here)?.previous;
  }
  return here === id;
}
