import type { FormSession, SessionMergeEvent } from '../../src/data/session/index.js';
import type { Json } from '../../src/model/definition/index.js';
import type { Survey } from './survey.js';

const touches = ['input', 'change', 'click', 'keydown', 'keyup', 'pointerup', 'compositionend', 'focusout', 'drop', 'paste'] as const;

export interface AnsweringTools {
  readonly model: Survey;
  readonly session: FormSession;
  /** Where the survey is drawn: what happens in it is the person's doing. */
  readonly surface: HTMLElement;
  /** An answer that a person gave; never one that a script or another tab gave. */
  onUserChange(name: string, value: Json | undefined): void;
  /** Answers of another tab are on the screen now. */
  onMerge(): void;
}

/**
 * Binds a survey model to a session, both ways: each change goes to the journal in the same call, and what other tabs
 * journalled comes back into the model without being journalled again.
 *
 * @returns how to let go
 */
export function bindAnswers({ model, session, surface, onUserChange, onMerge }: AnsweringTools): () => void {
  let taking = false;
  const hand = watchHand(surface);

  const onValueChanged = (_: unknown, { name, value }: { name: string; value: unknown }): void => {
    if (taking) return;
    const answer = isGone(value) ? undefined : (value as Json);
    session.recordChange({ name, value: answer });
    if (hand.busy()) onUserChange(name, answer);
  };
  const onPage = (): void => session.recordPage(model.currentPageNo);
  const onMerged = (event: Event): void => {
    taking = true;
    try {
      for (const { name, value } of (event as SessionMergeEvent).detail.changes) take(model, name, value);
    } finally {
      taking = false;
    }
    onMerge();
  };

  model.onValueChanged.add(onValueChanged);
  model.onCurrentPageChanged.add(onPage);
  session.addEventListener('merge', onMerged);
  return () => {
    model.onValueChanged.remove(onValueChanged);
    model.onCurrentPageChanged.remove(onPage);
    session.removeEventListener('merge', onMerged);
    hand.stop();
  };
}

/** Answers that were given while the model was being made. */
export function catchUp(model: Survey, session: FormSession): void {
  const { answers } = session;
  for (const name of new Set([...Object.keys(answers), ...Object.keys(model.data as object)])) {
    const value = answers[name];
    if (JSON.stringify(value) !== JSON.stringify(model.getValue(name))) take(model, name, value);
  }
}

/** Gives the page's answers to questions that have none yet. Kept like any answer, but nobody's input. */
export function prefill(model: Survey, session: FormSession, answers: Readonly<Record<string, Json>> | null): void {
  for (const [name, value] of Object.entries(answers ?? {})) {
    if (session.answers[name] !== undefined) continue;
    take(model, name, value);
    session.recordChange({ name, value });
  }
}

function take(model: Survey, name: string, value: Json | undefined): void {
  const suffix = model.commentSuffix;
  if (name.endsWith(suffix) && model.getQuestionByName(name.slice(0, -suffix.length))) model.setComment(name.slice(0, -suffix.length), String(value ?? ''));
  else if (value === undefined) model.clearValue(name);
  else model.setValue(name, value);
}

const isGone = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether the person is at it in this very task. */
function watchHand(surface: HTMLElement): { busy(): boolean; stop(): void } {
  const watching = new AbortController();
  let busy = false;
  const touched = (): void => {
    if (busy) return;
    busy = true;
    setTimeout(() => (busy = false));
  };
  // Dropdown lists of the survey lie beside it in the same root, so the root is listened to.
  const root = surface.getRootNode();
  for (const type of touches) root.addEventListener(type, touched, { capture: true, passive: true, signal: watching.signal });
  return { busy: () => busy, stop: () => watching.abort() };
}
