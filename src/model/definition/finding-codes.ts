import type { Severity } from './finding.js';
import type { Json } from './json.js';

type Values = Record<string, Json>;
interface CodeEntry {
  severity: Severity;
  /** English; the last sentence says the fix. */
  message: (values: Values) => string;
}

const error = (message: CodeEntry['message']): CodeEntry => ({ severity: 'error', message });
const warning = (message: CodeEntry['message']): CodeEntry => ({ severity: 'warning', message });
const info = (message: CodeEntry['message']): CodeEntry => ({ severity: 'info', message });

/** "Did you mean …?" with a space before it, when there is a near name. */
const meant = (v: Values) => (v['nearest'] ? ` Did you mean "${v['nearest']}"?` : '');
const either = (v: Values) => (Array.isArray(v['allowed']) ? v['allowed'].map((name) => `"${String(name)}"`).join(', ') : String(v['allowed'] ?? ''));

/** Every finding about a definition: its stable code, how grave it is, and its sentence. */
export const findingCodes = {
  // reading
  'definition/syntax': error((v) => `The text is not valid JSON: ${v['problem']}.`),
  'definition/too-large': error((v) => `The definition has ${v['bytes']} bytes; at most ${v['limit']} are read. Move pictures and long lists out of it.`),
  'definition/too-deep': error((v) => `Objects and arrays lie more than ${v['limit']} deep in one another. Flatten the structure.`),
  'definition/not-json': error((v) => `JSON cannot hold this (${v['found']}). Use texts, finite numbers, true, false, null, lists and plain objects.`),
  'definition/duplicate-key': error((v) => `The key "${v['key']}" is written twice in this object, so one of the two would be lost. Remove one.`),
  'definition/forbidden-key': error((v) => `The key "${v['key']}" is refused because it can change how programs work. Choose another name.`),
  'definition/not-an-object': error(() => 'A definition is a JSON object. Start it with { "assayer": 2, "kind": … }.'),
  'definition/unsupported-version': error((v) => `The envelope version ${JSON.stringify(v['found'] ?? null)} is not known here. Write "assayer": 2, or update this package if the file is newer.`),
  'definition/upgraded': info((v) => `The definition is written in envelope version ${v['from']} and was read as version 2. Save it again to keep the new form.`),
  'definition/survey-text': error((v) => `The survey is given as text that is not valid JSON: ${v['problem']}. Write the survey as an object.`),
  'definition/too-many-findings': info((v) => `${v['hidden']} more findings are not listed. Mend the ones above first.`),
  // shape
  'definition/unknown-kind': error((v) => `There is no kind ${JSON.stringify(v['found'] ?? null)}.${meant(v)} Use one of ${either(v)}.`),
  'definition/missing': error((v) => `"${v['key']}" is missing. Add it as ${v['expected']}.`),
  'definition/unknown-key': error((v) => `"${v['key']}" is not known here.${meant(v)} ${v['nearest'] ? 'Rename it.' : `Remove it; known are ${either(v)}.`}`),
  'definition/wrong-type': error((v) => `This is ${v['found']}, but it has to be ${v['expected']}. Change the value.`),
  'definition/unknown-value': error((v) => `${JSON.stringify(v['found'] ?? null)} is not possible here.${meant(v)} Use one of ${either(v)}.`),
  'definition/bad-format': error((v) => `${JSON.stringify(v['found'] ?? null)} has not the form that is needed. Write ${v['expected']}.`),
  'definition/out-of-range': error((v) => `${JSON.stringify(v['found'] ?? null)} is out of range. Use a number ${v['expected']}.`),
  'definition/wrong-length': error((v) => `This has ${v['found']} ${v['unit']}; ${v['expected']} are needed.`),
  'definition/bad-locale': error((v) => `"${v['found']}" is no language tag. Write tags such as "en", "ko" or "zh-CN".`),
  // limits and hostile content of the survey
  'definition/too-many-questions': error((v) => `The survey has ${v['count']} questions; at most ${v['limit']} are accepted. Split it into several forms.`),
  'definition/nested-too-deep': error((v) => `Panels lie more than ${v['limit']} deep in one another. Flatten them.`),
  'definition/too-many-choices': error((v) => `"${v['question']}" has ${v['count']} ${v['list']}; at most ${v['limit']} are accepted. Load long lists with "choicesByUrl".`),
  'definition/expression-too-long': error((v) => `This expression has ${v['length']} characters; at most ${v['limit']} are accepted. Move parts into calculated values.`),
  'definition/invalid-regex': error((v) => `"${v['pattern']}" is not a regular expression: ${v['problem']}. Correct it.`),
  'definition/unsafe-regex': error((v) => `"${v['pattern']}" can take hours on a short text, because "${v['part']}" matches the same letters in many ways. Remove the inner repetition or make its parts start differently.`),
  'definition/unsafe-address': error((v) => `The address "${v['url']}" may not be used (${v['protocol']}). Use an address that starts with https:, http: or mailto:.`),
  // references across parts
  'definition/duplicate-id': error((v) => `The ${v['what']} "${v['id']}" exists twice. Give each one its own id.`),
  'definition/duplicate-question': error((v) => `Two questions are named "${v['question']}", so their answers would overwrite one another. Rename one.`),
  'definition/quotes-itself': error((v) => `This choice of "${v['question']}" quotes the answer to ${v['quoted'] === v['question'] ? 'its own question' : `"${v['quoted']}", whose choices lead back to this one`}, so its text would never end. Take the name in braces out of one of the texts.`),
  'definition/unknown-question': error((v) => `There is no question "${v['question']}" in the survey.${meant(v)} Correct the name or add the question.`),
  'definition/unknown-row': error((v) => `The question "${v['question']}" has no row "${v['row']}".${meant(v)} Correct the name or add the row.`),
  'definition/unknown-column': error((v) => `The question "${v['question']}" has no column "${v['column']}".${meant(v)} Correct the name or add the column.`),
  'definition/missing-row': error((v) => `The question "${v['question']}" is a matrix, so an item of a scale has to name its row. Add "row".`),
  'definition/not-scorable': error((v) => `A question of type "${v['type']}" gives no number to score. Use a rating, a matrix, a choice with numbers or a number field.`),
  'definition/not-numeric': error((v) => `The question "${v['question']}" can give ${JSON.stringify(v['answer'] ?? null)}, which is not a number. Give its choices numbers as values, or list this answer in "cannotSay".`),
  'definition/scale-range': error((v) => `The question "${v['question']}" gives answers from ${v['low']} to ${v['high']}, but the scale says ${v['min']} to ${v['max']}; scores and reversed items would be wrong. Make the two equal.`),
  'definition/empty-range': error((v) => `"min" (${v['min']}) has to be smaller than "max" (${v['max']}). Correct one of them.`),
  'definition/duplicate-item': error((v) => `"${v['item']}" counts twice in this scale. Remove one, or give it a "weight".`),
  'definition/band-order': error((v) => `The band "${v['id']}" ends (${v['to']}) before it starts (${v['from']}). Swap the two numbers.`),
  'definition/band-overlap': error((v) => `The bands "${v['first']}" and "${v['second']}" both hold ${v['at']}. Let one end where the next one starts.`),
  'definition/band-gap': error((v) => `No band holds the scores from ${v['from']} to ${v['to']}. Let the bands cover 0 to 100 without a gap.`),
  'definition/value-rows': error(() => `The two questions of this value profile have no row in common. Give both the same rows.`),
  'definition/unknown-role': error((v) => `There is no role "${v['role']}".${meant(v)} Use one of ${either(v)}.`),
  'definition/unreachable-group': error((v) => `At most ${v['max']} people of "${v['role']}" answer, but results are shown from ${v['minGroup']} on, so they never would be. Raise "maxRaters" or lower the threshold.`),
  'definition/unlikely-group': warning((v) => `"${v['role']}" may answer with ${v['min']} people, but results are shown from ${v['minGroup']} on. Raise "minRaters", or expect the group to be merged or withheld.`),
  'definition/no-weight': error(() => 'All weights are 0, so nothing would count. Give at least one a weight above 0.'),
  'definition/round-order': error((v) => `The round "${v['round']}" closes before it opens. Swap "opens" and "closes".`),
  'definition/rounds-overlap': warning((v) => `The rounds "${v['first']}" and "${v['second']}" are open at the same time, so a response could belong to either. Close the first one earlier.`),
  'definition/unknown-round': error((v) => `There is no round "${v['round']}".${meant(v)} Name an existing round in "previous".`),
  'definition/round-cycle': error((v) => `The round "${v['round']}" comes after itself. Correct "previous".`),
  'definition/missing-translation': warning((v) => `${v['count']} text${v['count'] === 1 ? '' : 's'} lack${v['count'] === 1 ? 's' : ''} "${v['locale']}", first at ${v['first']}. Translate them, or take "${v['locale']}" out of "locales".`),
  'definition/undeclared-locale': warning((v) => `There are texts in "${v['locale']}", which "locales" does not list.${meant(v)} Add it to "locales" or remove the texts.`),
  'definition/hash-mismatch': error((v) => `The content does not belong to "version.hash" (it should be ${v['expected']}). A published version never changes: raise "version.number" and remove the hash.`),
  'definition/period-order': error((v) => `The period ends (${v['to']}) before it starts (${v['from']}). Swap "from" and "to".`),
  'definition/over-burden': warning((v) => `One "${v['role']}" spends ${v['minutes']} minutes a year on this form; the budget is ${v['budget']}. Ask less or less often, or raise the budget.`),
  'definition/benchmark-range': error((v) => `The benchmark ${v['value']} lies outside the scale (${v['min']} to ${v['max']}). Write it in points of the answer scale.`),
  // delivery, theme, tests
  'definition/unknown-placeholder': error((v) => `The placeholder {${v['placeholder']}} names nothing that is sent.${meant(v)} Start it with response, endpoint, token or context.`),
  'definition/bad-template': error((v) => `An object with "${v['key']}" may hold nothing else, and its value has to be a path such as "response.id". Correct it.`),
  'definition/no-client-id': warning(() => 'Neither the address nor the body holds the id of the response, so a response that is sent twice could be stored twice. Put {response.id} into "url" or "body".'),
  'definition/no-callback-endpoint': warning(() => 'With "callback" the page itself takes the response, so "endpoint" is never used. Remove it.'),
  'definition/bad-theme': error((v) => `A SurveyJS theme has no "${v['key']}" like this. ${v['fix']}.`),
  'definition/bad-test': error((v) => `This test cannot run: ${v['problem']}. Correct or remove it.`),
  // kinds
  'definition/self-rates-others': error((v) => `The role "${v['role']}" is the subject's own, so it cannot be a rater group as well. Remove it from "groups".`),
  'definition/rater-order': error((v) => `"minRaters" (${v['min']}) is greater than "maxRaters" (${v['max']}). Swap them.`),
  'definition/unknown-goal': error((v) => `There is no goal "${v['goal']}".${meant(v)} Correct "parent".`),
  'definition/goal-cycle': error((v) => `The goal "${v['goal']}" lies below itself. Correct "parent".`),
  'definition/goal-level': error((v) => `The goal "${v['goal']}" has to lie on a lower level than its parent "${v['parent']}". Correct "level" or "parent".`),
  'definition/unknown-reference': error((v) => `There is no ${v['what']} "${v['id']}".${meant(v)} Use one of ${either(v)}.`),
  'definition/weight-sum': error((v) => `The weights of ${v['what']} sum to ${v['sum']} instead of 100. Correct them.`),
  'definition/weight-limits': error((v) => `With at most ${v['goals']} goals of at most ${v['max']} % the weights can never sum to 100. Raise one of the two, or lower "minWeight".`),
  'definition/foreign-option': warning((v) => `"${v['option']}" is not read by the method "${v['method']}". Remove it; it belongs to ${either(v)}.`),
  'definition/needs-rounds': error((v) => `The method "${v['method']}" compares rounds, so the definition needs at least two. Add "rounds".`),
} satisfies Record<string, CodeEntry>;

export type FindingCode = keyof typeof findingCodes;
