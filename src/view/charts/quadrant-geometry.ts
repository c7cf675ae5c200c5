import { scaleLinear } from 'd3-scale';
import { sizeOf, type ChartSize } from './chart-size.js';
import { placeLabels, type Box, type Placement } from './label-placement.js';
import { textWidth, wrapText } from './text-metrics.js';

export type Quadrant = 'keep' | 'act' | 'possibleOverdo' | 'low';

export interface QuadrantItem {
  readonly id: string;
  readonly label: string;
  readonly importance: number;
  readonly realisation: number;
  readonly quadrant: Quadrant;
}

export interface QuadrantPoint {
  readonly item: QuadrantItem;
  /** The number shown in the mark and in the key, from 1. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
}

export interface QuadrantLabel {
  readonly lines: readonly string[];
  readonly place: Placement;
}

export interface QuadrantLayout {
  readonly width: number;
  readonly height: number;
  readonly font: number;
  readonly radius: number;
  readonly plot: Box;
  readonly cutX: number;
  readonly cutY: number;
  readonly ticksX: readonly { readonly at: number; readonly value: number }[];
  readonly ticksY: readonly { readonly at: number; readonly value: number }[];
  readonly points: readonly QuadrantPoint[];
  readonly labels: readonly QuadrantLabel[];
}

export interface QuadrantScale {
  readonly min: number;
  readonly max: number;
  /** Where the plot is divided; default: the middle of the scale. A value on the line counts as high. */
  readonly cutImportance?: number;
  readonly cutRealisation?: number;
}

/** Places marks, labels and lines of an importance × realisation chart: realisation to the right, importance upwards. */
export function quadrantLayout(items: readonly QuadrantItem[], scale: QuadrantScale, size: ChartSize, titles: Readonly<Record<Quadrant, string>>): QuadrantLayout {
  const { width: room, font } = sizeOf(size);
  const width = Math.min(room, 840);
  const radius = Math.round(font * 0.72);
  const left = font * 2.2;
  const top = font * 2.2;
  const plot: Box = { x: left, y: top, width: width - left - font * 0.5, height: Math.round((width - left) * (width < 34 * font ? 1.02 : 0.68)) };
  const span = scale.max - scale.min;
  const pad = span * 0.14;
  const x = scaleLinear().domain([scale.min - pad, scale.max + pad]).range([plot.x, plot.x + plot.width]);
  const y = scaleLinear().domain([scale.min - pad, scale.max + pad]).range([plot.y + plot.height, plot.y]);
  const middle = (scale.min + scale.max) / 2;
  const cutX = x(scale.cutRealisation ?? middle);
  const cutY = y(scale.cutImportance ?? middle);
  const clusters = together(items.map((item, index) => ({ item, number: index + 1, x: x(item.realisation), y: y(item.importance) })), radius * 2);
  const spread = apart(clusters.map((cluster) => dodge(cluster, radius)), radius, plot);
  const obstacles = [...titleBoxes(plot, cutX, font, titles), ...spread.flat().map((p) => around(p, radius))];
  const ticks = x.ticks(Math.min(10, span)).filter((value) => value >= scale.min && value <= scale.max);
  return {
    width, height: Math.ceil(plot.y + plot.height + font * 2.6), font, radius, plot, cutX, cutY,
    ticksX: ticks.map((value) => ({ at: x(value), value })), ticksY: ticks.map((value) => ({ at: y(value), value })),
    points: spread.flat(), labels: width < 40 * font ? [] : labelsFor(spread, plot, obstacles, crosshair(plot, cutX, cutY), font, radius),
  };
}

/** Marks that would cover each other belong together. */
function together(points: readonly QuadrantPoint[], distance: number): QuadrantPoint[][] {
  const clusters: QuadrantPoint[][] = [];
  for (const point of points) {
    const home = clusters.find(([first]) => first && Math.hypot(first.x - point.x, first.y - point.y) < distance);
    if (home) home.push(point);
    else clusters.push([point]);
  }
  return clusters;
}

