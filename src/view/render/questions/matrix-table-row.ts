/** Rows and cells of a table of questions: headings, inputs, choices over several columns, actions, details, errors, totals. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Action, ActionContainer, Question, QuestionMatrixDropdownModelBase, QuestionMatrixDropdownRenderedCell, QuestionMatrixDropdownRenderedRow, QuestionMatrixDynamicModel, SurveyModel } from 'survey-core';
import { css } from '../directives/css.js';
import { containDrag } from '../layout/contained-drag.js';
import { DistantView } from '../layout/distant-view.js';
import { elementErrors } from '../layout/errors.js';
import { localizedString } from '../layout/localized-string.js';
import { questionBody } from '../layout/question.js';
import { itemComment } from '../layout/question-comment.js';
import { draw, hasView } from '../registry.js';
import { readString } from '../tracking.js';
import { View, viewOf, type ViewProps } from '../view.js';

type Cell = QuestionMatrixDropdownRenderedCell;

interface RowProps extends ViewProps {
  readonly rendered: QuestionMatrixDropdownRenderedRow;
  readonly part: 'header' | 'body' | 'footer';
  readonly question: QuestionMatrixDropdownModelBase;
}

/** A table of so many rows is drawn whole. */
const drawnWhole = 20;

export class MatrixTableRowView extends DistantView<RowProps> {
  #rendered: QuestionMatrixDropdownRenderedRow | undefined;

  protected get isDrawnAtOnce(): boolean {
    const { rendered, part, question } = this.props;
    return part !== 'body' || !rendered.row || rendered.isErrorsRow || rendered.isDetailRow || question.isDesignMode || question.renderedTable.renderedRows.length <= drawnWhole * 2;
  }

  protected get group(): object {
    return this.props.question.survey as object;
  }

  /** A row of the table all the same: screen readers count it and read its title. */
  protected outline(enter: (event: FocusEvent) => void): unknown {
    const { rendered } = this.props;
    if (!rendered.visible) return nothing;
    const title = rendered.cells.find((cell) => cell.hasTitle && !cell.isEmpty)?.locTitle;
    return html`<tr class="assay-outline-row" data-sv-drop-target-matrix-row=${ifDefined(rendered.row?.id)} tabindex="0" @focus=${enter} ${css({ height: '64px' })} ${ref(this.root)}><td colspan=${rendered.cells.length}>${title ? localizedString(title) : nothing}</td></tr>`;
  }

  protected whole(): unknown {
    const { rendered, part } = this.props;
    if (!rendered.visible) return nothing;
    const cells = repeat(rendered.cells, cellKey, (cell, index) => (part === 'header' ? this.#heading(cell) : html`${viewOf(MatrixTableCellView)({ model: cell.question ?? cell, cell, row: rendered, part, isFirst: index === 0 })}`));
    if (part !== 'body') return html`<tr ${ref(this.root)}>${cells}</tr>`;
    const target = rendered.isErrorsRow ? undefined : rendered.row?.id;
    return html`<tr class=${rendered.className} data-sv-drop-target-matrix-row=${ifDefined(target)} @pointerdown=${this.#press} @change=${this.#changed} ${ref(this.root)}>${cells}</tr>`;
  }

  #heading(cell: Cell): unknown {
    const width = css({ minWidth: cell.minWidth, width: cell.width });
    return cell.hasTitle ? html`<th class=${cell.className} scope="col" ${width}>${cellTitle(cell)}</th>` : html`<td class=${cell.className} ${width}></td>`;
  }

  readonly #press = (event: PointerEvent): void => {
    const { rendered } = this.props;
    const question = this.props.question as Partial<QuestionMatrixDynamicModel>;
    if (question.dragDropMatrixRows) containDrag(question.dragDropMatrixRows);
    question.onPointerDown?.(event, rendered.row);
  };

  /** The browser has unchecked the radio button in another cell: where the choice was refused (read-only), it is checked again. */
  readonly #changed = (event: Event): void => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'radio') this.redraw();
  };

  /** survey-core looks for the row's element when it animates it or moves the focus into it. */
  protected override updated(): void {
    super.updated();
    const { rendered } = this.props;
    if (this.#rendered !== rendered) this.#rendered?.setRootElement(undefined as unknown as HTMLTableRowElement);
    this.#rendered = rendered;
    rendered.setRootElement(this.root.value as HTMLTableRowElement);
  }

  protected override unmounted(): void {
    super.unmounted();
    this.#rendered?.setRootElement(undefined as unknown as HTMLTableRowElement);
    this.#rendered = undefined;
  }
}

