/**
 * A question as respondents see it, drawn by the renderer from a survey of its own, only near the view: a model of one question costs two
 * milliseconds, so what comes into view is drawn at once and what has left it long ago is freed. The place keeps its height meanwhile.
 */
import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { PartType, type ElementPart, type PartInfo } from 'lit/directive.js';
import type { JsonObject } from '../../../model/definition/index.js';
import { createSurveyModel, renderSurvey, type MountedSurvey } from '../../render/index.js';

export interface PreviewSettings {
  /** BCP 47 tag, or undefined for the form's first language. */
  readonly locale: string;
  /** SurveyJS theme JSON. */
  readonly theme?: object;
  /** Shown when the JSON cannot be drawn. */
  readonly failed: string;
  /** Where nothing else shows the title. */
  readonly withTitle?: boolean;
}

class Preview extends AsyncDirective {
  #element: HTMLElement | undefined;
  #json: JsonObject | undefined;
  #settings: PreviewSettings | undefined;
  #mounted: MountedSurvey | undefined;
  #near = false;

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('A preview is put on an element: <div ${preview(json, settings)}></div>.');
  }

  render(_json: JsonObject, _settings: PreviewSettings): unknown {
    return noChange;
  }

  override update(part: ElementPart, [json, settings]: [JsonObject, PreviewSettings]): unknown {
    const changed = json !== this.#json || settings.locale !== this.#settings?.locale || settings.theme !== this.#settings?.theme;
    this.#json = json;
    this.#settings = settings;
    if (!this.#element) {
      this.#element = part.element as HTMLElement;
      watch(this.#element, this.#onSight);
    } else if (changed && this.#near) this.#draw();
    return noChange;
  }

  protected override disconnected(): void {
    if (this.#element) unwatch(this.#element);
    this.#free();
  }

  protected override reconnected(): void {
    if (this.#element) watch(this.#element, this.#onSight);
  }

  readonly #onSight = (near: boolean): void => {
    if (near === this.#near) return;
    this.#near = near;
    if (near) this.#draw();
    else this.#free();
  };

  #draw(): void {
    const element = this.#element!;
    this.#free();
    try {
      const model = createSurveyModel(surveyAround(this.#json!, this.#settings!.withTitle === true), { locale: this.#settings!.locale, ...(this.#settings!.theme ? { theme: this.#settings!.theme } : {}) });
      const place = element.appendChild(document.createElement('div'));
      this.#mounted = renderSurvey(model, place);
      element.style.minBlockSize = '';
    } catch (error) {
      console.warn('Assayer: a preview could not be drawn.', error);
      element.textContent = this.#settings!.failed;
    }
  }

  #free(): void {
    const element = this.#element;
    if (!element) return;
    if (element.firstChild) element.style.minBlockSize = `${element.offsetHeight}px`;
    const mounted = this.#mounted;
    this.#mounted = undefined;
    mounted?.dispose();
    mounted?.model.dispose();
    element.replaceChildren();
  }
}

/** `<div inert ${preview(json, settings)}></div>` */
export const preview = directive(Preview);

/**
 * Conditions would hide it: a preview shows the question alone, without the title that the card has. A table stays a table, so that it takes no more room
 * than it needs.
 */
function surveyAround(json: JsonObject, withTitle: boolean): object {
  const { visibleIf: _v, enableIf: _e, requiredIf: _r, startWithNewLine: _s, visible: _h, width: _w, minWidth: _m, maxWidth: _x, ...rest } = json;
  const table = /^matrix/.test(String(json['type'])) && json['displayMode'] === undefined ? { displayMode: 'table' } : {};
  return { showNavigationButtons: false, showQuestionNumbers: 'off', questionsOnPageMode: 'standard', elements: [{ ...rest, ...table, ...(withTitle ? {} : { titleLocation: 'hidden', descriptionLocation: 'hidden' }) }] };
}

const watchers = new WeakMap<Element, (near: boolean) => void>();
let observer: IntersectionObserver | undefined;

function watch(element: Element, act: (near: boolean) => void): void {
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) watchers.get(target)?.(isIntersecting);
  }, { rootMargin: '600px 0px' });
  watchers.set(element, act);
  observer.observe(element);
}

function unwatch(element: Element): void {
  watchers.delete(element);
  observer?.unobserve(element);
}
