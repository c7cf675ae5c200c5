import type { Goal, JsonObject, LocalizedText } from '../definition/index.js';
import { isJsonObject, type Json } from '../definition/index.js';

/** Something from the results of one cycle that the next one starts from. */
export interface CarryOverItem {
  /** `scale:<id>`, `goal:<id>` or `measure:<n>`. */
  ref: string;
  kind: 'strength' | 'blindSpot' | 'hiddenStrength' | 'need' | 'measure' | 'goal';
  title: LocalizedText;
  /** In points of its scale; null where it has no score. */
  value: number | null;
}

/** One construct of a published report: what others see, and where that lies beside the own view. */
export interface CarriedScale {
  id: string;
  title: LocalizedText;
  others: number | null;
  quadrant: 'sharedStrength' | 'hiddenStrength' | 'blindSpot' | 'developmentNeed' | 'unknown';
}

const kinds = { sharedStrength: 'strength', hiddenStrength: 'hiddenStrength', blindSpot: 'blindSpot', developmentNeed: 'need' } as const;
const order = ['need', 'blindSpot', 'goal', 'measure', 'hiddenStrength', 'strength'];

/**
 * What a subject takes from one cycle into the next: needs and blind spots first, then goals that were not reached, measures that were
 * agreed, strengths to use. The person chooses among them; nothing is copied by itself.
 */
export function carryOver(input: { scales?: readonly CarriedScale[]; goals?: readonly (Pick<Goal, 'id' | 'title'> & { progress: number | null })[]; plan?: JsonObject | null }): CarryOverItem[] {
  const items: CarryOverItem[] = [
    ...(input.scales ?? []).flatMap(({ id, title, others, quadrant }) => (quadrant === 'unknown' ? [] : [{ ref: `scale:${id}`, kind: kinds[quadrant], title, value: others }])),
    ...(input.goals ?? []).filter(({ progress }) => progress === null || progress < 1).map(({ id, title, progress }) => ({ ref: `goal:${id}`, kind: 'goal' as const, title, value: progress })),
    ...measuresOf(input.plan ?? null).map((title, i) => ({ ref: `measure:${i + 1}`, kind: 'measure' as const, title, value: null })),
  ];
  return items.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || (a.value ?? 0) - (b.value ?? 0));
}

/** Measures of a development plan: entries of any list in which each entry says what under `measure`, `action` or `what`. */
function measuresOf(plan: JsonObject | null): string[] {
  return Object.values(plan ?? {}).filter((list): list is Json[] => Array.isArray(list)).flatMap((list) => list.flatMap((entry) => {
    if (!isJsonObject(entry)) return [];
    const text = entry['measure'] ?? entry['action'] ?? entry['what'];
    return typeof text === 'string' && text.trim() ? [text.trim()] : [];
  }));
}
