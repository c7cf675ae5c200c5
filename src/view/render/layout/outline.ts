/**
 * The outline of an element that is not drawn yet: its texts, in a box about as high as the element will be.
 *
 * The search of the page finds it, a screen reader reads it, Tab stops at it: focus draws the element and goes on into it (row.ts).
 * Nothing that is costly to ask survey-core for is asked: no classes, no states.
 */
import { html, nothing } from 'lit';
import type { ItemValue, LocalizableString, PanelModel, Question } from 'survey-core';
import { css } from '../directives/css.js';
import { htmlAsText } from '../sanitizer.js';
import { readString } from '../tracking.js';

type RowElement = PanelModel | Question;

/** survey-core's lists; `rows` of a comment is a number. */
interface Lists {
  choices?: readonly ItemValue[];
  columns?: readonly { locTitle?: LocalizableString; locText?: LocalizableString }[];
  rows?: readonly ItemValue[] | number;
  rowCount?: number;
}

/** Beyond these a list is not spelled out: the outline stays small. */
const mostTexts = 60;

export function outline(element: RowElement, enter: (event: FocusEvent) => void): unknown {
  const title = element.hasTitle ? text(element.locTitle) : '';
  const texts = textsOf(element);
  const stops = element.isPanel || (element as Question).hasInput;
  return html`<div
    class="assay-outline"
    id=${element.id}
    role=${stops ? 'group' : 'presentation'}
    aria-label=${stops ? title || element.name : nothing}
    tabindex=${stops ? '0' : nothing}
    @focus=${enter}
    ${css({ height: `${heightOf(element)}px` })}
  >${title ? html`<div class="assay-outline-title">${title}</div>` : nothing}${texts.map((line) => html`<div>${line}</div>`)}</div>`;
}

function innerOf(panel: PanelModel): RowElement[] {
  return panel.elements.filter((inner) => inner.isVisible) as unknown as RowElement[];
}

function text(string: LocalizableString): string {
  const shown = readString(string);
  return string.hasHtml ? htmlAsText(shown) : shown;
}

function textsOf(element: RowElement): string[] {
  if (element.isPanel) return innerOf(element as PanelModel).flatMap((inner) => [inner.hasTitle ? text(inner.locTitle) : '', ...textsOf(inner)]).filter(Boolean);
  const question = element as Question;
  const { choices, columns, rows } = question as Lists;
  const lists = [choices, columns, Array.isArray(rows) ? (rows as readonly ItemValue[]) : undefined];
  const items = lists.flatMap((list) => (Array.isArray(list) ? list.slice(0, mostTexts) : [])) as readonly { locTitle?: LocalizableString; locText?: LocalizableString }[];
  const strings = items.map((item) => item.locText ?? item.locTitle);
  if (question.getType() === 'html') strings.push((question as unknown as { locHtml: LocalizableString }).locHtml);
  if (!question.locDescription.isEmpty) strings.unshift(question.locDescription);
  return strings.flatMap((string) => (string ? text(string) : [])).filter(Boolean);
}

/** Pixels, in survey-core's usual measures: what is drawn later should not be far off. */
function heightOf(element: RowElement): number {
  if (element.isPanel) return innerOf(element as PanelModel).reduce((sum, inner) => sum + heightOf(inner), 80);
  const question = element as Question & Lists;
  const list = question.choices?.length ?? 0;
  switch (question.getType()) {
    case 'radiogroup':
    case 'checkbox':
    case 'ranking': return 76 + 48 * Math.ceil(list / Math.max(1, (question as { colCount?: number }).colCount ?? 1));
    case 'comment': return 76 + 24 * (typeof question.rows === 'number' ? question.rows : 4) + 24;
    case 'matrix': return 140 + 56 * (Array.isArray(question.rows) ? question.rows.length : 1);
    case 'matrixdropdown': return 140 + 64 * (Array.isArray(question.rows) ? question.rows.length : 1);
    case 'matrixdynamic': return 200 + 64 * (question.rowCount ?? 1);
    case 'imagepicker':
    case 'image': return 276;
    case 'html':
    case 'expression': return 76;
    default: return 124;
  }
}
