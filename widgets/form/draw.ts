import type { FormSession } from '../../src/data/session/index.js';
import { AssayChangeEvent } from '../../src/view/element/index.js';
import type { Sketch } from '../../src/view/render/first/index.js';
import { loadEveryView, renderSurvey, useLocale, useSketchIds } from '../../src/view/render/index.js';
import { bindAnswers, catchUp, prefill } from './answering.js';
import type { FormHost } from './form-settings.js';
import { surveyFor, type Survey } from './survey.js';

/** A survey on the screen, bound to its session. */
export interface Drawing {
  readonly model: Survey;
  focus(): void;
  /** Switches the language. */
  speak(locale: string): void;
  /** Takes it off the screen and frees the model. */
  erase(): void;
}

export interface DrawTools {
  readonly host: FormHost;
  readonly session: FormSession;
  /** What stands of the first page already, and is answered while this is prepared. */
  readonly standing: Sketch | null;
  /** False once somebody closed the form or began another session. */
  stillWanted(): boolean;
  /** Resolves with whether the survey may end. */
  onFinish(model: Survey): Promise<boolean>;
  onMerge(): void;
}

export { finish } from './finish.js';

/** Null when it is not wanted any more by the time it could be drawn. */
export async function drawSurvey({ host, session, standing, stillWanted, onFinish, onMerge }: DrawTools): Promise<Drawing | null> {
  const { settings, instanceId } = host;
  const model = await surveyFor(session.definition, session, settings);
  await standing?.composed();
  const surface = host.renderRoot.querySelector<HTMLElement>('.survey');
  if (!stillWanted() || !surface) {
    model.dispose();
    return null;
  }
  if (!session.restored) prefill(model, session, settings.answers);
  model.onCompleting.add(async (_: unknown, options: { allow: boolean }) => {
    options.allow = await onFinish(model);
  });
  // All of the hand-over happens in one task: no key falls between.
  catchUp(model, session);
  if (standing) useSketchIds(model);
  const doWhatWasAsked = standing?.handOver();
  const mounted = renderSurvey(model, surface, standing?.root);
  const onUserChange = (name: string, value: AssayChangeEvent['detail']['value']): void => void host.tell(new AssayChangeEvent({ instanceId, name, value }));
  const loosen = bindAnswers({ model, session, surface, onUserChange, onMerge });
  doWhatWasAsked?.();
  whenIdle(() => void loadEveryView().catch(() => undefined)); // what fails now is asked for again where it is drawn
  return {
    model,
    focus: () => mounted.focus(),
    speak: (locale) => useLocale(model, locale),
    erase() {
      loosen();
      mounted.dispose();
      model.dispose();
    },
  };
}

/** Milliseconds: the first answers have the machine for themselves. */
const QUIET = 3000;

/** The next page must be drawable without a network, and the first one must not wait for it. */
function whenIdle(act: () => void): void {
  setTimeout(() => (typeof requestIdleCallback === 'function' ? requestIdleCallback(act, { timeout: 2000 }) : act()), QUIET);
}
