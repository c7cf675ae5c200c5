import { property } from 'lit/decorators.js';
import type { SendCallback, TokenSource } from '../../src/data/transport/index.js';
import type { Json } from '../../src/model/definition/index.js';
import { AssayElement, type AssayEvent } from '../../src/view/element/index.js';
import type { Display } from '../shared/index.js';
import type { FormHost, FormSettings } from './form-settings.js';

/** The attributes and properties that every form widget has. Objects are properties only. */
export abstract class FormProperties extends AssayElement {
  /** Address of the form definition. */
  @property({ attribute: 'definition-src' }) definitionSrc: string | null = null;
  /** Base address of the backend; default: what the definition says, else where it came from. */
  @property() endpoint: string | null = null;
  /** Who answers; drafts and waiting responses are kept apart for each respondent. */
  @property() respondent: string | null = null;
  /** Whom the answers are about; default in a self-assessment: the respondent. */
  @property() subject: string | null = null;
  /** As whom the respondent answers; default: the role `self`, else the definition's first one. Named so because `role` is ARIA's. */
  @property({ attribute: 'respondent-role' }) respondentRole: string | null = null;
  @property() round: string | null = null;
  /** Keeps the data of several portals on one origin apart. */
  @property() application: string | null = null;
  /** Token for the backend; never stored. A new value lets what waits go on. */
  @property() invitation: string | null = null;
  @property() display: Display = 'inline';
  /** Text of the button where there is one. */
  @property() label: string | null = null;
  @property() loading: 'lazy' | 'eager' = 'lazy';
  /** Whether the dialog of a popup, slider or side tab is open. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** Address of a SurveyJS theme. */
  @property({ attribute: 'theme-src' }) themeSrc: string | null = null;
  @property({ type: Boolean, attribute: 'no-draft' }) noDraft = false;
  /** A simple first page does not take answers before survey-core is there. */
  @property({ type: Boolean, attribute: 'no-sketch' }) noSketch = false;
  @property({ type: Boolean, attribute: 'read-only' }) readOnly = false;

  /** A definition as an object or JSON text, instead of `definitionSrc`. */
  @property({ attribute: false }) definition: unknown = null;
  /** Answers to begin with, where no draft has any. */
  @property({ attribute: false }) answers: Readonly<Record<string, Json>> | null = null;
  /** Travels with the response. */
  @property({ attribute: false }) context: Readonly<Record<string, Json>> | null = null;
  /** The page's own send function, instead of an endpoint. */
  @property({ attribute: false }) backend: SendCallback | null = null;
  /** SurveyJS theme JSON. */
  @property({ attribute: false }) surveyTheme: Readonly<Record<string, unknown>> | null = null;

  /** A new value of one of these means another form; the page says `null` and the attribute is missing alike. */
  protected static readonly identity = ['definitionSrc', 'definition', 'endpoint', 'respondent', 'subject', 'respondentRole', 'round', 'application', 'backend', 'readOnly', 'noDraft'] as const;

  get settings(): FormSettings {
    const { definitionSrc, definition, endpoint, respondent, subject, respondentRole, round, locale, answers, context, surveyTheme, themeSrc, readOnly, noDraft, backend } = this;
    // Templates of portals leave attributes empty where they have no value.
    return {
      definitionSrc, definition, endpoint: endpoint || null, respondent: respondent || null, subject: subject || null, role: respondentRole || null, round: round || null,
      application: this.application || location.origin, locale, answers, context, surveyTheme, themeSrc: themeSrc || null, readOnly, noDraft, backend, token: this.#token(),
    };
  }

  /** This element as the form's inner workings see it. */
  protected asHost(): FormHost {
    const element = this;
    return {
      instanceId: this.instanceId,
      renderRoot: this.renderRoot,
      get settings() {
        return element.settings;
      },
      tell: (event: AssayEvent<object>) => this.emit(event),
      requestUpdate: () => this.requestUpdate(),
    };
  }

  /** Without the attribute the page relies on its cookie; with an empty one nobody is signed in. */
  #token(): TokenSource | undefined {
    return this.invitation === null && !this.hasAttribute('invitation') ? undefined : () => this.invitation;
  }
}
