import { newAssignment, type Assignment, type PlacedActivity } from '../cycle/index.js';
import { jsonPointer, type ExpertSurveyDefinition, type Finding } from '../definition/index.js';

/** Somebody on a panel: of the portal, or from outside, who then answers by invitation link. */
export interface PanelExpert {
  /** What `Response.respondent` will be. */
  id: string;
  name: string;
  email: string | null;
  /** A role of the form, such as scholar or official. */
  group: string;
  /** Share in weights that the panel gives together; 1 is usual. */
  weight: number;
  locale: string | null;
}

export interface SeatedExpert extends PanelExpert {
  addedAt: string;
  removedAt: string | null;
  removedWhy: string | null;
}

/** An expert as the moderator writes one down; without an id one is made. */
export type NamedExpert = Partial<PanelExpert> & Pick<PanelExpert, 'name' | 'group'>;

/**
 * Matches what was written to who is there: by id, else by e-mail. Whoever was removed comes back.
 *
 * @returns the whole entries to store, or what speaks against them
 */
export function mergeExperts(form: Pick<ExpertSurveyDefinition, 'id' | 'roles'>, present: readonly SeatedExpert[], named: readonly NamedExpert[], newId: () => string): { ok: true; experts: PanelExpert[]; added: number } | { ok: false; findings: Finding[] } {
  const findings: Finding[] = [];
  const experts = new Map<string, PanelExpert>();
  let added = 0;
  named.forEach((entry, at) => {
    const email = entry.email?.trim().toLowerCase() || null;
    const known = present.find(({ id }) => id === entry.id) ?? (entry.id === undefined && email !== null ? present.find((expert) => expert.email?.toLowerCase() === email) : undefined);
    const id = known?.id ?? entry.id ?? newId();
    const say = (code: string, part: string, message: string) => findings.push({ code, severity: 'error', path: ['experts', at, part], pointer: jsonPointer(['experts', at, part]), message });
    if (!form.roles.some((role) => role.id === entry.group)) say('expert/unknown-group', 'group', `${form.id} has no role ${entry.group}; it has ${form.roles.map((role) => role.id).join(', ')}.`);
    if (!known && entry.id === undefined && email === null) say('expert/no-contact', 'email', 'Give an e-mail address, or the portal\'s id of the person.');
    const twice = experts.has(id) || (email !== null && [...experts.values()].some((other) => other.email?.toLowerCase() === email));
    const others = email !== null && present.some((other) => other.id !== id && other.removedAt === null && other.email?.toLowerCase() === email);
    if (twice || others) say('expert/same-twice', 'email', `${entry.name} is on the panel already.`);
    if (!known || known.removedAt !== null) added += 1;
    experts.set(id, {
      id, name: entry.name, group: entry.group, email: entry.email === undefined ? known?.email ?? null : entry.email?.trim() || null,
      weight: entry.weight ?? known?.weight ?? 1, locale: entry.locale === undefined ? known?.locale ?? null : entry.locale,
    });
  });
  return findings.length ? { ok: false, findings } : { ok: true, experts: [...experts.values()], added };
}

/** A seat in each round, approved from the start. `versions`: of the form as that round asks it, by activity. */
export function seatsOf(form: ExpertSurveyDefinition, rounds: readonly PlacedActivity[], experts: readonly Pick<PanelExpert, 'id' | 'group'>[], versions: Readonly<Record<string, string>>, newId: () => string): Assignment[] {
  return experts.flatMap((expert) => rounds.map((round) => ({
    ...newAssignment(form, round, { subject: null, respondent: expert.id, role: expert.group, decision: 'approved' }, newId), version: versions[round.id] ?? form.version.number,
  })));
}
