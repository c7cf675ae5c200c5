/** Applies the list of meant differences, and keeps count of which met something. */
import type { Difference, Line } from './compare.js';
import type { Form } from './forms.js';
import { meantDifferences } from './meant-differences.js';

export class Excuses {
  readonly #met = new Set<number>();

  /** What assistive technology is told, without what only one side is meant to say. */
  setAside(side: 'ours' | 'theirs', lines: readonly Line[]): Line[] {
    return lines.flatMap((line) => {
      let left = line.text;
      for (const [i, { unsaid, aside }] of meantDifferences.entries()) {
        if (unsaid?.by === side && unsaid.as.test(left)) {
          this.#met.add(i);
          return [];
        }
        if (aside?.of.test(left)) {
          const after = left.replace(aside.of, aside.as);
          if (after !== left) this.#met.add(i);
          left = after;
        }
      }
      return [{ ...line, text: left }];
    });
  }

  /** What no rule allows. */
  unexplained(found: readonly Difference[], form: Form): Difference[] {
    const first = [...form.cases.values()][0]!;
    return found.filter((difference) => {
      const rule = meantDifferences.findIndex(({ allows }) => allows?.(difference, form.cases.get(difference.question) ?? first));
      if (rule >= 0) this.#met.add(rule);
      return rule < 0;
    });
  }

  /** Reasons of rules that met nothing. */
  stale(): string[] {
    return meantDifferences.filter((_rule, i) => !this.#met.has(i)).map(({ reason }) => reason);
  }
}
