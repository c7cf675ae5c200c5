import { html, nothing, type TemplateResult } from 'lit';
import type { MatrixCell } from '../../model/goals/index.js';
import type { GoalsContext } from './goals-context.js';

const marks = { direct: '●', contributes: '◐', none: '○' } as const;

/** Goals × people × values: a row for each person, a column for each goal of the organisation, in each cell how the person's goals serve it and which values they carry. */
export function matrixView(context: GoalsContext): TemplateResult {
  const { t, report: { alignment }, titleOf, nameOf, named } = context;
  const id = context.id('matrix');
  if (alignment.people.length === 0 || alignment.rows.length === 0) return html`<section aria-labelledby=${id}><h3 id=${id}>${t('goals.matrix')}</h3><p class="quiet">${t('goals.nothingYet')}</p></section>`;
  const columns = alignment.rows.map((key) => ({ key, cells: alignment.cells.get(key), title: titleOf(key) }));
  const words = ({ strength, values }: MatrixCell): string => {
    const how = t(`goals.strength-${strength}`);
    return values.length ? t('goals.matrixCell', { strength: how, values: values.map((value) => named('values', value)).join(', ') }) : how;
  };
  return html`<section aria-labelledby=${id}>
    <h3 id=${id}>${t('goals.matrix')}</h3>
    <ul class="goal-legend">${(['direct', 'contributes', 'none'] as const).map((strength) => html`<li><span aria-hidden="true">${marks[strength]}</span> ${t(`goals.strength-${strength}`)}</li>`)}</ul>
    <div class="matrix" role="group" aria-labelledby=${id} tabindex="0">
      <table>
        <thead><tr><th scope="col">${t('goals.person')}</th>${columns.map(({ title }) => html`<th scope="col" class="matrix-goal">${title}</th>`)}</tr></thead>
        <tbody>${alignment.people.map((person) => html`<tr><th scope="row">${nameOf(person)}</th>${columns.map(({ cells }) => {
          const cell = cells?.get(person);
          return cell ? html`<td class="matrix-${cell.strength}" title=${words(cell)}><span aria-hidden="true">${marks[cell.strength]}</span><span class="visually-hidden">${words(cell)}</span></td>` : html`<td>${nothing}</td>`;
        })}</tr>`)}</tbody>
      </table>
    </div>
  </section>`;
}
