import * as z from 'zod/mini';
import { expertSurveySchema } from './kinds/expert-survey.js';
import { feedback360Schema } from './kinds/feedback-360.js';
import { goalAlignmentSchema } from './kinds/goal-alignment.js';
import { selfAssessmentSchema } from './kinds/self-assessment.js';

/** The envelope around a SurveyJS survey, told apart by `kind`. Input comes in through `parseDefinition`, which also checks across parts. */
export const formDefinitionSchema = z.discriminatedUnion('kind', [
  selfAssessmentSchema,
  feedback360Schema,
  goalAlignmentSchema,
  expertSurveySchema,
]);
export type FormDefinition = z.infer<typeof formDefinitionSchema>;

export const formKindSchema = z.enum(['self-assessment', 'feedback-360', 'goal-alignment', 'expert-survey']);
export type FormKind = z.infer<typeof formKindSchema>;
