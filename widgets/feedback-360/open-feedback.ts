import { openDesk } from '../desk/index.js';
import type { FormSettings } from '../form/index.js';
import { CycleClient } from './cycle-client.js';
import { FeedbackWork } from './feedback-work.js';

export interface OpenFeedback {
  readonly work: FeedbackWork;
  close(): void;
}

/** Opens the tasks of a person, from this device at first. @throws StoreError */
export async function openFeedback(settings: FormSettings, cycle: string | null, changed: () => void): Promise<OpenFeedback> {
  const closing = new AbortController();
  const desk = await openDesk(settings);
  const work = new FeedbackWork(new CycleClient(settings.endpoint ?? '', settings.token, closing.signal), desk, cycle, JSON.stringify(['tasks', settings.endpoint, cycle]), () => closing.signal.aborted || changed());
  await work.begin();
  return {
    work,
    close: () => {
      closing.abort();
      desk.release();
    },
  };
}
