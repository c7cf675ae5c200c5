import type { Json } from '../../../../model/definition/index.js';
import { box, element } from '../element.js';
import { string, unchanged, type Body, type Naming } from '../body.js';
import type { Choice, QuestionOf } from '../first-survey.js';
import { mark } from './choices.js';

export function matrix({ rows, columns, required }: QuestionOf<'matrix'>, naming: Naming): Body {
  const lines = rows.map((row, index) => line(row, index, columns, naming, required && rows.length === 1));
  const head = element('thead', { role: 'presentation', 'aria-hidden': 'true' },
    element('tr', {}, element('td'), columns.map(({ text }) => element('th', { class: 'sd-table__cell sd-table__cell--header' }, string(text)))));
  const table = element('table', { class: 'sd-table sd-matrix__table sd-table--columnsautowidth sd-table--align-middle', role: 'presentation' },
    head, element('tbody', { class: 'sd-table__body' }, lines.map(({ root }) => root)));
  let answer: Record<string, Json> = {};
  return {
    nodes: box('sd-matrix sd-table-wrapper', element('fieldset', { 'aria-labelledby': naming.labelledBy, 'aria-describedby': naming.describedBy }, table)),
    root: 'sd-element--complex sd-question--complex sd-question--table',
    header: 'sd-element__header sd-question__header sd-question__header--complex',
    heard({ type, target }) {
      for (const { name, cells } of lines) {
        const cell = cells.find(({ input }) => input === target);
        if (cell && type === 'change') return (answer = { ...answer, [name]: cell.value });
      }
      return unchanged;
    },
    show: (value) => lines.forEach(({ name, cells }) => cells.forEach((cell) => cell.show((value as Record<string, Json> | undefined)?.[name] === cell.value))),
  };
}

function line(row: Choice, index: number, columns: readonly Choice[], { id }: Naming, required: boolean) {
  const titleId = `${id}i_${index}_title`;
  const cells = columns.map((column, at) => cell(row, column, at, id));
  const root = element('tr', { class: 'sd-table__row sd-matrix__row sd-table__row--data', role: 'radiogroup', 'aria-labelledby': titleId, 'aria-required': required && 'true' },
    element('td', { class: 'sd-table__cell sd-matrix__cell sd-table__cell--row-text', role: 'presentation', id: titleId }, string(row.text)), cells.map((one) => one.root));
  return { root, name: String(row.value), cells };
}

function cell(row: Choice, { value, text }: Choice, at: number, id: string) {
  const input = element('input', {
    id: `${id}i_${row.value}_${at}`, type: 'radio', class: 'sd-visuallyhidden sd-item__control sd-radio__control', name: `${id}_${String(row.value).replace(/\s/g, '_')}`, value, 'aria-label': text,
  }) as HTMLInputElement;
  const label = element('label', {}, input, mark('radio', { role: 'presentation' }));
  const root = element('td', { class: 'sd-table__cell sd-matrix__cell', role: 'presentation', 'data-responsive-title': text }, label);
  const show = (checked: boolean): void => {
    label.className = `sd-item sd-radio sd-matrix__label${checked ? ' sd-item--checked sd-radio--checked' : ''} sd-item--allowhover sd-radio--allowhover`;
  };
  show(false);
  return { root, input, value, show };
}
