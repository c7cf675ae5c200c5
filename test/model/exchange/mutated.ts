import * as fc from 'fast-check';

const step = fc.tuple(fc.nat(3), fc.nat(), fc.nat(60), fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('"', ',', '\n', '\t', '{', '}', '[', ']', '<', '${', '__proto__', 'constructor', '-1', '1e999', 'null', '')));

/** A text with pieces put in, taken out, doubled or cut off. */
export function mutated(text: string): fc.Arbitrary<string> {
  return fc.array(step, { minLength: 1, maxLength: 8 }).map((steps) => steps.reduce((now, [what, where, length, piece]) => {
    const at = where % (now.length + 1);
    const [before, middle, after] = [now.slice(0, at), now.slice(at, at + length), now.slice(at + length)];
    return [before + piece + middle + after, before + after, before + middle + middle + after, before + piece + after][what]!;
  }, text));
}
