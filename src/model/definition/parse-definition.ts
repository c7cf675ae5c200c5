import { checkThresholds } from './checks/anonymity.js';
import { checkComposites } from './checks/composites.js';
import { checkDelivery } from './checks/delivery.js';
import { checkGovernance } from './checks/governance.js';
import { checkKind } from './checks/kind-check.js';
import { checkQuestionNames } from './checks/questions.js';
import { checkQuotedAnswers } from './checks/quoted-answers.js';
import { checkRoles } from './checks/roles.js';
import { checkRounds } from './checks/rounds.js';
import { checkScoring } from './checks/scoring-check.js';
import { checkSurveyLimits } from './checks/survey-limits.js';
import { checkTests, checkTheme } from './checks/theme-and-tests.js';
import { checkTranslations } from './checks/translations.js';
import { definitionHash } from './definition-hash.js';
import type { Finding, JsonPath } from './finding.js';
import { isJsonObject, type JsonObject } from './json.js';
import { definitionLimits, type DefinitionLimits } from './limits.js';
import { nearestName } from './nearest-name.js';
import { FindingList, type Report } from './report.js';
import { reportSchemaIssues } from './schema-findings.js';
import { formDefinitionSchema, formKindSchema, type FormDefinition } from './schema.js';
import { readSourceObject, readSourceText } from './source-text.js';
import { surveyOutline } from './survey-outline.js';
import { upgradeDefinition } from './upgrade-definition.js';

/** A definition that may be used, with warnings; or all that is wrong with it. */
export type ParsedDefinition =
  | { ok: true; definition: FormDefinition; findings: Finding[] }
  | { ok: false; findings: Finding[] };

/**
 * Reads a form definition from JSON text (findings then have line and column) or from an object. Never throws, changes nothing.
 *
 * 1. text or object → clean JSON, within the limits of size, depth and key names
 * 2. older envelopes → the present one
 * 3. the survey's size, expressions, patterns and addresses
 * 4. the schema of the kind
 * 5. what one part says about another: scales and questions, bands, roles, rounds, thresholds, translations, delivery, tests
 */
export function parseDefinition(input: unknown, limits: Partial<DefinitionLimits> = {}): ParsedDefinition {
  const allowed = { ...definitionLimits, ...limits };
  const list = new FindingList();
  const source = typeof input === 'string' ? readSourceText(input, allowed, list.report) : readSourceObject(input, allowed, list.report);
  let sourcePath = (path: JsonPath) => path;
  let definition: FormDefinition | undefined;

  if (!isJsonObject(source.value)) {
    if (source.value !== undefined || !list.hasErrors) list.report('definition/not-an-object', []);
  } else {
    const upgraded = upgradeDefinition(source.value, list.report);
    if (upgraded) {
      sourcePath = upgraded.sourcePath;
      definition = checkedBySchema(upgraded.value, allowed, list.report);
    }
  }
  const findings = list.finish(allowed, source.locate, sourcePath);
  return definition && !list.hasErrors ? { ok: true, definition, findings } : { ok: false, findings };
}

function checkedBySchema(document: JsonObject, limits: DefinitionLimits, report: Report): FormDefinition | undefined {
  const outline = surveyOutline(isJsonObject(document['survey']) ? document['survey'] : {});
  if (isJsonObject(document['survey'])) checkSurveyLimits(document['survey'], outline, limits, report);
  const checked = formDefinitionSchema.safeParse(document);
  if (!checked.success) {
    reportSchemaIssues(formDefinitionSchema, document, checked.error.issues, report);
    reportBehindKind(document, report);
    return undefined;
  }
  const definition = checked.data;
  checkQuestionNames(outline, report);
  checkQuotedAnswers(outline, report);
  checkRoles(definition, outline, report);
  checkGovernance(definition, report);
  checkScoring(definition, outline, report);
  checkComposites(definition, outline, report);
  checkRounds(definition, report);
  checkThresholds(definition, report);
  checkKind(definition, outline, report);
  checkTranslations(definition, report);
  checkDelivery(definition, limits, report);
  checkTheme(definition, report);
  checkTests(definition, report);
  checkHash(definition, report);
  return definition;
}

/** A misspelt kind hides everything else from the schema: what is wrong with the kind that was meant is reported as well. */
function reportBehindKind(document: JsonObject, report: Report): void {
  const kinds = formKindSchema.def.entries;
  const meant = typeof document['kind'] === 'string' && !(document['kind'] in kinds) ? nearestName(document['kind'], Object.keys(kinds)) : undefined;
  if (!meant) return;
  const mended = { ...document, kind: meant };
  const issues = formDefinitionSchema.safeParse(mended).error?.issues ?? [];
  reportSchemaIssues(formDefinitionSchema, mended, issues, report);
}

function checkHash(definition: FormDefinition, report: Report): void {
  const { hash, status } = definition.version;
  if (hash === undefined || status === 'draft') return;
  const expected = definitionHash(definition);
  if (hash !== expected) report('definition/hash-mismatch', ['version', 'hash'], { expected });
}
