import { surveyOutline, type FormDefinition, type LocalizedText, type Scale } from '../definition/index.js';
import type { Response } from '../response/index.js';
import { answerTitles, type ScaleResult } from '../scoring/index.js';
import { isSelfBlock, meanOf, type FeedbackBlock, type FeedbackMean, type FigureGate } from './feedback-scale.js';

export interface FeedbackItem {
  scale: string;
  title: LocalizedText;
  min: number;
  max: number;
  self: number | null;
  /** In the order of the report's blocks, self left out as null; only blocks with enough raters on this very item. */
  blocks: (FeedbackMean | null)[];
}

/** Single items: only those with a block that has enough raters, for a single answer is easier to guess than a score of several. */
export function feedbackItems(definition: FormDefinition, scale: Scale, blocks: readonly FeedbackBlock[], options: { self: string | undefined; gate: FigureGate; minItems: number; scored: (response: Response) => ScaleResult }): FeedbackItem[] {
  const { self, gate, minItems, scored } = options;
  const titles = answerTitles(definition, surveyOutline(definition.survey));
  return scale.items.flatMap((item, at) => {
    const figures = blocks.map((block) => {
      if (isSelfBlock(block, self) || block.responses.length < minItems) return null;
      const figure = `item:${scale.id}:${at}`;
      const responses = gate(figure, block.id, (response) => scored(response).items[at] !== null) ?? [];
      return responses.length < minItems ? null : meanOf(responses.map((response) => scored(response).items[at]!), minItems);
    });
    if (figures.every((figure) => figure === null)) return [];
    const own = blocks.find((block) => isSelfBlock(block, self))?.responses[0];
    return [{ scale: scale.id, title: titles(item), min: scale.min, max: scale.max, self: own ? scored(own).items[at]! : null, blocks: figures }];
  });
}
