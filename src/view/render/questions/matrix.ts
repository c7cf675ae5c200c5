/**
 * One choice (or several) in each row. Registered as `matrix`, its cells as `survey-matrix-cell`.
 *
 * A screen reader hears each row as a group of its own, named by the row: "Learning and growing, Very, 4 of 5". The table around it
 * is layout only, because one role for a row excludes the other, and "1 of 33" over all rows helps nobody.
 * Keys: Tab goes from row to row, the arrow keys move within the row, Space chooses.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import type { ItemValue, MatrixRowModel, QuestionMatrixModel, SurveyModel } from 'survey-core';
import { each } from '../each.js';
import { css } from '../directives/css.js';
import { svgIcon } from '../icons.js';
import { describedBy } from '../layout/described-by.js';
import { DistantView } from '../layout/distant-view.js';
import { localizedString } from '../layout/localized-string.js';
import { draw, hasView, registerView } from '../registry.js';
import { htmlAsText } from '../sanitizer.js';
import { readString } from '../tracking.js';
import { QuestionView, View, viewOf, type ViewProps } from '../view.js';

export default class MatrixView extends QuestionView<QuestionMatrixModel> {
  protected content(): unknown {
    const question = this.props.model;
    return html`<div class=${question.getTableWrapperCss()} ${ref(this.root)}>
      <fieldset
        aria-labelledby=${ifDefined(question.a11y_input_ariaLabelledBy ?? undefined)}
        aria-describedby=${ifDefined(describedBy(question) ?? undefined)}
        aria-label=${ifDefined(question.a11y_input_ariaLabelledBy ? undefined : readString(question.locTitle))}
      >
        <table class=${question.getTableCss()} role="presentation">
          ${question.showHeader ? this.#header(question) : nothing}<tbody class=${ifDefined(question.getTableBodyCss() || undefined)}>${each(question.visibleRows, (row) => row.id, (row) => viewOf(MatrixRowView)({ model: row, question, stacked: question.isMobile }))}</tbody>
        </table>
      </fieldset>
    </div>`;
  }

  /** The texts of the columns are part of each choice's name; here they are for the eye. */
  #header(question: QuestionMatrixModel): unknown {
    const cell = question.cssClasses.headerCell as string;
    return html`<thead role="presentation" aria-hidden="true"><tr>${question.hasRows ? html`<td></td>` : nothing}${question.visibleColumns.map((column: ItemValue) => html`<th class=${cell} ${css({ minWidth: question.columnMinWidth, width: question.columnMinWidth })}>${localizedString(column.locText)}</th>`)}</tr></thead>`;
  }

  protected override mounted(): void {
    super.mounted();
    const question = this.props.model;
    question.visibleRowsChangedCallback = () => this.redraw();
    // Neither survey-core's properties nor its callbacks tell of this change.
    const setIsMobile = question.setIsMobile;
    question.setIsMobile = (mobile) => {
      setIsMobile.call(question, mobile);
      question.updateElementCss(true);
      this.redraw();
    };
    if (this.root.value) this.#watch.observe(this.root.value);
  }

  protected override unmounted(): void {
    this.#watch.disconnect();
    cancelAnimationFrame(this.#frame);
    delete (this.props.model as Partial<Pick<QuestionMatrixModel, 'setIsMobile'>>).setIsMobile;
    this.props.model.visibleRowsChangedCallback = null as unknown as () => void;
    super.unmounted();
  }

  /** The width that the table asked for when it last was too wide. */
  #tooWide = 0;
  #frame = 0;
  // In a frame of its own: a change of size within the observer's call would be reported as a loop.
  readonly #watch = new ResizeObserver(() => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#fit());
  });

  /** A table that does not fit is stacked, row by row, instead of hiding choices behind a scroll bar; survey-core does so only below 600 px of the whole survey. */
  #fit(): void {
    const question = this.props.model;
    const box = this.root.value;
    if (!box || question.displayMode !== 'auto' || (question.survey as SurveyModel | null)?.isMobile) return;
    if (!question.isMobile && box.scrollWidth > box.clientWidth + 1) {
      this.#tooWide = box.scrollWidth;
      question.setIsMobile(true);
    } else if (question.isMobile && this.#tooWide && box.clientWidth >= this.#tooWide) {
      this.#tooWide = 0;
      question.setIsMobile(false);
    }
  }
}

interface RowProps extends ViewProps {
  readonly model: MatrixRowModel;
  readonly question: QuestionMatrixModel;
  readonly stacked: boolean;
}

/** A table of so many rows is drawn whole. */
const drawnWhole = 20;

class MatrixRowView extends DistantView<RowProps> {
  protected get isDrawnAtOnce(): boolean {
    const { question } = this.props;
    return question.visibleRows.length <= drawnWhole || question.isDesignMode;
  }

  protected get group(): object {
    return this.props.question.survey as object;
  }

  protected outline(enter: (event: FocusEvent) => void): unknown {
    const { model: row, question, stacked } = this.props;
    const text = readString(row.locText);
    return html`<tr class="assay-outline-row" role="group" aria-label=${text} tabindex="0" @focus=${enter} ${css({ height: stacked ? `${48 + 48 * question.visibleColumns.length}px` : '56px' })} ${ref(this.root)}><td role="presentation">${row.locText.hasHtml ? htmlAsText(text) : text}</td><td role="presentation" colspan=${question.visibleColumns.length}></td></tr>`;
  }

