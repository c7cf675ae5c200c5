import { z } from '@hono/zod-openapi';

/** What the routes of cycles take and give, beside the schemas that the model has. */
export const cycleId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/).max(64).openapi({ example: '2026' });
export const activityId = cycleId.openapi({ example: 'feedback' });
export const personId = z.string().min(1).max(320).openapi({ example: 'e-1042' });
export const assignmentId = z.uuid();
const text = z.union([z.string(), z.record(z.string(), z.string())]).openapi('LocalizedText');
const instant = z.iso.datetime({ offset: true });

export const personSchema = z.object({
  id: personId, name: z.string().max(320), unit: z.string().nullable(), manager: personId.nullable(), jobFamily: z.string().nullable().optional(), locale: z.string().nullable().optional(),
}).openapi('CyclePerson');

export const cycleEntrySchema = z.object({ id: z.string(), status: z.enum(['draft', 'published']), title: text, locales: z.array(z.string()), stages: z.array(z.object({ id: z.string(), opens: instant, closes: instant })) }).openapi('CycleEntry');

const frame = {
  cycle: z.string(), cycleTitle: text, activity: z.string(), title: text, locales: z.array(z.string()), stage: z.string(), dueAt: instant,
  subject: z.object({ id: z.string(), name: z.string(), self: z.boolean() }).nullable(),
};
const group = { role: z.string(), minRaters: z.number(), maxRaters: z.number(), nominatedBy: z.enum(['subject', 'manager', 'organisation']) };

export const taskSchema = z.discriminatedUnion('kind', [
  z.object({
    ...frame, kind: z.literal('answer'), assignment: z.string(), definition: z.string(), version: z.string(), role: z.string(), round: z.string(),
    state: z.enum(['approved', 'open', 'done', 'overdue', 'nominated', 'proposed', 'declined']), anonymous: z.boolean(), minutes: z.number().nullable(), opensAt: instant,
    gates: z.array(z.object({ needs: z.string(), activity: z.string(), stage: z.string() })),
  }),
  z.object({ ...frame, kind: z.literal('nominate'), groups: z.array(z.object({ ...group, named: z.number(), submitted: z.boolean() })) }),
  z.object({ ...frame, kind: z.literal('approve'), waiting: z.number() }),
  z.object({ ...frame, kind: z.literal('report'), publishedAt: instant }),
]).openapi('Task');

export const nomineeSchema = z.strictObject({ respondent: personId, role: z.string().min(1).max(64) }).openapi('Nominee');

export const nominationsSchema = z.object({
  subject: z.string(), groups: z.array(z.object(group)),
  raters: z.array(z.object({
    assignment: z.string(), respondent: z.string(), name: z.string(), role: z.string(), decision: z.enum(['nominated', 'proposed', 'approved', 'declined']),
    reason: z.string().nullable(), declinedBy: z.enum(['respondent', 'manager', 'organiser']).nullable(),
  })),
  closesAt: instant, mayChange: z.boolean(), mayDecide: z.boolean(),
}).openapi('Nominations', { description: 'Never says who has answered.' });

export const decisionsSchema = z.strictObject({
  approve: z.array(assignmentId).max(1000).default([]),
  refuse: z.array(z.strictObject({ assignment: assignmentId, reason: z.string().min(1).max(1000) })).max(1000).default([]),
}).openapi('NominationDecisions');

export const assignmentSchema = z.object({
  id: z.string(), activity: z.string(), definition: z.string(), version: z.string(), role: z.string(), subject: z.string().nullable(), respondent: z.string(), round: z.string(),
  decision: z.string(), reason: z.string().nullable(), declinedBy: z.string().nullable(), replaces: z.string().nullable(), answered: z.boolean().nullable().openapi({ description: 'Null where the form hides it' }),
}).openapi('Assignment');

export const assignRequestSchema = z.strictObject({
  assignments: z.array(z.strictObject({ activity: activityId, subject: personId.nullable(), respondent: personId, role: z.string().min(1).max(64) })).min(1).max(20_000),
}).openapi('AssignRequest');

export const linkRequestSchema = z.strictObject({
  expiresIn: z.number().int().min(60).max(366 * 24 * 3600).optional().openapi({ description: 'Seconds; left out: until the activity closes' }),
  page: z.string().max(2000).optional(),
}).openapi('LinkRequest');
export const linkSchema = z.object({ id: z.string(), token: z.string(), url: z.string(), expiresAt: instant }).openapi('AssignmentLink');

export const publicationSchema = z.object({
  published: z.number().openapi({ description: 'Subjects whose results were published now' }), held: z.number().openapi({ description: 'Subjects whose late answers wait until more have come' }),
  withheld: z.number().openapi({ description: 'Subjects of whom too few people answered' }),
}).openapi('PublicationOutcome');

export const wordSchema = z.strictObject({ text: z.string().max(10_000) }).openapi('SubjectWord');
export const consentSchema = z.strictObject({ with: z.enum(['manager', 'organisation']), given: z.boolean() }).openapi('SharingConsent');
export const reportSchema = z.looseObject({
  activity: z.string(), subject: z.string(), publishedAt: instant, report: z.looseObject({}).openapi('Feedback360Report'),
  words: z.array(z.object({ kind: z.string(), body: z.looseObject({}), writtenAt: instant })),
}).openapi('PublishedReport');
export const reminderSchema = z.object({
  person: z.string(), kind: z.enum(['answer', 'nominate', 'approve']), cycle: z.string(), activity: z.string(), subject: z.string().nullable(), dueAt: instant, urgency: z.enum(['open', 'dueSoon', 'overdue']),
}).openapi('Reminder');
export const burdenSchema = z.object({ person: z.string(), sittings: z.number(), items: z.number(), minutes: z.number(), over: z.array(z.enum(['minutes', 'items'])) }).openapi('PersonBurden');
export const statementSchema = z.looseObject({ minGroup: z.number(), minComments: z.number(), smallGroups: z.enum(['merge', 'suppress']), minUnit: z.number(), closes: instant, retentionDays: z.number().nullable() }).openapi('PrivacyStatement');

export const inJson = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': { schema } });
