import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { nothing, svg, type TemplateResult } from 'lit';
import { numberText, percentText, chartTerm } from '../i18n/index.js';
import { chartFrame, textLines } from './chart-frame.js';
import { sizeOf, type ChartContext, type ChartSize } from './chart-size.js';
import { textWidth, wrapText } from './text-metrics.js';

export interface DistributionBar {
  readonly label: string;
  /** Number of people. */
  readonly count: number;
}

export interface DistributionChart extends ChartContext {
  readonly title: string;
  readonly bars: readonly DistributionBar[];
}

export interface DistributionLayout {
  readonly width: number;
  readonly height: number;
  readonly font: number;
  readonly left: number;
  readonly total: number;
  readonly bars: readonly { readonly bar: DistributionBar; readonly lines: readonly string[]; readonly y: number; readonly height: number; readonly width: number }[];
}

/** Places one bar for each answer; lengths are shares of the longest bar. */
export function distributionLayout(bars: readonly DistributionBar[], size: ChartSize): DistributionLayout {
  const { width, font } = sizeOf(size);
  const column = Math.min(width * 0.36, Math.max(3 * font, ...bars.map((b) => textWidth(b.label, font))));
  const left = Math.ceil(column + font * 0.8);
  const length = scaleLinear().domain([0, max(bars, (b) => b.count) || 1]).range([0, width - left - font * 6.5]);
  const row = font * 2.2;
  return {
    width, font, left, height: Math.ceil(bars.length * row + font * 0.4), total: bars.reduce((sum, b) => sum + b.count, 0),
    bars: bars.map((bar, index) => ({ bar, lines: wrapText(bar.label, column, font, 1), y: index * row + font * 0.3, height: row * 0.68, width: length(bar.count) })),
  };
}

/** How many people gave each answer. Whoever calls makes sure that the group is large enough to be shown. */
export function distributionChart(chart: DistributionChart): TemplateResult {
  const t = chartTerm(chart.locale);
  const layout = distributionLayout(chart.bars, chart);
  const { font, left, total } = layout;
  const share = (count: number): string => (total ? percentText(count / total, chart.locale) : '–');
  const count = (n: number): string => numberText(n, chart.locale, 0);
  return chartFrame({
    id: chart.id, locale: chart.locale, title: chart.title, width: layout.width, height: layout.height, font,
    description: t('chart.distributionDescription', { n: total }),
    drawing: svg`${layout.bars.map(({ bar, lines, y, height, width }) => svg`<g class="distribution-row">
      ${textLines(lines, 0, y + height * 0.72, font, 'label')}
      ${width > 0 ? svg`<rect class="bar" x=${left} y=${y} width=${width} height=${height} rx="3"></rect>` : nothing}
      <text class="value" x=${left + width + font * 0.5} y=${y + height * 0.72}><tspan class="value-number">${count(bar.count)}</tspan><tspan class="value-range" dx="5" font-size=${font * 0.86}>${share(bar.count)}</tspan></text></g>`)}
      <line class="base" x1=${left} x2=${left} y1="0" y2=${layout.height}></line>`,
    table: {
      caption: chart.title, head: [t('chart.answer'), t('chart.people'), t('chart.share')],
      rows: chart.bars.map((bar) => [bar.label, count(bar.count), share(bar.count)]),
    },
  });
}
