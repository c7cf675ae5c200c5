import type { Dialect, Part } from '../foreign-expression.js';

const operators = {
  'or': 'or', '||': 'or', 'and': 'and', '&&': 'and', '=': '=', '==': '=', 'eq': '=', '!=': '<>', '<>': '<>', 'ne': '<>', '<': '<', 'lt': '<', '<=': '<=', 'le': '<=', '>': '>', 'gt': '>', '>=': '>=', 'ge': '>=',
  '+': '+', '-': '-', '*': '*', '/': '/', '%': '%',
};

const call = (name: string, least: number, most = least) => (parameters: readonly Part[]): string | undefined =>
  parameters.length >= least && parameters.length <= most ? `${name}(${parameters.map(({ text }) => text).join(', ')})` : undefined;
const check = (word: string, choice: string) => ([part, ...more]: readonly Part[]): string | undefined =>
  more.length || !part?.reference ? undefined : part.reference.choice === undefined ? `${part.text} ${word}` : `{${part.reference.name}} ${choice} '${part.reference.choice}'`;

/** LimeSurvey's expressions: bare names with a suffix such as `.NAOK`, `==` beside `eq`. */
export const expressionManager: Dialect = {
  reference: /([A-Za-z]\w*)(?:\.(?:NAOK|value|code|valueNAOK))?(?![.\w])/y, operators, chosen: 'Y',
  functions: {
    'is_empty': check('empty', 'notcontains'), 'if': call('iif', 3), 'round': call('round', 1, 2), 'intval': call('trunc', 1), 'floor': call('trunc', 1),
    'min': call('min', 1, 50), 'max': call('max', 1, 50), 'sum': call('sum', 1, 50),
  },
};
