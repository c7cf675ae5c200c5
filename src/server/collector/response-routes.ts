import { createRoute, z } from '@hono/zod-openapi';
import { responseDigest, type Receipt } from '../../model/response/index.js';
import { isOrganiser, leavesInvitation, mayReadResponse, mayWithdrawResponse } from '../access/index.js';
import { findResponse, withdrawResponse, type StoredReceipt } from '../database/index.js';
import { signedIn } from './authenticate.js';
import { findingsIn, readResponse } from './check-response.js';
import type { CollectorApp, CollectorParts } from './context.js';
import { judgeByCycle } from './cycles/cycle-intake.js';
import type { GoalBooks } from './goal-books.js';
import { readJson } from './read-json.js';
import { refuse, refuseForbidden } from './refusal.js';
import { json, answers, responseId } from './schemas.js';

const params = z.object({ id: responseId });
const security = [{ bearer: [] }];

/** Responses: stored once for ever under the id that the client made. */
export function responseRoutes(app: CollectorApp, parts: CollectorParts, goals: GoalBooks) {
  const { database, intake, forms, metrics } = parts;
  app.openapi(
    createRoute({
      method: 'put', path: '/v1/responses/{id}', tags: ['responses'], security, middleware: [signedIn()] as const, request: { params, body: { content: json('Response') } },
      summary: 'Store a response; sending the same one again is acknowledged again',
      responses: answers({
        201: { description: 'Stored now', content: json('Receipt') }, 200: { description: 'Stored earlier with the same content', content: json('Receipt') },
      }, 400, 401, 403, 404, 410, 413, 422, 429, 503),
    }),
    // 1 read  2 the caller may  3 the form is known  4 every answer fits  5 its cycle asks for it  6 goals are open  7 store once
    async (c) => {
      const caller = c.get('caller')!;
      const body = readJson(await c.req.text());
      if (!body.ok) return refuse(c, 400, body.findings[0]!.code, body.findings[0]!.message, body.findings);
      const read = readResponse(body.value);
      if (!read.ok) {
        metrics.response('invalid');
        return refuse(c, 422, 'response/invalid', 'The body is no response.', read.findings);
      }
      const { response } = read;
      if (response.id !== c.req.valid('param').id) return refuse(c, 422, 'response/other-id', 'The id in the address and the id in the body differ.');
      if (caller.scope !== 'respond' && caller.scope !== 'person') return refuseForbidden(c, 'Responses are sent with the respondent\'s invitation or sign-in, not with an organiser\'s or a designer\'s token.');
      const left = caller.scope === 'respond' ? leavesInvitation(response, caller) : null;
      if (left) return refuseForbidden(c, `The invitation does not cover this response: it is for ${left}.`);
      if (caller.scope === 'person' && response.respondent !== caller.person) return refuseForbidden(c, 'You are signed in as somebody else than who answered this.');

      const form = await forms.version(caller.tenant, response.definition.id, response.definition.version);
      if (!form) return refuse(c, 404, 'definition/unknown', `This collector has no published version ${response.definition.version} of ${response.definition.id}.`);
      const findings = findingsIn(response, form);
      if (findings.length) {
        metrics.response('invalid');
        return refuse(c, 422, 'response/invalid', 'The answers do not fit the form.', findings);
      }

      const verdict = await judgeByCycle(parts, caller.tenant, response);
      if (verdict === 'none' && caller.scope === 'person') return refuseForbidden(c, 'Nobody has asked you for this: it belongs to no cycle.');
      const refusal = typeof verdict === 'object' ? verdict : await goals.refusalOf(caller.tenant, form, response);
      // What is stored already is acknowledged again, whatever has been closed since.
      if (refusal && (await findResponse(database, caller.tenant, response.id))?.receipt.digest !== responseDigest(response)) return refuse(c, refusal.status, refusal.code, refusal.message);

      const { kind, receipt } = await intake.store(caller.tenant, response, responseDigest(response));
      metrics.response(kind);
      if (kind === 'different') return refuse(c, 422, 'response/different', 'Another response was stored under this id. The id can never be used again.');
      if (kind === 'withdrawn') return refuse(c, 410, 'response/withdrawn', 'This response was stored earlier and has been withdrawn since.');
      return c.json(asReceipt(receipt), kind === 'created' ? 201 : 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/responses/{id}', tags: ['responses'], security, middleware: [signedIn()] as const, request: { params },
      summary: 'Read back one\'s own response; organisers only where the form promises no confidence',
      responses: answers({ 200: { description: 'The response', content: json('Response') } }, 401, 403, 404, 410),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      const found = await findResponse(database, caller.tenant, c.req.valid('param').id);
      // A respondent cannot tell a foreign response from one that does not exist: ids cannot be probed.
      if (!found) return !isOrganiser(caller) ? refuseForbidden(c, notYours) : refuse(c, 404, 'response/unknown', 'There is no such response.');
      if (!found.response) return !isOrganiser(caller) ? refuseForbidden(c, notYours) : refuse(c, 410, 'response/withdrawn', 'This response was withdrawn.');
      const form = await forms.version(caller.tenant, found.response.definition.id, found.response.definition.version);
      if (!mayReadResponse(caller, found.response, form?.definition ?? null)) return refuseForbidden(c, notYours);
      return c.json(found.response, 200);
    },
  );

  app.openapi(
    createRoute({
      method: 'get', path: '/v1/responses/{id}/receipt', tags: ['responses'], security, middleware: [signedIn()] as const, request: { params },
      summary: 'Read the receipt of a response without its answers',
      responses: answers({ 200: { description: 'The receipt', content: json('Receipt') } }, 401, 403, 404),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      const found = await findResponse(database, caller.tenant, c.req.valid('param').id);
      if (!isOrganiser(caller) && !(found?.response && mayReadResponse(caller, found.response, null))) return refuseForbidden(c, notYours);
      return found ? c.json(asReceipt(found.receipt), 200) : refuse(c, 404, 'response/unknown', 'There is no such response.');
    },
  );

  app.openapi(
    createRoute({
      method: 'delete', path: '/v1/responses/{id}', tags: ['responses'], security, middleware: [signedIn()] as const, request: { params },
      summary: 'Withdraw a response: its answers are deleted, its id stays taken',
      responses: answers({ 204: { description: 'Withdrawn' } }, 401, 403, 404),
    }),
    async (c) => {
      const caller = c.get('caller')!;
      const { id } = c.req.valid('param');
      const found = await findResponse(database, caller.tenant, id);
      if (!found) return !isOrganiser(caller) ? refuseForbidden(c, notYours) : refuse(c, 404, 'response/unknown', 'There is no such response.');
      if (found.response && !mayWithdrawResponse(caller, found.response)) return refuseForbidden(c, notYours);
      if (!found.response && !isOrganiser(caller)) return refuseForbidden(c, notYours);
      await withdrawResponse(database, caller.tenant, id);
      return c.body(null, 204);
    },
  );
}

const notYours = 'This response is not yours to see.';

function asReceipt({ key, digest, receivedAt, revision }: StoredReceipt): Receipt {
  return { accepted: true, key, digest, receivedAt: receivedAt.toISOString(), revision };
}
