import { SurveyModel, type Question } from 'survey-core';
import { isJsonObject, type FormDefinition, type Json, type JsonObject } from '../../model/definition/index.js';

/** Who answered and when; the same names stand in expressions, such as `{role}`. */
export interface AnswerSetting {
  role?: string | undefined;
  round?: string | null | undefined;
  subject?: string | null | undefined;
  locale?: string | undefined;
  context?: JsonObject | undefined;
  /** Milliseconds since 1970 that `today()` means; default the clock. */
  now?: number | undefined;
}

/** A survey model that shows what a respondent saw, for checking only: it asks no server, clears nothing and draws nothing. */
export interface CheckModel {
  model: SurveyModel;
  /** Names of questions and columns whose choices a server would have given. */
  remoteChoices: ReadonlySet<string>;
  /** Takes in one respondent's answers and setting; nothing is left of the ones before. */
  load(answers: JsonObject, setting: AnswerSetting): void;
  dispose(): void;
}

/** @throws whatever survey-core throws on a survey that it cannot load */
export function createCheckModel(definition: Pick<FormDefinition, 'survey'>): CheckModel {
  const remoteChoices = new Set<string>();
  const json = withoutRequests(definition.survey, remoteChoices) as JsonObject;
  const model = new SurveyModel();
  let now: number | undefined;
  model.dateProvider = { now: () => now ?? Date.now() };
  model.fromJSON(json);
  // Otherwise unknown choices would vanish before anybody could refuse them.
  model.keepIncorrectValues = true;
  return {
    model, remoteChoices,
    load(answers, setting) {
      now = setting.now;
      model.clear(true, true);
      setVariables(model, setting);
      model.data = answers;
    },
    dispose: () => model.dispose(),
  };
}

/** What expressions may ask for besides questions, such as `{role}` or `{context.department}`; absent ones are emptied. */
export function setVariables(model: SurveyModel, setting: AnswerSetting): void {
  model.locale = setting.locale ?? '';
  for (const name of ['role', 'round', 'subject', 'context'] as const) model.setVariable(name, setting[name] ?? undefined);
}

/** A copy without `choicesByUrl`: the server must not fetch what a definition names. */
function withoutRequests(value: Json, remoteChoices: Set<string>): Json {
  if (Array.isArray(value)) return value.map((item) => withoutRequests(item, remoteChoices));
  if (!isJsonObject(value)) return value;
  if (isJsonObject(value['choicesByUrl']) && typeof value['choicesByUrl']['url'] === 'string') remoteChoices.add(String(value['name'] ?? ''));
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'choicesByUrl').map(([key, inner]) => [key, withoutRequests(inner, remoteChoices)]));
}

/** Questions that have an answer of their own in the result, hidden ones too. */
export function topQuestions(model: SurveyModel): Question[] {
  return model.getAllQuestions(false, false, false) as Question[];
}
