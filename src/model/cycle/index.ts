export { assignmentSchema, assignmentState, commentThreshold, isAnonymousRole, leastGroup, roleThreshold, type Assignment, type AssignmentState } from './assignment.js';
export { cycleBurden, formBurden, type FormBurden, type PersonBurden } from './burden.js';
export { carryOver, type CarriedScale, type CarryOverItem } from './carry-over.js';
export { checkForms, checkPeople, parseCycle } from './check-cycle.js';
export {
  activitiesOf, activitySchema, cyclePersonSchema, cycleSchema, findActivity, isSubject, personIdSchema, withClosings,
  type Activity, type Cycle, type CycleGroup, type CyclePerson, type CycleStage, type Gate, type PlacedActivity,
} from './cycle.js';
export { expertRoundState, panelActivities, roundAfter, roundBefore, waitingRounds, waitsFor, type ExpertRoundState } from './expert-rounds.js';
export { feedbackDataset } from './feedback-dataset.js';
export type { CommentList } from './comments.js';
export { publishFeedback, type FeedbackBlockReport, type FeedbackPublication, type FeedbackReport, type FeedbackScaleReport } from './feedback-publication.js';
export { answeringRoles, assignmentKey, fixedAssignments, newAssignment, raterLimits, type RaterLimits } from './fixed-assignments.js';
export { shutGates, type ShutGate, type TrackedAssignment } from './gates.js';
export { readPeople, readPeopleCsv, type ImportedPeople } from './import-people.js';
export { decide, nominate, nominationsClose, type NominatingRole, type NominationFault, type NominationOutcome, type Nominee } from './nominations.js';
export { participationByUnit, participationOf, subjectsOf, type GroupParticipation, type Participation, type StageParticipation } from './participation.js';
export { publishUnits, type EarlierUnit, type SubjectResult, type UnitPublication, type UnitReport, type UnitScaleReport } from './unit-publication.js';
export { privacyStatement, type PrivacyStatement } from './privacy-statement.js';
export { clearFeedback, countedResponses, raterKey, type ClearedFeedback, type FeedbackBlock, type FigureGate, type HeldBack, type PublishedSets } from './publish-feedback.js';
export { remindersOf, type Reminder } from './reminders.js';
export { agreed, reading, reportReaders, summaryOf, type ReportReader } from './report-readers.js';
export { tasksOf, type CycleState, type Task } from './tasks.js';
