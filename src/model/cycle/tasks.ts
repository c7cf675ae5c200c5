import type { FormDefinition, LocalizedText, Stage } from '../definition/index.js';
import { assignmentState, isAnonymousRole, type AssignmentState } from './assignment.js';
import { activitiesOf, isSubject, type Cycle, type CyclePerson } from './cycle.js';
import { raterLimits, type RaterLimits } from './fixed-assignments.js';
import { shutGates, type ShutGate, type TrackedAssignment } from './gates.js';
import { nominationsClose } from './nominations.js';

interface TaskFrame {
  cycle: string;
  cycleTitle: LocalizedText;
  activity: string;
  title: LocalizedText;
  /** Languages of the title, the default one first. */
  locales: string[];
  stage: Stage;
  dueAt: string;
  /** Whom it is about; `self` when that is oneself. */
  subject: { id: string; name: string; self: boolean } | null;
}

/** Something that one person has to do, or may read. */
export type Task =
  | (TaskFrame & { kind: 'answer'; assignment: string; definition: string; version: string; role: string; round: string; state: AssignmentState; anonymous: boolean; minutes: number | null; opensAt: string; gates: ShutGate[] })
  | (TaskFrame & { kind: 'nominate'; groups: (RaterLimits & { named: number; submitted: boolean })[] })
  | (TaskFrame & { kind: 'approve'; waiting: number })
  | (TaskFrame & { kind: 'report'; publishedAt: string });

export interface CycleState {
  cycle: Cycle;
  people: ReadonlyMap<string, CyclePerson>;
  assignments: readonly TrackedAssignment[];
  /** By activity id. */
  forms: ReadonlyMap<string, FormDefinition>;
  /** Reports that the person may read: activity, subject, when. */
  reports: readonly { activity: string; subject: string; publishedAt: string }[];
  /** Activities that wait for the round before to be closed. */
  waiting?: ReadonlySet<string>;
  /** Minutes by activity and role, where they are estimated. */
  minutes?: (activity: string, role: string) => number | null;
  now: number;
}

/** What a person has to do in one cycle, the most urgent first; what is done comes last. */
export function tasksOf(person: string, state: CycleState): Task[] {
  const { cycle, people, assignments, forms, now } = state;
  const tasks = activitiesOf(cycle).flatMap((activity): Task[] => {
    const form = forms.get(activity.id);
    if (!form) return [];
    const frame = (subject: string | null, dueAt: string): TaskFrame => ({
      cycle: cycle.id, cycleTitle: cycle.title, activity: activity.id, title: activity.title ?? form.title, locales: activity.title ? cycle.locales : form.locales, stage: activity.stage, dueAt,
      subject: subject === null ? null : { id: subject, name: people.get(subject)?.name ?? subject, self: subject === person },
    });
    const own = assignments.filter((entry) => entry.activity === activity.id && entry.respondent === person && entry.decision === 'approved');
    const answering = own.map((entry): Task => ({
      ...frame(entry.subject, activity.closes), kind: 'answer', assignment: entry.id, definition: entry.definition, version: entry.version, role: entry.role, round: entry.round,
      state: !entry.answered && state.waiting?.has(activity.id) ? 'approved' : assignmentState(entry, activity, entry.answered, now), anonymous: isAnonymousRole(form, entry.role), minutes: state.minutes?.(activity.id, entry.role) ?? null, opensAt: activity.opens,
      gates: entry.subject === null ? [] : shutGates(cycle, activity.stage, entry.subject, assignments, forms, now),
    }));
    const limits = raterLimits(form, activity);
    const naming = now < nominationsClose(activity) ? [...people.values()].filter((subject) => isSubject(activity, subject)).flatMap((subject): Task[] => {
      const about = assignments.filter((entry) => entry.activity === activity.id && entry.subject === subject.id);
      const chosen = limits.filter(({ nominatedBy }) => (nominatedBy === 'subject' && subject.id === person) || (nominatedBy === 'manager' && subject.manager === person));
      const groups = chosen.map((group) => {
        const named = about.filter(({ role, decision }) => role === group.role && decision !== 'declined');
        return { ...group, named: named.length, submitted: named.length >= group.minRaters && named.every(({ decision }) => decision !== 'nominated') };
      });
      const waiting = subject.manager === person && (activity.nominations?.approval ?? 'manager') === 'manager' ? about.filter(({ decision }) => decision === 'proposed').length : 0;
      const dueAt = activity.nominations?.closes ?? activity.closes;
      return [
        ...(groups.some(({ submitted }) => !submitted) ? [{ ...frame(subject.id, dueAt), kind: 'nominate' as const, groups }] : []),
        ...(waiting ? [{ ...frame(subject.id, dueAt), kind: 'approve' as const, waiting }] : []),
      ];
    }) : [];
    const reports = state.reports.filter((report) => report.activity === activity.id).map((report): Task => ({ ...frame(report.subject, activity.closes), kind: 'report', publishedAt: report.publishedAt }));
    return [...answering, ...naming, ...reports];
  });
  return tasks.sort((a, b) => rank(a) - rank(b) || Date.parse(a.dueAt) - Date.parse(b.dueAt));
}

function rank(task: Task): number {
  if (task.kind === 'report') return 1;
  if (task.kind !== 'answer') return 0;
  return { overdue: 0, open: 0, approved: 2, done: 3, nominated: 4, proposed: 4, declined: 4 }[task.state];
}
