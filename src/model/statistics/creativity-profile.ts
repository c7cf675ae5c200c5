import { checkList, checkObject, checkText, checkUnique } from './check-input.js';
import { mean } from './moments.js';
import { fail } from './statistics-error.js';

export interface CreativityProfileInput {
  persons: string[];
  ideas: { person: string; category: string }[];
}

/** For each person. */
export type CreativityProfile = Record<string, {
  /** Ideas. */
  fluency: number;
  /** Distinct kinds of ideas. */
  flexibility: number;
  /** Mean over the ideas of 1 − share of contributing people with an idea of that kind, 0–1; null without ideas. */
  uniqueness: number | null;
}>;

/** `creativity.profile`: fluency, flexibility and uniqueness of ideas. Source: own definition. */
export function creativityProfile(input: CreativityProfileInput): CreativityProfile {
  checkObject(input, []);
  const persons = checkList(input.persons, ['persons']).map((person, i) => checkText(person, ['persons', i]));
  checkUnique(persons, ['persons']);
  const known = new Set(persons);
  const kinds = new Map<string, Set<string>>();
  const ideas = new Map<string, string[]>(persons.map((person) => [person, []]));
  checkList(input.ideas, ['ideas']).forEach((idea, i) => {
    const given = checkObject(idea, ['ideas', i]);
    const person = checkText(given.person, ['ideas', i, 'person']);
    const category = checkText(given.category, ['ideas', i, 'category']);
    if (!known.has(person)) fail('statistics/unknown-reference', ['ideas', i, 'person'], 'must be one of persons');
    ideas.get(person)!.push(category);
    kinds.set(category, (kinds.get(category) ?? new Set()).add(person));
  });
  const contributing = [...ideas.values()].filter((own) => own.length).length;
  return Object.fromEntries([...ideas].map(([person, own]) => [person, {
    fluency: own.length, flexibility: new Set(own).size,
    uniqueness: own.length ? mean(own.map((category) => 1 - kinds.get(category)!.size / contributing)) : null,
  }]));
}
