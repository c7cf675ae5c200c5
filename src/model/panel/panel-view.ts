import { expertRoundState, panelActivities, roundBefore, waitsFor, type Cycle, type ExpertRoundState, type TrackedAssignment } from '../cycle/index.js';
import type { ExpertSurveyDefinition, LocalizedText } from '../definition/index.js';
import type { SeatedExpert } from './expert.js';

/** One round as the moderator sees it. */
export interface PanelRound {
  activity: string;
  title: LocalizedText | null;
  round: string;
  roundTitle: LocalizedText | null;
  opensAt: string;
  closesAt: string;
  state: ExpertRoundState;
  /** The activity that has to be closed first. */
  waitsFor: string | null;
  /** Of the form as this round asks it. */
  version: string;
  asked: number;
  answered: number;
  /** Of those who answered the round before; null for the first. */
  stayed: number | null;
  published: boolean;
}

/** Who invited somebody to a seat, and when. */
export interface SeatInvitation {
  assignment: string;
  at: string;
}

export interface PanelSeat {
  activity: string;
  assignment: string;
  decision: string;
  /** Why it was declined. */
  reason: string | null;
  /** Null where the form hides who has answered, even from the moderator. */
  answered: boolean | null;
  invited: number;
  invitedAt: string | null;
}

export interface PanelView {
  cycle: string;
  definition: { id: string; version: string; title: LocalizedText; locales: string[] };
  identity: 'hidden' | 'moderator' | 'open';
  groups: { id: string; title: LocalizedText }[];
  size: number | null;
  rounds: PanelRound[];
  experts: (SeatedExpert & { rounds: PanelSeat[] })[];
}

export interface PanelParts {
  /** With the dates that hold now. */
  cycle: Cycle;
  form: ExpertSurveyDefinition;
  experts: readonly SeatedExpert[];
  /** Seats of this panel. */
  seats: readonly TrackedAssignment[];
  invitations: readonly SeatInvitation[];
  /** By activity. */
  versions: Readonly<Record<string, string>>;
  closings: Readonly<Record<string, { pending: boolean }>>;
  published: ReadonlySet<string>;
  now: number;
}

/** Who sits on the panel, who was invited when, who answered which round, and how many stayed. */
export function panelView({ cycle, form, experts, seats, invitations, versions, closings, published, now }: PanelParts): PanelView {
  const identity = form.panel?.identity ?? 'moderator';
  const activities = panelActivities(cycle, form);
  const answeredIn = (activity: string) => new Set(seats.filter((seat) => seat.activity === activity && seat.answered).map(({ respondent }) => respondent));
  const rounds = activities.map((activity): PanelRound => {
    const waits = waitsFor(cycle, form, activity, closings);
    const earlier = roundBefore(cycle, form, activity);
    const answered = answeredIn(activity.id);
    const before = earlier && answeredIn(earlier.id);
    return {
      activity: activity.id, title: activity.title ?? null, round: activity.round, roundTitle: form.rounds?.find(({ id }) => id === activity.round)?.title ?? null,
      opensAt: activity.opens, closesAt: activity.closes, state: expertRoundState(activity, waits, now), waitsFor: waits, version: versions[activity.id] ?? form.version.number,
      asked: seats.filter((seat) => seat.activity === activity.id && (seat.decision === 'approved' || seat.answered)).length, answered: answered.size,
      stayed: before && [...answered].filter((expert) => before.has(expert)).length, published: published.has(activity.id),
    };
  });
  return {
    cycle: cycle.id, definition: { id: form.id, version: form.version.number, title: form.title, locales: form.locales }, identity,
    groups: form.roles.map(({ id, title }) => ({ id, title })), size: form.panel?.size ?? null, rounds,
    experts: experts.map((expert) => ({
      ...expert,
      rounds: activities.flatMap(({ id: activity }) => seats.filter((seat) => seat.activity === activity && seat.respondent === expert.id).map((seat): PanelSeat => {
        const invited = invitations.filter(({ assignment }) => assignment === seat.id);
        return {
          activity, assignment: seat.id, decision: seat.decision, reason: seat.reason, answered: identity === 'hidden' ? null : seat.answered,
          invited: invited.length, invitedAt: invited.map(({ at }) => at).sort().at(-1) ?? null,
        };
      })),
    })),
  };
}
