import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import { offer } from './offer.js';

offer(async (host, schema) => {
  const form = new Form({ container: host });
  let answers = {};
  form.on('changed', ({ data }) => {
    answers = data;
  });
  await form.importSchema(schema, {});
  return { answers: () => answers, unmount: () => form.destroy() };
});
