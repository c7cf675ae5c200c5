import { cycles, firstAnswer, mounting, slowFirstAnswer, tenForms, thousand, type Figures, type Place } from './measures.js';

/** What is measured of every renderer in one visit. */
export interface Case {
  readonly title: string;
  /** Name of a figure → its row in the table. */
  readonly rows: Readonly<Record<string, string>>;
  measure(place: Place): Promise<Figures>;
}

export const cases = {
  first: {
    title: 'cold load to the first accepted answer, 12 questions',
    rows: { cpu: '12 questions: CPU ms', bytes: '  kB gzip', files: '  files' },
    measure: (place) => firstAnswer(place, 'twelve'),
  },
  conditional: {
    title: 'the same, when an answer of the page decides about the page',
    rows: { cpu: '12 with a condition: CPU ms', bytes: '  kB gzip', files: '  files' },
    measure: (place) => firstAnswer(place, 'conditional'),
  },
  slow: {
    title: 'the same on slow 4G and a processor 4 times slower',
    rows: { wall: 'slow 4G, 4x slower: wall ms' },
    measure: (place) => slowFirstAnswer(place, 'twelve'),
  },
  'slow-conditional': {
    title: 'the same on slow 4G and a processor 4 times slower, with the condition',
    rows: { wall: '  with a condition: wall ms' },
    measure: (place) => slowFirstAnswer(place, 'conditional'),
  },
  thousand: {
    title: '1,000 questions on a page with 50 expressions, then three answers',
    rows: { cpu: '1,000 on a page: CPU ms', keystroke: '  a keystroke', shown: '  an answer shows a question', sum: '  an answer changes a sum' },
    measure: thousand,
  },
  matrix: {
    title: 'a matrix 200 x 5 of choices',
    rows: { cpu: 'matrix 200 x 5: CPU ms' },
    measure: (place) => mounting(place, 'choices'),
  },
  table: {
    title: 'a matrix 200 x 5 of questions',
    rows: { cpu: 'table 200 x 5: CPU ms' },
    measure: (place) => mounting(place, 'cells'),
  },
  ten: {
    title: 'ten forms of 12 questions in a page',
    rows: { cpu: 'ten forms: CPU ms' },
    measure: tenForms,
  },
  cycles: {
    title: '50 times mounted and removed',
    rows: { heap: 'kB kept a mount/remove' },
    measure: cycles,
  },
} satisfies Record<string, Case>;

export type CaseName = keyof typeof cases;
