/** The same form as SurveyJS's own React renderer draws it, with the settings that `createSurveyModel` makes. */
import './quiet.js';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { SurveyModel } from 'survey-core';
import { Survey } from 'survey-react-ui';
import { installProbe } from './probe.js';

installProbe((json, options) => {
  const host = document.body.appendChild(document.createElement('div'));
  const model = new SurveyModel({ widthMode: 'responsive', ...structuredClone(json) });
  model.fitToContainer = false;
  model.textUpdateMode = 'onTyping';
  model.showBrandInfo = false;
  model.generateStylesheet = false;
  model.locale = options.locale ?? 'en';
  if (options.answers && Object.keys(options.answers).length > 0) model.data = structuredClone(options.answers) as Record<string, unknown>;
  if (options.readOnly) model.readOnly = true;
  const root = createRoot(host);
  root.render(createElement(Survey, { model }));
  return {
    model,
    root: host,
    dispose() {
      root.unmount();
      host.remove();
      model.dispose();
    },
  };
});
