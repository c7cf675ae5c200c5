export { faultOf, indicatorVerdicts, itemLog, rewordings, type DecisionSubject, type PanelDecision } from './decisions.js';
export { mergeExperts, seatsOf, type NamedExpert, type PanelExpert, type SeatedExpert } from './expert.js';
export { panelView, type PanelParts, type PanelRound, type PanelSeat, type PanelView, type SeatInvitation } from './panel-view.js';
export { mayJoin, publishRound, seedOf, type ExpertRoundReports, type PanelIdeas, type PublishedRound, type RoundFeedback, type RoundInput } from './publish-round.js';
export { decidedReports, feedbackFor, retirements } from './read-round.js';
export { formOfRound, type RoundChanges } from './round-form.js';
