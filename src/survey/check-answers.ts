import { isJsonObject, jsonPointer, type Finding, type FormDefinition, type Json, type JsonObject } from '../model/definition/index.js';
import { answerCodes, type ReportAnswer } from './answers/answer-codes.js';
import { createCheckModel, topQuestions, type AnswerSetting, type CheckModel } from './answers/check-model.js';
import { checkQuestions } from './answers/check-questions.js';
import { checkExtraKey } from './answers/extra-keys.js';
import { readableAnswers } from './answers/readable-answers.js';
import { checkValidators } from './answers/validators.js';

/** What one set of answers may hold at most: UTF-16 units of its JSON, and nesting. */
const limits = { size: 2_000_000, depth: 24 };

/** Checks answers to one form again and again. */
export interface AnswerChecker {
  /** No findings means that the form can produce these answers. */
  check(answers: unknown, setting?: AnswerSetting): Finding[];
  /** Frees the survey model; the checker makes a new one when it is used again. */
  dispose(): void;
}

/**
 * A checker that keeps the survey model between answers, for whoever receives many: most of the time goes into making the model.
 * The definition must not be changed while the checker is in use.
 *
 * survey-core's own `validate()` passes a rating of 99, text in a number, answers to hidden questions and keys that nobody asked
 * for; so each value is compared with everything that its question can produce, and `validate()` adds required questions and validators.
 *
 * 1. size, nesting and key names  2. a model with these answers, so that conditions, carried choices and computed values are there
 * 3. each key and value           4. required questions and validators
 */
export function createAnswerChecker(definition: Pick<FormDefinition, 'survey'>): AnswerChecker {
  let kept: CheckModel | undefined;
  const dispose = () => {
    kept?.dispose();
    kept = undefined;
  };
  return {
    dispose,
    check(answers, setting = {}) {
      const findings: Finding[] = [];
      const report: ReportAnswer = (code, path, values = {}) => {
        if (findings.length < 200) findings.push({ code, severity: 'error', path, pointer: jsonPointer(path), message: (answerCodes[code] as (v: typeof values) => string)(values), values });
      };
      if (!isPlainJson(answers, report)) return findings;
      try {
        kept ??= createCheckModel(definition);
        kept.load(readableAnswers(topQuestions(kept.model), answers), setting);
      } catch (error) {
        report('answers/unreadable-form', [], { problem: String((error as Error).message).slice(0, 200) });
        dispose();
        return findings;
      }
      const { model, remoteChoices } = kept;
      const questions = topQuestions(model);
      checkQuestions(questions, answers, [], { report, remoteChoices }, (key, value) => checkExtraKey(model, questions, key, value, report));
      checkValidators(model, questions, [...findings], report);
      return findings;
    },
  };
}

/** Checks finished answers once against the form as the respondent saw it; see `createAnswerChecker`. */
export function checkAnswers(definition: Pick<FormDefinition, 'survey'>, answers: unknown, setting: AnswerSetting = {}): Finding[] {
  const checker = createAnswerChecker(definition);
  const findings = checker.check(answers, setting);
  checker.dispose();
  return findings;
}

function isPlainJson(answers: unknown, report: ReportAnswer): answers is JsonObject {
  if (!isJsonObject(answers)) {
    report('answers/not-an-object', []);
    return false;
  }
  if (!isShallow(answers, report)) return false;
  const size = JSON.stringify(answers).length;
  if (size > limits.size) report('answers/too-large', [], { size, limit: limits.size });
  return size <= limits.size;
}

/** Depth and key names, before anything recursive touches the answers. */
function isShallow(answers: JsonObject, report: ReportAnswer): boolean {
  const waiting: { value: Json; path: (string | number)[] }[] = [{ value: answers, path: [] }];
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    if (typeof here.value !== 'object' || here.value === null) continue;
    if (here.path.length > limits.depth) {
      report('answers/too-deep', here.path.slice(0, 1), { limit: limits.depth });
      return false;
    }
    for (const [key, value] of Object.entries(here.value)) {
      if (['__proto__', 'constructor', 'prototype'].includes(key)) {
        report('answers/forbidden-key', [...here.path, key], { key });
        return false;
      }
      waiting.push({ value, path: [...here.path, Array.isArray(here.value) ? Number(key) : key] });
    }
  }
  return true;
}
