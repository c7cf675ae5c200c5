/**
 * Regions of a picture, one or several to choose. Registered as `imagemap`.
 *
 * survey-core would write the regions into the drawing itself, as HTML and without names or keys; here they are drawn as radio buttons
 * or checkboxes: Tab reaches them, the arrow keys move among regions of which one counts, Space and Enter choose.
 * It still knows the drawing: clicks, hovering, and in the builder the handles of a region's corners are its own.
 */
import { html, nothing, svg } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { literal, svg as staticSvg, type StaticValue } from 'lit/static-html.js';
import type { QuestionImageMapModel } from 'survey-core';
import { css } from '../directives/css.js';
import { safeImageUrl } from '../directives/safe-url.js';
import { each } from '../each.js';
import { localizedString } from '../layout/localized-string.js';
import { readString } from '../tracking.js';
import { QuestionView } from '../view.js';

type Area = QuestionImageMapModel['areas'][number];

const tags: Record<string, StaticValue> = { rect: literal`rect`, circle: literal`circle`, poly: literal`polygon` };

export default class ImageMapView extends QuestionView<QuestionImageMapModel> {
  /** The picture could not be loaded: the names of the regions can be chosen all the same. */
  #failed: string | undefined;

  protected content(): unknown {
    const question = this.props.model;
    const classes = question.cssClasses as Record<string, string>;
    const areas = question.areas.filter((area) => area.isVisible);
    const link = safeImageUrl(question.imageLink) ?? '';
    const failed = this.#failed === link;
    const current = this.#tabStop(areas.filter(canBeChosen));
    // The value decides which region is chosen; it is no property of the regions.
    void question.value;
    return html`<div
      class=${classes.root}
      role=${question.isMultiSelect ? 'group' : 'radiogroup'}
      aria-label=${ifDefined(question.a11y_input_ariaLabel ?? undefined)}
      aria-labelledby=${ifDefined(question.a11y_input_ariaLabelledBy ?? undefined)}
      aria-describedby=${ifDefined(question.a11y_input_ariaDescribedBy ?? undefined)}
      aria-required=${ifDefined((!question.isMultiSelect && question.a11y_input_ariaRequired) || undefined)}
      @keydown=${this.#onKey}
      ${ref(this.root)}
    >
      <img class=${classes.bg} id=${`${question.id}-bg`} src=${ifDefined(link || undefined)} alt="" @error=${() => this.#fail(link)} ${css({ display: failed ? 'none' : undefined })} />
      <svg class=${classes.svg} id=${`${question.id}-svg`} ${css({ display: failed ? 'none' : undefined })}>${each(failed ? [] : areas, (area) => `${area.renderedId} ${area.getShape()}`, (area) => this.#area(area, area === current))}${question.isInDesignMode && question.selectedArea ? this.#corners(question, question.selectedArea) : nothing}</svg>
      ${failed ? areas.filter(canBeChosen).map((area) => html`<button type="button" class="assay-imagemap-name" role=${question.isMultiSelect ? 'checkbox' : 'radio'} ?disabled=${question.isInputReadOnly} aria-checked=${String(question.isItemSelected(area))} @click=${() => question.mapItemToggle(area)}>${localizedString(area.locText)}</button>`) : nothing}
    </div>`;
  }

  /** Of radio buttons one is reached by Tab: the chosen one, else the first. */
  #tabStop(areas: readonly Area[]): Area | undefined {
    const question = this.props.model;
    return question.isMultiSelect ? undefined : (areas.find((area) => question.isItemSelected(area)) ?? areas[0]);
  }

  #area(area: Area, isTabStop: boolean): unknown {
    const question = this.props.model;
    const name = readString(area.locText);
    return staticSvg`<${tags[area.getShape()] ?? tags['poly']!}
      data-uid=${area.renderedId}
      class=${area.getCSSClasses()}
      role=${question.isMultiSelect ? 'checkbox' : 'radio'}
      aria-label=${name}
      aria-checked=${String(question.isItemSelected(area))}
      aria-disabled=${ifDefined(question.isInputReadOnly ? 'true' : undefined)}
      tabindex=${question.isMultiSelect || isTabStop ? '0' : '-1'}
      ${css(area.getCSSVariablesMap())}
      ${ref((element) => shape(area, element))}
    ><title>${name}</title></${tags[area.getShape()] ?? tags['poly']!}>`;
  }

  /** The handles by which the builder's user drags a region into shape; survey-core takes them by their number. */
  #corners(question: QuestionImageMapModel, area: Area): unknown {
    const numbers = area.getCoords().map(Number);
    const points: (readonly [number, number])[] = [];
    if (area.getShape() === 'circle') points.push([numbers[0]!, numbers[1]!], [numbers[0]! + numbers[2]!, numbers[1]!]);
    else for (let index = 0; index + 1 < numbers.length; index += 2) points.push([numbers[index]!, numbers[index + 1]!]);
    return points.map(([x, y], index) => svg`<circle class=${question.cssClasses.svgControlPoint} data-idx=${index} cx=${x} cy=${y} r="4"></circle>`);
  }

  #fail(link: string): void {
    this.#failed = link;
    this.redraw();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const target = event.target as SVGElement;
    const question = this.props.model;
    const areas = question.areas.filter(canBeChosen);
    const at = areas.findIndex((area) => area.renderedId === target.dataset['uid']);
    if (at < 0) return;
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      question.mapItemToggle(areas[at]!);
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = areas[(at + step + areas.length) % areas.length]!;
    if (!question.isMultiSelect && !question.isItemSelected(next)) question.mapItemToggle(next);
    next.svg.focus();
  };

  protected override mounted(): void {
    const question = this.props.model;
    // What survey-core would draw by itself is drawn here.
    question.renderSVG = () => this.redraw();
    question.drawAreaControls = () => this.redraw();
    super.mounted();
    // A picture that was there already has told nobody that it is.
    if (question.bg.complete && question.bg.naturalWidth > 0) question.onBgImageLoaded();
  }

  protected override unmounted(): void {
    super.unmounted();
    const question = this.props.model as Partial<Pick<QuestionImageMapModel, 'renderSVG' | 'drawAreaControls'>>;
    delete question.renderSVG;
    delete question.drawAreaControls;
  }
}

function canBeChosen(area: Area): boolean {
  return area.isVisible && area.enabled;
}

/** survey-core knows how a region's coordinates become a shape, and changes it while it is dragged. */
function shape(area: Area, element: Element | undefined): void {
  if (!element) return;
  area.svg = element as SVGElement;
  area.draw();
}
