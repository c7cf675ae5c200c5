/**
 * What survey-core asks of the page as a whole, and what we change about it. Each remedy looks first whether it is needed.
 * Remedies for popups stand in popup/ (they change single view models); dialogs are dispatched in popup/dialogs.ts.
 */
import { ChoicesRestful, DropdownListModel, SurveyModel, SvgRegistry } from 'survey-core';
import { htmlAsText } from './sanitizer.js';
import { readXml } from './xml-choices.js';

let installed = false;

/** Installs what has no place in a single model; doing it twice changes nothing. Values that somebody set already stay. */
export function installShadowPatches(): void {
  if (installed) return;
  installed = true;
  // With a platform of its own kind survey-core measures popups after a window's resize instead of before our drawing.
  if (!SurveyModel.platform || SurveyModel.platform === 'unknown') SurveyModel.platform = 'js-ui';
  readTextWithoutParsing();
  readXmlWithoutParsing();
  registerIconsWithoutParsing();
}

/**
 * A dropdown choice with HTML is put into an element to read its text: `onerror` runs there although the element is in no page,
 * and a Trusted Types page refuses it. The text is taken from clean nodes instead.
 */
function readTextWithoutParsing(): void {
  const prototype = DropdownListModel.prototype as unknown as { cleanHtml?: (html: string) => string };
  if (typeof prototype.cleanHtml === 'function') prototype.cleanHtml = (html) => htmlAsText(html ?? '');
}

/** Choices as XML go through the browser's parser, which a Trusted Types page refuses. */
function readXmlWithoutParsing(): void {
  const prototype = ChoicesRestful.prototype as unknown as { parseResponse?: (response: unknown) => unknown };
  const parse = prototype.parseResponse;
  if (typeof parse !== 'function') return;
  prototype.parseResponse = function (response) {
    return typeof response === 'string' && response.startsWith('<') ? readXml(response) : parse.call(this, response);
  };
}

/** So does an icon whose drawing begins with anything but `<svg `. */
function registerIconsWithoutParsing(): void {
  if (typeof SvgRegistry.registerIconFromSvgViaElement !== 'function') return;
  SvgRegistry.registerIconFromSvgViaElement = (id, drawing, prefix) => {
    const [, attributes, shapes] = /<svg((?:"[^"]*"|'[^']*'|[^"'>])*)>([\s\S]*)<\/svg>/i.exec(drawing) ?? [];
    if (shapes !== undefined) SvgRegistry.registerIconFromSvg(id, `<svg ${attributes}>${shapes}</svg>`, prefix);
  };
}
