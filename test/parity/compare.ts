/** Two drawings of one form, seen at the same moment, and where they differ. */
import type { Excuses } from './excuses.js';
import type { Announced, Sight } from './tab.js';
import type { Glance } from './pages/probe.js';

export type Aspect = 'reached' | 'data' | 'state' | 'focus' | 'options' | 'visible' | 'errors' | 'drawn' | 'text' | 'fields' | 'announced';

export interface Difference {
  readonly aspect: Aspect;
  /** Name of a question of the form; '' is the form around them. */
  readonly question: string;
  readonly step: string;
  readonly ours: string;
  readonly theirs: string;
}

export function compareGlances(step: string, ours: Glance, theirs: Glance): Difference[] {
  const found: Difference[] = [];
  const differ = (aspect: Aspect, question: string, a: unknown, b: unknown): void => {
    const [x, y] = [written(a), written(b)];
    if (x !== y) found.push({ aspect, question, step, ours: x, theirs: y });
  };
  const [mine, other] = [ours.data, theirs.data] as [Record<string, unknown>, Record<string, unknown>];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(other)])) differ('data', key.replace(/-Comment$/, ''), mine[key], other[key]);
  differ('state', '', `${ours.state} page ${ours.page}`, `${theirs.state} page ${theirs.page}`);
  differ('focus', ours.focus.split(' ')[0]!, ours.focus, theirs.focus);
  differ('options', '', ours.options, theirs.options);
  return found;
}

export function compareSights(step: string, ours: Sight, theirs: Sight, excuses: Excuses): Difference[] {
  const found = compareGlances(step, ours, theirs);
  const differ = (aspect: Aspect, question: string, a: unknown, b: unknown): void => {
    const [x, y] = [written(a), written(b)];
    // Texts may be cut into pieces differently.
    const same = aspect === 'text' ? x.replace(/\s/g, '') === y.replace(/\s/g, '') : x === y;
    if (!same) found.push({ aspect, question, step, ours: x, theirs: y });
  };
  const others = new Map(theirs.questions.map((question) => [question.name, question]));
  for (const [i, question] of ours.questions.entries()) {
    const other = theirs.questions[i]?.name === question.name ? theirs.questions[i] : others.get(question.name);
    differ('visible', question.name, [question.visible, question.readOnly], [other?.visible, other?.readOnly]);
    differ('errors', question.name, question.errors, other?.errors);
  }
  differ('drawn', '', Object.keys(ours.texts), Object.keys(theirs.texts));
  differ('text', '', ours.rest, theirs.rest);
  for (const name of Object.keys(ours.texts)) {
    if (!(name in theirs.texts)) continue;
    differ('text', name, ours.texts[name], theirs.texts[name]);
    differ('fields', name, ours.fields[name], theirs.fields[name]);
  }
  for (const name of ['', ...Object.keys(ours.texts)]) found.push(...compareAnnounced(step, name, of(ours, name), of(theirs, name), excuses));
  return found;
}

const of = (sight: Sight, question: string): readonly Announced[] => sight.announced.filter((one) => one.question === question);

/**
 * What both say in the same order is equal; the rest is paired up in its order. Where both say the same of a control,
 * what describes it with the peer has to describe it with us: an error, a help; we may say more.
 */
function compareAnnounced(step: string, question: string, ours: readonly Announced[], theirs: readonly Announced[], excuses: Excuses): Difference[] {
  const [a, b] = [excuses.setAside('ours', ours.map(spoken)), excuses.setAside('theirs', theirs.map(spoken))];
  const found: Difference[] = [];
  const differ = (x: Line | undefined, y: Line | undefined): void => {
    found.push({ aspect: 'announced', question, step, ours: x ? whole(x) : '', theirs: y ? whole(y) : '' });
  };
  let [i, j] = [0, 0];
  for (const [x, y] of [...longestCommon(a.map(({ text }) => text), b.map(({ text }) => text)), [a.length, b.length] as const]) {
    while (i < x || j < y) differ(i < x ? a[i++] : undefined, j < y ? b[j++] : undefined);
    const [mine, other] = [a[x], b[y]];
    if (mine && other && !mine.description.includes(other.description) && !mine.text.includes(`"${other.description}`)) differ(mine, other);
    i = x + 1;
    j = y + 1;
  }
  return found;
}

/** One control or group, as it is spoken, and what describes it. */
export interface Line {
  readonly text: string;
  readonly description: string;
}

const whole = ({ text, description }: Line): string => (description ? `${text} described as ${description}` : text);

function spoken({ role, name, states }: Announced): Line {
  const { description = '', ...others } = states;
  const all = Object.entries(others).sort(([a], [b]) => a.localeCompare(b)).map(([key, value]) => ` ${key}=${value}`);
  return { text: `${role} "${name}"${all.join('')}`, description };
}

function longestCommon(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) length[i]![j] = a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (length[i + 1]![j]! >= length[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
}
