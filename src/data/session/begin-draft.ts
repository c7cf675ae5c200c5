import { definitionHash, type FormDefinition, type Json } from '../../model/definition/index.js';
import { newResponseId } from '../../model/response/index.js';
import { hasProgress, isQuotaError, slotOf, type Draft, type Store } from '../store/index.js';
import { splitOrphans } from './split-orphans.js';

/** What a response is about, and who gives it. */
export interface DraftAbout {
  definition: FormDefinition;
  respondent: string | null;
  subject: string | null;
  role: string;
  round: string | null;
  locale: string;
  context?: Record<string, Json> | undefined;
}

export interface BegunDraft {
  draft: Draft;
  /** The version to finish it with. */
  definition: FormDefinition;
  /** A newer version is there; the draft keeps its own unless that one is lost. */
  changed: boolean;
}

/**
 * Finds the draft of this form, or begins one.
 *
 * A draft is finished with the version it was begun with. Only when that is no longer on this device does it move to the
 * present one, and answers without a place there become orphans, which are kept and sent along.
 */
export async function beginDraft(about: DraftAbout, store: Store | null): Promise<BegunDraft> {
  const fresh = freshDraft(about);
  if (!store) return { draft: fresh, definition: about.definition, changed: false };
  // On a full disk a draft that is there can still be read and finished.
  await store.definitions.put({ hash: fresh.definition.hash, definition: about.definition }).catch((error: unknown) => {
    if (!isQuotaError(error)) throw error;
  });
  const draft = await store.drafts.begin(fresh);
  if (draft.definition.hash === fresh.definition.hash) return { draft, definition: about.definition, changed: false };
  const pinned = await store.definitions.byHash(draft.definition.hash);
  if (pinned && hasProgress(draft)) return { draft, definition: pinned, changed: true };
  return { draft: await moveDraft(store, draft, about.definition), definition: about.definition, changed: hasProgress(draft) };
}

/** Moves a draft to another version, on purpose. @throws StoreError */
export async function moveDraft(store: Store, draft: Draft, definition: FormDefinition): Promise<Draft> {
  return (await store.drafts.checkpoint(draft.id, (current) => movedDraft(current, definition))) ?? draft;
}

/** The draft under another version: what has no place there becomes an orphan, and orphans that have one again return. */
export function movedDraft(draft: Draft, definition: FormDefinition): Draft {
  const { fitting, orphans } = splitOrphans(definition, { ...draft.orphans, ...draft.answers });
  return { ...draft, answers: fitting, orphans, definition: pinOf(definition) };
}

function freshDraft(about: DraftAbout): Draft {
  const { definition, respondent, subject, role, round, locale, context } = about;
  return {
    id: newResponseId(), slot: slotOf({ definition: definition.id, subject, role, round }), definition: pinOf(definition), respondent, subject, role,
    round, locale, startedAt: new Date().toISOString(), revision: 0, answers: {}, page: 0, stamps: {}, ...(context ? { context } : {}),
  };
}

function pinOf(definition: FormDefinition): Draft['definition'] {
  return { id: definition.id, version: definition.version.number, hash: definitionHash(definition) };
}
