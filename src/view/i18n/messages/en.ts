import { en as common } from './common/en.js';
import { en as error } from './error/en.js';
import { en as form } from './form/en.js';
import { en as render } from './render/en.js';

/** What a form needs; the rooms of other parts come with their terms. */
export const en = { common, error, form, render } as const;
