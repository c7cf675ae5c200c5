/** One or several out of pictures or films; natively radio buttons or checkboxes. Registered as `imagepicker`, its items as `survey-imagepicker-item`. */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { Helpers, type Base, type ImageItemValue, type ItemValue, type QuestionImagePickerModel } from 'survey-core';
import { css } from '../directives/css.js';
import { safeImageUrl, safeVideoUrl } from '../directives/safe-url.js';
import { svgIcon } from '../icons.js';
import { localizedString } from '../layout/localized-string.js';
import { wrapItem } from '../layout/wrapper.js';
import { draw, hasView, registerView } from '../registry.js';
import { readString } from '../tracking.js';
import { QuestionView, View, type ViewProps } from '../view.js';

export default class ImagePickerView extends QuestionView<QuestionImagePickerModel> {
  #watched: Element | undefined;

  protected override get animated(): readonly Base[] {
    return [this.props.model];
  }

  protected content(): unknown {
    const question = this.props.model;
    const items = question.hasColumns
      ? (question.columns as ItemValue[][]).map((column) => html`<div class=${question.getColumnClass()} role="presentation">${this.#items(column)}</div>`)
      : this.#items(question.bodyItems as ItemValue[]);
    return html`<fieldset class=${question.getSelectBaseRootCss()} role="presentation" ${css(question.getContainerStyle())} ${ref(this.root)}><legend class="sv-hidden">${readString(question.locTitle)}</legend>${items}</fieldset>`;
  }

  #items(items: readonly ItemValue[]): unknown {
    const question = this.props.model;
    const name = hasView(question.itemComponent) ? question.itemComponent : 'survey-imagepicker-item';
    return repeat(items, (item) => item.uniqueId, (item) => wrapItem(question, item, draw(name, { model: item, question })));
  }

  /** survey-core reads the gap between the pictures when the shell is drawn; this body may have been imported later. */
  protected override updated(): void {
    super.updated();
    const question = this.props.model;
    const element = this.root.value;
    if (!element || element === this.#watched) return;
    this.#watched = element;
    const shell = element.closest(`[id="${CSS.escape(question.id)}"]`);
    if (shell) question.afterRender(shell as HTMLElement);
    question.triggerResponsiveness();
  }
}

interface ImageItemProps extends ViewProps {
  readonly model: ImageItemValue;
  readonly question: QuestionImagePickerModel;
}

class ImageItemView extends View<ImageItemProps> {
  protected content(): unknown {
    const { model: item, question } = this.props;
    const classes = question.cssClasses;
    const index = question.visibleChoices.indexOf(item);
    const selected = question.isItemSelected(item);
    return html`<div class=${question.getItemClass(item)}><label class=${classes.label}>
      <input
        type=${question.inputType}
        class=${classes.itemControl}
        id=${`${question.inputId}_${index}`}
        name=${question.questionName}
        value=${String(item.value)}
        aria-label=${readString(item.locText)}
        aria-readonly=${ifDefined(question.isInputReadOnly && question.multiSelect ? 'true' : undefined)}
        ?disabled=${!this.#source || !question.getItemEnabled(item)}
        .checked=${live(selected)}
        @click=${(event: Event) => question.isInputReadOnly && event.preventDefault()}
        @change=${this.#choose}
      />
      <div class=${classes.itemDecorator}><div class=${classes.imageContainer}>
        <span class=${classes.checkedItemDecorator} aria-hidden="true">${classes.checkedItemSvgIconId ? svgIcon(classes.checkedItemSvgIconId, { size: 'auto', className: classes.checkedItemSvgIcon }) : nothing}</span>${this.#medium()}</div>${question.showLabel ? html`<span class=${question.cssClasses.itemText}>${localizedString(item.locText)}</span>` : nothing}</div>
    </label></div>`;
  }

  get #source(): string | undefined {
    const { model: item, question } = this.props;
    const link = readString(item.locImageLink);
    return question.contentMode === 'video' ? safeVideoUrl(link) : safeImageUrl(link);
  }

  /** The name of the choice is the input's: the picture itself says nothing more. */
  #medium(): unknown {
    const { model: item, question } = this.props;
    const classes = question.cssClasses;
    const width = question.renderedImageWidth;
    const height = question.renderedImageHeight;
    const film = question.contentMode === 'video';
    const src = this.#source;
    if (!src || item.contentNotLoaded) {
      return html`<div class=${classes.itemNoImage} ${css({ width: `${width}px`, height: `${height}px`, objectFit: question.imageFit })}>${svgIcon(classes.itemNoImageSvgIconId, { size: 48, className: classes.itemNoImageSvgIcon })}</div>`;
    }
    const style = css({ objectFit: question.imageFit });
    const loaded = (event: Event): void => question.onContentLoaded(item, event);
    const failed = (): void => item.onErrorHandler();
    if (film) return html`<video controls class=${classes.image} src=${src} width=${width} height=${height} aria-label=${readString(item.locText)} preload="metadata" @loadedmetadata=${loaded} @error=${failed} ${style}></video>`;
    return html`<img class=${classes.image} src=${src} width=${width} height=${height} alt="" @load=${loaded} @error=${failed} ${style} />`;
  }

  readonly #choose = (event: Event): void => {
    const { model: item, question } = this.props;
    if (!question.isInputReadOnly) question.value = question.multiSelect ? this.#chosen((event.target as HTMLInputElement).checked) : item.value;
    this.redraw();
  };

  #chosen(checked: boolean): unknown[] {
    const { model: item, question } = this.props;
    const others = ((question.value ?? []) as unknown[]).filter((value) => !Helpers.isTwoValueEquals(value, item.value));
    return checked ? [...others, item.value as unknown] : others;
  }
}

registerView('survey-imagepicker-item', ImageItemView);
