export { createAccess, type Access, type Caller, type Invitation } from './access.js';
export { createPortalSignIn, type PortalKeys, type PortalRole, type PortalSignIn } from './portal-sign-in.js';
export { loadSecrets, type Secrets } from './secrets.js';
export { isDesigner, isOrganiser, leavesInvitation, mayReadResponse, mayReadSelfReport, mayWithdrawResponse } from './permissions.js';
