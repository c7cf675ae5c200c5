export { changeId, goalChangeSchema, goalChangesKey, goalChangesSchema, type GoalChange } from './change.js';
export { fieldOf, fits, goalFields, mayWrite, recordKinds, sides, type RecordKind, type Side } from './fields.js';
export { foldGoalBook, recordKey, type BookRecord, type GoalBook, type Register, type Version } from './goal-book.js';
export { goalEntriesIn, isGoalEntry, readGoalEntry, sideOf, type GoalEntry, type ReadEntry } from './goal-entry.js';
export { checkInsOf, milestonesOf, scoreOf, standings, type CheckIn, type GoalStanding, type Milestone, type ProgressSettings } from './progress.js';
export { conflictsOf, goalKey, readGoals, recordsOf, valuesOf, type GoalState, type Indicator, type ParentLink, type Strength } from './read-goals.js';
export { isSigned, planDigest, readRevisions, revisedFields, revisionDigest, signaturesOf, type Revision, type Signature } from './signatures.js';
export { visibleEntries } from './visible-entries.js';
export { changesFor, type Edit } from './write-changes.js';
