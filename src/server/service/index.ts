export { readSettings, snapshotFile, type Settings } from './settings.js';
export { startService, type Service } from './start-service.js';
