import { z } from '@hono/zod-openapi';
import { activityId, cycleId, personId } from '../cycles/cycle-schemas.js';
import { definitionId } from '../schemas.js';

const instant = z.iso.datetime({ offset: true });
export const localized = z.union([z.string().min(1).max(10_000), z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).max(35), z.string().max(10_000))]);
const text = z.union([z.string(), z.record(z.string(), z.string())]);

export const panelParams = z.object({ cycle: cycleId, definition: definitionId });
export const expertParams = panelParams.extend({ expert: personId });
export const roundParams = z.object({ cycle: cycleId, activity: activityId });

const expertShape = {
  name: z.string().trim().min(1).max(320), email: z.email().max(320).nullable(), group: z.string().min(1).max(64),
  weight: z.number().gt(0).max(1000), locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).max(35).nullable(),
};

export const namedExpertSchema = z.strictObject({ ...expertShape, id: personId.optional(), email: expertShape.email.optional(), weight: expertShape.weight.optional(), locale: expertShape.locale.optional() }).openapi('NamedExpert');
export const expertChangeSchema = z.strictObject(expertShape).partial().openapi('ExpertChange');
export const expertSchema = z.object({
  id: z.string(), name: z.string(), email: z.string().nullable(), group: z.string(), weight: z.number(), locale: z.string().nullable(),
  addedAt: instant, removedAt: instant.nullable(), removedWhy: z.string().nullable(),
}).openapi('Expert');

export const panelSchema = z.object({
  cycle: z.string(), definition: z.object({ id: z.string(), version: z.string(), title: text, locales: z.array(z.string()) }), identity: z.enum(['hidden', 'moderator', 'open']),
  groups: z.array(z.object({ id: z.string(), title: text })), size: z.number().nullable(),
  rounds: z.array(z.object({
    activity: z.string(), title: text.nullable(), round: z.string(), roundTitle: text.nullable(), opensAt: instant, closesAt: instant, state: z.enum(['waiting', 'open', 'closed']),
    waitsFor: z.string().nullable(), version: z.string(), asked: z.number(), answered: z.number(), stayed: z.number().nullable(), published: z.boolean(),
  })),
  experts: z.array(expertSchema.extend({
    rounds: z.array(z.object({
      activity: z.string(), assignment: z.string(), decision: z.string(), reason: z.string().nullable(), answered: z.boolean().nullable(), invited: z.number(), invitedAt: instant.nullable(),
    })),
  })),
}).openapi('Panel');

export const invitationsRequestSchema = z.strictObject({
  activity: activityId, experts: z.array(personId).max(10_000).optional().openapi({ description: 'Left out: all who have neither answered nor declined' }),
  page: z.string().max(2000).optional(), expiresIn: z.number().int().min(60).max(366 * 24 * 3600).optional(),
}).openapi('PanelInvitationsRequest');
export const invitationsSchema = z.object({
  invitations: z.array(z.object({ expert: z.string(), name: z.string(), email: z.string().nullable(), locale: z.string().nullable(), assignment: z.string(), id: z.string(), token: z.string(), url: z.string(), expiresAt: instant })),
}).openapi('PanelInvitations');

const loose = z.looseObject({});
const entryShape = {
  assignment: z.string(), cycle: z.string(), cycleTitle: text, activity: z.string(), title: text, locales: z.array(z.string()), definition: z.object({ id: z.string(), version: z.string() }),
  round: z.string(), roundTitle: text.nullable(), role: z.string(), subject: z.string().nullable(), respondent: z.string(), state: z.enum(['waiting', 'open', 'done', 'closed']), opensAt: instant, closesAt: instant,
  waitsFor: z.string().nullable(), feedback: z.boolean(), report: z.boolean(),
};
export const roundEntrySchema = z.object(entryShape).openapi('ExpertRoundEntry');
export const feedbackSchema = z.object({
  activity: z.string(), round: z.string(), roundTitle: text.nullable(), closedAt: instant, n: z.number().nullable(), questions: z.record(z.string(), loose),
}).openapi('RoundFeedback');
export const roundDetailSchema = z.object({
  ...entryShape, feedback: feedbackSchema.nullable(), privacy: loose, experts: z.array(z.object({ name: z.string(), group: z.string() })).nullable(),
  changes: z.object({
    retired: z.array(z.object({ item: z.string(), title: text, by: z.enum(['rule', 'moderator']), reason: z.string().nullable() })),
    reworded: z.array(z.object({ item: z.string(), text, reason: z.string().nullable() })),
  }),
}).openapi('ExpertRound');
export const expertReportsSchema = z.object({
  cycle: z.string(), activity: z.string(), round: z.string(), publishedAt: instant, number: z.number(), n: z.number().nullable(), audience: z.enum(['panel', 'moderator']),
  ahp: loose.nullable(), delphi: loose.nullable(), review: loose.nullable(), ideas: z.array(z.object({ question: z.string(), title: text, comments: z.array(z.string()).nullable() })),
}).openapi('ExpertReports');

const why = z.string().trim().min(1).max(10_000);
export const decisionRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('item'), activity: activityId, item: z.string().min(1).max(320), action: z.enum(['retire', 'reword', 'keep']), reason: why, text: localized.optional() }),
  z.strictObject({ kind: z.literal('indicator'), activity: activityId, indicator: z.string().min(1).max(320), verdict: z.enum(['keep', 'revise', 'drop']), reason: why, text: localized.optional() }),
]).openapi('PanelDecisionRequest');
export const decisionSchema = z.looseObject({ number: z.number(), kind: z.enum(['item', 'indicator']), activity: z.string(), round: z.string(), reason: z.string(), by: z.string().nullable(), at: instant }).openapi('PanelDecision');

export const accessEventSchema = z.object({
  at: instant, action: z.literal('link'), by: z.string().nullable(), cycle: z.string(), activity: z.string(), assignment: z.string(), expiresAt: instant,
}).openapi('AccessEvent');
