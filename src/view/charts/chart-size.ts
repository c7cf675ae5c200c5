/** The room a chart has. Charts are drawn at their real size, so that text stays readable on a narrow screen. */
export interface ChartSize {
  /** CSS pixels. */
  readonly width: number;
  /** Size of ordinary text in CSS pixels; a person's larger default makes the chart taller, not the text smaller. */
  readonly font?: number;
}

/** Where a chart takes its texts and numbers from, and the prefix of its ids within the shadow root. */
export interface ChartContext extends ChartSize {
  readonly id: string;
  readonly locale: string;
}

export const defaultFont = 14;
const narrowest = 240;

/** @returns width of at least 240 px and the size of text */
export function sizeOf(size: ChartSize): { width: number; font: number } {
  const width = Number.isFinite(size.width) ? Math.max(narrowest, Math.round(size.width)) : 640;
  return { width, font: size.font ?? defaultFont };
}
