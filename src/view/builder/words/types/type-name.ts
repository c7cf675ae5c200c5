import { typesWords } from './index.js';
import { en } from './en.js';

type TypeKey = keyof typeof en;

/** What a class of survey-core is called; a type of somebody's own keeps its name. */
export function typeName(locale: string, className: string): string {
  return Object.hasOwn(en, className) ? typesWords(locale)(className as TypeKey) : className;
}

/** One sentence about a type; empty for one of somebody's own. */
export function aboutType(locale: string, className: string): string {
  const key = `${className}.about`;
  return Object.hasOwn(en, key) ? typesWords(locale)(key as TypeKey) : '';
}
