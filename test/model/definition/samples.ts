import type { Json, JsonObject } from '../../../src/model/definition/index.js';

/** A small definition without any finding; tests change one thing in a copy. */
export function sample(changes: JsonObject = {}): JsonObject {
  return {
    assayer: 2,
    kind: 'self-assessment',
    id: 'sample.form',
    version: { number: '1.0.0', status: 'draft' },
    title: 'Sample',
    locales: ['en'],
    survey: {
      pages: [{
        name: 'one',
        elements: [
          { type: 'rating', name: 'q1' },
          { type: 'rating', name: 'q2' },
          { type: 'matrix', name: 'grid', columns: [1, 2, 3, 4, 5], rows: ['r1', 'r2'] },
          { type: 'matrix', name: 'grid2', columns: [1, 2, 3, 4, 5], rows: ['r1', 'r2'] },
          { type: 'matrixdropdown', name: 'table', choices: [1, 2, 3, 4, 5], columns: [{ name: 'level', title: 'Level' }], rows: ['r1', 'r2'] },
          { type: 'comment', name: 'why' },
          { type: 'paneldynamic', name: 'goals', templateElements: [{ type: 'text', name: 'goal' }] },
        ],
      }],
    },
    roles: [{ id: 'self', title: 'Me' }],
    ...changes,
  };
}

export const scale = (changes: JsonObject = {}): JsonObject => ({ id: 's1', title: 'Scale', min: 1, max: 5, items: [{ question: 'q1' }], ...changes });
export const withScale = (changes: JsonObject): JsonObject => sample({ scoring: { scales: [scale(changes)] } });
export const band = (id: string, from: number, to: number): JsonObject => ({ id, from, to, title: id, kind: 'neutral' });
export const profile = (changes: JsonObject = {}): JsonObject => ({ id: 'v1', title: 'Values', min: 1, max: 5, importance: { question: 'grid' }, realisation: { question: 'grid2' }, ...changes });
export const withSurvey = (elements: Json, more: JsonObject = {}): JsonObject => sample({ survey: { pages: [{ name: 'one', elements }] }, ...more });

export const feedback = (changes: JsonObject = {}): JsonObject => sample({
  kind: 'feedback-360',
  roles: [{ id: 'self', title: 'Self' }, { id: 'peer', title: 'Peers', anonymous: true, minGroup: 3 }, { id: 'manager', title: 'Manager', anonymous: false }],
  raters: { self: 'self', groups: [{ role: 'peer', minRaters: 3, maxRaters: 8 }, { role: 'manager', minRaters: 1, maxRaters: 1 }] },
  ...changes,
});

export const goals = (changes: JsonObject = {}): JsonObject => sample({
  kind: 'goal-alignment',
  goals: {
    levels: [{ id: 'agency', title: 'Agency' }, { id: 'person', title: 'Person' }],
    perspectives: [{ id: 'citizen', title: 'Citizens', weight: 60 }, { id: 'finance', title: 'Finance', weight: 40 }],
    values: [{ id: 'care', title: 'Care' }],
    tree: [{ id: 'g1', title: 'Top', level: 'agency', perspective: 'citizen', values: ['care'] }, { id: 'g2', title: 'Own', level: 'person', parent: 'g1' }],
    question: 'goals',
    consistency: { employee: 'q1', supervisor: 'q2' },
    signOff: ['self'],
    ...changes,
  },
});

export const experts = (changes: JsonObject = {}): JsonObject => sample({
  kind: 'expert-survey',
  rounds: [{ id: 'r1', title: 'One' }, { id: 'r2', title: 'Two', previous: 'r1' }],
  methods: [{ id: 'm1', method: 'delphi', questions: ['q1'] }],
  panel: { size: 12, minByRole: 5 },
  ...changes,
});

export const transport = (changes: JsonObject = {}): JsonObject => sample({ delivery: { transport: { method: 'PUT', url: '{endpoint}/items/{response.id}', ...changes } } });
