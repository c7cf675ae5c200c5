/** Puts cases into forms: some cases share one, so that drawing and looking cost less. */
import type { Case, Json } from './case.js';

export interface Form {
  readonly json: Json;
  readonly cases: ReadonlyMap<string, Case>;
  readonly locale: string;
  readonly readOnly: boolean;
  readonly answers: Json;
  readonly switched: boolean;
  readonly early: boolean;
  readonly preview: boolean;
}

const casesOfForm = 6;

/** What conditions, expressions and carried choices of the cases refer to. */
const others: Readonly<Record<string, Json>> = {
  switch: { type: 'radiogroup', name: 'switch', title: 'Switch', choices: ['off', 'on'] },
  count: { type: 'text', name: 'count', title: 'Count', inputType: 'number', defaultValue: 4 },
  source: { type: 'checkbox', name: 'source', title: 'Source', choices: [{ value: 'p', text: 'Pe' }, { value: 'q', text: 'Qu' }, { value: 'r', text: 'Er' }], defaultValue: ['p'] },
  lines: { type: 'matrixdynamic', name: 'lines', title: 'Lines', columns: [{ name: 'a', cellType: 'text' }, { name: 'b', cellType: 'text' }], defaultValue: [{ a: 1, b: 'x' }, { a: 2, b: 'y' }] },
};

export function formsOf(cases: readonly Case[]): Form[] {
  const groups = new Map<string, Case[][]>();
  for (const one of cases) {
    const key = JSON.stringify([one.survey, one.locale, one.readOnly, one.early, one.switched, one.alone && one.id]);
    const lists = groups.get(key) ?? groups.set(key, [[]]).get(key)!;
    if (lists.at(-1)!.length === (one.survey?.['pages'] ? 1 : casesOfForm)) lists.push([]);
    lists.at(-1)!.push(one);
  }
  return [...groups.values()].flat().filter((list) => list.length > 0).map(formOf);
}

function formOf(cases: readonly Case[]): Form {
  const [first] = cases as [Case];
  const named = cases.map((one, i) => [`q${i + 1}`, one] as const);
  const whole = first.survey?.['pages'];
  const elements = whole ? [] : named.map(([name, one]) => ({ title: `${name.toUpperCase()} ${one.type}`, ...structuredClone(one.element), name }));
  const text = JSON.stringify([elements, first.survey ?? {}]);
  const needed = Object.keys(others).filter((name) => text.includes(`{${name}}`) || text.includes(`"${name}"`));
  return {
    json: { ...(whole ? {} : { elements: [...needed.map((name) => others[name]), ...elements] }), ...structuredClone(first.survey ?? {}) },
    cases: new Map(named.map(([name, one]) => [name, one.gestures ? { ...one, gestures: one.gestures.map((gesture) => ('text' in gesture && gesture.text === '{title}' ? { ...gesture, text: `${name.toUpperCase()} ${one.type}` } : gesture)) } : one])),
    locale: first.locale ?? 'en',
    readOnly: first.readOnly ?? false,
    answers: Object.fromEntries(named.flatMap(([name, one]) => (one.answer === undefined ? [] : [[name, one.answer]]))),
    switched: Boolean(first.switched),
    early: Boolean(first.early),
    preview: Boolean(first.survey?.['showPreviewBeforeComplete']),
  };
}
