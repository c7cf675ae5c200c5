import type { FormDefinition, Stage } from '../definition/index.js';
import { publishViews } from '../analysis/index.js';
import { activitiesOf, isSubject, type Cycle, type CyclePerson } from './cycle.js';
import type { TrackedAssignment } from './gates.js';

/** What a person did in one stage. */
export interface StageParticipation {
  stage: Stage;
  /** Was asked at all. */
  asked: boolean;
  /** Answered something. */
  tookPart: boolean;
  /** Answered about oneself, or named who is asked. */
  hadASay: boolean;
  /** Answered in a role that signs. */
  signed: boolean;
}

export interface Participation {
  person: string;
  stages: StageParticipation[];
  /** Share of the stages in which the person was asked and took part, 0–1; null when never asked. */
  index: number | null;
}

/** The record of one person: five stages × took part, had a say, signed. */
export function participationOf(person: string, cycle: Cycle, assignments: readonly TrackedAssignment[], forms: ReadonlyMap<string, FormDefinition>): Participation {
  const stages = cycle.stages.map(({ id: stage }): StageParticipation => {
    const activities = new Set(activitiesOf(cycle).filter((activity) => activity.stage === stage).map(({ id }) => id));
    const here = assignments.filter(({ activity }) => activities.has(activity));
    const own = here.filter(({ respondent, decision }) => respondent === person && decision !== 'nominated' && decision !== 'proposed');
    const done = own.filter(({ answered }) => answered);
    const signs = (entry: TrackedAssignment) => {
      const form = forms.get(entry.activity);
      return form?.kind === 'goal-alignment' && (form.goals.signOff ?? []).includes(entry.role);
    };
    const named = here.some((entry) => entry.subject === person && entry.respondent !== person && entry.decision !== 'nominated' && isOwnChoice(entry, forms.get(entry.activity)));
    return { stage, asked: own.length > 0, tookPart: done.length > 0, hadASay: done.some(({ subject }) => subject === person) || named, signed: done.some(signs) };
  });
  const asked = stages.filter((stage) => stage.asked);
  return { person, stages, index: asked.length ? asked.filter((stage) => stage.tookPart).length / asked.length : null };
}

/** Of units and of everybody; withheld where few people, or the difference of two units, would be told. */
export interface GroupParticipation {
  /** Null is everybody. */
  unit: string | null;
  n: number;
  index: number | null;
  stages: { stage: Stage; tookPart: number; hadASay: number; signed: number }[];
}

export function participationByUnit(cycle: Cycle, people: readonly CyclePerson[], records: readonly Participation[]): { groups: GroupParticipation[]; withheld: (string | null)[] } {
  const byPerson = new Map(records.map((record) => [record.person, record]));
  const counted = people.filter(({ id }) => byPerson.get(id)?.index != null);
  const units = [...new Set(counted.flatMap(({ unit }) => (unit === null ? [] : [unit])))].sort();
  const { views, withheld } = publishViews({
    minGroup: Math.max(cycle.minUnit ?? 5, 5),
    views: [{ id: '', members: counted.map(({ id }) => id) }, ...units.map((unit) => ({ id: unit, members: counted.filter((person) => person.unit === unit).map(({ id }) => id) }))],
  });
  const groups = views.map(({ id, members }): GroupParticipation => {
    const own = members.map((person) => byPerson.get(person)!);
    const share = (of: (stage: StageParticipation) => boolean, at: number) => own.filter((record) => of(record.stages[at]!)).length / own.length;
    return {
      unit: id || null, n: own.length, index: own.reduce((sum, record) => sum + record.index!, 0) / own.length,
      stages: cycle.stages.map(({ id: stage }, at) => ({ stage, tookPart: share((s) => s.tookPart, at), hadASay: share((s) => s.hadASay, at), signed: share((s) => s.signed, at) })),
    };
  });
  return { groups, withheld: withheld.map(({ id }) => id || null) };
}

function isOwnChoice({ role }: TrackedAssignment, form: FormDefinition | undefined): boolean {
  return form?.kind === 'feedback-360' && form.raters.groups.some((group) => group.role === role && (group.nominatedBy ?? 'subject') === 'subject');
}

/** Subjects of an activity. */
export function subjectsOf(activity: Parameters<typeof isSubject>[0], people: Iterable<CyclePerson>): CyclePerson[] {
  return [...people].filter((person) => isSubject(activity, person));
}
