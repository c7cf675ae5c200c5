import { en as chart } from './chart/en.js';
import { en as common } from './common/en.js';
import { en as error } from './error/en.js';
import { en as form } from './form/en.js';
import { en as outbox } from './outbox/en.js';
import { en as render } from './render/en.js';
import { en as report } from './report/en.js';

export const en = { chart, common, error, form, outbox, render, report } as const;
