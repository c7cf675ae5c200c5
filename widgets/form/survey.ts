import type { FormSession } from '../../src/data/session/index.js';
import type { FormDefinition } from '../../src/model/definition/index.js';
import type { Answers } from '../../src/model/response/index.js';
import { setVariables, settledAnswers } from '../../src/survey/index.js';
import { createSurveyModel, loadSurveyLocale, loadViewsFor, type MountedSurvey } from '../../src/view/render/index.js';
import { aboutOf, type About } from './about.js';
import type { FormSettings } from './form-settings.js';

export type Survey = MountedSurvey['model'];

/** The survey model for a session: its version of the definition, its answers, its page. Views of the first page are loaded. */
export async function surveyFor(definition: FormDefinition, session: FormSession, settings: FormSettings): Promise<Survey> {
  const theme = settings.surveyTheme ?? (await fetchedTheme(settings.themeSrc)) ?? definition.theme;
  // Offline the form's own texts are there; survey-core's come later.
  await loadSurveyLocale(settings.locale).catch(() => undefined);
  const model = createSurveyModel(definition.survey, { locale: settings.locale, readOnly: settings.readOnly, answers: session.answers, ...(theme ? { theme } : {}) });
  // Expressions such as {role} = 'manager' mean here what they mean where the answers are checked.
  setVariables(model, { ...aboutOf(definition, settings), locale: model.locale });
  if (session.pageIndex > 0) model.currentPageNo = session.pageIndex;
  await loadViewsFor(model);
  return model;
}

/** A theme that cannot be had costs its colours only. */
async function fetchedTheme(src: string | null): Promise<object | undefined> {
  if (!src) return undefined;
  try {
    const answer = await fetch(src);
    if (!answer.ok) throw new Error(`${answer.status}`);
    return (await answer.json()) as object;
  } catch (error) {
    console.warn(`Assayer: the theme ${src} could not be loaded.`, error);
    return undefined;
  }
}

/** What a finished survey hands over: hidden questions cleared as the definition says, without touching what is on the screen. */
export function finishedAnswers(definition: FormDefinition, model: Survey, about: About): Answers {
  return settledAnswers(definition, model.data as Answers, about);
}
