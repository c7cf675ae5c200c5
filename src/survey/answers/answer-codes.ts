import type { Json, JsonPath } from '../../model/definition/index.js';

type Values = Record<string, Json>;
const meant = (v: Values) => (v['nearest'] ? ` Did you mean "${v['nearest']}"?` : '');

/** Every finding about answers: its stable code and its sentence. All are errors: the response is not stored as it is. */
export const answerCodes = {
  'answers/not-an-object': () => 'Answers are a JSON object from question names to values. Send such an object.',
  'answers/too-large': (v) => `The answers have ${v['size']} characters; at most ${v['limit']} are accepted. Send files apart from the answers.`,
  'answers/too-deep': (v) => `Objects and lists lie more than ${v['limit']} deep in one another. No question answers like that; remove them.`,
  'answers/forbidden-key': (v) => `The key "${v['key']}" is refused because it can change how programs work. Remove it.`,
  'answers/unknown-question': (v) => `The form has no question "${v['question']}".${meant(v)} Remove the answer, or send it under "orphans".`,
  'answers/hidden-question': (v) => `The question "${v['question']}" is not shown with these answers, so it cannot be answered. Remove the answer.`,
  'answers/unexpected-comment': (v) => `The question "${v['question']}" takes no comment with this answer. Remove it.`,
  'answers/no-value': (v) => `A question of type "${v['type']}" takes no answer. Remove it.`,
  'answers/wrong-type': (v) => `This is ${v['found']}, but the question answers with ${v['expected']}. Send that.`,
  'answers/bad-format': (v) => `This has not the form of ${v['expected']}. Correct it.`,
  'answers/too-long': (v) => `This has ${v['length']} characters; at most ${v['limit']} are accepted. Shorten it.`,
  'answers/out-of-range': (v) => `${v['found']} lies outside ${v['low']} to ${v['high']}, or between its steps. Choose a value of the scale.`,
  'answers/unknown-choice': (v) => `${JSON.stringify(v['found'] ?? null)} is no choice of this question. Send the value of a choice that is shown.`,
  'answers/duplicate-choice': (v) => `${JSON.stringify(v['found'] ?? null)} is chosen twice. Send each choice once.`,
  'answers/exclusive-choice': (v) => `${JSON.stringify(v['found'] ?? null)} excludes every other choice. Send it alone.`,
  'answers/too-few': (v) => `There are ${v['count']} entries; at least ${v['limit']} are needed. Add some.`,
  'answers/too-many': (v) => `There are ${v['count']} entries; at most ${v['limit']} are accepted. Remove some.`,
  'answers/unknown-row': (v) => `The question has no row "${v['row']}" with these answers.${meant(v)} Remove it.`,
  'answers/unknown-part': (v) => `There is no "${v['part']}" here.${meant(v)} Remove it.`,
  'answers/not-computed': (v) => `This value is computed from the other answers and should be ${JSON.stringify(v['expected'] ?? null)}. Remove it or send that.`,
  'answers/bad-file': (v) => `This is no file as the question takes it: ${v['problem']}. Attach it again.`,
  'answers/required': () => 'This question has to be answered. Answer it.',
  'answers/invalid': (v) => `The form's own check says: ${v['text']}`,
  'answers/unreadable-form': (v) => `The form could not be loaded, so nothing can be checked: ${v['problem']}. Correct the definition.`,
} satisfies Record<string, (values: Values) => string>;

export type AnswerCode = keyof typeof answerCodes;

/** Notes one finding at a place in the answers. */
export type ReportAnswer = (code: AnswerCode, path: JsonPath, values?: Values) => void;
