import type { JsonPath } from '../finding.js';
import { isJsonObject, type Json } from '../json.js';
import type { Report } from '../report.js';
import type { OutlinedQuestion, SurveyOutline } from '../survey-outline.js';

/** A choice whose text quotes answers (`{name}`). */
interface Quotation {
  /** Answers that stand in the text, in small letters: survey-core takes names so. */
  readonly names: readonly string[];
  readonly path: JsonPath;
}

/**
 * Choices may quote other answers, but not in a ring: to write such a choice survey-core writes the choice it quotes, and so on
 * until the stack is full, in the respondent's browser. Each choice that leads back to its own question is reported.
 */
export function checkQuotedAnswers({ questions }: SurveyOutline, report: Report): void {
  const quotations = new Map<string, { question: string; list: Quotation[] }>();
  for (const question of questions) {
    const list = quotationsOf(question);
    const known = quotations.get(question.name.toLowerCase());
    if (known) known.list.push(...list);
    else if (list.length > 0) quotations.set(question.name.toLowerCase(), { question: question.name, list });
  }
  for (const [own, { question, list }] of quotations)
    for (const { names, path } of list) {
      const through = names.find((name) => leadsTo(own, name, quotations));
      if (through !== undefined) report('definition/quotes-itself', path, { question, quoted: quotations.get(through)?.question ?? through });
    }
}

function leadsTo(target: string, from: string, quotations: ReadonlyMap<string, { list: Quotation[] }>): boolean {
  const seen = new Set<string>();
  for (const waiting = [from]; waiting.length > 0; ) {
    const name = waiting.pop()!;
    if (name === target) return true;
    if (seen.has(name)) continue;
    seen.add(name);
    waiting.push(...(quotations.get(name)?.list.flatMap(({ names }) => names) ?? []));
  }
  return false;
}

const lists = ['choices', 'rateValues', 'columns'];
const texts = ['labelTrue', 'labelFalse', 'otherText', 'noneText'];

function quotationsOf({ json, path }: OutlinedQuestion): Quotation[] {
  const items = lists.flatMap((key) => {
    const list = json[key];
    return Array.isArray(list) ? list.map((item, i) => quotation(isJsonObject(item) ? item['text'] ?? item['title'] : item, [...path, key, i])) : [];
  });
  return [...items, ...texts.map((key) => quotation(json[key], [...path, key]))].filter(({ names }) => names.length > 0);
}

function quotation(text: Json | undefined, path: JsonPath): Quotation {
  const written = typeof text === 'string' ? [text] : isJsonObject(text) ? Object.values(text).filter((each): each is string => typeof each === 'string') : [];
  return { names: [...new Set(written.flatMap((each) => [...each.matchAll(/\{\s*(?:panel\.|row\.)?([^{}.[\]]+?)\s*(?:[.[][^{}]*)?\}/g)].map((match) => match[1]!.toLowerCase())))], path };
}
