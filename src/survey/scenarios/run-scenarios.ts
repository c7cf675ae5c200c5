import { runSurveyTests, type ISurveyTest, type ISurveyTestResult } from 'survey-core/tester';
import { SurveyModel } from 'survey-core';
import { isJsonObject, type FormDefinition, type Json, type JsonObject } from '../../model/definition/index.js';
import type { Answers } from '../../model/response/index.js';
import '../question-types/index.js';

/** How one of a definition's own tests went. */
export interface ScenarioResult {
  name: string;
  /** Position in `tests`. */
  index: number;
  status: 'passed' | 'failed' | 'skipped';
  /** What did not hold, each as a sentence. */
  problems: string[];
}

/** Scores of one response by the id of the scale, value profile or composite; given by `model/scoring`. */
export type Scorer = (definition: FormDefinition, answers: Answers) => { scales: readonly object[]; values?: readonly object[]; composites?: readonly object[] };

/**
 * Runs the tests that a definition brings with it: survey-core scenarios (`start`, `steps`, `expect`), and with `scores` the scores that
 * the answers at the end have to give, compared to 1e-9. Requests are never made: a test brings its answers under `web`.
 *
 * @param only positions in `tests` to run; default all
 */
export async function runScenarios(definition: FormDefinition, options: { score?: Scorer; only?: readonly number[] } = {}): Promise<ScenarioResult[]> {
  const results: ScenarioResult[] = [];
  for (const [index, test] of (definition.tests ?? []).entries()) {
    if (options.only && !options.only.includes(index)) continue;
    results.push(await runOne(definition, test, index, options.score));
  }
  return results;
}

async function runOne(definition: FormDefinition, test: Json, index: number, score: Scorer | undefined): Promise<ScenarioResult> {
  const { scores, ...scenario } = isJsonObject(test) ? test : {};
  const name = String(scenario['name'] ?? `test ${index + 1}`);
  let model: SurveyModel | undefined;
  let answers: Answers = {};
  // A test may consist of answers and scores alone, but the runner wants a step.
  const steps = Array.isArray(scenario['steps']) && scenario['steps'].length ? scenario['steps'] : [{ expect: { survey: { state: 'running' } } }];
  const run = await runSurveyTests(structuredClone(definition.survey), { tests: [{ ...scenario, name, steps } as unknown as ISurveyTest] }, {}, {
    createSurvey: (json: unknown, { attachProviders }) => {
      model = new SurveyModel();
      attachProviders(model);
      model.fromJSON(json);
      return model;
    },
    onEvent: ({ type }) => {
      if (type === 'testCompleted') answers = structuredClone((model?.data ?? {}) as Answers);
    },
  });
  const result = run.tests[0];
  const problems = [...run.issues.filter(({ severity }) => severity === 'error').map(({ message }) => message), ...(result ? problemsOf(result) : ['The test did not run.'])];
  if (result?.status === 'skipped') return { name, index, status: 'skipped', problems: [] };
  if (isJsonObject(scores)) problems.push(...scoreProblems(definition, scores, answers, score));
  if (!problems.length && result?.status !== 'passed') problems.push(`The test ended as "${result?.status}".`);
  return { name, index, status: problems.length ? 'failed' : 'passed', problems };
}

function problemsOf(result: ISurveyTestResult): string[] {
  const said = result.issues.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  const steps = result.steps.flatMap((step) => {
    const place = `Step ${step.index + 1}${step.name ? ` (${step.name})` : ''}`;
    const checks = step.checks.filter(({ passed }) => !passed).map((check) => `${place}: ${check.target}.${check.check} should be ${JSON.stringify(check.expected)} but is ${JSON.stringify(check.actual ?? null)}.`);
    const issues = step.issues.filter(({ severity }) => severity === 'error').map(({ message }) => `${place}: ${message}`);
    return [...checks, ...issues];
  });
  return [...new Set([...said, ...steps])];
}

function scoreProblems(definition: FormDefinition, expected: JsonObject, answers: Answers, score: Scorer | undefined): string[] {
  if (!score) return ['Scores are expected, but nothing here computes scores.'];
  const actual = score(definition, answers);
  return (['scales', 'values', 'composites'] as const).flatMap((part) => {
    const wanted = expected[part];
    return Object.entries(isJsonObject(wanted) ? wanted : {}).flatMap(([id, numbers]) => {
      const found = (actual[part] ?? []).find((entry) => 'id' in entry && entry.id === id) as JsonObject | undefined;
      if (!found) return [`${part}.${id} has no score.`];
      return Object.entries(isJsonObject(numbers) ? numbers : {}).filter(([key, value]) => !isNear(found[key] ?? null, value))
        .map(([key, value]) => `${part}.${id}.${key} should be ${JSON.stringify(value)} but is ${JSON.stringify(found[key] ?? null)}.`);
    });
  });
}

function isNear(actual: Json, expected: Json): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') return Math.abs(actual - expected) <= 1e-9;
  return JSON.stringify(actual) === JSON.stringify(expected);
}
