/** Table of contents: a list of pages beside the survey, or a button that opens it where there is little room. Registered as `sv-navigation-toc`. */
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { ListModel, PopupModel } from 'survey-core';
import { svgIcon } from '../icons.js';
import { draw } from '../registry.js';
import { View } from '../view.js';
import { term } from '../../i18n/index.js';
import type { LayoutProps } from './progress.js';

/** What survey-core's model of the contents offers. */
interface TocModel {
  readonly icon: string;
  readonly isMobile: boolean;
  readonly containerCss: string;
  readonly listModel: ListModel;
  readonly popupModel: PopupModel;
  togglePopup(): void;
  updateStickyTOCSize(root: HTMLElement | undefined): void;
}

export default class TocView extends View<LayoutProps> {
  protected content(): unknown {
    const toc = this.props.model as TocModel;
    const name = term(this.props.survey.locale || 'en')('render.contents');
    return html`<nav class=${toc.containerCss} aria-label=${name} ${ref(this.root)}>${toc.isMobile
      ? html`<div>
          <button type="button" class="assay-toc-button" aria-label=${name} aria-haspopup="menu" aria-expanded=${String(toc.popupModel.isVisible)} @click=${toc.togglePopup}>${svgIcon(toc.icon, { size: 24 })}</button>
          ${draw('sv-popup', { model: toc.popupModel })}
        </div>`
      : draw('sv-list', { model: toc.listModel })}</nav>`;
  }

  protected override mounted(): void {
    const toc = this.props.model as TocModel;
    const fit = toc.updateStickyTOCSize;
    // As high as a survey that scrolls by itself; where the page scrolls, the sheet keeps the list in sight.
    toc.updateStickyTOCSize = (root) => {
      if (root && scrolls(root)) fit.call(toc, root);
      else this.root.value?.style.removeProperty('height');
    };
    toc.updateStickyTOCSize(this.props.survey.rootElement);
  }

  protected override unmounted(): void {
    delete (this.props.model as Partial<TocModel>).updateStickyTOCSize;
  }
}

function scrolls(root: HTMLElement): boolean {
  const scroller = root.querySelector<HTMLElement>('.sv-scroll__scroller') ?? root;
  return scroller.scrollHeight > scroller.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(scroller).overflowY);
}
