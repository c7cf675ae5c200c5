/** A row of elements, and the wrapper of each element in it. */
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Base, PanelModel, Question, QuestionRowModel } from 'survey-core';
import { each } from '../each.js';
import { css } from '../directives/css.js';
import { draw, hasView } from '../registry.js';
import { View, viewOf, type ViewProps } from '../view.js';
import { whenNear } from './near-view.js';
import { wrapRow } from './wrapper.js';

type RowElement = PanelModel | Question;

class RowView extends View<{ readonly model: QuestionRowModel }> {
  #stopWaiting: (() => void) | undefined;

  protected override get animated(): readonly Base[] {
    return [this.props.model];
  }

  protected content(): unknown {
    const row = this.props.model;
    return wrapRow(row, html`<div class=${row.getRowCss()} ${ref(this.root)}>${each(row.visibleElements as unknown as RowElement[], (element) => element.id, (element) => viewOf(RowElementView)({ model: element, row }))}</div>`);
  }

  protected override mounted(): void {
    const row = this.props.model;
    const element = this.root.value;
    if (!element) return;
    row.setRootElement(element);
    if (!row.isNeedRender) this.#stopWaiting = whenNear(element, () => (row.isNeedRender = true));
  }

  protected override unmounted(): void {
    const row = this.props.model;
    this.#stopWaiting?.();
    // The same row may already stand in another place (a page drawn again): that place owns it now.
    if (row.hasActiveUISubscribers) return;
    row.setRootElement(undefined as unknown as HTMLDivElement);
    row.isNeedRender = !row.isLazyRendering();
  }
}

interface RowElementProps extends ViewProps {
  readonly model: RowElement;
  readonly row: QuestionRowModel;
}

class RowElementView extends View<RowElementProps> {
  protected content(): unknown {
    const element = this.props.model;
    return html`<div
      class=${element.getWrapperCss()}
      data-key=${element.name}
      @focusin=${() => element.isQuestion && (element as Question).focusIn()}
      ${css(element.rootStyle)}
      ${ref(this.root)}
    >${this.#inner(element)}</div>`;
  }

  #inner(element: RowElement): unknown {
    if (!this.props.row.isNeedRender) return draw(element.skeletonComponentName, { model: element });
    if (!element.isPanel) return draw('question', { model: element });
    const template = element.getTemplate();
    return draw(hasView(template) ? template : 'panel', { model: element });
  }

  protected override mounted(): void {
    if (this.root.value) this.props.model.setWrapperElement(this.root.value);
  }

  protected override unmounted(): void {
    // Moved into another row: the wrapper there has been set already.
    const wrapper = this.props.model.getWrapperElement();
    if (!wrapper?.isConnected) this.props.model.setWrapperElement(undefined as unknown as HTMLElement);
  }
}

/** Rows of a page or panel; a row keeps its DOM wherever it moves. */
export function rows(panel: { visibleRows: QuestionRowModel[] }): unknown {
  return each(panel.visibleRows, (row) => row.id, (row) => viewOf(RowView)({ model: row }));
}
