/** A picture, a video or a YouTube film between the questions. Registered as `image`. Addresses that lead elsewhere show the empty frame. */
import { html, nothing } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { QuestionImageModel } from 'survey-core';
import { css } from '../directives/css.js';
import { safeImageUrl, safeVideoUrl, youtubeUrl } from '../directives/safe-url.js';
import { svgIcon } from '../icons.js';
import { readString } from '../tracking.js';
import { QuestionView } from '../view.js';

export default class ImageView extends QuestionView<QuestionImageModel> {
  protected content(): unknown {
    const question = this.props.model;
    const link = readString(question.locImageLink);
    const shown = this.#medium(question, link);
    const empty = shown === nothing || question.contentNotLoaded;
    return html`<div class=${question.cssClasses.root} ${ref(this.root)}>${shown}${empty ? html`<div class=${question.cssClasses.noImage}>${svgIcon(question.cssClasses.noImageSvgIconId, { size: 48 })}</div>` : nothing}</div>`;
  }

  #medium(question: QuestionImageModel, link: string): unknown {
    const loaded = (): void => question.onLoadHandler();
    const failed = (): void => question.onErrorHandler();
    const style = css({ objectFit: question.imageFit, width: question.renderedStyleWidth, height: question.renderedStyleHeight, display: question.contentNotLoaded ? 'none' : undefined });
    const [width, height] = [question.renderedWidth || nothing, question.renderedHeight || nothing];
    const name = question.renderedAltText;
    if (question.renderedMode === 'youtube') {
      const src = youtubeUrl(link);
      // A frame may run scripts of its own origin only; it can neither move the page nor ask for the camera.
      return src ? html`<iframe class=${question.getImageCss()} src=${src} width=${width} height=${height} title=${name} loading="lazy" sandbox="allow-scripts allow-same-origin allow-presentation allow-popups" allow="fullscreen; encrypted-media; picture-in-picture" referrerpolicy="strict-origin-when-cross-origin" ${css({ objectFit: question.imageFit, width: question.renderedStyleWidth, height: question.renderedStyleHeight })}></iframe>` : nothing;
    }
    if (question.renderedMode === 'video') {
      const src = safeVideoUrl(link);
      return src ? html`<video controls class=${question.getImageCss()} src=${src} width=${width} height=${height} aria-label=${name} preload="metadata" @loadedmetadata=${loaded} @error=${failed} ${style}></video>` : nothing;
    }
    const src = safeImageUrl(link);
    return src ? html`<img class=${question.getImageCss()} src=${src} width=${width} height=${height} alt=${name} @load=${loaded} @error=${failed} ${style} />` : nothing;
  }
}
