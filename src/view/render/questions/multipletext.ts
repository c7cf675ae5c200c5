/** Several short inputs under one title, in rows and columns. Registered as `multipletext`. */
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { MultipleTextEditorModel, type MultipleTextItemModel, type QuestionMultipleTextModel } from 'survey-core';
import { css } from '../directives/css.js';
import { elementErrors } from '../layout/errors.js';
import { questionBody } from '../layout/question.js';
import { titleContent } from '../layout/title.js';
import { QuestionView } from '../view.js';

/** survey-core's rows hold inputs or, above or below them, the errors of the row beside. */
interface Cell {
  readonly item: MultipleTextItemModel;
  readonly isErrorsCell: boolean;
  readonly className: string;
}

interface Row {
  readonly isVisible: boolean;
  readonly cells: readonly Cell[];
}

/** The table is layout only: each input is named by its label. */
export default class MultipleTextView extends QuestionView<QuestionMultipleTextModel> {
  protected content(): unknown {
    const question = this.props.model;
    const rows = (question.getRows() as Row[]).filter((row) => row.isVisible);
    return html`<table class=${question.getQuestionRootCss()} role="presentation" ${ref(this.root)}><tbody role="presentation">${repeat(
      rows,
      (row) => row,
      (row) => html`<tr class=${question.cssClasses.row} role="presentation">${repeat(
        row.cells,
        (cell) => cell.item,
        (cell) => html`<td class=${cell.className} role="presentation">${cell.isErrorsCell ? elementErrors(cell.item.editor) : this.#item(question, cell.item)}</td>`,
      )}</tr>`,
    )}</tbody></table>`;
  }

  #item(question: QuestionMultipleTextModel, item: MultipleTextItemModel): unknown {
    const { editor } = item;
    const width = question.itemTitleWidth;
    return html`<label class=${question.getItemLabelCss(item)} for=${ifDefined(editor.inputId || undefined)}>
      <span class=${question.getItemTitleCss()} ${css({ minWidth: width, width })}>${titleContent(editor)}</span>
      <div class=${question.getItemCss()} data-name=${editor.name} @focusin=${() => item.focusIn()}>${questionBody(editor)}</div>
    </label>`;
  }
}

/** survey-core leaves these inputs without a description: their errors stand beside them, but nobody would hear them. */
Object.defineProperty(MultipleTextEditorModel.prototype, 'a11y_input_ariaDescribedBy', {
  configurable: true,
  get(this: MultipleTextEditorModel): string | null {
    return this.errors.length > 0 ? `${this.renderedId}_errors` : null;
  },
});
