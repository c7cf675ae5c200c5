/** A question type made of several questions (ComponentCollection, `elementsJSON`). Registered as `composite`. */
import type { QuestionCompositeModel } from 'survey-core';
import { draw } from '../registry.js';
import { QuestionView } from '../view.js';

export default class CompositeView extends QuestionView<QuestionCompositeModel> {
  protected content(): unknown {
    return draw('panel', { model: this.props.model.contentPanel });
  }
}
