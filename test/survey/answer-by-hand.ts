import { type Question, type QuestionFileModel, type QuestionMatrixDropdownModel, type QuestionMatrixDynamicModel, type QuestionMatrixModel, type QuestionMultipleTextModel, type QuestionPanelDynamicModel, type QuestionRatingModel, type QuestionSelectBase, type SurveyModel } from 'survey-core';
import { cannotSay, type QuestionAnchoredRatingModel, type QuestionBestWorstModel, type QuestionDelphiModel, type QuestionPairwiseModel, type QuestionRateesModel } from '../../src/survey/question-types/index.js';

/** Gives a number from 0 to `below` − 1; a property test draws it. */
export type Draw = (below: number) => number;

const pick = <T>(list: readonly T[], draw: Draw): T => list[draw(list.length)]!;
const words = ['fine', 'gut', '좋아요', '很好', 'a "quoted" word', '{rate}', '<b>x</b>'];
const byInput: Record<string, unknown[]> = {
  number: [0, 7, 12.5, 50], range: [1, 2], date: ['2026-02-28', '2024-02-29'], 'datetime-local': ['2026-03-01T09:30'], time: ['09:30', '23:59'],
  month: ['2026-03'], week: ['2026-W09'], color: ['#336699'], email: ['a@example.org'],
};

/** Answers one question as a person would, through the model; hidden and read-only ones are passed over. */
export function answerByHand(question: Question, draw: Draw): void {
  if (!question.isVisible || !question.isParentVisible || question.isReadOnly) return;
  const type = question.getType();
  const list = (items: readonly { value: unknown }[]) => items.map((item) => item.value);
  if (question.showCommentArea && draw(2)) question.comment = pick(words, draw);
  if (type === 'text') {
    const input = (question as Question & { inputType: string; maskType: string; maxLength: number });
    question.value = pick(input.maskType === 'numeric' ? [5, 1234.5] : byInput[input.inputType] ?? (input.maxLength > 0 ? ['abc'] : words), draw);
  } else if (type === 'comment') question.value = `${pick(words, draw)}\n${pick(words, draw)}`;
  else if (['radiogroup', 'dropdown', 'buttongroup'].includes(type)) answerChoice(question as QuestionSelectBase, draw);
  else if (type === 'imagepicker' && !(question as unknown as { multiSelect: boolean }).multiSelect) question.value = pick(list((question as QuestionSelectBase).visibleChoices), draw);
  else if (['checkbox', 'tagbox', 'imagepicker'].includes(type)) answerMany(question as QuestionSelectBase, draw);
  else if (type === 'imagemap') question.value = [pick(['north', 'south'], draw)];
  else if (type === 'ranking') question.value = rotated((question as QuestionSelectBase).visibleChoices.map((item) => item.value as unknown), draw);
  else if (type === 'rating') question.value = pick(list((question as QuestionRatingModel).visibleRateValues), draw);
  else if (type === 'boolean') question.value = pick([(question as Question & { getValueTrue(): unknown }).getValueTrue(), (question as Question & { getValueFalse(): unknown }).getValueFalse()], draw);
  else if (type === 'slider') question.value = (question as Question & { sliderType: string }).sliderType === 'range' ? [draw(40), 40 + draw(60)] : draw(6) * 2;
  else if (type === 'anchoredrating') question.value = pick([...(question as QuestionAnchoredRatingModel).points, cannotSay], draw);
  else if (type === 'ratees') answerRatees(question as QuestionRateesModel, draw);
  else if (type === 'pairwise') for (const pair of (question as QuestionPairwiseModel).pairs) (question as QuestionPairwiseModel).judge(pair, draw(17) - 8);
  else if (type === 'delphi') answerDelphi(question as QuestionDelphiModel, draw);
  else if (type === 'bestworst') answerSets(question as QuestionBestWorstModel, draw);
  else if (type === 'constantsum') question.value = pick([{ a: 40, b: 60 }, { a: 90, b: 10 }, { a: 75, b: 25 }], draw);
  else if (type === 'matrix') answerMatrix(question as QuestionMatrixModel, draw);
  else if (type === 'matrixdropdown') answerCells(question as QuestionMatrixDropdownModel, draw);
  else if (type === 'matrixdynamic') {
    const matrix = question as QuestionMatrixDynamicModel;
    if (matrix.canAddRow) matrix.addRow();
    for (const row of matrix.visibleRows) if (row.hasPanel && draw(2)) (row.showDetailPanel(), row.detailPanel.questions.forEach((inner) => answerByHand(inner as Question, draw)));
    answerCells(matrix, draw);
  } else if (type === 'paneldynamic') {
    const panels = question as QuestionPanelDynamicModel;
    if (panels.canAddPanel) panels.addPanel();
    for (const panel of panels.panels) for (const inner of panel.questions as Question[]) if (draw(2)) answerByHand(inner, draw);
  } else if (type === 'multipletext') for (const item of (question as QuestionMultipleTextModel).items) answerByHand(item.editor, draw);
  else if (type === 'file') (question as QuestionFileModel).value = [{ name: 'a.txt', type: 'text/plain', content: 'data:text/plain;base64,QUJD' }];
  else if (type === 'signaturepad') question.value = 'data:image/png;base64,iVBORw0KGgo=';
}

