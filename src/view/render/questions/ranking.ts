/**
 * Choices put into an order. Registered as `ranking`, its items as `sv-ranking-item`.
 *
 * Keys: Tab goes from choice to choice, the arrow keys up and down move the focused one, Space accepts the order as shown.
 * With a ranked and an unranked area, Space takes a choice from one to the other. Each move is spoken.
 * Pointer: drag; on a touch screen after a long press. Without dragging: arrows beside each choice, or a click that ranks and unranks.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { Helpers, type Base, type ItemValue, type LocalizableString, type QuestionRankingModel, type SurveyModel } from 'survey-core';
import { svgIcon } from '../icons.js';
import { announce } from '../layout/announcer.js';
import { containDrag } from '../layout/contained-drag.js';
import { interfaceText } from '../layout/interface-text.js';
import { localizedString } from '../layout/localized-string.js';
import { wrapItem } from '../layout/wrapper.js';
import { draw, hasView, registerView } from '../registry.js';
import { readString } from '../tracking.js';
import { flushViews, QuestionView, View, type ViewProps } from '../view.js';

export default class RankingView extends QuestionView<QuestionRankingModel> {
  protected override get animated(): readonly Base[] {
    return [this.props.model];
  }

  protected content(): unknown {
    const question = this.props.model;
    const keys = interfaceText(question)(question.selectToRankEnabled ? 'render.ranking.keys-select' : 'render.ranking.keys');
    return html`<div class=${question.rootClass} ${ref(this.root)}><span id=${keysId(question)} hidden>${keys}</span>${question.selectToRankEnabled ? this.#areas(question) : this.#items(question.renderedRankingChoices, false)}</div>`;
  }

  #areas(question: QuestionRankingModel): unknown {
    return [
      this.#area('from', question.renderedUnRankingChoices, question.locSelectToRankEmptyRankedAreaText),
      html`<div class=${question.cssClasses.containersDivider}></div>`,
      this.#area('to', question.renderedRankingChoices, question.locSelectToRankEmptyUnrankedAreaText),
    ];
  }

  #area(name: 'from' | 'to', items: readonly ItemValue[], placeholder: LocalizableString): unknown {
    const question = this.props.model;
    return html`<div class=${question.getContainerClasses(name)} data-ranking=${`${name}-container`}>${this.#items(items, name === 'from')}${items.length === 0 ? html`<div class=${question.cssClasses.containerPlaceholder}>${localizedString(placeholder)}</div>` : nothing}</div>`;
  }

  #items(items: readonly ItemValue[], unranked: boolean): unknown {
    const question = this.props.model;
    const name = hasView(question.itemComponent) ? question.itemComponent : 'sv-ranking-item';
    return repeat(items, (item) => item.uniqueId, (item, index) => wrapItem(question, item, draw(name, { model: item, question, index, unranked })));
  }
}

interface RankingItemProps extends ViewProps {
  readonly model: ItemValue;
  readonly question: QuestionRankingModel;
  /** Position within its area. */
  readonly index: number;
  readonly unranked: boolean;
}

