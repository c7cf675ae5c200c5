/**
 * Files, chosen, dropped or photographed. Registered as `file`, the button that opens the browser's chooser as `sv-file-choose-btn`.
 * What an answer says of a file is not trusted: pictures are drawn from picture addresses only, and a file is offered for download
 * from the web or as a data address that the browser saves and never opens.
 */
import { html, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Action, Base, QuestionFileModel, QuestionFilePage } from 'survey-core';
import { each } from '../each.js';
import { css } from '../directives/css.js';
import { safeImageUrl, safeUrl } from '../directives/safe-url.js';
import { svgIcon } from '../icons.js';
import { describedBy } from '../layout/described-by.js';
import { interfaceText } from '../layout/interface-text.js';
import { localizedString, plainString } from '../layout/localized-string.js';
import { draw, registerView } from '../registry.js';
import { readString } from '../tracking.js';
import { CameraView, watchCamera } from './file-camera.js';
import { QuestionView, View, viewOf, type ViewProps } from '../view.js';

/** One file as survey-core previews it. */
interface FilePreview {
  readonly name?: string;
  readonly type?: string;
  readonly content?: string;
}

export default class FileView extends QuestionView<QuestionFileModel> {
  protected override get animated(): readonly Base[] {
    return [this.props.model];
  }

  protected content(): unknown {
    const question = this.props.model;
    const classes = question.cssClasses;
    this.#hadFocus ||= Boolean(this.#focused);
    return html`<div class=${question.fileRootCss} ${ref(this.root)}>
      ${question.hasFileUI ? this.#input(question) : nothing}
      <div class=${classes.dragArea} @dragenter=${question.onDragEnter} @dragover=${question.onDragOver} @dragleave=${question.onDragLeave} @drop=${question.onDrop}>
        ${question.showFileDecorator ? this.#decorator(question) : nothing}${question.showLoadingIndicator ? html`<div class=${classes.loadingIndicator}><div class="sd-loading-indicator" role="status" aria-label=${question.loadingFileTitle}>${svgIcon('icon-loading', { size: 'auto' })}</div></div>` : nothing}${question.isPlayingVideo ? viewOf(CameraView)({ model: question }) : nothing}${question.allowShowPreview && question.showPreviewContainer
          ? html`<div class=${classes.fileList}>${each(question.renderedPages, (page) => page.uniqueId, (page) => viewOf(FilePageView)({ model: page, question }))}</div>`
          : nothing}${question.fileNavigatorVisible ? draw('sv-action-bar', { model: question.fileNavigator }) : nothing}
      </div>
    </div>`;
  }

  #input(question: QuestionFileModel): unknown {
    return html`<input
      type="file"
      tabindex="-1"
      aria-hidden="true"
      id=${question.inputId}
      class=${question.cssClasses.fileInput}
      ?disabled=${question.isInputReadOnly}
      ?multiple=${Boolean(question.multipleRendered)}
      accept=${ifDefined(question.renderedAcceptedTypes || undefined)}
      capture=${ifDefined((question.renderCapture as 'user' | undefined) || undefined)}
      @change=${(event: Event) => question.doChange(event)}
    />`;
  }

  /** How many files fit beside each other can be measured only when the first ones are drawn. */
  #listed = false;

  protected override updated(): void {
    super.updated();
    const listed = Boolean(this.root.value?.querySelector('[role=listitem]'));
    if (listed && !this.#listed) this.props.model.triggerResponsiveness(true);
    this.#listed = listed;
    this.#keepFocus();
  }

  #hadFocus = false;

  get #focused(): Element | null {
    const root = this.root.value;
    const focused = root ? (root.getRootNode() as Document | ShadowRoot).activeElement : null;
    return root?.contains(focused) ? focused : null;
  }

  /** The button that was pressed makes room for the camera's picture or for the wheel of a file on its way; the focus waits for the next one, unless somebody has taken it elsewhere. */
  #keepFocus(): void {
    if (!this.#hadFocus) return;
    if (!this.#focused && document.activeElement === document.body) {
      const button = this.root.value?.querySelector<HTMLElement>('button:not(:disabled)');
      if (!button) return;
      button.focus();
    }
    this.#hadFocus = false;
  }

  protected override mounted(): void {
    super.mounted();
    const question = this.props.model;
    watchCamera(question);
    const text = interfaceText(question);
    // survey-core's arrows have no names.
    question.fileNavigator.getActionById('prevPage').tooltip = text('render.file.previous');
    question.fileNavigator.getActionById('nextPage').tooltip = text('render.file.next');
  }

  #decorator(question: QuestionFileModel): unknown {
    const classes = question.cssClasses;
    return html`<div class=${question.getFileDecoratorCss()}>
      ${question.showDragAreaPlaceholder ? html`<span class=${classes.dragAreaPlaceholder}>${localizedString(question.locRenderedPlaceholder)}</span>` : nothing}
      <div class=${classes.wrapper}>${question.actionsContainerVisible ? draw('sv-action-bar', { model: question.actionsContainer }) : nothing}</div>
    </div>`;
  }
}

