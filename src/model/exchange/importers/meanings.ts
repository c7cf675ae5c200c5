import type { JsonObject } from '../../definition/index.js';
import { translatedExpression, type Dialect, type ForeignName } from './foreign-expression.js';
import type { ImportNote } from './report.js';

/** Where an expression or a text stands. */
export interface Stand {
  /** Name of the question. */
  readonly place: string;
  /** Name of the dynamic panel around it. */
  readonly scope?: string | undefined;
  /** A condition of a question may not depend on its own answer; a check of the answer may. */
  readonly ownAnswer?: boolean;
}

interface Meaning extends ForeignName {
  readonly scope: string | undefined;
}

/** What the names of a file are in the form that is made of it; translates expressions and texts that speak of them. */
export class Meanings {
  readonly #known = new Map<string, Meaning>();

  constructor(private readonly dialect: Dialect, private readonly report: ImportNote[]) {}

  /** The first one of a name wins. */
  declare(foreign: string, meaning: ForeignName, scope?: string): void {
    if (!this.#known.has(foreign)) this.#known.set(foreign, { ...meaning, scope });
  }

  /** A name as it is written at this place; undefined when it cannot be reached from there. */
  at(foreign: string, { scope }: Pick<Stand, 'scope'>): ForeignName | undefined {
    const known = this.#known.get(foreign);
    if (!known || (known.scope !== undefined && known.scope !== scope)) return undefined;
    return known.scope === undefined ? known : { ...known, name: `panel.${known.name}` };
  }

  /**
   * The expression in survey-core's words; undefined, and in the report, when it cannot be said.
   * @param other what a name means that is no question, such as a column of choices
   */
  expression(text: string, stand: Stand, other?: (name: string) => ForeignName | string | undefined): string | undefined {
    const translated = this.silently(text, stand, other);
    if (translated === undefined) this.report.push({ code: 'import/expression-lost', place: stand.place, values: { expression: text.slice(0, 300) } });
    return translated;
  }

  silently(text: string, stand: Stand, other?: (name: string) => ForeignName | string | undefined): string | undefined {
    return translatedExpression(text, this.dialect, (name) => {
      const given = other?.(name);
      if (given !== undefined) return given;
      const found = this.at(name.replace(/^\$\{\s*|\s*\}$/g, ''), stand);
      return found && (stand.ownAnswer || stripped(found.name) !== stand.place) ? found : undefined;
    });
  }

  /**
   * A text with `{name}` where the file speaks of an answer. survey-core puts answers in the place of braces, so other braces become brackets.
   * @param mention finds the file's references; its first group that is there is the name
   */
  text(text: string, mention: RegExp, stand: Stand): string {
    return text.replace(new RegExp(`${mention.source}|\\{([^{}]*)\\}`, 'g'), (whole, ...groups: unknown[]) => {
      const name = groups.slice(0, -2).find((group): group is string => typeof group === 'string');
      const meant = whole.match(new RegExp(`^(?:${mention.source})$`)) ? this.at((name ?? '').trim(), stand) : undefined;
      if (meant && meant.choice === undefined) return `{${meant.name}}`;
      this.report.push({ code: 'import/expression-lost', place: stand.place, values: { expression: whole.slice(0, 300) } });
      return `[${(name ?? whole).replace(/[{}]/g, '')}]`;
    });
  }
}

function stripped(name: string): string {
  return name.replace(/^panel\./, '').split('.')[0]!;
}

/** One text for each language; a plain one where there is only the first. Texts of survey-core have the first language under `default`. */
export function localizedFrom(texts: Readonly<Record<string, string>>): string | JsonObject | undefined {
  const entries = Object.entries(texts).filter(([, text]) => text !== '');
  if (entries.length === 0) return undefined;
  return entries.length === 1 && entries[0]![0] === 'default' ? entries[0]![1] : Object.fromEntries(entries);
}
