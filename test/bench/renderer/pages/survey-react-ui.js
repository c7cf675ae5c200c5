import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';
import 'survey-core/survey-core.min.css';
import { offer } from './offer.js';

offer((host, json) => {
  const model = new Model(json);
  model.textUpdateMode = 'onTyping';
  const root = createRoot(host);
  root.render(createElement(Survey, { model }));
  return {
    answers: () => model.data,
    unmount: () => {
      root.unmount();
      model.dispose();
    },
  };
});
