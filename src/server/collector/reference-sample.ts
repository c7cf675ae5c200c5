import type { FormDefinition } from '../../model/definition/index.js';
import type { Response } from '../../model/response/index.js';

/** Figures of a group large enough to tell how far one person's score can be trusted. */
export type ReferenceSample = Record<string, { n: number; mean: number; sd: number; alpha: number }>;

export function computeReferenceSample(_definition: FormDefinition, _responses: readonly Response[]): ReferenceSample {
  return {};
}
