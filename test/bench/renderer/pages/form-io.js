import { Formio } from '@formio/js/form';
import 'bootstrap/dist/css/bootstrap.min.css';
import '@formio/js/dist/formio.form.min.css';
import { offer } from './offer.js';

offer(async (host, json) => {
  const form = await Formio.createForm(host, json);
  return {
    answers: () => form.submission.data,
    unmount: () => {
      form.destroy(true);
      host.replaceChildren();
    },
  };
});
