/**
 * A row of elements, and the wrapper of each element in it.
 *
 * A row far from the visible part of the page is an outline: texts in a box of about the right height (outline.ts). It is drawn when it comes near,
 * when the focus enters it, when survey-core is about to scroll to it (`drawRowsOf`), and before the page is printed (near-view.ts).
 */
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Base, IElement, PanelModel, PanelModelBase, Question, QuestionRowModel, SurveyModel } from 'survey-core';
import { each } from '../each.js';
import { css } from '../directives/css.js';
import { draw, hasView } from '../registry.js';
import { untracked } from '../tracking.js';
import { View, viewOf, type ViewProps } from '../view.js';
import { enterDrawn } from './enter.js';
import { drawWaiting, isGroupNear, whenNear, type Place } from './near-view.js';
import { outline } from './outline.js';
import { wrapRow } from './wrapper.js';

type RowElement = PanelModel | Question;

/** A page of so many questions is drawn whole: it is there at once, and nothing moves. */
const drawnWhole = 20;

const waitingRows = new WeakMap<QuestionRowModel, Place>();

class RowView extends View<{ readonly model: QuestionRowModel }> {
  #drawn: QuestionRowModel | undefined;
  #place: Place | undefined;
  #stopWaiting: (() => void) | undefined;

  protected override get animated(): readonly Base[] {
    return [this.props.model];
  }

  protected content(): unknown {
    const row = this.props.model;
    const elements = row.visibleElements as unknown as RowElement[];
    if (this.#drawn !== row && (isDrawnAtOnce(row) || (row.isLazyRendering() && row.isNeedRender))) this.#drawn = row;
    const content =
      this.#drawn === row
        ? each(elements, (element) => element.id, (element) => viewOf(RowElementView)({ model: element }))
        : elements.map((element) => outline(element, this.#enter));
    return wrapRow(row, html`<div class=${row.getRowCss()} ${ref(this.root)}>${content}</div>`);
  }

  protected override mounted(): void {
    const row = this.props.model;
    const element = this.root.value;
    if (!element) return;
    row.setRootElement(element);
    if (this.#drawn === row) return;
    this.#place = { element, group: row.panel.survey as object, draw: () => this.#drawNow() };
    waitingRows.set(row, this.#place);
    this.#stopWaiting = whenNear(this.#place);
  }

  protected override updated(): void {
    if (this.#drawn === this.props.model) this.#stop();
  }

  #drawNow(): void {
    const row = this.props.model;
    this.#drawn = row;
    this.draw();
    if (row.isLazyRendering()) row.isNeedRender = true;
  }

  #stop(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
    waitingRows.delete(this.props.model);
  }

  /** The focus came to the outline: it goes on to the first input of what is drawn there, or to the last when it came from below. */
  readonly #enter = (event: FocusEvent): void => {
    if (!this.#place) return;
    const outlined = event.currentTarget as HTMLElement;
    const index = [...outlined.parentElement!.children].indexOf(outlined);
    enterDrawn(event, () => {
      drawWaiting(this.#place!);
      return this.root.value?.children[index] as HTMLElement | undefined;
    });
  };

  protected override unmounted(): void {
    const row = this.props.model;
    this.#stop();
    this.#drawn = undefined;
    // The same row may already stand in another place (a page drawn again): that place owns it now.
    if (row.hasActiveUISubscribers) return;
    row.setRootElement(undefined as unknown as HTMLDivElement);
    row.isNeedRender = !row.isLazyRendering();
  }
}

/** Short pages in view, and whatever is being built. */
function isDrawnAtOnce(row: QuestionRowModel): boolean {
  return untracked(() => {
    const survey = row.panel.survey as SurveyModel | null;
    if (!survey || survey.isDesignMode) return true;
    if (row.isLazyRendering()) return false;
    const page = survey.activePage as { questions: unknown[] } | null;
    return (page?.questions.length ?? 0) <= drawnWhole && rowsOfThisTask() <= drawnWhole && isGroupNear(survey);
  });
}

/** Panels may repeat a short page's questions many times. */
let drawnRows = 0;

function rowsOfThisTask(): number {
  if (drawnRows === 0) setTimeout(() => (drawnRows = 0));
  return (drawnRows += 1);
}

interface RowElementProps extends ViewProps {
  readonly model: RowElement;
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

/** Draws the rows that an element stands in, with their neighbours: what is scrolled to must be there, and must not be pushed away by what stands before it. */
export function drawRowsOf(element: IElement): void {
  const around = (element as { parentQuestion?: IElement }).parentQuestion;
  const panel = element.parent as PanelModelBase | null;
  if (around ?? panel) drawRowsOf(around ?? (panel as unknown as IElement));
  const index = panel?.rows.findIndex((row) => row.elements.includes(element)) ?? -1;
  if (!panel || index < 0) return;
  for (const row of panel.rows.slice(Math.max(0, index - neighbours), index + neighbours + 1)) {
    const place = waitingRows.get(row);
    if (place) drawWaiting(place);
  }
}

/** About a screen of rows. */
const neighbours = 4;
