import type { JsonPath } from '../finding.js';
import { isJsonObject, type Json } from '../json.js';
import type { DefinitionLimits } from '../limits.js';
import { nearestName } from '../nearest-name.js';
import type { Report } from '../report.js';
import type { FormDefinition } from '../schema.js';
import type { TransportProfile } from '../transport-profile.js';
import { checkPattern } from './survey-limits.js';

/** Places that a profile may send: the response and its parts, and what the runtime knows. */
const responseParts = ['assayer', 'id', 'definition', 'kind', 'respondent', 'subject', 'role', 'round', 'locale', 'startedAt', 'completedAt', 'answers', 'orphans', 'context'];
const roots = ['response', 'endpoint', 'token', 'context'];

/** A transport profile names what exists, its patterns are safe, and the client-made id is sent along. */
export function checkDelivery({ delivery }: FormDefinition, limits: DefinitionLimits, report: Report): void {
  if (!delivery) return;
  if (delivery.transport === 'callback' && delivery.endpoint) report('definition/no-callback-endpoint', ['delivery', 'endpoint']);
  if (typeof delivery.transport === 'string') return;
  checkProfile(delivery.transport, ['delivery', 'transport'], limits, report);
}

function checkProfile(profile: TransportProfile, path: JsonPath, limits: DefinitionLimits, report: Report): void {
  const sent: string[] = [];
  const visit = (placeholder: string, here: JsonPath) => {
    sent.push(placeholder);
    checkPlace(placeholder, here, report);
  };
  for (const name of placeholders(profile.url)) visit(name, [...path, 'url']);
  for (const [header, text] of Object.entries(profile.headers ?? {})) for (const name of placeholders(text)) visit(name, [...path, 'headers', header]);
  if (profile.body !== undefined) checkTemplate(profile.body, [...path, 'body'], visit, report);
  const headersOnly = !placeholders(profile.url).includes('response.id') && profile.body !== undefined && !sentIn(profile.body);
  if (headersOnly) report('definition/no-client-id', path);
  for (const list of ['duplicate', 'failedOk', 'refresh', 'retry'] as const) {
    profile[list]?.forEach((rule, i) => rule.body !== undefined && checkPattern(rule.body, [...path, list, i, 'body'], limits, report));
  }
}

function checkTemplate(template: Json, path: JsonPath, visit: (placeholder: string, here: JsonPath) => void, report: Report): void {
  if (Array.isArray(template)) template.forEach((item, i) => checkTemplate(item, [...path, i], visit, report));
  if (!isJsonObject(template)) return;
  const command = ['$value', '$json'].find((key) => key in template);
  if (command) {
    const place = template[command];
    if (typeof place !== 'string' || Object.keys(template).length > 1) report('definition/bad-template', path, { key: command });
    else visit(place, [...path, command]);
    return;
  }
  for (const [key, inner] of Object.entries(template)) checkTemplate(inner, [...path, key], visit, report);
}

function checkPlace(placeholder: string, path: JsonPath, report: Report): void {
  const [root = '', part, ...deeper] = placeholder.split('.');
  const wrongRoot = !roots.includes(root) || (['endpoint', 'token'].includes(root) && part !== undefined);
  const wrongPart = root === 'response' && part !== undefined && !responseParts.includes(part);
  if (!wrongRoot && !wrongPart) return;
  const nearest = wrongPart ? nearestName(part, responseParts) : nearestName(root, roots);
  const meant = nearest && (wrongPart ? ['response', nearest, ...deeper] : [nearest, ...(part === undefined ? [] : [part, ...deeper])]).join('.');
  const bare = wrongRoot && responseParts.includes(root) ? `response.${placeholder}` : meant;
  report('definition/unknown-placeholder', path, { placeholder, ...(bare ? { nearest: bare } : {}) });
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1]!.trim());
}

/** Whether the whole response or its id is part of the body. */
function sentIn(template: Json): boolean {
  return /"\$(value|json)":"response(\.id)?"/.test(JSON.stringify(template));
}
