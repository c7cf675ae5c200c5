import type { FormDefinition, Json } from '../../../../model/definition/index.js';
import type { Answers } from '../../../../model/response/index.js';

/** Columns `question`, `question.row` or `question.row.column`; numbers become numbers, empty cells are missing. */
export function answersFromTable(rows: readonly Readonly<Record<string, string>>[]): Answers[] {
  return rows.map((row) => {
    const answers: Record<string, Json> = {};
    for (const [column, cell] of Object.entries(row)) {
      if (cell === undefined || cell.trim() === '') continue;
      put(answers, column.trim().split('.'), Number.isFinite(Number(cell)) ? Number(cell) : cell);
    }
    return answers;
  });
}

/**
 * Invented respondents: each has a level, each answer lies around it, so that items of a scale go together as they would. The same form gives
 * the same respondents.
 */
export function simulatedAnswers(definition: FormDefinition, count: number): Answers[] {
  const random = seeded(20_260_101);
  return Array.from({ length: count }, () => {
    const answers: Record<string, Json> = {};
    for (const { items, min, max } of definition.scoring?.scales ?? []) {
      const level = normal(random);
      for (const { question, row, column, reverse } of items) {
        const at = 0.55 + 0.17 * (0.75 * level + 0.66 * normal(random));
        const value = Math.round(min + Math.min(1, Math.max(0, at)) * (max - min));
        put(answers, [question, row, column].filter((part) => part !== undefined), reverse ? min + max - value : value);
      }
    }
    return answers;
  });
}

function put(answers: Record<string, Json>, path: readonly string[], value: Json): void {
  let here = answers;
  for (const step of path.slice(0, -1)) here = (Object.hasOwn(here, step) && typeof here[step] === 'object' ? here[step] : (here[step] = {})) as Record<string, Json>;
  here[path.at(-1)!] = value;
}

/** Mulberry32: small, and good enough for a picture. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Box and Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
