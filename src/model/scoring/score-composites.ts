import type { Composite } from '../definition/index.js';
import type { Answers } from '../response/index.js';
import { answerAt, readAnswer } from './answer-at.js';

/** Several results of one response as one. */
export interface CompositeResult {
  id: string;
  /** 0–100, weighted over the parts that have a result; null below `minCompleteness`. */
  score: number | null;
  /** Share (0–1) of the weight whose part has a result. */
  completeness: number;
  /** 0–100 of each part, in the order of the definition. */
  parts: (number | null)[];
}

/** Results of scales by their id; a scale that has none is missing. */
export function scoreComposite(composite: Composite, scales: readonly { id: string; pomp: number | null }[], answers: Answers): CompositeResult {
  const parts = composite.parts.map((part) => ('scale' in part
    ? scales.find(({ id }) => id === part.scale)?.pomp ?? null
    : readAnswer(answerAt(answers, part), { min: 0, max: 100 }).value));
  const total = composite.parts.reduce((sum, { weight }) => sum + weight, 0);
  const known = composite.parts.reduce((sum, { weight }, i) => (parts[i] === null ? sum : sum + weight), 0);
  const weighted = composite.parts.reduce((sum, { weight }, i) => sum + weight * (parts[i] ?? 0), 0);
  const completeness = total ? known / total : 0;
  return { id: composite.id, score: known > 0 && completeness >= (composite.minCompleteness ?? 0.5) ? weighted / known : null, completeness, parts };
}
