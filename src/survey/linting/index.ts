export { lintWithFixes } from '../lint-fixes.js';
