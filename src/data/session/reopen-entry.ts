import { newResponseId } from '../../model/response/index.js';
import { hasProgress, isOutboxRow, slotOf, StoreError, type Draft, type OutboxRow, type Store } from '../store/index.js';
import { refuseInFlight } from './outbox-entries.js';

/**
 * Turns a waiting response back into a draft, to be corrected and finished again.
 *
 * It keeps its id only where the backend surely has nothing under it: never tried, or refused for its content. Otherwise
 * an earlier attempt may have been stored, so the draft gets a new id and says in `context.replaces` what it replaces.
 *
 * @throws StoreError `store/not-found`, `store/in-flight`, or `store/unsent` when another draft of the same form holds answers
 */
export async function reopenEntry(store: Store, key: string): Promise<Draft> {
  let draft: Draft | undefined;
  await store.outbox.remove(key, async (rows, row) => {
    refuseInFlight(row);
    if (!isOutboxRow(row)) throw new StoreError('store/not-found', 'This response is not waiting here, or it was damaged.', { detail: key });
    draft = draftOf(row);
    for (const other of await rows.list<Draft>('drafts', { index: 'slot', lower: draft.slot, upper: draft.slot })) {
      const entries = await rows.count('journal', { index: 'draft', lower: other.id, upper: other.id });
      if (entries > 0 || hasProgress(other)) throw new StoreError('store/unsent', 'There already is an unfinished response to this form. Finish or discard it first.', { detail: other.id });
      await rows.remove('drafts', other.id);
    }
    await rows.put('drafts', draft);
  });
  await store.drafts.checkpoint(draft!.id);
  store.channel.post({ kind: 'settled', from: 'reopen' });
  return draft!;
}

function draftOf({ attempts, reason, state, body }: OutboxRow): Draft {
  const surelyNotStored = attempts === 0 || (state === 'parked' && attempts === 1 && reason !== 'response/different');
  const { respondent, subject, role, round, locale, startedAt, answers, orphans, definition } = body;
  const context = { ...body.context, ...(surelyNotStored ? {} : { replaces: body.id }) };
  return {
    id: surelyNotStored ? body.id : newResponseId(), slot: slotOf({ definition: definition.id, subject, role, round }), definition, respondent, subject,
    role, round, locale, startedAt, revision: 0, answers, page: 0, stamps: {}, ...(orphans ? { orphans } : {}),
    ...(Object.keys(context).length ? { context } : {}),
  };
}
