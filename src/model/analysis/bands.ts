import type { LocalizedText, Scale } from '../definition/index.js';

export interface ReportBand {
  id: string;
  title: LocalizedText;
  kind: 'need' | 'neutral' | 'strength';
  measure?: LocalizedText;
}

/** A band with its place on 0–100, so that a chart can show all of them. */
export interface BandRange extends Omit<ReportBand, 'measure'> {
  from: number;
  to: number;
}

export function bandRanges({ bands = [] }: Pick<Scale, 'bands'>): BandRange[] {
  return bands.map(({ id, from, to, title, kind }) => ({ id, from, to, title, kind }));
}

/** The band [from, to) of a score on 0–100; the one with the highest end holds its end as well. Null without score or band. */
export function bandOf(scale: Pick<Scale, 'bands'>, pomp: number | null): ReportBand | null {
  if (pomp === null || !scale.bands) return null;
  // A score such as 69.99999999999999 belongs where 70 does.
  const score = Math.round(pomp * 1e9) / 1e9;
  const top = Math.max(...scale.bands.map((band) => band.to));
  const band = scale.bands.find(({ from, to }) => score >= from && (score < to || (to === top && score <= to)));
  return band ? { id: band.id, title: band.title, kind: band.kind, ...(band.measure === undefined ? {} : { measure: band.measure }) } : null;
}
