export { AssayGoalAlignment } from './goal-alignment.js';
