import { panelActivities, type PlacedActivity, type TrackedAssignment } from '../../../model/cycle/index.js';
import type { ExpertSurveyDefinition, FormDefinition } from '../../../model/definition/index.js';
import type { SeatedExpert } from '../../../model/panel/index.js';
import { assignmentsOfCycle, expertsOfPanel, type Queries, type StoredAssignment } from '../../database/index.js';
import type { CollectorContext, CollectorParts } from '../context.js';
import { formsOfCycle, organiserStanding, type Standing } from '../cycles/standing.js';
import { refuse } from '../refusal.js';

/** A panel as an organiser works on it. */
export interface PanelStanding extends Standing {
  tenant: string;
  form: ExpertSurveyDefinition;
  rounds: PlacedActivity[];
}

export async function panelStanding(c: CollectorContext, parts: Pick<CollectorParts, 'database' | 'forms'>, cycle: string, definition: string): Promise<PanelStanding | Response> {
  const standing = await organiserStanding(c, parts, cycle);
  if (standing instanceof Response) return standing;
  const { tenant } = c.get('caller')!;
  const form = expertForms(await formsOfCycle(parts, tenant, standing.stored)).find(({ id }) => id === definition);
  if (!form) return refuse(c, 404, 'panel/unknown', `${cycle} holds no expert survey ${definition}.`);
  return { ...standing, tenant, form, rounds: panelActivities(standing.cycle, form) };
}

/** The expert surveys of a cycle, each once. */
export function expertForms(forms: ReadonlyMap<string, FormDefinition>): ExpertSurveyDefinition[] {
  const found = new Map<string, ExpertSurveyDefinition>();
  for (const form of forms.values()) if (form.kind === 'expert-survey' && !found.has(form.id)) found.set(form.id, form);
  return [...found.values()];
}

/** Who sits on the panel and in which rounds. */
export async function seatsAndExperts(queries: Queries, { tenant, stored, form }: Pick<PanelStanding, 'tenant' | 'stored' | 'form'>): Promise<{ seats: StoredAssignment[]; experts: SeatedExpert[] }> {
  const all = await assignmentsOfCycle(queries, tenant, stored.id);
  return { seats: all.filter((seat) => seat.definition === form.id && seat.subject === null), experts: await expertsOfPanel(queries, tenant, stored.id, form.id) };
}

/** Whether even the moderator must not learn who has answered. */
export function isHidden(form: FormDefinition | undefined): boolean {
  return form?.kind === 'expert-survey' && form.panel?.identity === 'hidden';
}

/** The seats of hidden panels as if nobody had answered. */
export function withoutHiddenAnswers<Seat extends TrackedAssignment>(seats: readonly Seat[], forms: ReadonlyMap<string, FormDefinition>): Seat[] {
  return seats.map((seat) => (isHidden(forms.get(seat.activity)) ? { ...seat, answered: false } : seat));
}
