/** The least DOM in which a field can be answered. `change(value)` is called by input events; `say(text)` shows what was computed. */
export function control({ kind, name, title, choices, rows }, change) {
  const box = make(['radio', 'checkbox', 'rating', 'choices'].includes(kind) ? 'fieldset' : 'div');
  const id = `f${(counter += 1)}`;
  box.append(box.localName === 'fieldset' ? make('legend', { textContent: title }) : make('label', { htmlFor: id, textContent: title }));
  switch (kind) {
    case 'comment': box.append(input('textarea', { id }, change)); break;
    case 'text': case 'number': case 'date': box.append(input('input', { id, type: kind }, (text) => change(kind === 'number' && text !== '' ? Number(text) : text))); break;
    case 'boolean': box.append(make('input', { id, type: 'checkbox', onchange: (event) => change(event.target.checked) })); break;
    case 'dropdown': {
      const select = make('select', { id, onchange: () => change(select.value) });
      select.append(...['', ...choices].map((text) => new Option(text)));
      box.append(select);
      break;
    }
    case 'radio': case 'rating': box.append(...choices.map((text) => option('radio', id, text, () => change(text)))); break;
    case 'checkbox': {
      const chosen = new Set();
      box.append(...choices.map((text) => option('checkbox', id, text, ({ target }) => (target.checked ? chosen.add(text) : chosen.delete(text), change([...chosen])))));
      break;
    }
    case 'choices': box.append(table(['', ...choices], rows.map((row, i) => [row, ...choices.map((text) =>
      make('input', { type: 'radio', name: `${id}-${i}`, ariaLabel: `${row}: ${text}`, onchange: () => change({ [row]: text }) }))]))); break;
    case 'sum': box.append(make('output', { id })); break;
  }
  box.dataset.name = name;
  return { box, say: (text) => (box.querySelector('output').textContent = text) };
}

let counter = 0;

/** A table with texts and elements as cells. */
export function table(head, rows) {
  const whole = make('table');
  const header = whole.createTHead().insertRow();
  header.append(...head.map((text) => make('th', { textContent: text })));
  const body = whole.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const cell of row) line.insertCell().append(cell);
  }
  return whole;
}

export function make(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties);
}

const input = (tag, properties, change) => make(tag, { ...properties, oninput: (event) => change(event.target.value) });

function option(type, name, text, onchange) {
  const label = make('label');
  label.append(make('input', { type, name, value: text, onchange }), text);
  return label;
}
