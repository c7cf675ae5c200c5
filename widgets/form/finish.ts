import type { FormSession } from '../../src/data/session/index.js';
import { buildResponse, type Response as FormResponse } from '../../src/model/response/index.js';
import { AssayBeforeSubmitEvent, AssayQueuedEvent } from '../../src/view/element/index.js';
import type { About } from './about.js';
import type { FormHost } from './form-settings.js';
import { finishedAnswers, type Survey } from './survey.js';

export type Finished = { kind: 'queued'; response: FormResponse } | { kind: 'prevented' } | { kind: 'not-kept'; response: FormResponse; code: string };

/**
 * From the last click to the outbox:
 *
 * 1. the answers as the definition wants them, frozen into a response
 * 2. the page may prevent it (`assay-before-submit`)
 * 3. one strict transaction: outbox row in, draft out
 * 4. `assay-queued`
 *
 * Nothing is lost when it cannot be kept: the draft goes on and the response is handed back for export.
 */
export async function finish(host: FormHost, session: FormSession, model: Survey, about: About): Promise<Finished> {
  const { definition, id, startedAt, orphans } = session;
  const { respondent, subject, role, round, locale, context } = about;
  const response = buildResponse({ definition, id, respondent, subject, role, round, locale, startedAt, orphans, context, answers: finishedAnswers(definition, model, about), now: Date.now() });
  const { instanceId } = host;
  if (!host.tell(new AssayBeforeSubmitEvent({ instanceId, response }))) return { kind: 'prevented' };
  try {
    await session.complete(response);
  } catch (error) {
    return { kind: 'not-kept', response, code: (error as { code?: string }).code ?? 'store/failed' };
  }
  host.tell(new AssayQueuedEvent({ instanceId, key: id, durability: session.durability }));
  return { kind: 'queued', response };
}
