import { scaleLinear } from 'd3-scale';
import { sizeOf, type ChartSize } from './chart-size.js';
import { textWidth, wrapText } from './text-metrics.js';

export type BandKind = 'need' | 'neutral' | 'strength';

/** A stretch of the axis, in its units. */
export interface ProfileBand {
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly kind: BandKind;
}

export interface ProfileRow {
  readonly id: string;
  readonly label: string;
  /** In units of the axis; null if there is no score. */
  readonly value: number | null;
  /** Ends of the interval of uncertainty, where known. */
  readonly interval?: { readonly low: number; readonly high: number } | null;
  /** The value of the cycle before. */
  readonly previous?: number | null;
  readonly bands?: readonly ProfileBand[];
  /** Why there is no score; shown in its place. */
  readonly missing?: string;
}

export interface ProfileRowLayout {
  readonly row: ProfileRow;
  readonly lines: readonly string[];
  readonly labelX: number;
  /** Baseline of the first line of the label. */
  readonly labelY: number;
  /** Middle of the track. */
  readonly y: number;
  readonly valueX: number;
  readonly valueY: number;
  readonly mark: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly previous: number | null;
  readonly bands: readonly { readonly x: number; readonly width: number; readonly kind: BandKind; readonly title: string }[];
}

export interface ProfileLayout {
  readonly width: number;
  readonly height: number;
  readonly font: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  readonly rows: readonly ProfileRowLayout[];
}

/** Height of a track in pixels. */
export const trackHeight = 20;

/**
 * Places every part of a profile chart. In a wide one the labels stand left of the tracks, in a narrow one above them.
 * Values beyond the axis are drawn at its ends.
 *
 * @param valueRoom pixels that the longest value takes with its range
 */
export function profileLayout(rows: readonly ProfileRow[], domain: readonly [number, number], size: ChartSize, valueRoom = 0): ProfileLayout {
  const { width, font } = sizeOf(size);
  const beside = width >= 34 * font;
  const lineHeight = font * 1.3;
  const column = beside ? Math.min(Math.max(...rows.map((r) => textWidth(r.label, font)), 6 * font), width * 0.34) : width - 7 * font;
  const left = beside ? Math.ceil(column + font) : Math.ceil(font * 0.7);
  const right = Math.floor(width - (beside ? Math.max(7 * font, valueRoom) : font * 0.7));
  const x = scaleLinear().domain([...domain]).range([left, right]).clamp(true);
  const top = font * 1.9;
  let y = top;
  const placed = rows.map((row): ProfileRowLayout => {
    const lines = wrapText(row.label, column, font, 2);
    const labelHeight = lines.length * lineHeight;
    const height = beside ? Math.max(labelHeight, trackHeight) + font * 1.3 : labelHeight + trackHeight + font * 1.5;
    const middle = beside ? y + height / 2 : y + font * 0.55 + labelHeight + trackHeight / 2;
    const labelY = beside ? middle - labelHeight / 2 + font * 0.98 : y + font * 1.3;
    y += height;
    return {
      row, lines, labelX: beside ? 0 : left, labelY, y: middle,
      valueX: beside ? right + font : right, valueY: beside ? middle + font * 0.36 : labelY,
      mark: row.value === null ? null : x(row.value),
      low: row.interval && row.value !== null ? x(row.interval.low) : null,
      high: row.interval && row.value !== null ? x(row.interval.high) : null,
      previous: row.previous === null || row.previous === undefined ? null : x(row.previous),
      bands: (row.bands ?? []).map(({ from, to, kind, title }) => ({ x: x(from), width: Math.max(0, x(to) - x(from)), kind, title })),
    };
  });
  const ticks = x.ticks(width >= 40 * font ? 10 : 4).map((value) => ({ x: x(value), value }));
  return { width, font, left, right, top, bottom: y, height: Math.ceil(y + font * 0.6), ticks, rows: placed };
}
