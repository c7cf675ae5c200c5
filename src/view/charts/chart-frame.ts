import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { chartTerm } from '../i18n/index.js';

/** The same figures as the drawing, for whoever reads rather than looks. The first cell of each row is its heading. */
export interface ChartTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ChartFrame {
  readonly id: string;
  readonly locale: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly font: number;
  readonly drawing: SVGTemplateResult;
  /** Puts the key beside the drawing instead of below it. */
  readonly beside?: boolean;
  readonly legend?: TemplateResult | typeof nothing;
  readonly table: ChartTable;
}

/** A drawing with its name and description, its key, and its table behind a disclosure. */
export function chartFrame(frame: ChartFrame): TemplateResult {
  const { id, width, height } = frame;
  return html`<figure class=${frame.beside ? 'chart chart-beside' : 'chart'}>
    <svg class="chart-drawing" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-description"
      viewBox="0 0 ${width} ${height}" width=${width} height=${height} font-size=${frame.font} direction="ltr">
      <title id="${id}-title">${frame.title}</title>
      <desc id="${id}-description">${frame.description}</desc>
      ${frame.drawing}
    </svg>
    ${frame.legend ?? nothing}
    <details class="chart-disclosure">
      <summary>${chartTerm(frame.locale)('chart.table')}<span class="visually-hidden">: ${frame.title}</span></summary>
      ${chartTable(frame.table)}
    </details>
  </figure>`;
}

/** A plain table; it scrolls sideways inside its frame where the page is narrow. */
export function chartTable(table: ChartTable): TemplateResult {
  return html`<div class="chart-table" role="group" aria-label=${table.caption} tabindex="0">
    <table>
      <caption class="visually-hidden">${table.caption}</caption>
      <thead><tr>${table.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
      <tbody>${table.rows.map((row) => html`<tr>${row.map((cell, index) => (index ? html`<td>${cell}</td>` : html`<th scope="row">${cell}</th>`))}</tr>`)}</tbody>
    </table>
  </div>`;
}

/** One entry of a key: a small drawing and its meaning. */
export function legendEntry(symbol: SVGTemplateResult, meaning: string): TemplateResult {
  return html`<li><svg class="legend-symbol" viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">${symbol}</svg><span>${meaning}</span></li>`;
}

/** A text of several lines; `x` and `y` are those of the first one's baseline. */
export function textLines(lines: readonly string[], x: number, y: number, font: number, className: string, anchor = 'start'): SVGTemplateResult {
  return svg`<text class=${className} x=${x} y=${y} text-anchor=${anchor} font-size=${font}>${lines.map((line, index) => svg`<tspan x=${x} y=${y + index * font * 1.3}>${line}</tspan>`)}</text>`;
}
