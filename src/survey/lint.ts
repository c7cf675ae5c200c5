import { lintSurvey as lintWithCore, type ILintFinding } from 'survey-core/linter';
import { jsonPointer, surveyVariables, type Finding, type JsonObject, type JsonPath } from '../model/definition/index.js';
import './question-types/index.js';
import { isInScope, isKeptElsewhere } from './false-findings.js';

/**
 * What survey-core's linter says about a survey: broken and contradictory expressions, unknown names, duplicates, dead properties,
 * circles. Codes are `lint/` and the rule's name with `-` for `/`; paths start at `base`.
 *
 * @param base where the survey lies in its document; `[]` for a survey that stands alone
 */
export function lintSurvey(survey: JsonObject, base: JsonPath = ['survey']): Finding[] {
  return coreFindings(survey).map((finding) => fromCore(finding, base));
}

/** What the linter itself finds, without what it is wrong about (false-findings.ts). */
export function coreFindings(survey: JsonObject): ILintFinding[] {
  const { findings } = lintWithCore(survey, { knownVariables: [...surveyVariables] });
  return findings.filter(({ message, path }) => !isKeptElsewhere(message, survey) && !isInScope(message, stepsOf(path), survey));
}

export function fromCore(finding: ILintFinding, base: JsonPath): Finding {
  const path = [...base, ...stepsOf(finding.path)];
  return {
    code: `lint/${finding.ruleId.replaceAll('/', '-')}`,
    severity: finding.severity,
    path,
    pointer: jsonPointer(path),
    message: finding.message,
    values: {
      ...(finding.elementName ? { element: finding.elementName } : {}),
      ...(finding.suggestion ? { nearest: finding.suggestion } : {}),
    },
  };
}

/** `pages[0].elements[1].visibleIf` as steps; keys with other letters come in quotes. */
export function stepsOf(path: string): JsonPath {
  return [...path.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|\['((?:[^'\\]|\\.)*)'\]|([^.[\]]+)/g)]
    .map((match) => (match[1] !== undefined ? Number(match[1]) : match[2] ?? match[3] ?? match[4]!));
}
