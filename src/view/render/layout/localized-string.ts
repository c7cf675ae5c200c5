/** A localizable string as survey-core's renderers draw it: one span, redrawn alone when the string's text changes. */
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { LocalizableString } from 'survey-core';
import { safeHtml } from '../directives/safe-html.js';
import { draw, hasView } from '../registry.js';
import { readString, untracked } from '../tracking.js';
import { View, viewOf, type ViewProps } from '../view.js';

interface StringProps extends ViewProps {
  readonly model: LocalizableString;
  readonly textClass?: string | undefined;
}

/** Registered as `sv-string-viewer`; the builder's editor may take its place (`locString.renderAs`). */
export class StringView extends View<StringProps> {
  protected content(): unknown {
    const string = this.props.model;
    const text = readString(string);
    return html`<span class=${ifDefined(string.getStringViewerClassName(this.props.textClass as string) || undefined)}>${string.hasHtml ? safeHtml(text) : text}</span>`;
  }
}

/** A string that no editor takes the place of: the text of a button. */
export function plainString(string: LocalizableString, textClass?: string): unknown {
  return viewOf(StringView)({ model: string, textClass });
}

/** `textClass` replaces survey-core's class of plain strings. */
export function localizedString(string: LocalizableString | undefined, textClass?: string): unknown {
  if (!string) return null;
  const { renderAs, renderAsData } = untracked(() => ({ renderAs: string.renderAs, renderAsData: string.renderAsData as LocalizableString }));
  if (renderAs !== LocalizableString.defaultRenderer && hasView(renderAs)) return draw(renderAs, { model: renderAsData, textClass });
  return viewOf(StringView)({ model: renderAsData, textClass });
}
