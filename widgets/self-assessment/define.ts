import { register } from '../shared/index.js';
import { AssaySelfAssessment } from './self-assessment.js';

register('assay-self-assessment', AssaySelfAssessment);

declare global {
  interface HTMLElementTagNameMap {
    'assay-self-assessment': AssaySelfAssessment;
  }
}
