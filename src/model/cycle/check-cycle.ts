import { jsonPointer, type Finding, type FormDefinition, type Json } from '../definition/index.js';
import { activitiesOf, cycleSchema, type Cycle, type CyclePerson } from './cycle.js';

const order = ['objectives', 'plan', 'control', 'evaluation', 'results'];

/** Reads a cycle that somebody wrote: the shape, names that lead nowhere, dates that run backwards. */
export function parseCycle(document: Json): { ok: true; cycle: Cycle } | { ok: false; findings: Finding[] } {
  const result = cycleSchema.safeParse(document);
  if (!result.success) {
    return { ok: false, findings: result.error.issues.map((issue) => finding('cycle/invalid-part', issue.path as (string | number)[], `This part of the cycle does not fit: ${issue.code}.`)) };
  }
  const findings = [...stageFindings(result.data), ...nameFindings(result.data)];
  return findings.length ? { ok: false, findings } : { ok: true, cycle: result.data };
}

function stageFindings({ stages }: Cycle): Finding[] {
  return stages.flatMap((stage, at) => {
    const before = stages[at - 1];
    const activities = stage.activities.flatMap((activity, i) => {
      const path = ['stages', at, 'activities', i];
      const [opens, closes] = [activity.opens ?? stage.opens, activity.closes ?? stage.closes];
      const nominations = activity.nominations?.closes;
      return [
        ...(isBefore(opens, closes) ? [] : [finding('cycle/dates', [...path, 'closes'], `${activity.id} closes before it opens.`)]),
        ...(isBefore(opens, stage.opens) || isBefore(stage.closes, closes) ? [finding('cycle/outside-stage', path, `${activity.id} leaves the dates of its stage ${stage.id}.`)] : []),
        ...(nominations !== undefined && !isBefore(nominations, closes) ? [finding('cycle/dates', [...path, 'nominations', 'closes'], `Naming raters for ${activity.id} must end before the answers do.`)] : []),
      ];
    });
    return [
      ...(isBefore(stage.opens, stage.closes) ? [] : [finding('cycle/dates', ['stages', at, 'closes'], `The stage ${stage.id} closes before it opens.`)]),
      ...(before && order.indexOf(before.id) >= order.indexOf(stage.id) ? [finding('cycle/order', ['stages', at, 'id'], `The stages go ${order.join(', ')}, each once.`)] : []),
      ...(before && isBefore(stage.opens, before.opens) ? [finding('cycle/dates', ['stages', at, 'opens'], `The stage ${stage.id} opens before ${before.id}.`)] : []),
      ...activities,
    ];
  });
}

function nameFindings(cycle: Cycle): Finding[] {
  const names = activitiesOf(cycle).map(({ id }) => id);
  const placed = activitiesOf(cycle).map(({ definition, round }) => JSON.stringify([definition, round]));
  return cycle.stages.flatMap((stage, at) => [
    ...stage.activities.flatMap(({ id, definition, round = cycle.id }, i) => [
      ...(names.filter((name) => name === id).length > 1 ? [finding('cycle/same-name', ['stages', at, 'activities', i, 'id'], `Two activities are called ${id}.`)] : []),
      ...(placed.filter((place) => place === JSON.stringify([definition, round])).length > 1
        ? [finding('cycle/same-round', ['stages', at, 'activities', i, 'round'], `${definition} is answered twice in the round ${round}; give the second a round of its own.`)] : []),
    ]),
    ...(stage.gates ?? []).flatMap(({ activity }, i) => (names.includes(activity) ? [] : [finding('cycle/unknown-activity', ['stages', at, 'gates', i, 'activity'], `There is no activity ${activity}.`)])),
  ]);
}

/** What speaks against publishing the cycle with these forms and people. `forms` by activity id. */
export function checkForms(cycle: Cycle, forms: ReadonlyMap<string, FormDefinition>): Finding[] {
  return cycle.stages.flatMap((stage, at) => stage.activities.flatMap((activity, i) => {
    const path = ['stages', at, 'activities', i];
    const form = forms.get(activity.id);
    if (!form) return [finding('cycle/unknown-form', [...path, 'definition'], `There is no published form ${activity.definition}${activity.version ? ` ${activity.version}` : ''}.`)];
    const roles = new Set(form.roles.map(({ id }) => id));
    const named = [...Object.keys(activity.answeredBy ?? {}).map((role) => ['answeredBy', role] as const), ...(activity.groups ?? []).map(({ role }, g) => ['groups', g, role] as const)];
    const round = activity.round ?? cycle.id;
    return [
      ...named.filter((place) => !roles.has(String(place.at(-1)))).map((place) => finding('cycle/unknown-role', [...path, ...place.slice(0, 2)], `${form.id} has no role ${place.at(-1)}.`)),
      ...(form.rounds && !form.rounds.some(({ id }) => id === round) ? [finding('cycle/unknown-round', [...path, 'round'], `${form.id} has no round ${round}; it has ${form.rounds.map(({ id }) => id).join(', ')}.`)] : []),
    ];
  }));
}

/** People named twice, and managers who are nobody or lead in a circle. */
export function checkPeople(people: readonly CyclePerson[]): Finding[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const seen = new Set<string>();
  return people.flatMap((person, at) => {
    const again = seen.has(person.id);
    seen.add(person.id);
    return [
      ...(again ? [finding('cycle/same-person', ['people', at, 'id'], `${person.id} is listed twice.`)] : []),
      ...(person.manager !== null && !byId.has(person.manager) ? [finding('cycle/unknown-manager', ['people', at, 'manager'], `The manager ${person.manager} is not in the list.`)] : []),
      ...(leadsInCircle(person, byId) ? [finding('cycle/manager-circle', ['people', at, 'manager'], `${person.id} is above ${person.id}.`)] : []),
    ];
  });
}

function leadsInCircle(person: CyclePerson, byId: ReadonlyMap<string, CyclePerson>): boolean {
  let above = person.manager;
  for (let steps = 0; above !== null && steps <= byId.size; steps += 1) {
    if (above === person.id) return true;
    above = byId.get(above)?.manager ?? null;
  }
  return false;
}

function isBefore(a: string, b: string): boolean {
  return Date.parse(a) < Date.parse(b);
}

function finding(code: string, path: (string | number)[], message: string): Finding {
  return { code, severity: 'error', path, pointer: jsonPointer(path), message };
}
