/** A question type made of one question (ComponentCollection, `questionJSON`). Registered as `custom`: the shell is its own, the input its content's. */
import type { QuestionCustomModel } from 'survey-core';
import { questionBody } from '../layout/question.js';
import { QuestionView } from '../view.js';

export default class CustomView extends QuestionView<QuestionCustomModel> {
  protected content(): unknown {
    return questionBody(this.props.model.contentQuestion);
  }
}
