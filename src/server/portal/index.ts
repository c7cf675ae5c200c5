export { mountPortal } from './portal.js';
