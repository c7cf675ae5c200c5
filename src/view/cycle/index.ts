export { aboutWhom, cycleContext, isOver, taskTitle, type CycleContext } from './cycle-context.js';
export { cycleStyles } from './cycle-styles.js';
export { tasksView, type AnswerTask, type TaskAction, type TasksShown } from './tasks-view.js';
export { goOnView } from './go-on-view.js';
export { nominationView, type Choosable, type Fault, type ListedRater, type NominationList, type NominationShown } from './nomination-view.js';
export { approvalView, unexplained, type ApprovalShown, type Decision } from './approval-view.js';
export { privacyView } from './privacy-view.js';
export { sharingView, type Sharing } from './sharing-view.js';
export { declineView, wordsView, type SubjectWord, type WordKind, type WordsShown } from './words-view.js';
