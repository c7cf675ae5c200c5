import * as z from 'zod/mini';
import { definitionIdSchema, idSchema, localeSchema, localizedTextSchema, stageSchema } from '../definition/index.js';

const instant = z.iso.datetime({ offset: true });
const raterCount = z.int().check(z.gte(0), z.lte(1000));
/** What the portal calls a person, as in `Response.respondent`. */
export const personIdSchema = z.string().check(z.minLength(1), z.maxLength(320));
const version = z.string().check(z.minLength(1), z.maxLength(64));

/** How many people of one role are asked about one subject; overrules the definition's `raters.groups`. */
export const cycleGroupSchema = z.strictObject({
  role: idSchema,
  minRaters: z.optional(raterCount),
  maxRaters: z.optional(raterCount),
  nominatedBy: z.optional(z.enum(['subject', 'manager', 'organisation'])),
});
export type CycleGroup = z.infer<typeof cycleGroupSchema>;

/** One form in one stage: whom it is about, who answers it, and until when. */
export const activitySchema = z.strictObject({
  id: idSchema,
  definition: definitionIdSchema,
  /** Left out: the newest one when the cycle is published, which then stays. */
  version: z.optional(version),
  /** The round of its responses; left out: the cycle's id. */
  round: z.optional(idSchema),
  title: z.optional(localizedTextSchema),
  /** Left out: the stage's own dates. */
  opens: z.optional(instant),
  closes: z.optional(instant),
  /** Left out: everybody. A person is a subject when any of the lists names them, their unit or their job family. */
  subjects: z.optional(z.strictObject({
    people: z.optional(z.array(personIdSchema).check(z.maxLength(20_000))),
    units: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(2000))),
    jobFamilies: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(500))),
  })),
  /** Roles that each subject (`subject`) or the subject's manager (`manager`) answers in, where the definition does not say it by `raters.self`. */
  answeredBy: z.optional(z.record(idSchema, z.enum(['subject', 'manager']))),
  groups: z.optional(z.array(cycleGroupSchema).check(z.maxLength(50))),
  nominations: z.optional(z.strictObject({
    closes: z.optional(instant),
    /** Who approves what the subject proposes; default the manager (the organiser may always). */
    approval: z.optional(z.enum(['manager', 'organiser', 'none'])),
  })),
  /** Minutes that one sitting takes; left out: estimated from the form. */
  minutes: z.optional(z.number().check(z.gte(0), z.lte(600))),
});
export type Activity = z.infer<typeof activitySchema>;

/**
 * What must hold for a subject before a stage opens for it: the activity was offered (answering it is not required), done, or done in
 * every role that signs (`signed`), or done by anybody at all (`published`, such as the goals of the organisation).
 */
export const gateSchema = z.strictObject({
  needs: z.enum(['offered', 'done', 'signed', 'published']),
  activity: idSchema,
});
export type Gate = z.infer<typeof gateSchema>;

export const cycleStageSchema = z.strictObject({
  id: stageSchema,
  title: z.optional(localizedTextSchema),
  opens: instant,
  closes: instant,
  gates: z.optional(z.array(gateSchema).check(z.maxLength(20))),
  activities: z.array(activitySchema).check(z.maxLength(50)),
});
export type CycleStage = z.infer<typeof cycleStageSchema>;

/** One performance cycle of an organisation: five stages, their forms, their dates. The people are kept beside it. */
export const cycleSchema = z.strictObject({
  assayer: z.literal(2),
  id: idSchema,
  title: localizedTextSchema,
  /** The first one is the default. */
  locales: z.array(localeSchema).check(z.minLength(1), z.maxLength(60)),
  /** The cycle whose results this one builds on. */
  previous: z.optional(idSchema),
  legalBasis: z.optional(localizedTextSchema),
  responsible: z.optional(localizedTextSchema),
  /** In their order; a stage that an organisation leaves out is left out here. */
  stages: z.array(cycleStageSchema).check(z.minLength(1), z.maxLength(5)),
  /** Most minutes and items that one person should be asked for in the whole cycle; more is a warning. */
  burden: z.optional(z.strictObject({ minutes: z.optional(z.number().check(z.gte(1))), items: z.optional(z.int().check(z.gte(1))) })),
  /** Fewest people behind the figures of a unit or of the organisation; 5 at least. */
  minUnit: z.optional(z.int().check(z.gte(5), z.lte(1000))),
});
export type Cycle = z.infer<typeof cycleSchema>;

/** Somebody who takes part. */
export const cyclePersonSchema = z.strictObject({
  id: personIdSchema,
  name: z.string().check(z.minLength(1), z.maxLength(320)),
  unit: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
  manager: z.nullable(personIdSchema),
  jobFamily: z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(200)))),
  locale: z.optional(z.nullable(localeSchema)),
});
export type CyclePerson = z.infer<typeof cyclePersonSchema>;

/** An activity with its dates and round filled in from stage and cycle. */
export interface PlacedActivity extends Activity {
  stage: CycleStage['id'];
  round: string;
  opens: string;
  closes: string;
}

export function activitiesOf(cycle: Cycle): PlacedActivity[] {
  return cycle.stages.flatMap((stage) => stage.activities.map((activity) => ({
    ...activity, stage: stage.id, round: activity.round ?? cycle.id, opens: activity.opens ?? stage.opens, closes: activity.closes ?? stage.closes,
  })));
}

export function findActivity(cycle: Cycle, id: string): PlacedActivity | null {
  return activitiesOf(cycle).find((activity) => activity.id === id) ?? null;
}

/** Whom an activity is about. */
export function isSubject(activity: Pick<Activity, 'subjects'>, person: CyclePerson): boolean {
  const { subjects } = activity;
  if (!subjects) return true;
  return (subjects.people?.includes(person.id) ?? false)
    || (person.unit !== null && (subjects.units?.includes(person.unit) ?? false))
    || (person.jobFamily != null && (subjects.jobFamilies?.includes(person.jobFamily) ?? false));
}

/** The cycle as it stands: activities that were closed early, or opened again, with the dates that hold now. */
export function withClosings(cycle: Cycle, closings: Readonly<Record<string, { closedAt: string; reopenedUntil: string | null }>>): Cycle {
  const stages = cycle.stages.map((stage) => ({
    ...stage,
    activities: stage.activities.map((activity) => {
      const closing = closings[activity.id];
      return closing ? { ...activity, closes: closing.reopenedUntil ?? closing.closedAt } : activity;
    }),
  }));
  return { ...cycle, stages };
}
