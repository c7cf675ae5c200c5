/** The last steps before a model goes on with the sketch of its first page (first/). */
import type { Action, DropdownListModel, Question, SurveyModel } from 'survey-core';

/** Gives the current page the ids that its sketch has: survey-core hands them out in the order in which somebody asks. */
export function useSketchIds(model: SurveyModel): void {
  const page = model.activePage as { id: string; questions: Question[] };
  page.id = 'sp_0';
  page.questions.forEach((question, index) => {
    question.id = `sq_${index}`;
    const list = (question as Partial<{ dropdownListModel: DropdownListModel }>).dropdownListModel;
    nameAction(list?.editorButtons.actions.find(({ id }) => id === 'chevron'), `${question.id}_chevron`);
  });
  for (const action of model.navigationBar.actions) if (action.visible) nameAction(action, `${page.id}_next`);
}

/** An action has no other way to get an id. */
function nameAction(action: Action | undefined, id: string): void {
  (action as unknown as { setPropertyValue(name: string, value: string): void } | undefined)?.setPropertyValue('renderedIdRaw', id);
}
