import type { FormDefinition, Stage } from '../definition/index.js';
import type { Assignment } from './assignment.js';
import { findActivity, type Cycle, type Gate } from './cycle.js';

/** An assignment together with whether a response to it has arrived. */
export interface TrackedAssignment extends Assignment {
  answered: boolean;
}

/** A gate that does not hold yet, and the stage that it keeps shut. */
export interface ShutGate extends Gate {
  stage: Stage;
}

/**
 * Gates of a stage that do not hold for a subject.
 *
 * @param assignments all of the cycle that are about the subject, and for `published` those of the whole activity
 * @param forms by activity id
 */
export function shutGates(cycle: Cycle, stage: Stage, subject: string, assignments: readonly TrackedAssignment[], forms: ReadonlyMap<string, FormDefinition>, now: number): ShutGate[] {
  const gates = cycle.stages.find(({ id }) => id === stage)?.gates ?? [];
  return gates.filter((gate) => {
    const activity = findActivity(cycle, gate.activity);
    const entries = assignments.filter((entry) => entry.activity === gate.activity);
    const own = entries.filter((entry) => entry.subject === subject);
    if (gate.needs === 'published') return !entries.some(({ answered }) => answered);
    // Who is no subject of the activity has nothing to wait for.
    if (own.length === 0 || !activity) return false;
    if (gate.needs === 'offered') return now < Date.parse(activity.opens);
    const form = forms.get(gate.activity);
    const signing = gate.needs === 'signed' && form?.kind === 'goal-alignment' ? form.goals.signOff : undefined;
    const needed = own.filter(({ role, decision }) => decision === 'approved' && (signing === undefined || signing.includes(role)));
    return needed.length === 0 || needed.some(({ answered }) => !answered);
  }).map((gate) => ({ ...gate, stage }));
}
