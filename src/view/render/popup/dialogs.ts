/**
 * Dialogs that survey-core opens (`settings.showDialog`, one function for the whole page).
 * A dispatcher finds the survey whose element it was asked for; what lies outside our surveys goes to whoever was there before.
 */
import { nothing, render } from 'lit';
import { createPopupModalViewModel, settings, type IDialogOptions, type PopupBaseViewModel, type SurveyModel } from 'survey-core';
import { viewOf } from '../view.js';
import { keepFocusInOwnRoot } from './own-focus.js';
import { PopupContainerView } from './popup-container.js';

type ShowDialog = (options: IDialogOptions, rootElement?: HTMLElement) => PopupBaseViewModel;

interface Place {
  readonly container: HTMLElement | ShadowRoot;
  readonly survey: SurveyModel;
  readonly open: Set<PopupBaseViewModel>;
}

const places: Place[] = [];
let before: ShowDialog | undefined;

/** Lets dialogs of this survey open in its container; the returned function closes them and takes the place back. */
export function attachPopupManager(container: HTMLElement | ShadowRoot, survey: SurveyModel): () => void {
  const place: Place = { container, survey, open: new Set() };
  if (places.push(place) === 1) {
    before = settings.showDialog as ShowDialog | undefined;
    settings.showDialog = dispatch as typeof settings.showDialog;
  }
  return () => {
    const index = places.indexOf(place);
    if (index < 0) return;
    places.splice(index, 1);
    for (const dialog of [...place.open]) dialog.model.isVisible = false;
    if (places.length === 0 && settings.showDialog === (dispatch as typeof settings.showDialog)) settings.showDialog = before as typeof settings.showDialog;
  };
}

function dispatch(options: IDialogOptions, rootElement?: HTMLElement): PopupBaseViewModel {
  const place = places.find(({ container }) => rootElement && container.contains(rootElement));
  if (place) return show(place, options, rootElement!);
  if (before) return before(options, rootElement);
  const any = places[0]!;
  return show(any, options, any.survey.rootElement);
}

function show(place: Place, options: IDialogOptions, rootElement: HTMLElement): PopupBaseViewModel {
  const dialog = keepFocusInOwnRoot(createPopupModalViewModel(options, rootElement));
  const box = dialog.container;
  place.open.add(dialog);
  const part = render(viewOf(PopupContainerView)({ model: dialog }), box);
  dialog.onVisibilityChanged.add((_sender, { isVisible }: { isVisible: boolean }) => {
    if (isVisible || !place.open.delete(dialog)) return;
    // survey-core is still closing it: the focus goes back first.
    queueMicrotask(() => {
      part.setConnected(false);
      render(nothing, box);
      box.remove();
      dialog.dispose();
    });
  });
  dialog.model.isVisible = true;
  return dialog;
}
