import { jsonPointer, type Finding, type FormDefinition, type Json } from '../../model/definition/index.js';
import { isGoalEntry, readGoalEntry } from '../../model/goals/index.js';
import { responseSchema, type Response } from '../../model/response/index.js';
import type { PublishedForm } from './published-forms.js';

/** Reads the envelope with the same schema that the browser used. */
export function readResponse(value: Json): { ok: true; response: Response } | { ok: false; findings: Finding[] } {
  const result = responseSchema.safeParse(value);
  if (result.success) return { ok: true, response: result.data };
  return { ok: false, findings: result.error.issues.map((issue) => at('response/invalid-part', issue.path as (string | number)[], `This part of the response does not fit: ${issue.code}.`)) };
}

/** Everything that speaks against a response to this form: its head, its round, each answer. */
export function findingsIn(response: Response, form: PublishedForm, now = Date.now()): Finding[] {
  const { definition, stored } = form;
  const findings: Finding[] = [];
  if (response.definition.hash !== stored.hash) findings.push(at('response/other-definition', ['definition', 'hash'], `Version ${stored.version} of ${stored.id} has another content than the one that was answered.`));
  if (response.kind !== definition.kind) findings.push(at('response/other-kind', ['kind'], `${stored.id} is of kind ${definition.kind}.`));
  if (!definition.roles.some((role) => role.id === response.role)) findings.push(at('response/unknown-role', ['role'], `${stored.id} has no role ${response.role}.`));
  if (Date.parse(response.completedAt) < Date.parse(response.startedAt)) findings.push(at('response/times', ['completedAt'], 'The response was completed before it was started.'));
  findings.push(...roundFindings(response, definition, now));
  if (findings.length) return findings;
  if (definition.kind === 'goal-alignment' && isGoalEntry(response)) {
    const read = readGoalEntry(response, definition);
    return read.ok ? [] : read.findings;
  }
  const { answers, role, round, subject, locale, context, completedAt } = response;
  return form.checker.check(answers, { role, round, subject, locale, context, now: Date.parse(completedAt) }).filter((finding) => finding.severity === 'error');
}

/**
 * What was finished in time offline may arrive after its round has closed, and a device's clock may be wrong:
 * so a response is refused only when both its completion and its arrival lie outside the round.
 */
function roundFindings(response: Response, definition: FormDefinition, now: number): Finding[] {
  if (response.round === null || !definition.rounds) return [];
  const round = definition.rounds.find((entry) => entry.id === response.round);
  if (!round) return [at('response/unknown-round', ['round'], `${definition.id} has no round ${response.round}.`)];
  const opens = round.opens ? Date.parse(round.opens) : -Infinity;
  const closes = round.closes ? Date.parse(round.closes) : Infinity;
  const moments = [Date.parse(response.completedAt), now];
  if (moments.some((moment) => opens <= moment && moment < closes)) return [];
  if (moments.every((moment) => moment < opens)) return [at('response/round-not-open', ['completedAt'], `The round ${round.id} opens at ${round.opens}.`)];
  return [at('response/round-closed', ['completedAt'], `The round ${round.id} closed at ${round.closes}.`)];
}

function at(code: string, path: (string | number)[], message: string): Finding {
  return { code, severity: 'error', path, pointer: jsonPointer(path), message };
}
