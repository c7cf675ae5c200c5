import type { LocalizedText } from '../definition/index.js';
import type { ScaleReport, ValueReport } from './self-report.js';

/** Something to build on, or to work at. The words around it belong to the view. */
export interface Conclusion {
  /** What it is about: `scale:<id>` or `value:<profile>:<row>`. */
  ref: string;
  title: LocalizedText;
  /** `band`: the score lies in a band of that kind; `realised`: an important value is realised; `gap`: an important value is not. */
  why: 'band' | 'realised' | 'gap';
  /** What to do about it, where the definition says. */
  measure?: LocalizedText;
}

/** Most value conclusions of one kind for each profile. */
const mostValues = 3;

/**
 * Strengths: scales in a `strength` band, the highest first; then values in the `keep` quadrant without a gap, the most
 * important first. Priorities: values with the greatest weighted gap; then scales in a `need` band, the lowest first.
 */
export function conclusionsOf(scales: readonly ScaleReport[], values: readonly ValueReport[]): { strengths: Conclusion[]; priorities: Conclusion[] } {
  const inBand = (kind: 'need' | 'strength') => scales.filter((scale) => scale.band?.kind === kind);
  return {
    strengths: [
      ...inBand('strength').sort((a, b) => b.pomp! - a.pomp!).map(ofScale),
      ...values.flatMap((profile) => profile.items
        .filter((item) => item.quadrant === 'keep' && item.gap! <= 0)
        .sort((a, b) => b.importance! - a.importance! || b.realisation! - a.realisation!)
        .slice(0, mostValues)
        .map((item) => ({ ref: `value:${profile.id}:${item.id}`, title: item.title, why: 'realised' as const }))),
    ],
    priorities: [
      ...values.flatMap((profile) => profile.items
        .filter((item) => item.priority !== null && item.priority > 0)
        .sort((a, b) => b.priority! - a.priority! || b.importance! - a.importance!)
        .slice(0, mostValues)
        .map((item) => ({ ref: `value:${profile.id}:${item.id}`, title: item.title, why: 'gap' as const }))),
      ...inBand('need').sort((a, b) => a.pomp! - b.pomp!).map(ofScale),
    ],
  };
}

function ofScale({ id, title, band }: ScaleReport): Conclusion {
  return { ref: `scale:${id}`, title, why: 'band', ...(band?.measure === undefined ? {} : { measure: band.measure }) };
}
