import { ko as question } from './question/ko.js';
import { ko as structure } from './structure/ko.js';
import { ko as survey } from './survey/ko.js';
import { ko as values } from './values/ko.js';

/** Names of properties, and of the values that are listed for them. */
export const ko = { ...question, ...structure, ...survey, ...values };
