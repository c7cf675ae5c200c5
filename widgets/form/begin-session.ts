import { FormSession, type SessionStatusEvent, type SupersededEvent } from '../../src/data/session/index.js';
import { dateText, timeText } from '../../src/view/i18n/index.js';
import type { FormDefinition } from '../../src/model/definition/index.js';
import type { Desk } from '../desk/index.js';
import type { About } from './about.js';
import type { FormSettings } from './form-settings.js';
import type { FormState } from './form-state.js';
import { notices, restoredNotice } from './notice.js';

export interface SessionTools {
  readonly desk: Desk;
  readonly definition: FormDefinition;
  readonly about: About;
  readonly settings: FormSettings;
  readonly state: FormState;
  onSuperseded(why: 'completed' | 'discarded'): void;
}

/** Opens the draft, or a new one, and says on the form what the person must know about it. @throws StoreError */
export async function beginSession({ desk, definition, about, settings, state, onSuperseded }: SessionTools): Promise<FormSession> {
  const session = await FormSession.open({ store: desk.store, definition, ...about, persist: !settings.noDraft && !settings.readOnly });
  session.addEventListener('status', (event) => state.say((event as SessionStatusEvent).detail));
  session.addEventListener('superseded', (event) => onSuperseded((event as SupersededEvent).detail.why));
  state.say({ status: session.status, code: null });
  state.board.set(notices.readOnly, settings.readOnly);
  state.board.set(notices.changed, session.definitionChanged);
  const { startedAt, restored } = session;
  if (restored) state.board.show(restoredNotice(`${dateText(startedAt, settings.locale)}, ${timeText(startedAt, settings.locale)}`));
  return session;
}
