import { cellColumns, steps, type Field, type Form } from '../forms.js';

/** For all that draw survey-core's model. */
export function surveyJson({ title, fields }: Form): object {
  return { title, pages: [{ name: 'page1', elements: fields.map(element) }] };
}

function element(field: Field): object {
  const { name, title, choices, rows } = field;
  const shared = { name, title, ...(field.shownWhen ? { visibleIf: `{${field.shownWhen.name}} = '${field.shownWhen.is}'` } : {}) };
  switch (field.kind) {
    case 'number': return { ...shared, type: 'text', inputType: 'number' };
    case 'date': return { ...shared, type: 'text', inputType: 'date' };
    case 'radio': return { ...shared, type: 'radiogroup', choices };
    case 'rating': return { ...shared, type: 'rating', rateMin: 1, rateMax: steps.length };
    case 'choices': return { ...shared, type: 'matrix', columns: choices, rows };
    case 'cells': return { ...shared, type: 'matrixdynamic', rowCount: rows!.length, columns: cellColumns.map(column) };
    case 'sum': return { ...shared, type: 'expression', expression: field.of!.map((part) => `{${part}}`).join(' + ') };
    default: return { ...shared, type: field.kind, ...(choices ? { choices } : {}) };
  }
}

function column({ kind, name, title, ...more }: Field): object {
  return kind === 'number' ? { name, title, cellType: 'text', inputType: 'number' } : { name, title, cellType: kind, ...more };
}
