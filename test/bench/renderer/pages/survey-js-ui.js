import { Model } from 'survey-core';
import { render } from 'survey-js-ui';
import 'survey-core/survey-core.min.css';
import { offer } from './offer.js';

offer((host, json) => {
  const model = new Model(json);
  model.textUpdateMode = 'onTyping';
  model.render(host);
  return {
    answers: () => model.data,
    unmount: () => {
      render(null, host);
      model.dispose();
    },
  };
});
