import { Question, type ItemValue, type LocalizableString } from 'survey-core';
import type { Json, JsonPath } from '../../model/definition/index.js';
import type { CheckContext } from '../answers/check-value.js';
import { declareClass } from './declare.js';
import { ownWord } from './own-words.js';

/** The answer of somebody who cannot judge: an answer, apart from a missing one. Name it in a scale's `cannotSay`. */
export const cannotSay = 'cannotSay';

/** Points that a scale has at most. */
const mostPoints = 21;

/** What `anchoredrating` and `ratees` share: whole points from `rateMin` to `rateMax`, behaviour described at some of them, "cannot say". */
export abstract class AnchoredScaleModel extends Question {
  constructor(name: string) {
    super(name);
    this.createItemValues('anchors');
    const text = this.createLocalizableString('cannotSayText', this, true);
    text.onGetTextCallback = (given) => given || ownWord(this.getLocale() || 'en', 'cannotSay');
  }

  declare rateMin: number;
  declare rateMax: number;
  /** Value is a point, text the behaviour that it stands for. */
  declare anchors: ItemValue[];
  declare showCannotSay: boolean;
  declare readonly locCannotSayText: LocalizableString;

  /** The points in their order; a scale that is none has one point. */
  get points(): number[] {
    const low = Math.ceil(Number(this.rateMin));
    const count = Math.min(Math.max(Math.floor(Number(this.rateMax)) - low + 1, 1), mostPoints);
    return Array.from({ length: count }, (_, i) => low + i);
  }

  anchorAt(point: number): ItemValue | undefined {
    return this.anchors.find((anchor) => Number(anchor.value) === point);
  }

  /** The described points next to one that is not; undefined at an open end. */
  anchorsAround(point: number): { below: number | undefined; above: number | undefined } {
    const described = this.points.filter((other) => this.anchorAt(other));
    return { below: described.filter((other) => other < point).at(-1), above: described.find((other) => other > point) };
  }

  isOnScale(value: unknown): boolean {
    return (value === cannotSay && this.showCannotSay) || (typeof value === 'number' && this.points.includes(value));
  }

  /** How one answer on the scale reads. */
  pointText(value: unknown): string {
    if (value === cannotSay) return this.locCannotSayText.calculatedText;
    const text = this.anchorAt(Number(value))?.locText.calculatedText;
    return text && text !== String(value) ? `${String(value)} (${text})` : String(value);
  }

  override get isNewA11yStructure(): boolean {
    return true;
  }
}

/** One answer on the scale. */
export function checkPoint(scale: AnchoredScaleModel, value: Json, path: JsonPath, { report }: CheckContext): void {
  if (scale.isOnScale(value)) return;
  const { points } = scale;
  if (typeof value === 'number') report('answers/out-of-range', path, { found: value, low: points[0]!, high: points.at(-1)! });
  else report('answers/unknown-choice', path, { found: typeof value === 'string' ? value.slice(0, 60) : null });
}

declareClass('anchoredscale', AnchoredScaleModel, 'question', [
  { name: 'rateMin:number', default: 1 },
  { name: 'rateMax:number', default: 5 },
  { name: 'anchors:itemvalue[]', uniqueProperty: 'value' },
  { name: 'showCannotSay:boolean', default: true },
  { name: 'cannotSayText', serializationProperty: 'locCannotSayText' },
]);
