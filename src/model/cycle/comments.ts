import { jsonDigest, localizedText, surveyOutline, type FormDefinition, type LocalizedText } from '../definition/index.js';
import type { Response } from '../response/index.js';
import { commentThreshold } from './assignment.js';
import { raterKey, type ClearedFeedback, type PublishedSets } from './publish-feedback.js';

/** What was written in answer to one question. */
export interface CommentList {
  question: string;
  title: LocalizedText;
  /** Of all anonymous raters together, in an order that tells nothing; null while too few have written. */
  comments: string[] | null;
  /** Of people who are known by name anyway, by role. */
  named: { role: string; comments: string[] }[];
}

/**
 * Comments have a threshold of their own, counted over everybody who wrote to that question. They carry neither role nor time, and each
 * question is shuffled for itself, so that nothing links what one person wrote in two places. The order follows from `seed` and the words.
 *
 * @param earlier people behind the comments published before, by figure; new ones wait until there are enough of them
 */
export function commentLists(definition: FormDefinition, cleared: Pick<ClearedFeedback, 'blocks'>, anonymous: readonly Response[], seed: string, earlier: PublishedSets): { lists: CommentList[]; sets: PublishedSets } {
  const least = commentThreshold(definition);
  const sets: PublishedSets = {};
  const lists = commentQuestions(definition).map(({ name, json }): CommentList => {
    const figure = `comment:${name}`;
    const writers = anonymous.filter((response) => textOf(response, name) !== null);
    const before = new Set((earlier[figure] ?? []).flat());
    const fresh = writers.filter((response) => !before.has(raterKey(response)));
    const told = writers.filter((response) => before.has(raterKey(response)));
    const shown = told.length + fresh.length >= least && (fresh.length === 0 || fresh.length >= least) ? writers : told.length >= least ? told : [];
    if (shown.length) sets[figure] = [shown.map(raterKey)];
    return {
      question: name, title: titleOf(json['title'], name),
      comments: shown.length ? shuffled(shown.map((response) => textOf(response, name)!), `${seed} ${name}`) : null,
      named: cleared.blocks.filter(({ anonymous: hidden }) => !hidden).flatMap(({ roles, responses }) => {
        const comments = responses.flatMap((response) => textOf(response, name) ?? []);
        return comments.length ? [{ role: roles[0]!, comments }] : [];
      }),
    };
  });
  return { lists: lists.filter(({ comments, named }) => comments !== null || named.length > 0 || anonymous.length > 0), sets };
}

/** Those that the form names, else every long text. */
function commentQuestions(definition: FormDefinition): { name: string; json: Record<string, unknown> }[] {
  const named = definition.kind === 'feedback-360' ? definition.feedback?.comments : undefined;
  return surveyOutline(definition.survey, []).questions.filter(({ type, repeated, name }) => name && !repeated && (named ? named.includes(name) : type === 'comment'));
}

function textOf({ answers }: Response, question: string): string | null {
  const value = Object.hasOwn(answers, question) ? answers[question] : null;
  return typeof value === 'string' && value.trim() ? value.trim() : null;
}

function shuffled(texts: readonly string[], seed: string): string[] {
  return texts.map((text, at) => ({ text, key: jsonDigest([seed, text]), at })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ text }) => text);
}

function titleOf(title: unknown, name: string): LocalizedText {
  if (typeof title === 'string' && title) return title;
  return typeof title === 'object' && title !== null && localizedText(title as LocalizedText, 'default', []) ? (title as LocalizedText) : name;
}
