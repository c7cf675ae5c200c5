import type { FormSession } from '../../src/data/session/index.js';
import { isKeptHere } from '../../src/data/store/index.js';
import type { Json } from '../../src/model/definition/index.js';
import { AssayChangeEvent } from '../../src/view/element/index.js';
import { simpleFirstPage, sketch, surveyLocale, type Sketch } from '../../src/view/render/first/index.js';
import type { EarlyDefinition } from './begin-early.js';
import { plausible } from './plausible.js';
import type { FormHost } from './form-settings.js';

/**
 * The time before a form is at work: a simple first page stands already and takes answers.
 *
 * 1. `begin` waits for the definition; the page is sketched unless it is not simple, or this device may hold answers that have to come back
 * 2. answers are told to the page at once and remembered; with `goOnIn` they are in the draft's journal, and from then on each one in the same call
 * 3. `take` gives the sketch to whoever goes on with it
 */
export class EarlyForm {
  /** What stands; null when there is nothing, or somebody else goes on with it. */
  sketch: Sketch | null = null;
  private readonly given = new Map<string, Json | undefined>();
  private session: FormSession | null = null;
  private again: EarlyDefinition['again'] = null;

  private constructor(private readonly host: FormHost) {}

  static async begin(host: FormHost, coming: Promise<EarlyDefinition | null>, wanted: () => boolean): Promise<EarlyForm> {
    const early = new EarlyForm(host);
    const { settings } = host;
    const given = await coming;
    early.again = given?.again ?? null;
    const definition = given && plausible(given.json);
    const survey = definition && simpleFirstPage(definition.survey, surveyLocale(settings.locale));
    if (survey && wanted() && !(await isKeptHere(settings, definition.id)) && wanted()) early.draw(survey);
    return early;
  }

  /** For loading the definition without asking for it twice. */
  get fetch(): typeof fetch | undefined {
    const { again } = this;
    this.again = null;
    return again ?? undefined;
  }

  /**
   * Everything given so far goes into the journal now, the rest as it is given: the answers are the newest there are.
   *
   * @returns false when nothing stands, also because older answers turned out to be here: they are drawn with these
   */
  goOnIn(session: FormSession): boolean {
    if (!this.sketch) return false;
    for (const [name, value] of this.given) session.recordChange({ name, value });
    this.session = session;
    if (session.restored || session.definitionChanged) this.erase();
    return this.sketch !== null;
  }

  take(): Sketch | null {
    const { sketch: taken } = this;
    this.sketch = null;
    return taken;
  }

  erase(): void {
    this.take()?.erase();
    this.host.requestUpdate();
  }

  private draw(survey: Parameters<typeof sketch>[0]): void {
    const surface = this.host.renderRoot.querySelector<HTMLElement>('.survey');
    if (!surface || surface.firstChild) return;
    surface.hidden = false;
    this.sketch = sketch(survey, surface, (name, value) => this.accept(name, value));
    surface.hidden = this.sketch === null;
    this.host.requestUpdate();
  }

  private accept(name: string, value: Json | undefined): void {
    this.given.set(name, value);
    this.session?.recordChange({ name, value });
    this.host.tell(new AssayChangeEvent({ instanceId: this.host.instanceId, name, value }));
  }
}
