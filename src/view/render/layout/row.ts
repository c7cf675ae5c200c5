/**
 * A row of elements, and the wrapper of each element in it.
 *
 * A row far from the visible part of the page is an outline: texts in a box of about the right height (distant-view.ts, outline.ts).
 */
import { html } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Base, IElement, PanelModel, PanelModelBase, Question, QuestionRowModel, SurveyModel } from 'survey-core';
import { each } from '../each.js';
import { css } from '../directives/css.js';
import { draw, hasView } from '../registry.js';
import { untracked } from '../tracking.js';
import { View, viewOf, type ViewProps } from '../view.js';
import { DistantView, drawDistant } from './distant-view.js';
import { outline } from './outline.js';
import { wrapRow } from './wrapper.js';

type RowElement = PanelModel | Question;

/** A page of so many questions is drawn whole: it is there at once, and nothing moves. */
const drawnWhole = 20;

class RowView extends DistantView<{ readonly model: QuestionRowModel }> {
  protected override get animated(): readonly Base[] {
    return [this.props.model];
  }

  protected override get group(): object {
    return this.props.model.panel.survey as object;
  }

  protected override get isDrawnAtOnce(): boolean {
    const row = this.props.model;
    return row.isLazyRendering() ? row.isNeedRender : isDrawnAtOnce(row);
  }

  protected whole(): unknown {
    return this.#row(each(this.#elements, (element) => element.id, (element) => viewOf(RowElementView)({ model: element })));
  }

  protected outline(enter: (event: FocusEvent) => void): unknown {
    return this.#row(this.#elements.map((element) => outline(element, enter)));
  }

  protected override drawnFor(_outline: Element, index: number): Element | undefined {
    return this.root.value?.children[index];
  }

  get #elements(): RowElement[] {
    return this.props.model.visibleElements as unknown as RowElement[];
  }

  #row(content: unknown): unknown {
    const row = this.props.model;
    return wrapRow(row, html`<div class=${row.getRowCss()} ${ref(this.root)}>${content}</div>`);
  }

  protected override mounted(): void {
    if (this.root.value) this.props.model.setRootElement(this.root.value);
    super.mounted();
  }

  protected override updated(): void {
    super.updated();
    const row = this.props.model;
    if (this.isDrawn && !row.isNeedRender) row.isNeedRender = true;
  }

  protected override unmounted(): void {
    super.unmounted();
    const row = this.props.model;
    // The same row may already stand in another place (a page drawn again): that place owns it now.
    if (row.hasActiveUISubscribers) return;
    row.setRootElement(undefined as unknown as HTMLDivElement);
    row.isNeedRender = !row.isLazyRendering();
  }
}

/** Short pages, and whatever is being built. */
function isDrawnAtOnce(row: QuestionRowModel): boolean {
  return untracked(() => {
    const survey = row.panel.survey as SurveyModel | null;
    if (!survey || survey.isDesignMode) return true;
    const page = survey.activePage as { questions: unknown[] } | null;
    return (page?.questions.length ?? 0) <= drawnWhole && rowsOfThisTask() <= drawnWhole;
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

/**
 * Draws the rows that an element stands in, with their neighbours: what is scrolled to must be there, and must not be pushed away by what stands before it.
 * Of a table, the first row with an error is drawn too.
 */
export function drawRowsOf(element: IElement): void {
  const { parentQuestion, data } = element as { parentQuestion?: IElement; data?: object };
  const panel = element.parent as PanelModelBase | null;
  if (parentQuestion ?? panel) drawRowsOf(parentQuestion ?? (panel as unknown as IElement));
  // Of a cell's question, the row of its table.
  if (data) drawDistant(data);
  // The question inside a type of one's own has that one as its parent, which has no rows.
  const siblings = (panel?.rows as readonly QuestionRowModel[] | undefined) ?? [];
  const index = siblings.findIndex((row) => row.elements.includes(element));
  if (index >= 0) for (const row of siblings.slice(Math.max(0, index - neighbours), index + neighbours + 1)) drawDistant(row);
  const wrong = tableRows(element).find((row) => row.hasError || row.cells?.some((cell) => cell.question.errors.length > 0));
  if (wrong) drawDistant(wrong);
}

/** About a screen of rows. */
const neighbours = 4;

type TableRow = { hasError?: boolean; cells?: readonly { question: Question }[] };

function tableRows(element: IElement): readonly TableRow[] {
  return element.isPanel || !(element as unknown as Question).getType().startsWith('matrix') ? [] : ((element as unknown as { visibleRows: readonly TableRow[] | null }).visibleRows ?? []);
}
