import { findingCodes, type FindingCode } from './finding-codes.js';
import { jsonPointer, type Finding, type JsonPath } from './finding.js';
import type { Json } from './json.js';
import type { DefinitionLimits } from './limits.js';
import type { Source, TextPlace } from './source-text.js';

/** Where in the text a finding points: at the value (default), at its key, or at a place that is already known. */
export type FindingPlace = 'value' | 'key' | TextPlace;

/** Notes one finding. Message and severity follow from the code. */
export type Report = (code: FindingCode, path: JsonPath, values?: Record<string, Json>, place?: FindingPlace) => void;

interface Noted {
  code: FindingCode;
  path: JsonPath;
  values: Record<string, Json>;
  place: FindingPlace;
}

/** Collects findings while a definition is read, and places them in the text at the end. */
export class FindingList {
  private readonly noted: Noted[] = [];

  readonly report: Report = (code, path, values = {}, place = 'value') => {
    this.noted.push({ code, path, values, place });
  };

  get hasErrors(): boolean {
    return this.noted.some(({ code }) => findingCodes[code].severity === 'error');
  }

  /**
   * @param locate where a path stands in the source text
   * @param sourcePath the path in the document as it was written, before an upgrade
   */
  finish(limits: DefinitionLimits, locate: Source['locate'], sourcePath: (path: JsonPath) => JsonPath): Finding[] {
    const shown = sortedBySeverity(this.noted).slice(0, limits.findings);
    const hidden = this.noted.length - shown.length;
    if (hidden > 0) shown.push({ code: 'definition/too-many-findings', path: [], values: { hidden }, place: 'value' });
    const findings = shown.map(({ code, path, values, place }): Finding => {
      const written = sourcePath(path);
      const { line, column } = (typeof place === 'object' ? place : locate(written, place)) ?? {};
      const { severity, message } = findingCodes[code];
      return {
        code, severity, path: written, pointer: jsonPointer(written), message: message(values),
        ...(line === undefined || column === undefined ? {} : { line, column }),
        ...(Object.keys(values).length ? { values } : {}),
      };
    });
    return findings.sort((a, b) => rank[a.severity] - rank[b.severity] || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  }
}

const rank = { error: 0, warning: 1, info: 2 };

function sortedBySeverity(noted: readonly Noted[]): Noted[] {
  return [...noted].sort((a, b) => rank[findingCodes[a.code].severity] - rank[findingCodes[b.code].severity]);
}
