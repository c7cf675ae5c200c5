import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { numberText, signedText, chartTerm } from '../i18n/index.js';
import { chartFrame, textLines } from './chart-frame.js';
import type { ChartContext } from './chart-size.js';
import { quadrantLayout, type Quadrant, type QuadrantItem, type QuadrantLayout, type QuadrantPoint, type QuadrantScale } from './quadrant-geometry.js';

export interface QuadrantChart extends ChartContext {
  readonly title: string;
  readonly items: readonly QuadrantItem[];
  readonly scale: QuadrantScale;
  /** In place of importance and realisation of values. */
  readonly words?: { readonly up: string; readonly right: string; readonly item: string; readonly description: string; readonly titles: Readonly<Record<Quadrant, string>> };
}

/** Room for the key in pixels where it stands beside the drawing; as in the sheet. */
const keyWidth = 260;
const order: readonly Quadrant[] = ['act', 'keep', 'possibleOverdo', 'low'];

/** Importance × realisation: what matters much and is realised little stands top left. Every mark is numbered and named in the key. */
export function quadrantChart(chart: QuadrantChart): TemplateResult {
  const t = chartTerm(chart.locale);
  const { words } = chart;
  const [up, right] = [words?.up ?? t('chart.importance'), words?.right ?? t('chart.realisation')];
  const titles: Readonly<Record<Quadrant, string>> = words?.titles ?? {
    act: t('chart.quadrantAct'), keep: t('chart.quadrantKeep'), possibleOverdo: t('chart.quadrantPossibleOverdo'), low: t('chart.quadrantLow'),
  };
  const items = [...chart.items].sort((a, b) => order.indexOf(a.quadrant) - order.indexOf(b.quadrant));
  const beside = chart.width >= keyWidth * 3.3;
  const layout = quadrantLayout(items, chart.scale, beside ? { ...chart, width: chart.width - keyWidth } : chart, titles);
  const number = (value: number): string => numberText(value, chart.locale);
  return chartFrame({
    id: chart.id, locale: chart.locale, title: chart.title, beside, width: layout.width, height: layout.height, font: layout.font,
    description: words?.description ?? t('chart.quadrantDescription', { n: items.length, act: items.filter((i) => i.quadrant === 'act').length }),
    drawing: svg`${fields(layout, titles)}${axes(layout, up, right, number)}${marks(layout)}`,
    legend: key(layout.points, titles),
    table: {
      caption: chart.title,
      head: [words?.item ?? t('chart.value'), up, right, words ? `${up} − ${right}` : t('chart.gap'), t('chart.meaning')],
      rows: items.map((item) => [
        item.label, number(item.importance), number(item.realisation), signedText(item.importance - item.realisation, chart.locale), titles[item.quadrant],
      ]),
    },
  });
}

function fields({ plot, cutX, cutY, font }: QuadrantLayout, titles: Readonly<Record<Quadrant, string>>): SVGTemplateResult {
  const end = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const inset = font * 0.6;
  const field = (quadrant: Quadrant, x: number, y: number, width: number, height: number): SVGTemplateResult => {
    const right = x > plot.x;
    const low = y > plot.y;
    return svg`<rect class="field field-${quadrant}" x=${x} y=${y} width=${width} height=${height}></rect>
      <text class="field-title" x=${right ? end - inset : plot.x + inset} y=${low ? bottom - inset : plot.y + font * 1.15}
        text-anchor=${right ? 'end' : 'start'} font-size=${font * 0.86}>${titles[quadrant]}</text>`;
  };
  return svg`${field('act', plot.x, plot.y, cutX - plot.x, cutY - plot.y)}${field('keep', cutX, plot.y, end - cutX, cutY - plot.y)}
    ${field('low', plot.x, cutY, cutX - plot.x, bottom - cutY)}${field('possibleOverdo', cutX, cutY, end - cutX, bottom - cutY)}
    <path class="cut" d="M${cutX},${plot.y}V${bottom}M${plot.x},${cutY}H${end}"></path>`;
}

function axes({ plot, ticksX, ticksY, font }: QuadrantLayout, importance: string, realisation: string, number: (value: number) => string): SVGTemplateResult {
  const bottom = plot.y + plot.height;
  return svg`<g class="axis">
    ${ticksX.map(({ at, value }) => svg`<text class="tick" x=${at} y=${bottom + font * 1.2} text-anchor="middle">${number(value)}</text>`)}
    ${ticksY.map(({ at, value }) => svg`<text class="tick" x=${plot.x - font * 0.6} y=${at + font * 0.35} text-anchor="end">${number(value)}</text>`)}
    <text class="axis-title" x="0" y=${font * 1.1}>↑ ${importance}</text>
    <text class="axis-title" x=${plot.x + plot.width} y=${bottom + font * 2.4} text-anchor="end">${realisation} →</text>
  </g>`;
}

function marks({ points, labels, radius, font }: QuadrantLayout): SVGTemplateResult {
  return svg`${labels.map(({ lines, place }) => textLines(lines, place.side === 'left' ? place.x + place.width : place.x, place.y + font * 0.9, font * 0.86, 'point-label', place.side === 'left' ? 'end' : 'start'))}
    ${points.map(({ item, number, x, y }) => svg`<g class="point point-${item.quadrant}" data-id=${item.id}>
      <circle cx=${x} cy=${y} r=${radius}></circle>
      <text x=${x} y=${y + font * 0.3} text-anchor="middle" font-size=${font * 0.82}>${number}</text></g>`)}`;
}

function key(points: readonly QuadrantPoint[], titles: Readonly<Record<Quadrant, string>>): TemplateResult {
  const groups = order.map((quadrant) => ({ quadrant, members: points.filter((p) => p.item.quadrant === quadrant).sort((a, b) => a.number - b.number) }));
  return html`<dl class="quadrant-key">${groups.map(({ quadrant, members }) =>
    members.length
      ? html`<div class="key-group key-${quadrant}"><dt>${titles[quadrant]}</dt>${members.map((p) => html`<dd><span class="key-number">${p.number}</span>${p.item.label}</dd>`)}</div>`
      : nothing)}</dl>`;
}
