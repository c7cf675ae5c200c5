/** What radiogroup and checkbox share: the group with head, body (one list, a row or columns) and foot, and one choice. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import type { Base, ChoiceItem, ItemValue, QuestionSelectBase } from 'survey-core';
import { each } from '../each.js';
import { inputAria } from '../directives/input-aria.js';
import { localizedString } from '../layout/localized-string.js';
import { itemComment } from '../layout/question-comment.js';
import { wrapItem } from '../layout/wrapper.js';
import { draw, hasView } from '../registry.js';
import { QuestionView, View, type ViewProps } from '../view.js';

export abstract class SelectView<Q extends QuestionSelectBase> extends QuestionView<Q> {
  /** The component of an item when the survey names none that is known. */
  protected abstract readonly itemName: string;

  protected override get animated(): readonly Base[] {
    return [this.props.model];
  }

  protected content(): unknown {
    const question = this.props.model;
    return html`<fieldset
      class=${question.getSelectBaseRootCss()}
      role=${ifDefined(question.a11y_input_ariaRole ?? undefined)}
      aria-readonly=${ifDefined(this.readOnly ? 'true' : undefined)}
      ${inputAria(question)}
      ${ref(this.root)}
    >${this.head()}${question.hasColumns ? this.#columns(question) : this.#body(question)}${this.foot()}</fieldset>`;
  }

  /** Whether the group as a whole is said to be read-only; a group of checkboxes has no such state, its boxes have. */
  protected get readOnly(): boolean {
    return false;
  }

  protected head(): unknown {
    return nothing;
  }

  protected foot(): unknown {
    const question = this.props.model;
    return question.hasFootItems ? this.items(question.footItems) : nothing;
  }

  protected items(items: readonly ItemValue[]): unknown {
    return each(items, (item) => item.uniqueId, (item) => this.#item(item));
  }

  #body(question: Q): unknown {
    return question.blockedRow ? html`<div class=${question.cssClasses.rootRow}>${this.items(question.dataChoices)}</div>` : this.items(question.bodyItems);
  }

  #columns(question: Q): unknown {
    return html`<div class=${question.cssClasses.rootMultiColumn}>${question.columns.map((column: ItemValue[]) => html`<div class=${question.getColumnClass()} role="presentation">${this.items(column)}</div>`)}</div>`;
  }

  #item(item: ItemValue): unknown {
    const question = this.props.model;
    const name = question.itemComponent;
    return wrapItem(question, item, draw(hasView(name) ? name : this.itemName, { model: item, question }));
  }
}

export interface ChoiceProps<Q extends QuestionSelectBase> extends ViewProps {
  readonly model: ChoiceItem;
  readonly question: Q;
  /** In a matrix cell: no text, the name comes as `ariaLabel`. */
  readonly hideCaption?: boolean;
  readonly ariaLabel?: string;
}

/** One choice with its input, its inner panel and its comment box. */
export abstract class ChoiceView<Q extends QuestionSelectBase> extends View<ChoiceProps<Q>> {
  protected override get animated(): readonly Base[] {
    return [this.props.model];
  }

  /** The input element inside the label. */
  protected abstract input(): unknown;
  protected labelMouseDown: (() => void) | null = null;

  protected content(): unknown {
    const { model: item, question } = this.props;
    const classes = question.cssClasses;
    const captionId = `${question.getItemId(item)}_caption`;
    return html`<div class=${question.getItemClass(item)} role="presentation" ${ref(this.root)}>
        <label class=${question.getLabelClass(item)} @mousedown=${this.labelMouseDown}>${this.input()}${classes.materialDecorator ? html`<span class=${classes.materialDecorator}>${question.itemSvgIcon ? html`<svg class=${classes.itemDecorator} aria-hidden="true"><use href=${question.itemSvgIcon}></use></svg>` : nothing}</span>` : nothing}${this.props.hideCaption ? nothing : html`<span id=${captionId} class=${ifDefined(this.captionClass || undefined)}>${localizedString(item.locText)}</span>`}</label>
      </div>${item.renderedIsPanelShowing ? draw('panel', { model: item.panel }) : nothing}${itemComment(question, item, captionId)}`;
  }

  protected get captionClass(): string {
    return this.props.question.getControlLabelClass(this.props.model);
  }

  protected override mounted(): void {
    if (!this.props.question.isDesignMode && this.root.value) this.props.model.setRootElement(this.root.value);
  }

  protected override unmounted(): void {
    if (!this.props.question.isDesignMode) this.props.model.setRootElement(undefined as unknown as HTMLElement);
  }
}
