import { definitionIdSchema, type FormDefinition } from '../../model/definition/index.js';
import { sideOf, sides } from '../../model/goals/index.js';
import type { CollectorContext, PortalParts } from './portal-context.js';
import type { Person } from './people.js';
import type { PlaceholderValue } from './placeholders.js';
import { personToken, sessionSeconds } from './session.js';

/** Placeholders that mean a person, so that a page with one of them needs a sign-in. */
export const personal = new Set(['person.id', 'person.name', 'person.unit', 'person.organiser', 'invitation', 'form-invitation', 'person-token', 'organiser-token', 'designer-token', 'goals-invitation', 'goals-subject']);

const locales = ['en', 'ko', 'zh-CN'];

/**
 * The values that the demo portal knows:
 * `person.id`, `person.name`, `person.unit`, `person.organiser` (`true` or empty) · `locale` (`?locale=`, else the person's, else the browser's) ·
 * `form`, `form-invitation`, `form-role`, `form-round` (of the form that `?form=` names, else of the values) ·
 * `invitation:FORM[:ROUND]` (a token for the signed-in person about oneself) with `role:FORM` and `round:FORM` to match ·
 * `person-token` (a sign-in to the collector: tasks, nominations, reports of cycles) · `organiser-token` (an hour long; empty for everybody else) · `designer-token` (as long as the sign-in, for who may store forms) ·
 * `goals-invitation:FORM:SIDE` with `goals-subject` and `goals-role` to match: as employee, as supervisor of `?person=`, or for the organisation (empty for who may not).
 */
export function pageValues(c: CollectorContext, parts: PortalParts, person: Person | null): PlaceholderValue {
  const { access, forms, tenant } = parts;
  return async function valueOf(name, first, second): Promise<string | undefined> {
    if (name === 'person.id') return person?.id ?? '';
    if (name === 'person.name') return person?.name ?? '';
    if (name === 'person.unit') return person?.unit ?? '';
    if (name === 'person.organiser') return person?.organiser ? 'true' : '';
    if (name === 'locale') return localeOf(c, person);
    if (name === 'person-token') return person ? personToken(parts, person) : '';
    if (name === 'organiser-token') return person?.organiser ? access.delegate(tenant, 3600) : '';
    if (name === 'designer-token') return person?.designer ? access.design(tenant, sessionSeconds) : '';
    if (name === 'form' || name.startsWith('form-')) {
      const asked = definitionIdSchema.safeParse(c.req.query('form')).data ?? 'self-assessment.values';
      if (name === 'form') return asked;
      return (await forms.latest(tenant, asked)) ? valueOf(name.slice('form-'.length), asked, undefined) : '';
    }
    if (first && second && name.startsWith('goals-')) return goalsValue(name, first, second);
    if (!first || !['invitation', 'role', 'round'].includes(name)) return undefined;
    const form = await forms.latest(tenant, first);
    if (!form) return undefined;
    const role = ownRole(form.definition);
    const round = second ?? runningRound(form.definition);
    if (name === 'role') return role;
    if (name === 'round') return round ?? '';
    return person ? access.invite({ tenant, definition: first, role, subject: person.id, respondent: person.id, round }, sessionSeconds) : '';
  };

  async function goalsValue(name: string, id: string, wished: string): Promise<string | undefined> {
    const form = await forms.latest(tenant, id);
    const side = sides.find((each) => each === wished);
    if (form?.definition.kind !== 'goal-alignment' || !side) return undefined;
    const { definition } = form;
    const role = definition.roles.find((each) => sideOf(each.id, definition) === side)?.id;
    const team = person?.leads ?? [];
    const subject = side === 'employee' ? (person?.id ?? null) : side === 'supervisor' ? (team.find((each) => each === c.req.query('person')) ?? team[0] ?? null) : null;
    const may = person !== null && role !== undefined && (side === 'organisation' ? person.organiser : subject !== null);
    if (name === 'goals-subject') return may ? (subject ?? '') : '';
    if (name === 'goals-role') return role ?? '';
    return name === 'goals-invitation' ? (may ? access.invite({ tenant, definition: id, role, subject, respondent: person.id, round: runningRound(definition) }, sessionSeconds) : '') : undefined;
  }
}

function localeOf(c: CollectorContext, person: Person | null): string {
  const wished = c.req.query('locale') ?? person?.locale ?? c.req.header('accept-language')?.split(/[,;]/)[0] ?? '';
  const exact = locales.find((locale) => locale.toLowerCase() === wished.toLowerCase());
  return exact ?? locales.find((locale) => locale.split('-')[0] === wished.split('-')[0]?.toLowerCase()) ?? 'en';
}

function ownRole({ roles }: FormDefinition): string {
  return (roles.find((role) => role.id === 'self') ?? roles[0]!).id;
}

/** The round that is open now; null when none is or the form has none. */
function runningRound({ rounds }: FormDefinition): string | null {
  const now = Date.now();
  return rounds?.find(({ opens, closes }) => (!opens || Date.parse(opens) <= now) && (!closes || now < Date.parse(closes)))?.id ?? null;
}
