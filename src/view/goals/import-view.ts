import { html, nothing, type TemplateResult } from 'lit';
import type { GoalFault } from '../../model/goals/index.js';
import { chartTable } from '../charts/index.js';
import type { GoalEditing } from './editing.js';
import type { GoalsContext } from './goals-context.js';

export interface ImportShown {
  readonly taken: number;
  readonly faults: readonly GoalFault[];
}

/** A file to take goals from, and each cell of the last one that does not fit. */
export function importView(imported: ImportShown | null, onImport: (file: File) => void, editing: GoalEditing, context: GoalsContext): TemplateResult | typeof nothing {
  if (editing.readOnly) return nothing;
  const { t, id } = context;
  const change = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) onImport(file);
    input.value = '';
  };
  return html`<section><div class="goal-field goal-wide"><label for=${id('import')}>${t('goals.import')}</label><input id=${id('import')} type="file" accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" aria-describedby=${id('import-hint')} @change=${change}></div>
    <p class="quiet" id=${id('import-hint')}>${t('goals.importHint')}</p>
    ${imported ? html`<p role="status">${t('goals.imported', { n: imported.taken })}</p>${imported.faults.length ? chartTable({
      caption: t('goals.importFaults'), head: [t('goals.cell'), t('goals.valueThen'), t('goals.fault')],
      rows: imported.faults.slice(0, 200).map(({ cell, value, code, choices }) => [cell, value, t(`goals.fault-${code}`, { choices: (choices ?? []).join(', ') })]),
    }) : nothing}` : nothing}
  </section>`;
}
