/**
 * Finds the repetition in a regular expression that can make matching take exponential time, or undefined.
 *
 * A repeated group is dangerous when the same text can be cut into its repetitions in more than one way:
 * its body holds an unbounded repetition and every part that must stand between two turns can be matched by that repetition as well
 * (`(a+)+`, `(\d+\w)*`, `(.*,)*`), or two of its alternatives can begin with the same letter (`(a|ab)*`).
 * `([\w-]+\.)+` is safe, because no `.` fits into `[\w-]`. Measured: `^(a+)+$` takes 13 s on 26 letters.
 * Back references and look-around are read as plain groups; letters beyond ASCII count as one.
 */
export function dangerousRepetition(pattern: string): string | undefined {
  return new PatternReader(pattern).find();
}

/** Which of the 128 ASCII letters, or any other (position 128), an item can match. */
type Letters = boolean[];

interface Item {
  letters: Letters;
  /** Letters with which it can begin. */
  first: Letters;
  /** May match nothing. */
  optional: boolean;
  /** Letters of an unbounded repetition inside or on it. */
  unbounded: Letters | undefined;
}

const none = (): Letters => new Array<boolean>(129).fill(false);
const all = (): Letters => new Array<boolean>(129).fill(true);
const union = (a: Letters, b: Letters): Letters => a.map((has, i) => has || b[i]!);
const meet = (a: Letters, b: Letters): boolean => a.some((has, i) => has && b[i]!);
const some = (letters: Letters): boolean => letters.some(Boolean);
const matching = (test: RegExp): Letters => Array.from({ length: 129 }, (_, i) => (i < 128 ? test.test(String.fromCharCode(i)) : false));
const inverted = (letters: Letters): Letters => letters.map((has) => !has);
const single = (letter: string): Letters => {
  const code = letter.codePointAt(0) ?? 128;
  return none().map((_, i) => i === Math.min(code, 128));
};

class PatternReader {
  private at = 0;
  private found: string | undefined;

  constructor(private readonly pattern: string) {}

  find(): string | undefined {
    while (this.at < this.pattern.length && !this.found) {
      this.alternatives();
      this.at += 1; // a stray ")" ends the inner reading only
    }
    return this.found;
  }

  private alternatives(): Item[][] {
    const branches: Item[][] = [[]];
    while (this.at < this.pattern.length && this.pattern[this.at] !== ')') {
      if (this.pattern[this.at] === '|') {
        branches.push([]);
        this.at += 1;
      } else {
        const item = this.item();
        if (item) branches.at(-1)!.push(item);
      }
    }
    return branches;
  }

  private item(): Item | undefined {
    const start = this.at;
    const group = this.pattern[this.at] === '(' ? this.group() : undefined;
    const letters = group ? group.reduce((sum, branch) => branch.reduce((s, i) => union(s, i.letters), sum), none()) : this.atom();
    if (!letters) return undefined;
    const { least, unbounded } = this.quantifier();
    if (group && unbounded && isAmbiguous(group)) this.found ??= this.pattern.slice(start, this.at);
    const inner = group?.flat().map((item) => item.unbounded).find(Boolean);
    return {
      letters,
      first: group ? group.reduce((sum, branch) => union(sum, firstOf(branch)), none()) : letters,
      optional: least === 0 || (group?.some((branch) => branch.every((item) => item.optional)) ?? false),
      unbounded: unbounded ? letters : inner,
    };
  }

  private group(): Item[][] {
    this.at += 1;
    const opening = /^\?(?:[:=!]|<[=!]|<[^>]*>)/.exec(this.pattern.slice(this.at))?.[0] ?? '';
    this.at += opening.length;
    const branches = this.alternatives();
    this.at += 1;
    return branches;
  }

  /** The letters of one character, class or escape; undefined for an anchor, which matches no letter. */
  private atom(): Letters | undefined {
    const letter = this.pattern[this.at++]!;
    if (letter === '^' || letter === '$') return undefined;
    if (letter === '.') return inverted(single('\n'));
    if (letter === '[') return this.characterClass();
    return letter === '\\' ? this.escape() : single(letter);
  }

  private escape(): Letters | undefined {
    const letter = this.pattern[this.at++] ?? '\\';
    if (letter === 'b' || letter === 'B') return undefined;
    if (/[dws]/.test(letter)) return matching(new RegExp(`\\${letter}`));
    if (/[DWS]/.test(letter)) return inverted(matching(new RegExp(`\\${letter.toLowerCase()}`)));
    if (/[1-9kpP]/.test(letter)) {
      this.at += /^(\{[^}]*\}|<[^>]*>)/.exec(this.pattern.slice(this.at))?.[0].length ?? 0;
      return all();
    }
    const hex = /^(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]+)\})/i.exec(this.pattern.slice(this.at - 1));
    if (hex) {
      this.at += hex[0].length - 1;
      return single(String.fromCodePoint(Math.min(parseInt(hex[1] ?? hex[2] ?? hex[3]!, 16), 0x10ffff)));
    }
    const control: Record<string, string> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v', 0: '\0' };
    return single(control[letter] ?? letter);
  }

  private characterClass(): Letters {
    const negated = this.pattern[this.at] === '^';
    if (negated) this.at += 1;
    let letters = none();
    for (let first = true; this.at < this.pattern.length && (first || this.pattern[this.at] !== ']'); first = false) {
      if (first && this.pattern[this.at] === ']') break; // an empty class, as JavaScript reads it
      const from = this.pattern[this.at] === '\\' ? (this.at += 1, this.escape() ?? single('\b')) : single(this.pattern[this.at++]!);
      if (this.pattern[this.at] === '-' && this.pattern[this.at + 1] !== ']' && count(from) === 1) {
        this.at += 1;
        const to = this.pattern[this.at] === '\\' ? (this.at += 1, this.escape() ?? single('-')) : single(this.pattern[this.at++] ?? '-');
        letters = union(letters, between(from.indexOf(true), to.lastIndexOf(true)));
      } else letters = union(letters, from);
    }
    this.at += 1;
    return negated ? inverted(letters) : letters;
  }

  private quantifier(): { least: number; unbounded: boolean } {
    const match = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.pattern.slice(this.at));
    if (!match) return { least: 1, unbounded: false };
    this.at += match[0].length;
    if (match[1]) return { least: match[1] === '+' ? 1 : 0, unbounded: match[1] !== '?' };
    const least = Number(match[2]);
    // Twenty-five turns are enough to be felt: 2^25 attempts.
    const most = match[3] ? (match[4] ? Number(match[4]) : Infinity) : least;
    return { least, unbounded: most >= 25 && most > least };
  }
}

/** Whether a text can be cut into turns of this group in more than one way. */
function isAmbiguous(branches: Item[][]): boolean {
  const overlapping = branches.some((a, i) => branches.slice(i + 1).some((b) => meet(firstOf(a), firstOf(b))));
  return overlapping || branches.some((items) => items.some((item, i) => {
    const repeated = item.unbounded;
    return repeated !== undefined && some(repeated)
      && items.every((other, j) => j === i || other.optional || meet(other.letters, repeated));
  }));
}

function firstOf(items: readonly Item[]): Letters {
  let letters = none();
  for (const item of items) {
    letters = union(letters, item.first);
    if (!item.optional) break;
  }
  return letters;
}

function between(from: number, to: number): Letters {
  return none().map((_, i) => i >= from && i <= to);
}

function count(letters: Letters): number {
  return letters.filter(Boolean).length;
}
