import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { sizeOf, type ChartSize } from './chart-size.js';
import { wrapText } from './text-metrics.js';

export interface TrendPoint {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly interval?: { readonly low: number; readonly high: number } | null;
}

export interface TrendLayout {
  readonly width: number;
  readonly height: number;
  readonly font: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly points: readonly { readonly point: TrendPoint; readonly lines: readonly string[]; readonly x: number; readonly y: number | null; readonly low: number | null; readonly high: number | null }[];
  /** Path through the cycles that have a score; a cycle without one breaks the line. */
  readonly path: string;
  /** The stretch around the score before the last within which a change may be chance; null if unknown. */
  readonly chance: { readonly y: number; readonly height: number; readonly x: number; readonly width: number } | null;
}

/**
 * Places the cycles of one scale, evenly spaced, oldest first.
 *
 * @param leastChange smallest change that counts as reliable, in units of the axis
 */
export function trendLayout(points: readonly TrendPoint[], domain: readonly [number, number], leastChange: number | null, size: ChartSize): TrendLayout {
  const { width, font } = sizeOf(size);
  const left = font * 2.4;
  const right = width - font * 0.8;
  const top = font * 1.6;
  const bottom = top + Math.round(Math.min(190, Math.max(110, width * 0.36)));
  const x = scalePoint<string>().domain(points.map((p) => p.id)).range([left, right]).padding(0.5);
  const y = scaleLinear().domain([...domain]).range([bottom, top]).clamp(true);
  const step = points.length > 1 ? x.step() : right - left;
  const placed = points.map((point) => ({
    point, x: x(point.id) ?? left, y: point.value === null ? null : y(point.value),
    lines: wrapText(point.label, step * 0.94, font * 0.86, 2),
    low: point.interval && point.value !== null ? y(point.interval.low) : null,
    high: point.interval && point.value !== null ? y(point.interval.high) : null,
  }));
  const path = line<(typeof placed)[number]>().defined((p) => p.y !== null).x((p) => p.x).y((p) => p.y ?? 0)(placed) ?? '';
  const lines = Math.max(1, ...placed.map((p) => p.lines.length));
  return {
    width, font, left, right, top, bottom, height: Math.ceil(bottom + font * (0.9 + lines * 1.2)),
    ticks: y.ticks(4).map((value) => ({ value, y: y(value) })), points: placed, path, chance: chanceBand(placed, y, leastChange),
  };
}

function chanceBand(placed: TrendLayout['points'], y: (value: number) => number, leastChange: number | null): TrendLayout['chance'] {
  const scored = placed.filter((p) => p.y !== null);
  const [before, last] = scored.slice(-2);
  if (leastChange === null || !before || !last) return null;
  const value = before.point.value!;
  const high = y(value + leastChange);
  return { x: before.x, width: last.x - before.x, y: high, height: y(value - leastChange) - high };
}
