/**
 * A table of questions whose rows are added, removed and put in order. Registered as `matrixdynamic`, the handle of a row as `sv-matrix-drag-drop-icon`.
 * Keys: the arrow keys up and down on a handle move its row.
 */
import { html, nothing } from 'lit';
import type { Action, QuestionMatrixDynamicModel } from 'survey-core';
import { svgIcon } from '../icons.js';
import { interfaceText } from '../layout/interface-text.js';
import { NoRowsView } from '../layout/no-entries.js';
import { draw, registerView } from '../registry.js';
import { flushViews, View } from '../view.js';
import { MatrixTableView } from './matrixdropdown.js';

export default class MatrixDynamicView extends MatrixTableView<QuestionMatrixDynamicModel> {
  protected content(): unknown {
    const question = this.props.model;
    return html`<div>
      ${this.#toolbar('top')}${question.renderedTable.showTable ? this.table() : draw('sv-placeholder-matrixdynamic', { model: question })}${this.#toolbar('bottom')}
    </div>`;
  }

  #toolbar(place: 'top' | 'bottom'): unknown {
    const question = this.props.model;
    return question.getShowToolbar(place) ? html`<div class="sd-question__footer">${draw('sv-action-bar', { model: question.toolbar })}</div>` : nothing;
  }
}

type DragData = { row: QuestionMatrixDynamicModel['visibleRows'][number]; question: QuestionMatrixDynamicModel };

class DragHandleView extends View<{ readonly model: Action }> {
  protected content(): unknown {
    const { row, question } = this.props.model.data as DragData;
    const rows = question.visibleRows;
    const name = interfaceText(question)('render.matrix.move-row', { position: rows.indexOf(row) + 1, count: rows.length });
    return html`<button type="button" class="assay-drag-handle" title=${name} ?disabled=${question.isInputReadOnly} @keydown=${this.#move}>${svgIcon(question.cssClasses.iconDragElement, { css: question.cssClasses.dragElementDecorator, size: 'auto' })}</button>`;
  }

  /** survey-core moves the answers and leaves the rows: the focus goes after them. */
  readonly #move = (event: KeyboardEvent): void => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const { row, question } = this.props.model.data as DragData;
    const from = question.visibleRows.indexOf(row);
    const to = from + step;
    if (from < 0 || to < Math.max(0, question.lockedRowCount) || to >= question.visibleRows.length) return;
    question.moveRowByIndex(from, to);
    flushViews();
    const handle = (index: number): HTMLElement | null | undefined =>
      question.renderedTable.rows.find((rendered) => rendered.row === question.visibleRows[index] && !rendered.isErrorsRow && !rendered.isDetailRow)?.getRootElement()?.querySelector<HTMLElement>('.assay-drag-handle');
    handle(to)?.focus();
  };
}

registerView('sv-matrix-drag-drop-icon', DragHandleView);
// It is there at once when the last entry goes; a summary asks for it without the rest.
registerView('sv-placeholder-matrixdynamic', NoRowsView);
