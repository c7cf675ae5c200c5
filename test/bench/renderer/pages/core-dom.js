/** survey-core's model with the least drawing that can work: the floor for every renderer of SurveyJS JSON. */
import { Model } from 'survey-core';
import { control, make, table } from './controls.js';
import { offer } from './offer.js';

offer((host, json) => {
  const model = new Model(json);
  const all = document.createDocumentFragment();
  all.append(make('h1', { textContent: model.locTitle.renderedHtml }));
  for (const question of model.currentPage.questions) all.append(draw(question));
  host.append(all);
  return {
    answers: () => model.data,
    unmount: () => {
      model.dispose();
      host.replaceChildren();
    },
  };
});

function draw(question) {
  if (question.getType() === 'matrixdynamic') return cells(question);
  const { box, say } = control(fieldOf(question), (value) => set(question, value));
  box.hidden = !question.isVisible;
  question.registerFunctionOnPropertyValueChanged('isVisible', () => (box.hidden = !question.isVisible));
  if (say && question.getType() === 'expression') {
    say(question.formatedValue);
    question.registerFunctionOnPropertyValueChanged('formatedValue', () => say(question.formatedValue));
  }
  return box;
}

function set(question, value) {
  if (question.getType() !== 'matrix') question.value = value;
  else for (const row of question.visibleRows) if (row.name in value) row.value = value[row.name];
}

function cells(question) {
  const box = make('section');
  box.append(make('h2', { textContent: question.locTitle.renderedHtml }), table(question.visibleColumns.map((column) => column.fullTitle),
    question.visibleRows.map((row) => row.cells.map((cell) => draw(cell.question)))));
  return box;
}

function fieldOf(question) {
  const { name } = question;
  const title = question.locTitle.renderedHtml;
  const type = question.getType();
  const texts = (items) => items.map((item) => item.text);
  switch (type) {
    case 'text': return { kind: question.inputType, name, title };
    case 'expression': return { kind: 'sum', name, title };
    case 'radiogroup': return { kind: 'radio', name, title, choices: texts(question.visibleChoices) };
    case 'matrix': return { kind: 'choices', name, title, choices: texts(question.visibleColumns), rows: question.visibleRows.map((row) => row.name) };
    case 'rating': return { kind: type, name, title, choices: texts(question.renderedRateItems) };
    default: return { kind: type, name, title, choices: question.visibleChoices ? texts(question.visibleChoices) : undefined };
  }
}
