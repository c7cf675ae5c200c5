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

/** Figures of each scale by its id. */
export type ReferenceSample = Readonly<Record<string, SampleFigures>>;

/** Figures of the responses given (one for each person; which ones may be used is the caller's to decide), for each scale. */
export function referenceSample(definition: FormDefinition, responses: readonly Response[]): ReferenceSample {
  const scored = responses.map((response) => scoreResponse(definition, response.answers));
  return Object.fromEntries((definition.scoring?.scales ?? []).map((scale, at) => {
    const results = scored.map((scores) => scores.scales[at]!);
    const { n, mean, sd } = describe(results.flatMap((result) => (result.mean === null ? [] : [result.mean])));
    return [scale.id, { n, mean, sd, alpha: cronbachAlpha({ data: results.map((result) => result.items) }).alpha }];
  }));
}
