/** No library: what the browser itself costs. Conditions are indexed, as anybody would write them for one form. */
import { cellColumns, steps } from '../forms.ts';
import { control, make, table } from './controls.js';
import { offer } from './offer.js';

offer((host, { title, fields }) => {
  const answers = {};
  const readers = new Map();
  const drawn = new Map();
  const set = (name, value) => {
    answers[name] = value;
    for (const field of readers.get(name) ?? []) compute(field);
  };
  const compute = ({ name, shownWhen, of }) => {
    const { box, say } = drawn.get(name);
    if (shownWhen) box.hidden = answers[shownWhen.name] !== shownWhen.is;
    if (of) say(String(of.reduce((sum, part) => sum + (answers[part] ?? 0), 0)));
  };
  const all = document.createDocumentFragment();
  all.append(make('h1', { textContent: title }));
  for (const field of fields) {
    const { name } = field;
    for (const read of field.of ?? (field.shownWhen ? [field.shownWhen.name] : [])) readers.set(read, [...(readers.get(read) ?? []), field]);
    const made = field.kind === 'cells' ? cells(field, set) : control(field.kind === 'rating' ? { ...field, choices: steps } : field, (value) => set(name, value));
    drawn.set(name, made);
    all.append(made.box);
    compute(field);
  }
  host.append(all);
  return { answers: () => answers, unmount: () => host.replaceChildren() };
});

function cells({ name, title, rows }, set) {
  const values = rows.map(() => ({}));
  const box = make('section');
  box.append(make('h2', { textContent: title }), table(cellColumns.map((column) => column.title), values.map((row) => cellColumns.map((column) => {
    const { box: cell } = control(column, (value) => {
      row[column.name] = value;
      set(name, values);
    });
    return cell;
  }))));
  return { box };
}
