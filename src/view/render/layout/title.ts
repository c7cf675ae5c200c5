/** Title of a survey, page, panel or question: number, text, required mark, expand icon, actions. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { literal, html as staticHtml, type StaticValue } from 'lit/static-html.js';
import { doKey2ClickUp, type ITitleOwner, type Question, type SurveyElement, type SurveyElementCore } from 'survey-core';
import { css } from '../directives/css.js';
import { svgIcon } from '../icons.js';
import { draw } from '../registry.js';
import { interfaceText } from './interface-text.js';
import { localizedString } from './localized-string.js';

// A tag cannot be a template value: these are what survey-core's `titleTags` may name; anything else is a heading of level 5, its default.
const tags: Record<string, StaticValue> = {
  h1: literal`h1`, h2: literal`h2`, h3: literal`h3`, h4: literal`h4`, h5: literal`h5`, h6: literal`h6`,
  div: literal`div`, span: literal`span`, p: literal`p`, legend: literal`legend`, label: literal`label`,
};

/** Nothing when the element has no title. */
export function title(element: SurveyElementCore): unknown {
  if (!element.hasTitle) return nothing;
  const tag = tags[element.titleTagName.toLowerCase()] ?? tags.h5;
  const heading = tag === tags.div ? headingOf(element) : undefined;
  return staticHtml`<${tag}
    class=${element.cssTitle}
    id=${ifDefined((!element.hasTitleActions && element.ariaTitleId) || undefined)}
    aria-label=${ifDefined(element.titleAriaLabel || undefined)}
    tabindex=${ifDefined(element.titleTabIndex ?? undefined)}
    aria-expanded=${ifDefined(element.titleAriaExpanded ?? undefined)}
    role=${ifDefined(element.titleAriaRole || heading?.role)}
    aria-level=${ifDefined(element.titleAriaRole ? undefined : heading?.level)}
    @keyup=${element.hasTitleEvents ? doKey2ClickUp : null}
  >${expandIcon(element)}${titleWithActions(element)}</${tag}>`;
}

/**
 * survey-core draws titles as plain boxes; whoever navigates by headings needs them as headings.
 * A survey is a part of a page that has its own first level. A question's title is its label, no heading.
 */
function headingOf(element: SurveyElementCore): { role: 'heading'; level: number } | undefined {
  if (element.getType() === 'survey') return { role: 'heading', level: 2 };
  const { isPage, isPanel } = element as SurveyElement;
  return isPage || isPanel ? { role: 'heading', level: isPage ? 3 : 4 } : undefined;
}

function expandIcon(element: SurveyElementCore): unknown {
  const expandable = element as SurveyElement;
  // survey-core has no classes for a page that collapses.
  if (!expandable.showTitleExpandableSvg || expandable.isPage) return nothing;
  return html`<span class=${expandable.getCssTitleExpandableSvgContainer()}>${svgIcon(expandable.titleExpandableSvgIconName, { size: 'auto', className: expandable.getCssTitleExpandableSvg() })}</span>`;
}

/** Labels refer to the text alone: a "Clear" beside it is no part of the question's name. */
function titleWithActions(element: SurveyElementCore): unknown {
  if (!element.hasTitleActions) return titleContent(element);
  return html`<div class="sv-title-actions"><span class="sv-title-actions__title" id=${ifDefined(element.ariaTitleId ?? undefined)}>${titleContent(element)}</span>${draw('sv-action-bar', { model: element.getTitleToolbar() as object })}</div>`;
}

/** Number, text and required mark, in the order the survey asks for. */
export function titleContent(element: SurveyElementCore): unknown {
  if (element.isTitleRenderedAsString) return localizedString(element.locRenderedTitle);
  const owner = element.getTitleOwner() as ITitleOwner;
  return [
    owner.isRequireTextOnStart ? [requiredMark(owner, element), space('req-sp')] : nothing,
    owner.no ? [html`<span data-key="q_num" class=${owner.cssTitleNumber} aria-hidden="true" ${css({ position: 'static' })}>${owner.no}</span>`, space('num-sp')] : nothing,
    owner.isRequireTextBeforeTitle ? [requiredMark(owner, element), space('req-sp')] : nothing,
    localizedString(element.locRenderedTitle),
    owner.isRequireTextAfterTitle ? [space('req-sp'), requiredMark(owner, element)] : nothing,
  ];
}

/** Types whose input carries `aria-required`. A group of checkboxes, a slider or a canvas cannot: there the title says it. */
const sayRequired = new Set(['text', 'comment', 'radiogroup', 'buttongroup', 'dropdown', 'tagbox', 'rating', 'boolean', 'custom', 'multipletextitem', 'anchoredrating', 'delphi']);

function requiredMark(owner: ITitleOwner, element: SurveyElementCore): TemplateResult {
  const said = sayRequired.has(element.getType());
  return html`<span data-key="req-text" class=${owner.cssRequiredMark} aria-hidden="true">${owner.requiredMark}</span>${said ? nothing : html`<span class="sv-visuallyhidden">${interfaceText(element as Question)('render.required')}</span>`}`;
}

function space(key: string): TemplateResult {
  return html`<span data-key=${key}>&nbsp;</span>`;
}
