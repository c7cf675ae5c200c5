import type { FormDefinition } from '../definition/index.js';
import type { Response } from '../response/index.js';
import { scoreResponse } from '../scoring/index.js';
import { cronbachAlpha, describe } from '../statistics/index.js';

/** What a group's scores say about how far one person's score can be trusted. */
export interface SampleFigures {
  n: number;
  mean: number | null;
  /** Between persons, in points of the scale (n − 1). */
  sd: number | null;
  /** Cronbach's alpha of the items; null for a single item or without variance. */
  alpha: number | null;
}

/** Figures by the id of the scale, and by the id of the value profile (there of the index, 0–100). */
export interface ReferenceSample {
  readonly scales?: Readonly<Record<string, SampleFigures>>;
  readonly values?: Readonly<Record<string, SampleFigures>>;
}

/**
 * Figures of the responses given (one for each person; which ones may be used is the caller's to decide).
 * The reliability of a values index is taken as alpha of its realisation ratings: its weights are each person's own, so that no
 * coefficient of a weighted sum fits.
 */
export function referenceSample(definition: FormDefinition, responses: readonly Response[]): ReferenceSample {
  const scored = responses.map((response) => scoreResponse(definition, response.answers));
  const { scales = [], values = [] } = definition.scoring ?? {};
  return {
    scales: Object.fromEntries(scales.map(({ id }, at) => {
      const results = scored.map((scores) => scores.scales[at]!);
      return [id, figures(results.map(({ mean }) => mean), results.map(({ items }) => items))];
    })),
    values: Object.fromEntries(values.map(({ id }, at) => {
      const results = scored.map((scores) => scores.values[at]!);
      return [id, figures(results.map(({ index }) => index), results.map(({ items }) => items.map(({ realisation }) => realisation)))];
    })),
  };
}

function figures(scores: (number | null)[], items: (number | null)[][]): SampleFigures {
  const { n, mean, sd } = describe(scores.filter((score) => score !== null));
  return { n, mean, sd, alpha: cronbachAlpha({ data: items }).alpha };
}
