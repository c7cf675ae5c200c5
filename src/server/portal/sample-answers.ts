import type { FormDefinition } from '../../model/definition/index.js';
import type { Answers } from '../../model/response/index.js';

/**
 * Answers of invented people to the items of every scale and value profile: each person has a level for each scale and scatters around it,
 * so that scales hang together as real ones do. The same `seed` always gives the same answers.
 */
export function sampleScaleAnswers({ scoring }: FormDefinition, seed: number): Answers {
  const random = pseudoRandom(seed);
  const mood = bell(random) * 0.7;
  const answers: Record<string, number | Record<string, number>> = {};
  const mark = (level: number, { min, max }: { min: number; max: number }): number => Math.min(max, Math.max(min, Math.round(level + bell(random) * 0.7)));
  for (const scale of scoring?.scales ?? []) {
    const level = 3.3 + mood + bell(random) * 0.8;
    for (const { question, row, reverse } of scale.items) {
      const value = mark(level, scale);
      put(answers, question, row, reverse ? scale.min + scale.max - value : value);
    }
  }
  for (const profile of scoring?.values ?? [])
    for (const row of profile.rows ?? []) {
      put(answers, profile.importance.question, row, mark(4, profile));
      put(answers, profile.realisation.question, row, mark(3.2 + mood, profile));
    }
  return answers;
}

/** The first answer to an item stands: an item may count in several scales. */
function put(answers: Record<string, number | Record<string, number>>, question: string, row: string | undefined, value: number): void {
  if (row === undefined) return void (answers[question] ??= value);
  const rows = (answers[question] ??= {});
  if (typeof rows === 'object') rows[row] ??= value;
}

const values = ['serve', 'mastery', 'create', 'autonomy', 'grow', 'fair', 'belong', 'recog', 'balance', 'community'];
const conditions = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10', 'c11'];
const byName = (names: string[], marks: number[]) => Object.fromEntries(names.map((name, index) => [name, marks[index]!]));

/** One invented person's values in two cycles: autonomy and growth were wanting in the first and came in the second. */
export const sampleValues: { round: string; completedAt: string; answers: Answers }[] = [
  {
    round: '2025', completedAt: '2025-11-14T05:32:00.000Z',
    answers: {
      careerStage: 'building',
      importance: byName(values, [5, 4, 3, 5, 5, 4, 3, 2, 4, 3]), realisation: byName(values, [4, 4, 2, 2, 2, 3, 4, 3, 2, 3]), conditions: byName(conditions, [3, 2, 3, 2, 3, 2, 4, 3, 2, 3, 3]),
    },
  },
  {
    round: '2026', completedAt: '2026-02-10T06:04:00.000Z',
    answers: {
      careerStage: 'building',
      importance: byName(values, [5, 4, 3, 5, 5, 4, 3, 2, 5, 3]), realisation: byName(values, [4, 5, 3, 4, 4, 3, 4, 3, 2, 4]), conditions: byName(conditions, [4, 3, 3, 4, 4, 3, 4, 3, 2, 4, 4]),
    },
  },
];

/** About normal, mean 0 and standard deviation 1: the sum of twelve uniform numbers (Irwin–Hall) less 6. */
function bell(random: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += random();
  return sum;
}

/** Uniform in [0, 1): a 32-bit linear congruential generator (Numerical Recipes, 2nd ed., section 7.1), warmed up. */
function pseudoRandom(seed: number): () => number {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  for (let i = 0; i < 10; i += 1) next();
  return next;
}
