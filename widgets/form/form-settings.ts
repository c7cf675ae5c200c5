import type { SendCallback, TokenSource } from '../../src/data/transport/index.js';
import type { Json } from '../../src/model/definition/index.js';
import type { AssayEvent } from '../../src/view/element/index.js';

/** What the page asks of a form, read when the form opens. */
export interface FormSettings {
  readonly definitionSrc: string | null;
  readonly definition: unknown;
  readonly endpoint: string | null;
  readonly respondent: string | null;
  readonly subject: string | null;
  readonly role: string | null;
  readonly round: string | null;
  readonly application: string;
  readonly locale: string;
  readonly answers: Readonly<Record<string, Json>> | null;
  readonly context: Readonly<Record<string, Json>> | null;
  readonly surveyTheme: Readonly<Record<string, unknown>> | null;
  readonly themeSrc: string | null;
  readonly readOnly: boolean;
  readonly noDraft: boolean;
  /** The page's own send function. */
  readonly backend: SendCallback | null;
  /** Asked at each send; undefined where the page never gave an invitation and relies on its cookie. */
  readonly token: TokenSource | undefined;
}

/** The element, as the form's inner workings see it. */
export interface FormHost {
  readonly instanceId: string;
  readonly settings: FormSettings;
  /** The root that the survey is drawn into. */
  readonly renderRoot: HTMLElement | DocumentFragment;
  tell(event: AssayEvent<object>): boolean;
  requestUpdate(): void;
}
