import { css, unsafeCSS } from 'lit';
import { colours, forcedColours } from './colours.js';

/*
 * Pages set the public names (`--assay-accent`) wherever they like, on `:root` too; sheets of the package read the private ones
 * (`--_accent`), which hold the page's value or the default. `all` never touches custom properties, so isolation keeps both.
 */
const declarations = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values).map(([name, value]) => `--_${name}: var(--assay-${name}, ${value});`).join('\n');

const measures = {
  font: "system-ui, 'Segoe UI', 'Noto Sans', 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif",
  // The person's own default size, whatever the page made of its root element.
  'font-size': 'medium',
  'line-height': '1.55',
  radius: '10px',
  'radius-small': '6px',
  space: '8px',
  shadow: '0 1px 2px rgb(0 0 0 / .06), 0 2px 8px rgb(0 0 0 / .05)',
  duration: '160ms',
};

const forced = Object.entries(forcedColours).map(([name, value]) => `--_${name}: ${value};`).join('\n');

/** Isolation, theme and tokens for a host element; first in the `styles` of every widget. */
export const tokens = css`
  :host {
    all: initial;
    display: block;
    box-sizing: border-box;
    color-scheme: inherit;
    visibility: inherit;
    ${unsafeCSS(declarations(colours))}
    ${unsafeCSS(declarations(measures))}
    /* What children inherit cannot be changed by the page's own rules for this element: inner !important beats outer. */
    color: var(--_text) !important;
    font: normal 400 var(--_font-size) / var(--_line-height) var(--_font) !important;
    letter-spacing: normal !important;
    word-spacing: normal !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    text-shadow: none !important;
    white-space: normal !important;
    word-break: normal !important;
    overflow-wrap: break-word !important;
    hyphens: manual !important;
    writing-mode: horizontal-tb !important;
    list-style: disc outside !important;
    cursor: auto !important;
    user-select: text !important;
    pointer-events: auto !important;
    quotes: auto !important;
    -webkit-text-fill-color: currentcolor !important;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([theme='light']) {
    color-scheme: light !important;
  }
  :host([theme='dark']) {
    color-scheme: dark !important;
  }
  :host([theme='auto']) {
    color-scheme: light dark !important;
  }
  /* Korean breaks between words; the parts of a widget carry its own lang. */
  :lang(ko) {
    word-break: keep-all;
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_duration: 0s;
    }
  }
  @media (forced-colors: active) {
    :host {
      ${unsafeCSS(forced)}
    }
  }
`;

/** The same as a constructed sheet; undefined where the browser has none, and outside a browser. */
export const tokensSheet: CSSStyleSheet | undefined = tokens.styleSheet;
