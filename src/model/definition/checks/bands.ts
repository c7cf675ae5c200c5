import type { JsonPath } from '../finding.js';
import type { Report } from '../report.js';
import type { Band } from '../scoring.js';
import { checkUniqueIds } from './unique-ids.js';

/** Bands have to cover 0 to 100 once: every score lies in exactly one. They may be written in any order. */
export function checkBands(bands: readonly Band[], path: JsonPath, report: Report): void {
  checkUniqueIds('band', bands, path, report);
  const placed = bands.map((band, i) => ({ band, here: [...path, i] })).sort((a, b) => a.band.from - b.band.from);
  for (const { band, here } of placed) {
    if (band.to <= band.from) report('definition/band-order', [...here, 'to'], { id: band.id, from: band.from, to: band.to });
  }
  let covered = 0;
  let last: Band | undefined;
  for (const { band, here } of placed) {
    if (band.from > covered) report('definition/band-gap', [...here, 'from'], { from: covered, to: band.from });
    if (last && band.from < covered) report('definition/band-overlap', [...here, 'from'], { first: last.id, second: band.id, at: band.from });
    if (band.to >= covered) [covered, last] = [band.to, band];
  }
  if (covered < 100) report('definition/band-gap', [...(placed.at(-1)?.here ?? path), 'to'], { from: covered, to: 100 });
}
