/** "Remove" is there as often as there are rows or panels: what is spoken says which one. The visible text begins the name, so that voice control finds it. */
import type { Action, MatrixDropdownRowModelBase, PanelModel, Question, QuestionMatrixDropdownModelBase, QuestionPanelDynamicModel } from 'survey-core';
import { interfaceText } from '../layout/interface-text.js';
import { readString } from '../tracking.js';

interface Owners {
  readonly question?: Question;
  readonly row?: MatrixDropdownRowModelBase;
  readonly panel?: PanelModel;
}

/** Undefined where the action belongs to no row or panel. */
export function spokenName(action: Action): string | undefined {
  const { question, row, panel } = (action.data ?? {}) as Owners;
  if (!question || !action.title) return undefined;
  const text = interfaceText(question);
  if (row) {
    const rows = (question as QuestionMatrixDropdownModelBase).visibleRows;
    return text('render.action.in-row', { action: action.title, position: rows.indexOf(row) + 1, count: rows.length });
  }
  return panel ? text('render.action.in-part', { action: action.title, part: panelName(question as QuestionPanelDynamicModel, panel) }) : undefined;
}

/** The title of a panel that is one of several, or of its tab; without one, which of them it is. */
export function panelName(question: QuestionPanelDynamicModel, panel: PanelModel): string {
  const panels = question.visiblePanels;
  const position = panels.indexOf(panel);
  if (panel.hasTitle) return readString(panel.locTitle);
  return question.tabbedMenu?.actions[position]?.title || interfaceText(question)('render.panel.part', { position: position + 1, count: panels.length });
}
