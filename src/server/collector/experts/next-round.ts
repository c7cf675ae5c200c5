import { panelActivities, roundAfter, type PlacedActivity } from '../../../model/cycle/index.js';
import { definitionHash, type ExpertSurveyDefinition } from '../../../model/definition/index.js';
import { retiredQuestions } from '../../../model/analysis/index.js';
import { decidedReports, formOfRound, itemLog, retirements, rewordings, type ExpertRoundReports, type PanelDecision } from '../../../model/panel/index.js';
import { askVersion, decisionsOfPanel, lastPublications, roundVersions, storeDefinition, type Queries, type StoredCycle } from '../../database/index.js';

/** The rounds of a panel up to one of them, that one among them. */
export function roundsUpTo(stored: Pick<StoredCycle, 'cycle'>, form: ExpertSurveyDefinition, activity: string): Set<string> {
  const placed = panelActivities(stored.cycle, form);
  return new Set(placed.slice(0, placed.findIndex(({ id }) => id === activity) + 1).map(({ round }) => round));
}

/** What a closed round leaves to the next: items that are asked no more, and those in other words. */
export async function changesAfter(queries: Queries, tenant: string, stored: StoredCycle, form: ExpertSurveyDefinition, activity: string, decisions?: readonly PanelDecision[]) {
  const rounds = roundsUpTo(stored, form, activity);
  const all = decisions ?? (await decisionsOfPanel(queries, tenant, stored.id, form.id));
  const log = itemLog(all, rounds);
  const [publication] = await lastPublications(queries, tenant, stored.id, activity, 'moderator');
  const reports = publication ? decidedReports(publication.body as unknown as ExpertRoundReports, all, rounds) : null;
  return { log, reports, retired: retirements(reports, log), reworded: rewordings(log) };
}

/**
 * Makes the form of the round after a closed one and puts it on the seats. Nothing happens while nothing has changed, or after the last
 * round. The version is stored as retired: it can be read and answered, and is never the newest one of the form.
 *
 * @returns the version that the next round asks; null without a next round
 */
export async function prepareNext(queries: Queries, tenant: string, stored: StoredCycle, form: ExpertSurveyDefinition, activity: Pick<PlacedActivity, 'id'>): Promise<string | null> {
  const next = roundAfter(stored.cycle, form, activity);
  if (!next) return null;
  const { reports, retired, reworded } = await changesAfter(queries, tenant, stored, form, activity.id);
  const questions = reports?.delphi && !reports.delphi.withheld ? retiredQuestions(reports.delphi) : retired.map(({ question }) => question);
  const asked = formOfRound(form, [tenant, stored.id, next.id], { retired: questions, reworded: new Map([...reworded].map(([item, { text }]) => [item, text])) });
  const { number: version } = asked.version;
  if (asked !== form) await storeDefinition(queries, tenant, { id: form.id, version, status: 'retired', hash: definitionHash(asked), body: JSON.stringify(asked) });
  if (((await roundVersions(queries, tenant, stored.id))[next.id] ?? form.version.number) !== version) await askVersion(queries, tenant, stored.id, next.id, version);
  return version;
}