class RankingItemView extends View<RankingItemProps> {
  protected content(): unknown {
    const { model: item, question, index, unranked } = this.props;
    const classes = question.cssClasses;
    const active = !question.isReadOnly && !question.isDesignMode && item.isEnabled;
    const number = unranked ? '' : question.getNumberByIndex(index);
    return html`<div
      id=${question.getItemId(item)}
      class=${question.getItemClass(item)}
      role=${ifDefined(active ? 'button' : undefined)}
      tabindex=${ifDefined(active ? '0' : undefined)}
      aria-describedby=${ifDefined(active ? keysId(question) : undefined)}
      data-sv-drop-target-ranking-item=${index}
      @pointerdown=${this.#press}
      @pointerup=${this.#release}
      @keydown=${this.#key}
      ${ref(this.root)}
    ><div>
        <div class=${classes.itemGhostNode}></div>
        <div class=${classes.itemContent}>
          <div class=${classes.itemIconContainer}>${svgIcon(question.dragDropSvgIcon, { css: question.getIconHoverCss(), size: 'auto' })}${svgIcon(question.arrowsSvgIcon, { css: question.getIconFocusCss(), size: 'auto' })}</div>
          ${active ? html`<span class="sv-visuallyhidden">${this.#name()}</span>` : nothing}
          <div class=${question.getItemIndexClasses(item)} aria-hidden=${ifDefined(active ? 'true' : undefined)}>${number || svgIcon(question.dashSvgIcon, { size: 'auto' })}</div>
          <div class=${classes.controlLabel} aria-hidden=${ifDefined(active ? 'true' : undefined)}>${localizedString(item.locText)}</div>
          ${active && !question.selectToRankEnabled ? this.#arrows() : nothing}
        </div>
      </div></div>`;
  }

  /** For pointers that cannot drag; the keyboard has its own arrows. */
  #arrows(): unknown {
    const { question, index } = this.props;
    const last = question.renderedRankingChoices.length - 1;
    const arrow = (direction: 'up' | 'down', to: number): unknown =>
      html`<span class=${`assay-ranking-arrow assay-ranking-arrow--${to < 0 || to > last ? 'off' : direction}`} @pointerdown=${halt} @click=${() => this.#moveTo(to)}>${svgIcon('icon-chevrondown-24x24', { size: 24 })}</span>`;
    return html`<span class="assay-ranking-arrows" aria-hidden="true">${arrow('up', index - 1)}${arrow('down', index + 1)}</span>`;
  }

  #moveTo(to: number): void {
    const { question, index } = this.props;
    question.dragDropRankingChoices.reorderRankedItem(question, index, to);
    question.setValue();
    this.#speak();
  }

  #name(): string {
    const { model: item, question } = this.props;
    const text = interfaceText(question);
    const choice = readString(item.locText);
    const position = question.isEmpty() ? 0 : question.rankingChoices.indexOf(item) + 1;
    return position ? text('render.ranking.item', { choice, position, count: question.rankingChoices.length }) : text('render.ranking.item-unranked', { choice });
  }

  readonly #press = (event: PointerEvent): void => {
    const { model: item, question } = this.props;
    if (question.isReadOnly || !item.isEnabled) return;
    containDrag(question.dragDropRankingChoices);
    question.handlePointerDown(event, item, event.currentTarget as HTMLElement);
  };

  readonly #release = (event: PointerEvent): void => {
    const { model: item, question } = this.props;
    if (!question.isReadOnly && item.isEnabled) question.handlePointerUp(event, item, event.currentTarget as HTMLElement);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const { model: item, question } = this.props;
    if (question.isReadOnly || !item.isEnabled || !['ArrowUp', 'ArrowDown', ' '].includes(event.key)) return;
    event.preventDefault();
    const before: unknown = Helpers.getUnbindValue(question.value);
    if (question.selectToRankEnabled) question.handleKeydownSelectToRank(event, item, undefined, false);
    else if (event.key !== ' ') question.handleKeydown(event, item);
    else if (question.isEmpty()) question.setValue();
    if (Helpers.isTwoValueEquals(before, question.value)) return;
    this.#speak();
    this.#followFocus();
  };

  /** The choice takes the focus along: at once, because the next key may follow, and after survey-core has set it by position, which misses while others still leave the area. */
  #followFocus(): void {
    const { model: item, question } = this.props;
    const root = this.place.getRootNode() as Document | ShadowRoot;
    const follow = (): void => {
      const area = question.selectToRankEnabled ? `[data-ranking="${question.rankingChoices.includes(item) ? 'to' : 'from'}-container"] ` : '';
      root.querySelector<HTMLElement>(`${area}[id="${CSS.escape(question.getItemId(item))}"]`)?.focus();
    };
    flushViews();
    follow();
    setTimeout(follow, 2);
  }

  #speak(): void {
    const survey = this.props.question.survey as SurveyModel | null;
    if (survey) announce(survey, this.#name());
  }
}

function keysId(question: QuestionRankingModel): string {
  return `${question.inputId}_keys`;
}

function halt(event: Event): void {
  event.stopPropagation();
}

registerView('sv-ranking-item', RankingItemView);
