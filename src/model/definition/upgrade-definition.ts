import { parseTree, type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { JsonPath } from './finding.js';
import { isJsonObject, type Json, type JsonObject } from './json.js';
import type { Report } from './report.js';

/** A definition in the present envelope, and where each of its parts stood in the document that was written. */
export interface Upgraded {
  value: JsonObject;
  sourcePath: (path: JsonPath) => JsonPath;
}

/** The newest envelope version that this package writes. */
export const envelopeVersion = 2;

/**
 * Reads older envelopes as the present one. Version 1 was flat and in one language:
 * `formVersion`, `state`, `language`, texts as plain strings, `survey` as an object or as JSON text, `roles` as names,
 * `scales` at the top with items as names and a list `reverse`, `minGroup`, `endpoint`, `opens` and `closes`.
 *
 * Unknown keys are passed on, so that the schema can name them.
 */
export function upgradeDefinition(document: JsonObject, report: Report): Upgraded | undefined {
  const version = document['assayer'];
  if (version === 2) return { value: document, sourcePath: (path) => path };
  if (version === 1) {
    report('definition/upgraded', ['assayer'], { from: 1 });
    return fromVersion1(document, report);
  }
  // Without the number a missing key is reported by the schema.
  if (version === undefined) return { value: document, sourcePath: (path) => path };
  report('definition/unsupported-version', ['assayer'], { found: version });
  return undefined;
}

/** From here in the new document, to there in the old one. */
type Moves = [to: JsonPath, from: JsonPath][];

function fromVersion1(old: JsonObject, report: Report): Upgraded {
  const { formVersion, state, language, scales, minAnsweredShare, minGroup, endpoint, opens, closes, changes, ...rest } = old;
  const moves: Moves = [[['version', 'number'], ['formVersion']], [['version', 'status'], ['state']], [['version', 'changes'], ['changes']]];
  const value: JsonObject = { ...rest, assayer: envelopeVersion };
  if (formVersion !== undefined || state !== undefined) {
    value['version'] = present({ number: typeof formVersion === 'number' ? `${formVersion}.0.0` : formVersion, status: state ?? 'draft', changes });
  }
  value['locales'] ??= [typeof language === 'string' ? language : 'en'];
  moves.push([['locales'], ['language']]);
  if (typeof old['survey'] === 'string') value['survey'] = surveyFromText(old['survey'], report);
  value['roles'] = rolesFromNames(old['roles'] ?? ['self']);
  if (scales !== undefined) {
    value['scoring'] = present({ minAnsweredShare, scales: Array.isArray(scales) ? scales.map(scaleFromNames) : scales });
    moves.push([['scoring', 'scales'], ['scales']], [['scoring', 'minAnsweredShare'], ['minAnsweredShare']]);
  }
  if (minGroup !== undefined) {
    value['anonymity'] = { minGroup, minComments: minGroup, minDistribution: minGroup, mode: 'suppress', owner: 'respondent' };
    moves.push([['anonymity'], ['minGroup']]);
  }
  if (endpoint !== undefined) {
    value['delivery'] = { transport: 'rest', endpoint };
    moves.push([['delivery'], ['endpoint']], [['delivery', 'endpoint'], ['endpoint']]);
  }
  if (opens !== undefined || closes !== undefined) {
    value['rounds'] = [present({ id: 'round1', title: old['title'] ?? '', opens, closes })];
    moves.push([['rounds'], []], [['rounds', 0, 'opens'], ['opens']], [['rounds', 0, 'closes'], ['closes']]);
  }
  return { value, sourcePath: (path) => moved(path, moves) };
}

function rolesFromNames(roles: Json): Json {
  return Array.isArray(roles) ? roles.map((role) => (typeof role === 'string' ? { id: role, title: role } : role)) : roles;
}

function scaleFromNames(scale: Json): Json {
  if (!isJsonObject(scale)) return scale;
  const { items, reverse, ...rest } = scale;
  const turned = Array.isArray(reverse) ? reverse : [];
  const named = Array.isArray(items)
    ? items.map((item) => (typeof item === 'string' ? { question: item, ...(turned.includes(item) ? { reverse: true } : {}) } : item))
    : items;
  return present({ ...rest, items: named });
}

function surveyFromText(text: string, report: Report): Json {
  const errors: ParseError[] = [];
  parseTree(text, errors, { disallowComments: true });
  if (errors[0]) {
    report('definition/survey-text', ['survey'], { problem: `${printParseErrorCode(errors[0].error)} at character ${errors[0].offset + 1}` });
    return {};
  }
  return JSON.parse(text) as Json;
}

function present(entries: Record<string, Json | undefined>): JsonObject {
  return Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

function moved(path: JsonPath, moves: Moves): JsonPath {
  const fitting = moves.filter(([to]) => to.every((step, i) => step === path[i])).sort((a, b) => b[0].length - a[0].length)[0];
  return fitting ? [...fitting[1], ...path.slice(fitting[0].length)] : path;
}
