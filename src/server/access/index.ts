export { createAccess, type Access, type Caller, type Invitation } from './access.js';
export { loadSecrets, type Secrets } from './secrets.js';
export { leavesInvitation, mayReadResponse, mayReadSelfReport, mayWithdrawResponse } from './permissions.js';
