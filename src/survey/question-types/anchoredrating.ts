import type { ValueCheck } from '../answers/check-value.js';
import { AnchoredScaleModel, checkPoint } from './anchored-scale.js';
import { declareQuestion } from './declare.js';

/**
 * A rating whose points are anchored in behaviour: `{ type: 'anchoredrating', anchors: [{ value: 1, text: '…' }, { value: 3, text: '…' }, { value: 5, text: '…' }] }`.
 * Its answer is a point, or `cannotSay`.
 */
export class QuestionAnchoredRatingModel extends AnchoredScaleModel {
  override getType(): string {
    return 'anchoredrating';
  }

  override get a11y_input_ariaRole(): string {
    return 'radiogroup';
  }

  protected override getDisplayValueCore(_keyAsText: boolean, value: unknown): string {
    return this.pointText(value);
  }

  /** The chosen one, else the first: where Tab goes. */
  override getFirstInputElementId(): string {
    const at = this.points.indexOf(this.value as number);
    return `${this.inputId}_${this.value !== undefined && at < 0 ? 'cannotSay' : Math.max(at, 0)}`;
  }

  protected override getFirstErrorInputElementId(): string {
    return this.getFirstInputElementId();
  }
}

export const checkAnchoredRating: ValueCheck = (question, value, path, context) => checkPoint(question as QuestionAnchoredRatingModel, value, path, context);

declareQuestion('anchoredrating', QuestionAnchoredRatingModel, [{ name: 'showCommentArea:switch', visible: true }], 'anchoredscale');
