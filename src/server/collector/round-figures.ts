import { minSample, referenceSample, type ReferenceSample } from '../../model/analysis/index.js';
import type { FormDefinition } from '../../model/definition/index.js';
import { isGoalEntry } from '../../model/goals/index.js';
import type { Response } from '../../model/response/index.js';
import { responsesOfRound, type Database } from '../database/index.js';
import { publishableResponses } from './publishable-responses.js';
import type { PublishedForm } from './published-forms.js';

const defaultMinGroup = 5;
const keptMs = 60_000;

/** What may be computed from everybody's responses to a round. */
export interface RoundFigures {
  /** The responses that a group report may be made from now. */
  publishable(tenant: string, form: PublishedForm, round: string | null): Promise<Response[]>;
  /** Figures that tell how far one person's score can be trusted: from 30 publishable responses on, else none. A minute old at most. */
  sample(tenant: string, form: PublishedForm, round: string | null): Promise<ReferenceSample>;
}

export function createRoundFigures(database: Database, now: () => number = Date.now): RoundFigures {
  const samples = new Map<string, { at: number; sample: ReferenceSample }>();

  const publishable: RoundFigures['publishable'] = async (tenant, { definition }, round) => {
    const closes = definition.rounds?.find((entry) => entry.id === round)?.closes;
    // What goes into the goal book is nobody's answers to the survey.
    const arrivals = (await responsesOfRound(database, tenant, definition.id, round)).filter(({ response }) => !isGoalEntry(response));
    return publishableResponses(arrivals, { minGroup: smallestGroup(definition), closes: closes ? Date.parse(closes) : null, now: now() });
  };

  return {
    publishable,
    async sample(tenant, form, round) {
      const key = JSON.stringify([tenant, form.stored.hash, round]);
      const known = samples.get(key);
      if (known && now() - known.at < keptMs) return known.sample;
      const responses = await publishable(tenant, form, round);
      const sample = responses.length >= minSample ? referenceSample(form.definition, responses) : {};
      samples.delete(key);
      samples.set(key, { at: now(), sample });
      if (samples.size > 200) samples.delete(samples.keys().next().value!);
      return sample;
    },
  };
}

/** The strictest threshold that the form names. */
export function smallestGroup({ anonymity, roles }: FormDefinition): number {
  return Math.max(anonymity?.minGroup ?? defaultMinGroup, ...roles.map((role) => role.minGroup ?? 1));
}
