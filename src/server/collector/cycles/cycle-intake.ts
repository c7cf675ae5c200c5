import { findActivity, shutGates, waitsFor, withClosings } from '../../../model/cycle/index.js';
import type { Response as FormResponse } from '../../../model/response/index.js';
import { assignmentFor, assignmentsOfCycle, cycleOfRound, findCycle, hasAsked } from '../../database/index.js';
import type { CollectorParts } from '../context.js';
import { formsOfCycle } from './standing.js';

/** Why a cycle does not take a response; `none` when its form and round belong to no cycle. */
export type CycleVerdict = 'none' | 'taken' | { status: 403 | 422; code: string; message: string };

/**
 * Whether a response that belongs to a cycle was asked for, and whether it comes while it may: between the dates of its activity (what was
 * finished in time may arrive late), and after the gates of its stage.
 */
export async function judgeByCycle(parts: Pick<CollectorParts, 'database' | 'forms'>, tenant: string, response: FormResponse, now = Date.now()): Promise<CycleVerdict> {
  const { database } = parts;
  const { round, role, subject, respondent, completedAt, definition } = response;
  const place = round === null ? null : await cycleOfRound(database, tenant, definition.id, round);
  if (!place || round === null) return 'none';
  const assignment = respondent === null ? null : await assignmentFor(database, tenant, { definition: definition.id, role, subject, respondent, round });
  if (assignment?.decision !== 'approved') return { status: 403, code: 'assignment/none', message: 'Nobody has asked you for this, or no longer.' };
  if (assignment.version !== definition.version && !(await hasAsked(database, tenant, place.id, place.activity, definition.version))) return { status: 422, code: 'assignment/other-version', message: `This cycle asks for version ${assignment.version} of ${definition.id}.` };
  const stored = (await findCycle(database, tenant, place.id))!;
  const cycle = withClosings(stored.cycle, stored.closings);
  const activity = findActivity(cycle, place.activity)!;
  const [opens, closes] = [Date.parse(activity.opens), Date.parse(activity.closes)];
  const moments = [Date.parse(completedAt), now];
  if (moments.every((moment) => moment < opens)) return { status: 422, code: 'response/round-not-open', message: `This opens at ${activity.opens}.` };
  const waits = waitsFor(cycle, (await formsOfCycle(parts, tenant, stored)).get(activity.id)!, activity, stored.closings);
  if (waits !== null) return { status: 422, code: 'response/round-not-open', message: `This opens once ${waits} is closed.` };
  if (moments.every((moment) => moment >= closes)) return { status: 422, code: 'response/round-closed', message: `This closed at ${activity.closes}.` };
  const gates = cycle.stages.find(({ id }) => id === activity.stage)?.gates ?? [];
  if (subject !== null && gates.length) {
    const filter = gates.some(({ needs }) => needs === 'published') ? {} : { subject };
    const shut = shutGates(cycle, activity.stage, subject, await assignmentsOfCycle(database, tenant, place.id, filter), await formsOfCycle(parts, tenant, stored), now);
    if (shut[0]) return { status: 422, code: 'cycle/gate', message: `The stage ${activity.stage} is not open yet: ${shut[0].activity} must be ${shut[0].needs} first.` };
  }
  return 'taken';
}