  protected whole(): unknown {
    const { model: row, question } = this.props;
    const titleId = `${question.inputId}_${question.visibleRows.indexOf(row)}_title`;
    const width = css({ minWidth: question.rowTitleWidth, width: question.rowTitleWidth });
    return html`<tr
      ${ref(this.root)}
      class=${ifDefined(row.rowClasses || undefined)}
      role=${question.isMultiSelect ? 'group' : 'radiogroup'}
      aria-labelledby=${ifDefined(question.hasRows ? titleId : undefined)}
      aria-label=${ifDefined(question.hasRows ? undefined : readString(question.locTitle))}
      aria-required=${ifDefined(this.#isRequired && !question.isMultiSelect ? 'true' : undefined)}
      aria-invalid=${ifDefined(row.hasError ? 'true' : undefined)}
      aria-errormessage=${ifDefined((row.hasError && question.a11y_input_ariaErrormessage) || undefined)}
    >${question.hasRows ? html`<td class=${row.rowTextClasses} role="presentation" id=${titleId} ${width}>${localizedString(row.locText)}</td>` : nothing}${question.visibleColumns.map(
      (column: ItemValue, index: number) => (question.hasCellText ? this.#textCell(column) : this.#cell(column, index)),
    )}</tr>`;
  }

  /** Of radio buttons Tab reaches the chosen one, else the first. */
  get #reached(): ItemValue | undefined {
    const { model: row, question } = this.props;
    const columns = question.visibleColumns as ItemValue[];
    return columns.find((column) => row.isChecked(column)) ?? columns[0];
  }

  /** The arrow keys choose the neighbour, as in a group of native radio buttons. False for other keys. */
  #step(event: KeyboardEvent, column: ItemValue): boolean {
    const { model: row, question } = this.props;
    const cell = event.currentTarget as HTMLElement;
    const onward = getComputedStyle(cell).direction === 'rtl' ? -1 : 1;
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: onward, ArrowLeft: -onward }[event.key];
    if (!step) return false;
    const columns = question.visibleColumns as ItemValue[];
    const next = (columns.indexOf(column) + step + columns.length) % columns.length;
    if (!row.isReadOnly) row.cellClick(columns[next]!);
    cell.parentElement?.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
    return true;
  }

  get #isRequired(): boolean {
    const { question } = this.props;
    return question.eachRowRequired || (question.isRequired && question.visibleRows.length === 1);
  }

  #cell(column: ItemValue, index: number): unknown {
    const { model: row, question } = this.props;
    const name = hasView(question.cellComponent) ? question.cellComponent : 'survey-matrix-cell';
    return html`<td class=${question.cssClasses.cell} role="presentation" data-responsive-title=${readString(column.locText)}>${draw(name, { model: column, row, question, index, stacked: this.props.stacked })}</td>`;
  }

  /** Cells with texts of their own: the whole cell is the choice. */
  #textCell(column: ItemValue): unknown {
    const { model: row, question } = this.props;
    const checked = row.isChecked(column);
    const choose = (): void => row.cellClick(column);
    return html`<td
      class=${question.getItemClass(row, column)}
      role=${question.isMultiSelect ? 'checkbox' : 'radio'}
      aria-checked=${String(checked)}
      aria-disabled=${ifDefined(row.isReadOnly ? 'true' : undefined)}
      tabindex=${question.isMultiSelect || column === this.#reached ? '0' : '-1'}
      @click=${choose}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === ' ' || event.key === 'Enter') choose();
        else if (question.isMultiSelect || !this.#step(event, column)) return;
        event.preventDefault();
      }}
    >${localizedString(question.getCellDisplayLocText(row.name, column))}</td>`;
  }
}

export interface MatrixCellProps extends ViewProps {
  readonly model: ItemValue;
  readonly row: MatrixRowModel;
  readonly question: QuestionMatrixModel;
  readonly index: number;
  /** The text of the column stands beside the choice. */
  readonly stacked: boolean;
}

/** One radio button or checkbox. Registered as `survey-matrix-cell`. */
export class MatrixCellView extends View<MatrixCellProps> {
  protected content(): unknown {
    const { model: column, row, question, index, stacked } = this.props;
    // The row's value is what the choice depends on; reading it is what makes this cell, and no other row's, follow it.
    const checked = row.isChecked(column);
    const icon = question.getItemSvgIcon(row, column);
    return html`<label class=${question.getItemClass(row, column)} @mousedown=${() => question.onMouseDown()}>
      <input
        id=${`${question.inputId}_${row.name}_${index}`}
        type=${question.checkType}
        class=${question.cssItemValue}
        name=${row.fullName}
        value=${String(column.value)}
        aria-label=${readString(column.locText)}
        .checked=${live(checked)}
        ?disabled=${row.isDisabledAttr}
        ?readonly=${row.isReadOnlyAttr}
        @click=${(event: Event) => row.isReadOnly && event.preventDefault()}
        @change=${() => {
          row.cellClick(column);
          this.redraw();
        }}
      /><span class=${question.cssMaterialDecorator}>${icon ? svgIcon(icon, { css: question.cssItemDecorator, size: 'auto' }) : nothing}</span>${stacked ? html`<span class=${question.cssClasses.cellResponsiveTitle}>${localizedString(column.locText)}</span>` : nothing}
    </label>`;
  }
}

registerView('survey-matrix-cell', MatrixCellView);
