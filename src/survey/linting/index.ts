export { lintSurvey } from '../lint.js';
