import type { JsonPath } from '../finding.js';
import type { Report } from '../report.js';

/** Reports every id that was seen before in the list. */
export function checkUniqueIds(what: string, items: readonly { id: string }[] | undefined, path: JsonPath, report: Report): void {
  const seen = new Set<string>();
  items?.forEach(({ id }, i) => {
    if (seen.has(id)) report('definition/duplicate-id', [...path, i, 'id'], { what, id });
    seen.add(id);
  });
}
