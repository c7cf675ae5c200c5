import { adoptStyles, type TemplateResult } from 'lit';
import { changesFor, importGoals, type Side } from '../../src/model/goals/index.js';
import { tokens } from '../../src/view/element/index.js';
import { errorText, goalsTerm, timeText } from '../../src/view/i18n/index.js';
import { goalsContext, goalsStyles, goalsView, GoalTree, type GoalEditing, type GoalsOptions, type GoalsShown, type ImportShown } from '../../src/view/goals/index.js';
import { goalAlignmentStyles } from './goal-alignment.styles.js';
import type { GoalWork } from './goal-work.js';
import { readTable } from './read-table.js';

/*
 * Everything heavy of the widget, loaded when it is wanted: texts, views, charts and their sheet.
 */
export { openGoals } from './open-goals.js';
export { errorText, GoalTree };

/** Gives a root the sheet of the goals beside that of the widget. */
export function adoptGoalsStyles(root: ShadowRoot): void {
  adoptStyles(root, [tokens, goalAlignmentStyles, ...goalsStyles]);
}

/** `YYYY-MM-DD` of this device's calendar. */
export function today(now = new Date()): string {
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}

export type Handlers = Pick<GoalsShown, 'tab' | 'tree' | 'imported' | 'onTab' | 'onImport' | 'onSave' | 'onDiscard'> & { readonly onSign: GoalEditing['sign'] };

export function drawGoals(work: GoalWork, readOnly: boolean, options: GoalsOptions, { onSign, ...handlers }: Handlers): TemplateResult {
  const day = today();
  const { locale } = options;
  const t = goalsTerm(locale);
  const side: Side = work.side;
  const editing: GoalEditing = {
    side, subject: work.about.subject, today: day, readOnly, pending: work.pendingChanges,
    edit: (kind, record, field, value) => work.edit(kind, record, field, value), sign: onSign,
  };
  const notice = work.shownAt !== null ? t('goals.offline', { time: timeText(work.shownAt, locale) }) : work.last ? t(`goals.${work.last}`) : null;
  const alarm = work.parked ? t('goals.parked', { message: work.parked.message ?? errorText(locale, work.parked.code) }) : null;
  return goalsView(editing, goalsContext(work.report(day), work.definition, options), { ...handlers, notice, alarm });
}

/** Puts the goals of a file, CSV or XLSX, among what waits to be saved. */
export async function takeGoals(work: GoalWork, file: Blob, locale: string): Promise<ImportShown> {
  const table = await readTable(file, locale);
  const { book } = work.report(today());
  const known = new Set([...(book.ofSubject.get(null) ?? [])].filter(({ kind }) => kind === 'goal').map(({ id }) => id));
  const { edits, faults } = importGoals(table, work.definition, known);
  for (const { kind, record, field, value } of changesFor(book, null, edits)) work.edit(kind, record, field, value);
  return { taken: edits.length, faults };
}