function answerDelphi(question: QuestionDelphiModel, draw: Draw): void {
  question.give('rating', pick([...question.points, cannotSay], draw));
  if (question.asksReason) question.give('reason', pick(words, draw));
  if (question.askExpertise && draw(2)) question.give('expertise', 1 + draw(question.expertiseMax));
}

function answerSets(question: QuestionBestWorstModel, draw: Draw): void {
  question.sets.forEach(({ shown }, at) => {
    const best = draw(shown.length);
    question.choose(at, 'best', shown[best]!.id);
    if (draw(4)) question.choose(at, 'worst', shown[(best + 1 + draw(shown.length - 1)) % shown.length]!.id);
  });
}

function answerChoice(question: QuestionSelectBase, draw: Draw): void {
  const item = pick(question.visibleChoices, draw);
  question.value = item.value;
  if (question.isOtherSelected) question.otherValue = pick(words, draw);
}

function answerMany(question: QuestionSelectBase, draw: Draw): void {
  const items = question.visibleChoices.filter((item) => !['none', 'other', 'selectall'].includes(String(item.id)) && item.value !== 'none' && item.value !== 'all');
  if (question.showNoneItem && draw(4) === 0) question.renderedValue = ['none'];
  else if (items.length) question.renderedValue = items.slice(0, 1 + draw(Math.min(items.length, 3))).map((item) => item.value as unknown);
}

function answerRatees(question: QuestionRateesModel, draw: Draw): void {
  for (const { id } of question.rated ?? [{ id: 'e-1' }]) for (const statement of question.statements) if (draw(3)) question.rate(id, String(statement.value), question.showCannotSay && !draw(4) ? cannotSay : pick(question.points, draw));
}

function answerMatrix(question: QuestionMatrixModel, draw: Draw): void {
  for (const row of question.visibleRows) {
    if (draw(4) === 0) continue;
    const column = pick(question.visibleColumns, draw).value as unknown;
    row.value = question.cellType === 'checkbox' ? [column] : column;
  }
}

function answerCells(matrix: QuestionMatrixDropdownModel | QuestionMatrixDynamicModel, draw: Draw): void {
  for (const row of matrix.visibleRows) for (const cell of row.cells) if (draw(3)) answerByHand(cell.question, draw);
}

function rotated(values: unknown[], draw: Draw): unknown[] {
  const by = draw(values.length);
  return [...values.slice(by), ...values.slice(0, by)];
}

/** Goes through the questions in the given order, some of them twice, and finishes. */
export function fillIn(model: SurveyModel, order: readonly number[], draw: Draw): void {
  const questions = model.getAllQuestions() as Question[];
  for (const n of order) answerByHand(questions[n % questions.length]!, draw);
  model.doComplete();
}
