import type { TransportProfile } from '../../../../model/definition/index.js';

/** Profiles of backends as they answer by default; addresses are to be completed. */
export const readyProfiles: readonly { readonly name: string; readonly profile: TransportProfile }[] = [
  { name: 'PUT', profile: { name: 'put', method: 'PUT', url: '{endpoint}/responses/{response.id}', duplicate: [{ status: [409, 412] }] } },
  { name: 'CouchDB', profile: { name: 'couchdb', method: 'PUT', url: '{endpoint}/responses/{response.id}', credentials: 'include', duplicate: [{ status: [409] }], refresh: [{ status: [401] }] } },
  { name: 'OData v4', profile: { name: 'odata', method: 'POST', url: '{endpoint}/Responses', body: { ID: { $value: 'response.id' }, definition: { $value: 'response.definition.id' }, answers: { $json: 'response.answers' } }, duplicate: [{ status: [500, 409], body: 'UNIQUE constraint|already exists' }], refresh: [{ status: [401, 403] }] } },
  { name: 'Parse Server', profile: { name: 'parse', method: 'POST', url: '{endpoint}/classes/Response', headers: { 'X-Parse-Application-Id': 'APPLICATION', 'X-Parse-Session-Token': '{token}' }, body: { key: { $value: 'response.id' }, answers: { $value: 'response.answers' } }, duplicate: [{ status: [400], body: '"code":\\s*(137|159)' }] } },
  { name: 'WordPress REST', profile: { name: 'wordpress', method: 'POST', url: '{endpoint}/wp-json/assayer/v1/responses', headers: { 'X-WP-Nonce': '{token}' }, duplicate: [{ status: [409] }], refresh: [{ status: [403], body: 'rest_cookie_invalid_nonce' }] } },
];
