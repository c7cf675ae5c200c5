import type { Question, SurveyModel } from 'survey-core';
import { QuestionView } from '../view.js';

/** A question that shows what the host says in a variable, such as `context.team`: no property tells of its changes. */
export abstract class VariableView<Q extends Question> extends QuestionView<Q> {
  #survey: SurveyModel | null = null;
  readonly #onVariable = (): void => this.redraw();

  protected override mounted(): void {
    super.mounted();
    this.#survey = this.props.model.survey as SurveyModel | null;
    this.#survey?.onVariableChanged.add(this.#onVariable);
  }

  protected override unmounted(): void {
    this.#survey?.onVariableChanged.remove(this.#onVariable);
    super.unmounted();
  }
}
