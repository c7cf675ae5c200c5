/** Our renderer as an application has it that makes its own model; the cold pages have the embed instead. */
import { createSurveyModel, loadViewsFor, renderSurvey } from 'assayer/render';
import { offer } from './offer.js';

offer(async (host, json) => {
  const model = createSurveyModel(json, { locale: 'en', limits: { questions: 2000 } });
  await loadViewsFor(model);
  const survey = renderSurvey(model, host.shadowRoot ?? host.attachShadow({ mode: 'open' }));
  return {
    answers: () => model.data,
    unmount: () => {
      survey.dispose();
      model.dispose();
    },
  };
});
