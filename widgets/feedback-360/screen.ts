import type { Json } from '../../src/model/definition/index.js';
import type { Nominee, PrivacyStatement, Task } from '../../src/model/cycle/index.js';
import type { AnswerTask, Choosable, Decision, Fault, NominationList, Sharing, SubjectWord, WordKind } from '../../src/view/cycle/index.js';

/** What is on the screen, with what the person has entered there and not sent yet. */
export type Screen =
  | { readonly kind: 'tasks' }
  | { readonly kind: 'answer'; readonly task: AnswerTask; readonly given: Readonly<Record<string, Json>> | null; readonly finished: boolean }
  | { readonly kind: 'decline'; readonly task: AnswerTask; readonly reason: string; readonly checked: boolean }
  | { readonly kind: 'privacy'; readonly task: Task; readonly statement: PrivacyStatement }
  | { readonly kind: 'nominate'; readonly task: Task; readonly list: NominationList; readonly people: readonly Choosable[]; readonly statement: PrivacyStatement; readonly draft: readonly Nominee[]; readonly search: Readonly<Record<string, string>>; readonly faults: readonly Fault[] }
  | { readonly kind: 'approve'; readonly task: Task; readonly list: NominationList; readonly statement: PrivacyStatement; readonly decisions: ReadonlyMap<string, Decision>; readonly checked: boolean }
  | { readonly kind: 'report'; readonly task: Task; readonly words: readonly SubjectWord[]; readonly sharing: readonly Sharing[]; readonly drafts: Readonly<Record<WordKind, string>> | null };

export type ScreenOf<K extends Screen['kind']> = Extract<Screen, { kind: K }>;

/** What was done last, as the key of its sentence. */
export type Outcome = 'savedList' | 'sentList' | 'decided' | 'declinedNow' | 'wordKept' | 'shared' | 'unshared';
