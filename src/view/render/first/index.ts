export { surveyLocale } from '../survey-locale.js';
export { simpleFirstPage } from './simple.js';
export { sketch, type Sketch } from './sketch.js';
