import { loadPatiently } from '../shared/index.js';
import { notices } from './notice.js';
import type { NoticeBoard } from './notice-board.js';

type Tools = typeof import('./draw.js');

const load = (): Promise<Tools> => import('./draw.js');

/** Begins to fetch them; whoever needs them asks again. */
export function preloadTools(): void {
  load().catch(() => undefined);
}

/**
 * survey-core and what draws with it. It is asked for until it can be had, and the person is told; answers are kept meanwhile.
 *
 * @returns undefined when nobody wants it any more
 */
export async function loadTools(board: NoticeBoard, wanted: () => boolean): Promise<Tools | undefined> {
  try {
    return await load();
  } catch {
    board.show(notices.incomplete);
    const tools = await loadPatiently(load, wanted);
    board.hide('incomplete');
    return tools;
  }
}
