// What an application writes that bundles the form widget.
import 'assayer/widgets/form/define';

const form = document.querySelector('assay-form');
form.definition = {
  assayer: 2, kind: 'self-assessment', id: 'consumer', version: { number: '1.0.0', status: 'published' }, title: 'Mood', locales: ['en'], roles: [{ id: 'self', title: 'Oneself' }],
  survey: { elements: [{ type: 'radiogroup', name: 'mood', title: 'Mood', isRequired: true, choices: ['good', 'bad'] }] },
};
form.backend = async ({ answers }) => {
  window.received = answers;
  return true;
};
