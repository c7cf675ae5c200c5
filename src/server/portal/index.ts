export { mountPortal } from './portal.js';
export { storeSamples } from './store-samples.js';
