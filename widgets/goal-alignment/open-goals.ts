import { loadDefinition, type SentEvent } from '../../src/data/session/index.js';
import { sideOf } from '../../src/model/goals/index.js';
import { openDesk } from '../desk/index.js';
import { aboutOf, type FormSettings } from '../form/index.js';
import { GoalWork } from './goal-work.js';

export interface GoalListener {
  changed(): void;
  sent(detail: SentEvent['detail']): void;
  failed(code: string, place: string): void;
}

/** Opens the goal book of one side. @returns the work, or the code of what stands against it; @throws StoreError */
export async function openGoals(settings: FormSettings, listener: GoalListener): Promise<GoalWork | string> {
  const desk = await openDesk(settings);
  const loaded = await loadDefinition({ src: settings.definitionSrc ?? undefined, definition: settings.definition ?? undefined, store: desk.store });
  const about = loaded.ok ? aboutOf(loaded.definition, settings) : null;
  const definition = loaded.ok && loaded.definition.kind === 'goal-alignment' ? loaded.definition : null;
  const side = about && definition && sideOf(about.role, definition);
  if (!definition || !about || !side) {
    desk.release();
    return !loaded.ok ? loaded.code : definition ? 'access/forbidden' : 'definition/invalid';
  }
  const work = new GoalWork(desk, definition, { ...about, subject: side === 'organisation' ? null : about.subject }, side, settings, listener);
  await work.begin();
  return work;
}
