import { register } from '../shared/index.js';
import { AssayGoalAlignment } from './goal-alignment.js';

register('assay-goal-alignment', AssayGoalAlignment);

declare global {
  interface HTMLElementTagNameMap {
    'assay-goal-alignment': AssayGoalAlignment;
  }
}
