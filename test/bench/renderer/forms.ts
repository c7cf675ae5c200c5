/** A form as all renderers can have it; `dialects/` says it in the JSON of each. */
export interface Field {
  readonly kind: 'text' | 'comment' | 'number' | 'date' | 'radio' | 'checkbox' | 'dropdown' | 'rating' | 'boolean' | 'choices' | 'cells' | 'sum';
  readonly name: string;
  readonly title: string;
  readonly choices?: readonly string[];
  /** Of `choices` and `cells`. */
  readonly rows?: readonly string[];
  /** Drawn only while the field of that name has that value. */
  readonly shownWhen?: { readonly name: string; readonly is: string };
  /** Names of the numbers that a `sum` adds up. */
  readonly of?: readonly string[];
}

export interface Form {
  readonly title: string;
  readonly fields: readonly Field[];
}

/** Five steps, on `rating`. */
export const steps = ['1', '2', '3', '4', '5'];

/** Columns of `cells`, each with an editor of its own. */
export const cellColumns = [
  { kind: 'text', name: 'what', title: 'What' },
  { kind: 'number', name: 'hours', title: 'Hours' },
  { kind: 'dropdown', name: 'unit', title: 'Unit', choices: ['planning', 'welfare', 'roads', 'water', 'culture'] },
  { kind: 'boolean', name: 'done', title: 'Done' },
  { kind: 'text', name: 'note', title: 'Note' },
] as const satisfies readonly Field[];

const twelve: readonly Field[] = [
  { kind: 'text', name: 'task', title: 'Your task in one line' },
  { kind: 'radio', name: 'stage', title: 'Where are you in your career?', choices: ['first years', 'building experience', 'experienced', 'leading others'] },
  { kind: 'checkbox', name: 'support', title: 'What would help?', choices: ['coaching', 'training', 'rotation', 'project', 'peers'] },
  { kind: 'dropdown', name: 'unit', title: 'Unit', choices: ['planning', 'welfare', 'roads', 'water', 'culture'] },
  { kind: 'rating', name: 'direction', title: 'I know where my work fits.' },
  { kind: 'rating', name: 'say', title: 'I had a say in my plan.' },
  { kind: 'rating', name: 'room', title: 'I can try my own ways.' },
  { kind: 'boolean', name: 'leads', title: 'Do you lead other people?' },
  { kind: 'choices', name: 'values', title: 'How important is it to you?', choices: ['not', 'a little', 'rather', 'very'], rows: ['service', 'mastery', 'growth', 'fairness'] },
  { kind: 'date', name: 'since', title: 'In this post since' },
  { kind: 'number', name: 'hours', title: 'Hours a week' },
  { kind: 'comment', name: 'proof', title: 'One thing you improved' },
];

const rows = (count: number): string[] => Array.from({ length: count }, (_, i) => `Statement ${i + 1}`);

/** Ten kinds in turn. Every 40 fields one is shown by an answer and one adds up four numbers: 50 expressions on 1,000 fields. */
function thousand(): Field[] {
  return Array.from({ length: 1000 }, (_, i): Field => {
    const name = `q${i}`;
    const title = `Question ${i + 1}: what do you say to this?`;
    const start = i - (i % 40);
    if (i === start + 4) return { kind: 'text', name, title, shownWhen: { name: `q${start + 3}`, is: 'rather' } };
    if (i === start + 9) return { kind: 'sum', name, title, of: [2, 7, 12, 17].map((offset) => `q${start + offset}`) };
    const kind = (['text', 'comment', 'number', 'radio', 'text', 'checkbox', 'dropdown', 'number', 'rating', 'boolean'] as const)[i % 10]!;
    return { kind, name, title, ...(['radio', 'checkbox', 'dropdown'].includes(kind) ? { choices: ['not', 'rather', 'very', 'no idea'] } : {}) };
  });
}

export const forms = {
  twelve: { title: 'Twelve questions', fields: twelve },
  /** An answer of the page decides about the page: no renderer can draw it without its rules. */
  conditional: { title: 'Twelve questions', fields: twelve.map((field) => (field.name === 'proof' ? { ...field, shownWhen: { name: 'stage', is: 'experienced' } } : field)) },
  thousand: { title: 'A thousand questions', fields: thousand() },
  choices: { title: 'A matrix', fields: [{ kind: 'choices', name: 'matrix', title: 'How far do you agree?', choices: ['not', 'hardly', 'partly', 'rather', 'fully'], rows: rows(200) }] },
  cells: { title: 'A table', fields: [{ kind: 'cells', name: 'table', title: 'What have you done?', rows: rows(200) }] },
} satisfies Record<string, Form>;

export type FormName = keyof typeof forms;
