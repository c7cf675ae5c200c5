import { ko as chart } from './chart/ko.js';
import { ko as common } from './common/ko.js';
import { ko as error } from './error/ko.js';
import { ko as form } from './form/ko.js';
import { ko as outbox } from './outbox/ko.js';
import { ko as render } from './render/ko.js';
import { ko as report } from './report/ko.js';

export const ko = { chart, common, error, form, outbox, render, report } as const;
