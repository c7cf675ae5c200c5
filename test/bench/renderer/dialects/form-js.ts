import { cellColumns, steps, type Field, type Form } from '../forms.js';

/** It has no matrix of choices: a group of radio buttons for each row is what its users build. */
export function formJsSchema({ title, fields }: Form): object {
  return { type: 'default', schemaVersion: 19, id: 'bench', components: [{ type: 'text', text: `# ${title}` }, ...fields.flatMap(components)] };
}

const values = (texts: readonly string[]): object[] => texts.map((text) => ({ label: text, value: text }));

function components(field: Field): object[] {
  const { name: key, title: label, choices = [], rows = [] } = field;
  const shared = { key, label, ...(field.shownWhen ? { conditional: { hide: `=${field.shownWhen.name} != "${field.shownWhen.is}"` } } : {}) };
  switch (field.kind) {
    case 'text': return [{ ...shared, type: 'textfield' }];
    case 'comment': return [{ ...shared, type: 'textarea' }];
    case 'number': return [{ ...shared, type: 'number' }];
    case 'date': return [{ ...shared, type: 'datetime', subtype: 'date', dateLabel: label }];
    case 'radio': return [{ ...shared, type: 'radio', values: values(choices) }];
    case 'rating': return [{ ...shared, type: 'radio', values: values(steps) }];
    case 'checkbox': return [{ ...shared, type: 'checklist', values: values(choices) }];
    case 'dropdown': return [{ ...shared, type: 'select', values: values(choices) }];
    case 'boolean': return [{ ...shared, type: 'checkbox' }];
    case 'choices': return rows.map((row, i) => ({ key: `${key}${i}`, label: row, type: 'radio', values: values(choices) }));
    case 'cells': return [{ type: 'dynamiclist', path: key, label, showOutline: true, defaultRepetitions: rows.length, disableCollapse: true, components: cellColumns.flatMap(components) }];
    case 'sum': return [{ ...shared, type: 'expression', computeOn: 'change', expression: `=${total(field)}` }, { type: 'text', text: `${label} {{${key}}}` }];
  }
}

/** Numbers not given yet count nothing. */
const total = (field: Field): string => field.of!.map((part) => `(if ${part} = null then 0 else ${part})`).join(' + ');
