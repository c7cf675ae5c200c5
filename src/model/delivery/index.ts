export { builtBody, filled, valueAt, type ProfileValues } from './placeholders.js';
export { transportRequest, type TransportRequest } from './transport-request.js';