/** Puts marks of one place side by side, in rows of up to three, around their common middle. */
function dodge(cluster: readonly QuadrantPoint[], radius: number): QuadrantPoint[] {
  const columns = Math.min(3, Math.ceil(Math.sqrt(cluster.length)));
  const rows = Math.ceil(cluster.length / columns);
  const step = radius * 2 + 2;
  const middleX = cluster.reduce((sum, p) => sum + p.x, 0) / cluster.length;
  const middleY = cluster.reduce((sum, p) => sum + p.y, 0) / cluster.length;
  if (cluster.length === 1) return [...cluster];
  return cluster.map((point, index) => {
    const row = Math.floor(index / columns);
    const inRow = row === rows - 1 ? cluster.length - row * columns : columns;
    return { ...point, x: middleX + ((index % columns) - (inRow - 1) / 2) * step, y: middleY + (row - (rows - 1) / 2) * step };
  });
}

/** Pushes marks of different clusters apart until none covers another, each no further than it must and within the plot. */
function apart(clusters: readonly (readonly QuadrantPoint[])[], radius: number, plot: Box): QuadrantPoint[][] {
  const moved = clusters.map((cluster) => cluster.map((point) => ({ ...point })));
  const all = moved.flat();
  const least = radius * 2 + 1;
  for (let round = 0, touching = true; touching && round < 200; round++) {
    touching = false;
    for (const [index, a] of all.entries())
      for (const b of all.slice(index + 1)) {
        const distance = Math.hypot(b.x - a.x, b.y - a.y);
        if (distance >= least - 0.01) continue;
        touching = true;
        const [dx, dy] = distance > 0 ? [(b.x - a.x) / distance, (b.y - a.y) / distance] : [1, 0];
        const push = (least - distance) / 2;
        place(a, a.x - dx * push, a.y - dy * push, radius, plot);
        place(b, b.x + dx * push, b.y + dy * push, radius, plot);
      }
  }
  return moved;
}

function place(point: { x: number; y: number }, x: number, y: number, radius: number, plot: Box): void {
  point.x = Math.min(Math.max(x, plot.x + radius), plot.x + plot.width - radius);
  point.y = Math.min(Math.max(y, plot.y + radius), plot.y + plot.height - radius);
}

function labelsFor(clusters: readonly (readonly QuadrantPoint[])[], plot: Box, obstacles: readonly Box[], lines: readonly Box[], font: number, radius: number): QuadrantLabel[] {
  const small = font * 0.86;
  const anchors = clusters.map((cluster) => {
    const texts = cluster.flatMap((p) => wrapText(`${p.number} ${p.item.label}`, font * 15, small, cluster.length === 1 ? 2 : 1));
    return { lines: texts, box: bounds(cluster, radius), width: Math.max(...texts.map((l) => textWidth(l, small))), height: texts.length * small * 1.3 };
  });
  const places = placeLabels(anchors, plot, obstacles, lines);
  return anchors.flatMap((anchor, index) => (places[index] ? [{ lines: anchor.lines, place: places[index] }] : []));
}

function crosshair(plot: Box, cutX: number, cutY: number): Box[] {
  return [{ x: cutX - 1, y: plot.y, width: 2, height: plot.height }, { x: plot.x, y: cutY - 1, width: plot.width, height: 2 }];
}

function bounds(cluster: readonly QuadrantPoint[], radius: number): Box {
  const x = Math.min(...cluster.map((p) => p.x)) - radius;
  const y = Math.min(...cluster.map((p) => p.y)) - radius;
  return { x, y, width: Math.max(...cluster.map((p) => p.x)) + radius - x, height: Math.max(...cluster.map((p) => p.y)) + radius - y };
}

function around({ x, y }: QuadrantPoint, radius: number): Box {
  return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
}

/** Where the names of the quadrants stand: in the outer corners. */
function titleBoxes(plot: Box, cutX: number, font: number, titles: Readonly<Record<Quadrant, string>>): Box[] {
  const height = font * 1.5;
  const width = (title: string, room: number): number => Math.min(room, textWidth(title, font) + font);
  const end = plot.x + plot.width;
  const bottom = plot.y + plot.height - height;
  const leftRoom = cutX - plot.x;
  const rightRoom = end - cutX;
  return [
    { x: plot.x, y: plot.y, width: width(titles.act, leftRoom), height },
    { x: end - width(titles.keep, rightRoom), y: plot.y, width: width(titles.keep, rightRoom), height },
    { x: plot.x, y: bottom, width: width(titles.low, leftRoom), height },
    { x: end - width(titles.possibleOverdo, rightRoom), y: bottom, width: width(titles.possibleOverdo, rightRoom), height },
  ];
}
