import * as z from 'zod/mini';
import { jsonObjectSchema, type Json } from '../definition/index.js';

/** What one person answered: question name → value, and `<name>-Comment` → the text beside it. */
export const answersSchema = jsonObjectSchema;
export type Answers = z.infer<typeof answersSchema>;
export type { Json };
