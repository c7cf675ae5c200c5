export { AssaySelfAssessment } from './self-assessment.js';
