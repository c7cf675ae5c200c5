export { DatabaseUnavailable, type Database, type Queries } from './database.js';
export { FolderLocked, lockFolder } from './folder-lock.js';
export { makeSnapshot, openMemory, openPglite } from './pglite.js';
export { openPostgres } from './postgres.js';
export { findDefinition, latestDefinition, listDefinitions, storeDefinition, type DefinitionStatus, type StoredDefinition } from './definitions.js';
export { findResponse, responsesAboutSelf, responsesOfRound, storeResponses, withdrawResponse, type StoredReceipt, type StoreOutcome } from './responses.js';
export { createResponseIntake, type ResponseIntake } from './response-intake.js';
