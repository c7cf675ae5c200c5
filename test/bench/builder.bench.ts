import type { JsonObject } from '../../src/model/definition/index.js';
import { createState, applyTransaction, moveBy, nodeOf, outline, remove, rename, rulesOf, setText, translationTable, undo, type Command, type EditorState } from '../../src/model/editing/index.js';
import { lintSurvey, surveyMetadata } from '../../src/survey/index.js';

export const name = 'builder';

const questions = 500;

/** The builder's core without DOM at 500 questions: processor time of single edits (median, 95th percentile), and memory of 1,000 undo steps. */
export async function run(print: (line: string) => void): Promise<void> {
  const metadata = surveyMetadata();
  const document = largeForm();
  print(`  ${questions} questions on 50 pages, ${Math.round(JSON.stringify(document).length / 1000)} kB; processor time`);
  const start = () => createState({ document, metadata });
  print(line('open: state and outline', timed(15, () => outline(start()))));
  let state = start();
  outline(state);
  const ids = outline(state).nodes.filter(({ kind }) => kind === 'question').map(({ id }) => id);
  let turn = 0;
  const edit = (command: () => Command) => () => {
    turn += 1;
    state = done(state, command());
    outline(state);
  };
  print(line('edit a title, outline again', timed(100, edit(() => setText(ids[turn % questions]!, 'title', 'en', `Title ${turn}`)))));
  print(line('move one step', timed(60, edit(() => moveBy(turn % 2 ? 'down' : 'up', [ids[(turn * 7) % questions]!])))));
  print(line('undo', timed(60, edit(() => undo))));
  print(line('rename, all references rewritten', timed(30, edit(() => rename(ids[turn % questions]!, `renamed${turn}`)))));
  print(line('remove and release references', timed(15, edit(() => remove([ids[(turn * 3) % questions]!])))));
  print(line('rules of the form', timed(10, () => rulesOf(done(state, setText(ids[0]!, 'title', 'en', `T${turn++}`))))));
  print(line('translation table', timed(10, () => translationTable(state))));
  print(line('survey-core linter, for comparison', timed(5, () => lintSurvey(document, []))));
  memory(print, start(), metadata);
}

function memory(print: (line: string) => void, first: EditorState, metadata: ReturnType<typeof surveyMetadata>): void {
  let state = createState({ document: first.document, metadata, now: (() => { let clock = 0; return () => (clock += 1000); })() });
  const ids = outline(state).nodes.filter(({ kind }) => kind === 'question').map(({ id }) => id);
  for (let i = 0; i < 1000; i++) state = done(state, i % 4 === 0 ? moveBy(i % 8 ? 'down' : 'up', [ids[i % questions]!]) : i % 10 === 1 ? rename(ids[i % questions]!, `n${i}`) : setText(ids[i % questions]!, 'title', 'ko', `제목 ${i}`));
  const bytes = JSON.stringify(state.history.undo.map(({ operations, label, selection }) => ({ operations, label, selection }))).length;
  print(`  history of ${state.history.undo.length} steps, written out: ${(bytes / 1e6).toFixed(2)} MB (limit 2 MB)`);
  if (bytes > 2e6) throw new Error('The history is larger than 2 MB.');
  while (state.history.undo.length) state = done(state, undo);
  if (JSON.stringify(state.document) !== JSON.stringify(first.document)) throw new Error('Undoing everything does not give the same form.');
  if (!nodeOf(state, ids[0]!)) throw new Error('A question has lost its identity.');
}

function done(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (transaction) => { next = applyTransaction(state, transaction); });
  return next;
}

function timed(times: number, work: () => unknown): number[] {
  return Array.from({ length: times }, () => {
    const { user, system } = process.cpuUsage();
    work();
    const used = process.cpuUsage({ user, system });
    return (used.user + used.system) / 1000;
  }).sort((a, b) => a - b);
}

function line(title: string, ms: number[]): string {
  const at = (share: number) => ms[Math.min(Math.floor(ms.length * share), ms.length - 1)]!.toFixed(1).padStart(7);
  return `  ${title.padEnd(40)} ${at(0.5)} ms   95 %: ${at(0.95)} ms`;
}

function largeForm(): JsonObject {
  const types = ['text', 'radiogroup', 'checkbox', 'rating', 'comment', 'dropdown', 'matrix', 'boolean'];
  const question = (n: number): JsonObject => {
    const type = types[n % types.length]!;
    return {
      type, name: `q${n}`, title: { default: `Question ${n}`, ko: `질문 ${n}` },
      ...(n > 5 && n % 2 ? { visibleIf: `{q${n - 3}} notempty and {q${n - 5}} <> 'x'` } : {}),
      ...(['radiogroup', 'checkbox', 'dropdown'].includes(type) ? { choices: ['a', 'b', 'c', 'd'].map((value) => ({ value, text: { default: value.toUpperCase(), ko: `${value} 항목` } })) } : {}),
      ...(type === 'matrix' ? { rows: ['r1', 'r2', 'r3'], columns: [1, 2, 3, 4, 5] } : {}),
    };
  };
  return { pages: Array.from({ length: 50 }, (_, page) => ({ name: `page${page}`, title: `Page ${page}`, elements: Array.from({ length: questions / 50 }, (_, i) => question(page * 10 + i)) })) };
}
