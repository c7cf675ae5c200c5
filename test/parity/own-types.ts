/** Types that a host would register: one made of one question, one made of several. Imported by the pages and by the generator. */
import { ComponentCollection } from 'survey-core';

ComponentCollection.Instance.add({ name: 'size', questionJSON: { type: 'radiogroup', choices: [{ value: 1, text: 'One' }, { value: 2, text: 'Two' }], showOtherItem: true } });
ComponentCollection.Instance.add({
  name: 'person',
  elementsJSON: [{ type: 'text', name: 'first', title: 'First name', isRequired: true }, { type: 'radiogroup', name: 'sort', title: 'Sort', choices: ['a', 'b'] }, { type: 'comment', name: 'more', title: 'More', visibleIf: "{composite.sort} = 'b'" }],
});
