/**
 * Draws a survey model into an element or shadow root.
 *
 * 1. Style sheet and icons go into the root before the survey measures itself.
 * 2. The survey's view is drawn; views not loaded yet come when their import has finished.
 * 3. Changes of the model redraw what they touch; nobody has to call `update()`.
 * 4. `dispose()` takes everything out again: DOM, listeners, callbacks in the model.
 */
import { nothing, render, type RootPart } from 'lit';
import type { Question, SurveyModel } from 'survey-core';
import { adoptDrawing } from './adopt.js';
import './built-in-views.js';
import { attachIcons } from './icons.js';
import { placeGroup } from './layout/near-view.js';
import { SurveyView } from './layout/survey.js';
import { makeIdsUnique } from './own-ids.js';
import { attachPopupManager } from './popup/dialogs.js';
import { loadViews } from './registry.js';
import { installShadowPatches } from './shadow-patches.js';
import { adoptSheet, loadWholeSheet } from './sheet.js';
import { flushViews, viewOf } from './view.js';

/** A drawn survey. After `dispose()` its methods do nothing. */
export interface MountedSurvey {
  readonly model: SurveyModel;
  /** Draws what is stale now instead of in the next microtask. */
  update(): void;
  dispose(): void;
  /** Moves the focus to the first question with an error; false when there is none. */
  focusFirstError(): boolean;
  /** Moves the focus to the first question of the current page. */
  focus(): void;
}

/**
 * @param standing a drawing of the same survey by another hand (first/), the first in the container; it is taken over, element by element
 * @throws Error when the container already holds a survey.
 */
export function renderSurvey(model: SurveyModel, container: HTMLElement | ShadowRoot, standing: Element | null = null): MountedSurvey {
  if (occupied.has(container)) throw new Error('This container already shows a survey: dispose() it first, or use another container.');
  occupied.add(container);
  const release = prepareRoot(container, model);
  styleForTheme(model).catch(reportError);
  const drawing = viewOf(SurveyView)({ model });
  const part = standing ? takeOver(drawing, container, standing) : render(drawing, container);
  part.setConnected(true);
  let disposed = false;
  return {
    model,
    update: flushViews,
    dispose() {
      if (disposed) return;
      disposed = true;
      part.setConnected(false);
      render(nothing, container);
      release();
      occupied.delete(container);
    },
    focusFirstError: () => !disposed && focusFirstError(model),
    focus() {
      if (!disposed) model.currentPage?.focusFirstQuestion();
    },
  };
}

const occupied = new WeakSet<Node>();

/** Where the standing drawing turns out to be another one, it is drawn anew and the focus returns to the element of the same id. */
function takeOver(drawing: unknown, container: HTMLElement | ShadowRoot, standing: Element): RootPart {
  try {
    return adoptDrawing(drawing, container, standing);
  } catch (error) {
    console.warn('Assayer: the first page is drawn anew.', error);
    const focused = (container.getRootNode() as Document | ShadowRoot).activeElement;
    const hadFocus = standing.contains(focused);
    standing.remove();
    const part = render(drawing, container);
    if (focused?.id && hadFocus) (container.querySelector(`[id="${CSS.escape(focused.id)}"]`) as HTMLElement | null)?.focus();
    return part;
  }
}

/** Imports the views (and the style) that the current page of a model needs, so that the first drawing shows no skeleton. */
export async function loadViewsFor(model: SurveyModel): Promise<void> {
  const questions: Question[] = model.activePage ? model.activePage.questions : [];
  await Promise.all([styleForTheme(model), loadViews(questions.map((question) => (question.isDefaultRendering() ? question.getTemplate() : question.getComponentName())))]);
}

/** A theme may refer to any variable. (`themeVariables` is never empty: survey-core adds some of its own.) */
async function styleForTheme(model: SurveyModel): Promise<void> {
  if (Object.keys(model['cssVariables'] ?? {}).length > 0) await loadWholeSheet();
}

function focusFirstError(model: SurveyModel): boolean {
  for (const page of model.visiblePages) {
    const question = page.questions.find((candidate) => candidate.isVisible && candidate.errors.length > 0);
    if (!question) continue;
    if (page !== model.currentPage) model.currentPage = page;
    question.focus(true);
    return true;
  }
  return false;
}

function prepareRoot(container: HTMLElement | ShadowRoot, model: SurveyModel): () => void {
  installShadowPatches();
  const root = container.getRootNode();
  if (!(root instanceof ShadowRoot)) makeIdsUnique(model);
  placeGroup(model, container instanceof ShadowRoot ? container.host : container);
  const releases = [
    adoptSheet(root instanceof ShadowRoot ? root : document),
    attachIcons(container),
    attachPopupManager(container, model),
  ];
  return () => {
    for (const release of releases) release();
  };
}
