import * as z from 'zod/mini';
import { idSchema } from './identifier.js';
import { localizedTextSchema } from './localized-text.js';
import { roleReferenceSchema } from './name-references.js';

/** Which part of personnel work a form serves, so that the portal can route what comes out of it. */
export const personnelElementSchema = z.enum(['recruitment', 'hiring', 'evaluation', 'motivation', 'compensation', 'development', 'careerPlanning']);
export type PersonnelElement = z.infer<typeof personnelElementSchema>;

/** The stretch of time that is judged, both days included. */
export const periodSchema = z.strictObject({ from: z.iso.date(), to: z.iso.date() });

/** What answering costs people. */
export const burdenSchema = z.strictObject({
  roles: z.array(z.strictObject({
    role: roleReferenceSchema,
    /** Minutes that one careful response takes. */
    minutes: z.number().check(z.positive(), z.lte(600)),
    /** Responses of one person in a year; default 1. */
    perYear: z.optional(z.int().check(z.gte(1), z.lte(1000))),
  })).check(z.minLength(1), z.maxLength(50)),
  /** Minutes a year that one person may spend on this form. */
  budget: z.optional(z.number().check(z.positive())),
});
export type Burden = z.infer<typeof burdenSchema>;

/** A group of people with needs of its own, such as a stage of the career or a family of jobs. */
export const peopleGroupSchema = z.strictObject({ id: idSchema, title: localizedTextSchema });
export type PeopleGroup = z.infer<typeof peopleGroupSchema>;
