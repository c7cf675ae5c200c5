import { cellColumns, steps, type Field, type Form } from '../forms.js';

export function formIoForm({ title, fields }: Form): object {
  return { title, display: 'form', components: fields.map(component) };
}

const values = (texts: readonly string[]): object[] => texts.map((text) => ({ label: text, value: text }));

function component(field: Field): object {
  const { name: key, title: label, choices = [], rows = [] } = field;
  const shared = { key, label, input: true, ...(field.shownWhen ? { conditional: { show: true, when: field.shownWhen.name, eq: field.shownWhen.is } } : {}) };
  switch (field.kind) {
    case 'text': return { ...shared, type: 'textfield' };
    case 'comment': return { ...shared, type: 'textarea' };
    case 'number': return { ...shared, type: 'number' };
    // Its date picker comes from the maker's own server, which a bench must not need.
    case 'date': return { ...shared, type: 'day' };
    case 'radio': return { ...shared, type: 'radio', values: values(choices) };
    case 'rating': return { ...shared, type: 'radio', inline: true, values: values(steps) };
    case 'checkbox': return { ...shared, type: 'selectboxes', values: values(choices) };
    case 'dropdown': return { ...shared, type: 'select', data: { values: values(choices) } };
    case 'boolean': return { ...shared, type: 'checkbox' };
    case 'choices': return { ...shared, type: 'survey', questions: values(rows), values: values(choices) };
    case 'cells': return { ...shared, type: 'datagrid', components: cellColumns.map(component), defaultValue: rows.map(() => ({})) };
    case 'sum': return { ...shared, type: 'number', disabled: true, calculateValue: `value = ${field.of!.map((part) => `(data.${part} || 0)`).join(' + ')}` };
  }
}