interface PageProps extends ViewProps {
  readonly model: QuestionFilePage;
  readonly question: QuestionFileModel;
}

class FilePageView extends View<PageProps> {
  protected content(): unknown {
    const { model: page, question } = this.props;
    return html`<div class=${page.css} id=${page.id} role="list">${repeat(page.items as FilePreview[], (file) => file, (file) => this.#file(question, file))}</div>`;
  }

  #file(question: QuestionFileModel, file: FilePreview): unknown {
    const classes = question.cssClasses;
    const picture = question.canPreviewImage(file) ? safeImageUrl(file.content) : undefined;
    const size = { width: question.imageWidth, height: question.imageHeight, objectFit: question.imageWidth || question.imageHeight ? 'contain' : undefined };
    return html`<span class=${classes.previewItem} role="listitem" @click=${question.doDownloadFileFromContainer}>
      <div class=${question.getImageWrapperCss(file)}>
        ${picture ? html`<img src=${picture} alt="" ${css(size)} />` : svgIcon(classes.defaultImageIconId, { size: 'auto', className: classes.defaultImage })}${question.isInputReadOnly ? nothing : this.#remove(question, file)}
      </div>
      ${file.name ? html`<div class=${classes.fileSignBottom}>${this.#link(question, file)}</div>` : nothing}
    </span>`;
  }

  /** Every remove button says which file it removes. */
  #remove(question: QuestionFileModel, file: FilePreview): unknown {
    const action = question.getRemoveFileButton(file);
    const name = interfaceText(question)('render.file.remove', { name: file.name ?? '' });
    return html`<div class=${action.getActionRootCss()}><div class=${action.getActionRootContentCss()}><button type="button" class=${action.getActionBarItemCss()} title=${name} @click=${(event: MouseEvent) => this.#removed(event, action)}>${svgIcon(action.iconName, { size: 'auto', className: action.cssClasses.itemIcon })}</button></div></div>`;
  }

  #removed(event: MouseEvent, action: Action): void {
    event.stopPropagation();
    action.doAction(event);
  }

  #link(question: QuestionFileModel, file: FilePreview): unknown {
    const href = downloadAddress(file.content);
    if (!href) return html`<span>${file.name}</span>`;
    return html`<a href=${href} title=${file.name} download=${file.name} target="_blank" rel="noopener noreferrer" @click=${(event: Event) => question.doDownloadFile(event, file)} ${css({ width: question.imageWidth })}>${file.name}</a>`;
  }
}

/** With the `download` attribute a browser saves a data address instead of opening it; scripts and other schemes are refused. */
function downloadAddress(content: string | undefined): string | undefined {
  if (content && /^data:[a-z0-9.+-]+\/[a-z0-9.+-]+[;,]/i.test(content)) return content;
  return safeUrl(content);
}

/** A real button: the official label with a tab stop is none for a screen reader. */
class FileChooseView extends View<{ readonly model: Action }> {
  protected content(): unknown {
    const action = this.props.model;
    const { question } = action.data as { question: QuestionFileModel };
    // "Select" or "Replace": the action keeps the text that it was made with, the question knows the right one.
    const text = question.locChooseButtonText;
    return html`<button
      type="button"
      class=${action.getActionBarItemCss()}
      ?disabled=${question.isInputReadOnly}
      aria-label=${ifDefined(action.hasTitle ? undefined : readString(text) || undefined)}
      aria-describedby=${ifDefined([question.hasTitle ? question.ariaTitleId : '', describedBy(question)].filter(Boolean).join(' ') || undefined)}
      @click=${(event: MouseEvent) => question.chooseFile(event)}
    >${svgIcon(action.iconName, { size: 'auto', className: action.cssClasses.itemIcon })}${action.hasTitle ? plainString(text, action.getActionBarItemTitleCss()) : nothing}</button>`;
  }
}

registerView('sv-file-choose-btn', FileChooseView);
