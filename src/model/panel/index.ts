export { mergeExperts, seatsOf, type NamedExpert, type PanelExpert, type SeatedExpert } from './expert.js';
export { panelView, type PanelParts, type PanelRound, type PanelSeat, type PanelView, type SeatInvitation } from './panel-view.js';
