import { en as question } from './question/en.js';
import { en as structure } from './structure/en.js';
import { en as survey } from './survey/en.js';
import { en as values } from './values/en.js';

/** Names of properties, and of the values that are listed for them. */
export const en = { ...question, ...structure, ...survey, ...values };
