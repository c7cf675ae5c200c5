import './quiet.js';
import { createSurveyModel, loadEveryView, renderSurvey } from '../../../src/view/render/index.js';
import { installProbe } from './probe.js';

installProbe(async (json, options) => {
  await loadEveryView();
  const host = document.body.appendChild(document.createElement('div'));
  const root = host.attachShadow({ mode: 'open' });
  const model = createSurveyModel(json, { locale: options.locale ?? 'en', readOnly: options.readOnly ?? false, answers: options.answers ?? {} });
  const mounted = renderSurvey(model, root);
  return {
    model,
    root,
    dispose() {
      mounted.dispose();
      host.remove();
      model.dispose();
    },
  };
});
