/**
 * A table of questions with fixed rows. Registered as `matrixdropdown`; matrixdynamic.ts adds what comes with rows that come and go.
 * survey-core lays the cells out (`renderedTable`: header, rows, detail rows, error rows, totals, transposed or not); it is a table for
 * screen readers too: the names of columns and rows are headings, each input names row and column itself.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Base, QuestionMatrixDropdownModelBase, QuestionMatrixDropdownRenderedRow } from 'survey-core';
import { describedBy } from '../layout/described-by.js';
import { readString } from '../tracking.js';
import { QuestionView, viewOf } from '../view.js';
import { MatrixTableRowView } from './matrix-table-row.js';

export abstract class MatrixTableView<Q extends QuestionMatrixDropdownModelBase> extends QuestionView<Q> {
  protected override get animated(): readonly Base[] {
    return [this.props.model.renderedTable];
  }

  protected table(): unknown {
    const question = this.props.model;
    const table = question.renderedTable;
    // A change of layout makes another table of the same rows.
    void question.isMobile;
    const titled = question.hasTitle;
    return html`<div class=${question.getTableWrapperCss()} ${ref(this.root)}>
      <table
        class=${question.getTableCss()}
        aria-labelledby=${ifDefined(titled ? question.ariaTitleId : undefined)}
        aria-label=${ifDefined(titled ? undefined : readString(question.locTitle))}
        aria-describedby=${ifDefined(describedBy(question) ?? undefined)}
      >
        ${table.showHeader ? html`<thead>${this.#row(table.headerRow, 'header')}</thead>` : nothing}
        <tbody>${/* a view that is itself the item of a repeat is not told of its removal; one in a template is */ repeat(table.renderedRows, (row) => row.id, (row) => html`${this.#row(row, 'body')}`)}</tbody>
        ${table.showFooter ? html`<tfoot>${this.#row(table.footerRow, 'footer')}</tfoot>` : nothing}
      </table>
    </div>`;
  }

  /** A table laid out anew has other rendered rows for the same rows: what was drawn, and the focus in it, stays. */
  #row(rendered: QuestionMatrixDropdownRenderedRow, part: 'header' | 'body' | 'footer'): unknown {
    return viewOf(MatrixTableRowView)({ model: part === 'body' ? rendered.row ?? rendered : rendered, rendered, part, question: this.props.model });
  }

  protected override mounted(): void {
    super.mounted();
    const question = this.props.model;
    const redraw = (): void => this.redraw();
    question.visibleRowsChangedCallback = redraw;
    question.columnsChangedCallback = redraw;
    question.onRenderedTableResetCallback = redraw;
  }

  protected override unmounted(): void {
    const question = this.props.model as { visibleRowsChangedCallback?: unknown; columnsChangedCallback?: unknown; onRenderedTableResetCallback?: unknown };
    delete question.visibleRowsChangedCallback;
    delete question.columnsChangedCallback;
    delete question.onRenderedTableResetCallback;
    super.unmounted();
  }
}

export default class MatrixDropdownView extends MatrixTableView<QuestionMatrixDropdownModelBase> {
  protected content(): unknown {
    return this.table();
  }
}
