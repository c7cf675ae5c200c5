import type { JsonPath } from '../finding.js';
import { nearestName } from '../nearest-name.js';
import type { Report } from '../report.js';

/** Reports a name that the list of that kind does not have. */
export function checkReference(what: string, id: string, known: readonly { id: string }[], path: JsonPath, report: Report): boolean {
  const ids = known.map((entry) => entry.id);
  if (ids.includes(id)) return true;
  const nearest = nearestName(id, ids);
  report('definition/unknown-reference', path, { what, id, allowed: ids, ...(nearest ? { nearest } : {}) });
  return false;
}