interface CellProps extends ViewProps {
  readonly cell: Cell;
  readonly row: QuestionMatrixDropdownRenderedRow;
  readonly part: 'body' | 'footer';
  readonly isFirst: boolean;
}

class MatrixTableCellView extends View<CellProps> {
  #rendered: HTMLElement | undefined;

  protected content(): unknown {
    const { cell, row, isFirst } = this.props;
    if (!cell.isVisible) return nothing;
    // The text before the inputs names the row. It stays a <td>: survey-core counts these when it moves the focus.
    const isHeading = cell.hasTitle && !row.isErrorsRow && (isFirst || !cell.isEmpty);
    const width = css({ minWidth: cell.minWidth, width: cell.width });
    return html`<td
      class=${cell.className}
      role=${ifDefined(isHeading ? 'rowheader' : undefined)}
      colspan=${cell.colSpans}
      title=${ifDefined((cell.column?.cellHint?.trim() && cell.headers) || undefined)}
      @focusin=${() => cell.focusIn()}
      ${width}
      ${ref(this.root)}
    >${this.#inner(cell)}</td>`;
  }

  #inner(cell: Cell): unknown {
    if (cell.isErrorsCell) return cell.question ? elementErrors(cell.question) : nothing;
    if (cell.isActionsCell) return draw('sv-action-bar', { model: actionsOf(cell, this.props.row), handleClick: false });
    if (cell.hasPanel) return draw('panel', { model: cell.panel });
    if (cell.hasQuestion) return this.#question(cell, cell.question);
    return cell.hasTitle ? cellTitle(cell) : nothing;
  }

  #question(cell: Cell, question: Question): unknown {
    const input = cell.isChoice ? choice(cell) : questionBody(question);
    return [
      cell.showResponsiveTitle ? html`<span class=${cell.responsiveTitleCss} aria-hidden="true">${localizedString(cell.responsiveLocTitle)}${requiredMark(cell)}</span>` : nothing,
      cell.showErrorsTop ? elementErrors(question) : nothing,
      html`<div class=${cell.cellQuestionWrapperClassName} ${css({ display: question.isVisible ? undefined : 'none' })}>${input}</div>`,
      cell.showErrorsBottom ? elementErrors(question) : nothing,
    ];
  }

  protected override mounted(): void {
    this.updated();
  }

  protected override updated(): void {
    const { cell } = this.props;
    const element = this.root.value;
    if (!element || element === this.#rendered || !cell.hasQuestion) return;
    this.#rendered = element;
    (cell.matrix?.survey as SurveyModel | null)?.matrixAfterCellRender({ cell: cell.cell, cellQuestion: cell.question, htmlElement: element, row: cell.row, column: cell.cell.column });
    cell.question.afterRenderCore(element);
  }

  protected override unmounted(): void {
    this.#rendered = undefined;
  }
}

/** Each action knows its row: survey-core forgets it for some. */
function actionsOf(cell: Cell, { row }: QuestionMatrixDropdownRenderedRow): ActionContainer<Action> {
  const bar = cell.item.value as ActionContainer<Action>;
  for (const action of bar.actions) action.data ??= { row, question: row?.data };
  return bar;
}

/** One choice of a question whose choices are columns. Row, column and choice together are its name. */
function choice(cell: Cell): unknown {
  const question = cell.question as Parameters<typeof itemComment>[0];
  if (cell.isOtherChoice) return itemComment(question, cell.item as Parameters<typeof itemComment>[1], question.inputId);
  const name = hasView(question.itemComponent) ? question.itemComponent : cell.isRadio ? 'survey-radiogroup-item' : 'survey-checkbox-item';
  return draw(name, { model: cell.item, question, hideCaption: true, ariaLabel: [question.a11y_input_ariaLabel, readString(cell.item.locText)].filter(Boolean).join(', ') });
}

function cellTitle(cell: Cell): unknown {
  return [localizedString(cell.locTitle), requiredMark(cell)];
}

function requiredMark(cell: Cell): unknown {
  return cell.requiredMark ? [html`<span>&nbsp;</span>`, html`<span class="sd-question__required-text" aria-hidden="true">${cell.requiredMark}</span>`] : nothing;
}

/** What stands in a cell, so that a cell keeps its DOM when columns come and go. */
function cellKey(cell: Cell, index: number): string {
  return cell.question || cell.panel ? cell.id : `${index}`;
}
