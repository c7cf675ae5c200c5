import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { chartTerm, numberText } from '../i18n/index.js';
import { chartFrame, legendEntry, textLines } from './chart-frame.js';
import type { ChartContext } from './chart-size.js';
import { trendLayout, type TrendLayout, type TrendPoint } from './trend-geometry.js';

/** Whether the last change is larger than the uncertainty of two measurements (reliable change index). */
export type ChangeClass = 'improved' | 'deteriorated' | 'noReliableChange' | 'undefined';

export interface TrendChart extends ChartContext {
  readonly title: string;
  readonly points: readonly TrendPoint[];
  readonly domain?: readonly [number, number];
  /** Heading of the scores in the table, and what is told of the drawing; default: those of 0–100. */
  readonly scores?: string;
  readonly description?: string;
  /** Decimals; default 0. */
  readonly digits?: number;
  readonly change?: { readonly class: ChangeClass; readonly leastChange: number | null } | null;
}

/** The cycles of one scale with their intervals, and whether the last step is a reliable change. */
export function trendChart(chart: TrendChart): TemplateResult {
  const t = chartTerm(chart.locale);
  const layout = trendLayout(chart.points, chart.domain ?? [0, 100], chart.change?.leastChange ?? null, chart);
  const number = (value: number): string => numberText(value, chart.locale, chart.digits ?? 0);
  const reliable = chart.change?.class === 'improved' || chart.change?.class === 'deteriorated' ? chart.change.class : null;
  return chartFrame({
    id: chart.id, locale: chart.locale, title: chart.title, width: layout.width, height: layout.height, font: layout.font,
    description: chart.description ?? t('chart.trendDescription', { n: chart.points.length }),
    drawing: drawing(layout, number, reliable),
    legend: html`<ul class="chart-legend">
      ${layout.chance ? legendEntry(svg`<rect class="chance" x="1" y="2" width="26" height="12" rx="2"></rect>`, t('chart.legendChance')) : nothing}
      ${reliable ? legendEntry(changeMark(14, 8, reliable), t(reliable === 'improved' ? 'chart.legendImproved' : 'chart.legendDeteriorated')) : nothing}
    </ul>`,
    table: {
      caption: chart.title,
      head: [t('chart.cycle'), chart.scores ?? t('chart.score'), t('chart.range')],
      rows: chart.points.map(({ label, value, interval }) => [
        label, value === null ? t('chart.noScore') : number(value), interval ? `${number(interval.low)}–${number(interval.high)}` : '–',
      ]),
    },
  });
}

function drawing(layout: TrendLayout, number: (value: number) => string, reliable: 'improved' | 'deteriorated' | null): SVGTemplateResult {
  const { font, left, right, chance } = layout;
  const last = layout.points.filter((p) => p.y !== null).at(-1);
  return svg`
    <g class="axis">${layout.ticks.map(({ y, value }) => svg`<line class="grid" x1=${left} x2=${right} y1=${y} y2=${y}></line>
      <text class="tick" x=${left - font * 0.5} y=${y + font * 0.33} text-anchor="end" font-size=${font * 0.86}>${number(value)}</text>`)}</g>
    ${chance ? svg`<rect class="chance" x=${chance.x} y=${chance.y} width=${chance.width} height=${chance.height}></rect>` : nothing}
    <path class="trend-line" d=${layout.path}></path>
    ${layout.points.map(({ point, lines, x, y, low, high }) => svg`<g class="trend-point" data-id=${point.id}>
      ${low === null || high === null ? nothing : svg`<path class="interval" d="M${x},${low}V${high}M${x - 5},${low}h10M${x - 5},${high}h10"></path>`}
      ${y === null ? nothing : svg`<circle class="mark" cx=${x} cy=${y} r="5.5"></circle>
        <text class="value value-number" x=${point === last?.point ? x + font * 0.75 : x} y=${y - font * (point === last?.point ? 0.5 : 0.85)} text-anchor=${point === last?.point ? 'start' : 'middle'}>${number(point.value!)}</text>`}
      ${textLines(lines, x, layout.bottom + font * 1.3, font * 0.86, 'tick trend-label', 'middle')}</g>`)}
    ${reliable && last ? changeMark(last.x - font * 1.1, last.y! - font * 0.9, reliable) : nothing}`;
}

/** A filled triangle, pointing the way the score went. */
function changeMark(x: number, y: number, change: 'improved' | 'deteriorated'): SVGTemplateResult {
  const way = change === 'improved' ? -1 : 1;
  return svg`<path class="change change-${change}" d="M${x - 6},${y - way * 5}h12L${x},${y + way * 5}Z"></path>`;
}
