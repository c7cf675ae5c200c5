import type { ExpertSurveyDefinition } from '../../../model/definition/index.js';
import { decidedReports, type ExpertRoundReports } from '../../../model/panel/index.js';
import { decisionsOfPanel, lastPublications, type Queries, type StoredCycle } from '../../database/index.js';
import { roundsUpTo } from './next-round.js';

/** The reports of one round for one audience: figures as they were kept at closing, items and indicators as the log says today. */
export async function roundReports(queries: Queries, tenant: string, stored: StoredCycle, form: ExpertSurveyDefinition, activity: string, audience: 'panel' | 'moderator') {
  const [publication] = await lastPublications(queries, tenant, stored.id, activity, audience);
  if (!publication) return null;
  const { round, n, ideas, ...parts } = decidedReports(publication.body as unknown as ExpertRoundReports, await decisionsOfPanel(queries, tenant, stored.id, form.id), roundsUpTo(stored, form, activity));
  return {
    cycle: stored.id, activity, round, publishedAt: publication.publishedAt, number: publication.number, n, audience, ideas,
    ahp: parts.ahp && { ...parts.ahp }, delphi: parts.delphi && { ...parts.delphi }, review: parts.review && { ...parts.review },
  };
}
