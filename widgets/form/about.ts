import type { Delivery, FormDefinition, Json } from '../../src/model/definition/index.js';
import type { Route } from '../desk/index.js';
import { endpointOf } from '../shared/index.js';
import type { FormSettings } from './form-settings.js';

/** What the response will be about, and the way it will go. */
export interface About {
  readonly respondent: string | null;
  readonly subject: string | null;
  readonly role: string;
  readonly round: string | null;
  readonly locale: string;
  readonly context: Record<string, Json> | undefined;
  readonly delivery: Delivery;
}

/** The page's word, completed by the definition: in a self-assessment the subject is the respondent, the role `self` or the first one. */
export function aboutOf(definition: FormDefinition, settings: FormSettings): About {
  const { respondent, subject, role, round, locale, context, backend } = settings;
  const endpoint = endpointOf(settings.endpoint, definition.delivery, settings.definitionSrc);
  return {
    respondent,
    subject: subject ?? (definition.kind === 'self-assessment' ? respondent : null),
    role: role ?? (definition.roles.find(({ id }) => id === 'self') ?? definition.roles[0])?.id ?? 'self',
    round,
    locale,
    context: context ? { ...context } : undefined,
    delivery: { ...definition.delivery, transport: backend ? 'callback' : (definition.delivery?.transport ?? 'rest'), ...(endpoint ? { endpoint } : {}) },
  };
}

/** The way out that this form offers to the outbox of the page. */
export function routeOf(definition: FormDefinition, { subject, role, round, delivery, context }: About, { token, backend }: FormSettings): Route {
  return { definition: definition.id, subject, role, round, delivery, token, context, ...(backend ? { callback: backend } : {}) };
}
