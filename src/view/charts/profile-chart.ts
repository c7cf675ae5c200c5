import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { chartTerm, numberText } from '../i18n/index.js';
import { chartFrame, legendEntry, textLines } from './chart-frame.js';
import { sizeOf, type ChartContext } from './chart-size.js';
import { profileLayout, trackHeight, type BandKind, type ProfileLayout, type ProfileRow, type ProfileRowLayout } from './profile-geometry.js';
import { textWidth } from './text-metrics.js';

export interface ProfileChart extends ChartContext {
  readonly title: string;
  readonly rows: readonly ProfileRow[];
  /** What the mark is called in the key; default: score. */
  readonly mark?: string;
  /** What the hollow mark is called; default: last time. */
  readonly second?: string;
  /** Ends of the axis; default 0–100. */
  readonly domain?: readonly [number, number];
  /** Heading of the scores in the table, and what is told of the drawing; default: those of 0–100. */
  readonly scores?: string;
  readonly description?: string;
  /** Decimals; default 0. */
  readonly digits?: number;
}

/** One line for each scale: the score, the interval it lies in, the bands behind it, and where it stood a cycle earlier. */
export function profileChart(chart: ProfileChart): TemplateResult {
  const t = chartTerm(chart.locale);
  const number = (value: number): string => numberText(value, chart.locale, chart.digits ?? 0);
  const range = ({ interval }: ProfileRow): string => (interval ? `${number(interval.low)}–${number(interval.high)}` : '');
  const { font } = sizeOf(chart);
  const valueRoom = Math.max(...chart.rows.map((row) => (row.value === null ? 0 : font * 1.8 + textWidth(number(row.value), font) + textWidth(range(row), font * 0.86))));
  const layout = profileLayout(chart.rows, chart.domain ?? [0, 100], chart, valueRoom);
  const hasPrevious = chart.rows.some((row) => typeof row.previous === 'number');
  const hasBands = chart.second === undefined || chart.rows.some((row) => row.bands?.length);
  const band = (row: ProfileRow): string => row.bands?.find((b) => row.value !== null && row.value >= b.from && (row.value < b.to || b === row.bands?.at(-1)))?.title ?? '';
  return chartFrame({
    id: chart.id, locale: chart.locale, title: chart.title, width: layout.width, height: layout.height, font: layout.font,
    description: chart.description ?? t('chart.profileDescription', { n: chart.rows.length }),
    drawing: svg`${axis(layout, number)}${layout.rows.map((row) => profileRow(row, layout, number, range(row.row), t('chart.noScore')))}`,
    legend: legend(chart.rows, chart.mark ?? t('chart.legendScore'), chart.second ?? t('chart.legendPrevious'), t),
    table: {
      caption: chart.title,
      head: [t('chart.scale'), chart.scores ?? t('chart.score'), t('chart.range'), ...(hasPrevious ? [chart.second ?? t('chart.previous')] : []), ...(hasBands ? [t('chart.band')] : [])],
      rows: chart.rows.map((row) => [
        row.label, row.value === null ? row.missing ?? t('chart.noScore') : number(row.value), range(row) || '–',
        ...(hasPrevious ? [typeof row.previous === 'number' ? number(row.previous) : '–'] : []), ...(hasBands ? [band(row) || '–'] : []),
      ]),
    },
  });
}

function axis({ ticks, top, bottom, font }: ProfileLayout, number: (value: number) => string): SVGTemplateResult {
  return svg`<g class="axis">${ticks.map(({ x, value }) => svg`
    <line class="grid" x1=${x} x2=${x} y1=${top - font * 0.4} y2=${bottom}></line>
    <text class="tick" x=${x} y=${font} text-anchor="middle">${number(value)}</text>`)}</g>`;
}

function profileRow(at: ProfileRowLayout, layout: ProfileLayout, number: (value: number) => string, range: string, noScore: string): SVGTemplateResult {
  const top = at.y - trackHeight / 2;
  const anchor = at.valueX > layout.right ? 'start' : 'end';
  return svg`<g class="profile-row" data-id=${at.row.id}>
    ${textLines(at.lines, at.labelX, at.labelY, layout.font, 'label')}
    <rect class="track" x=${layout.left} y=${top} width=${layout.right - layout.left} height=${trackHeight} rx="4"></rect>
    ${at.bands.map((b) => svg`<rect class="band band-${b.kind}" x=${b.x + 0.75} y=${top} width=${Math.max(0, b.width - 1.5)} height=${trackHeight} rx="3"></rect>`)}
    ${at.previous === null || at.mark === null ? nothing : svg`<circle class="previous" cx=${at.previous} cy=${at.y} r="5"></circle>`}
    ${at.low === null || at.high === null ? nothing : svg`<path class="interval" d="M${at.low},${at.y}H${at.high}M${at.low},${at.y - 5}v10M${at.high},${at.y - 5}v10"></path>`}
    ${at.mark === null
      ? svg`<text class="missing" x=${layout.left + layout.font * 0.6} y=${at.y + layout.font * 0.32} font-size=${layout.font * 0.86}>${at.row.missing ?? noScore}</text>`
      : svg`<circle class="mark" cx=${at.mark} cy=${at.y} r="6.5"></circle>
        <text class="value" x=${at.valueX} y=${at.valueY} text-anchor=${anchor}><tspan class="value-number">${number(at.row.value!)}</tspan>${range ? svg`<tspan class="value-range" dx="6" font-size=${layout.font * 0.86}>${range}</tspan>` : nothing}</text>`}
  </g>`;
}

function legend(rows: readonly ProfileRow[], mark: string, second: string, t: ReturnType<typeof chartTerm>): TemplateResult {
  const kinds = new Map<BandKind, string>(rows.flatMap((row) => (row.bands ?? []).map((b) => [b.kind, b.title] as const)));
  return html`<ul class="chart-legend">
    ${legendEntry(svg`<circle class="mark" cx="14" cy="8" r="6"></circle>`, mark)}
    ${rows.some((row) => row.interval) ? legendEntry(svg`<path class="interval" d="M3,8H25M3,3v10M25,3v10"></path>`, t('chart.legendRange')) : nothing}
    ${rows.some((row) => typeof row.previous === 'number') ? legendEntry(svg`<circle class="previous" cx="14" cy="8" r="5"></circle>`, second) : nothing}
    ${[...kinds].map(([kind, title]) => legendEntry(svg`<rect class="band band-${kind}" x="1" y="1" width="26" height="14" rx="3"></rect>`, title))}
  </ul>`;
}
