import { ko as common } from './common/ko.js';
import { ko as error } from './error/ko.js';
import { ko as form } from './form/ko.js';
import { ko as render } from './render/ko.js';

export const ko = { common, error, form, render } as const;
