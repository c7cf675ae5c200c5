import { isAnonymousRole } from '../../model/cycle/index.js';
import type { FormDefinition } from '../../model/definition/index.js';
import type { Response } from '../../model/response/index.js';
import type { Caller, Invitation } from './access.js';

/** The organisers' token, or a person whom the portal calls one. */
export function isOrganiser(caller: Caller): boolean {
  return caller.scope === 'organise' || (caller.scope === 'person' && caller.roles.includes('organiser'));
}

/** A designer's token, or a person whom the portal calls one; organisers may do what designers may. */
export function isDesigner(caller: Caller): boolean {
  return isOrganiser(caller) || caller.scope === 'design' || (caller.scope === 'person' && caller.roles.includes('designer'));
}

/** The first thing in which a response leaves its invitation, in words for the person who reads the refusal; null when it keeps to it. */
export function leavesInvitation(response: Response, invitation: Omit<Invitation, 'tenant'>): string | null {
  if (response.definition.id !== invitation.definition) return 'another form';
  for (const part of ['role', 'subject', 'respondent', 'round'] as const) if (response[part] !== invitation[part]) return `another ${part}`;
  return null;
}

/** A respondent reads back what the same person sent on the same invitation; nobody else's, and nothing anonymous. */
export function mayReadResponse(caller: Caller, response: Response, definition: FormDefinition | null): boolean {
  if (isSender(caller, response)) return true;
  return isOrganiser(caller) && definition !== null && !isConfidential(definition, response.role);
}

/** Withdrawing shows nothing, so an organiser may do it even where reading is refused. */
export function mayWithdrawResponse(caller: Caller, response: Response): boolean {
  return isOrganiser(caller) || isSender(caller, response);
}

/** One's own results: the subject who answered about oneself, or an organiser where the definition promises the person no confidence. */
export function mayReadSelfReport(caller: Caller, definition: FormDefinition, subject: string): boolean {
  if (caller.scope === 'respond') return caller.definition === definition.id && caller.subject === subject && caller.respondent === subject;
  if (caller.scope === 'person' && caller.person === subject) return true;
  return isOrganiser(caller) && !definition.roles.some((role) => isConfidential(definition, role.id));
}

function isSender(caller: Caller, response: Response): boolean {
  if (caller.scope === 'respond') return caller.respondent !== null && leavesInvitation(response, caller) === null;
  return caller.scope === 'person' && response.respondent === caller.person;
}

/** Single answers of an anonymous role, or of a form whose answers belong to the respondents, are shown to no organiser. */
function isConfidential(definition: FormDefinition, role: string): boolean {
  return definition.anonymity?.owner === 'respondent' || isAnonymousRole(definition, role);
}
