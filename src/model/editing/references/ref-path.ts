/** One step of a reference: `b[0]` of `{a.b[0].c}`. */
export interface Segment {
  readonly name: string;
  /** Where the name begins and ends in the text of the reference. */
  readonly start: number;
  readonly end: number;
  /** Whether an index stands behind it. */
  readonly indexed: boolean;
}

/** Splits what stands between the braces. Offsets are in `inner`; white space around is not part of a name. */
export function segmentsOf(inner: string, from = 0): Segment[] {
  const segments: Segment[] = [];
  let start = from;
  for (const part of inner.slice(from).split('.')) {
    const index = /\[\s*\d+\s*\]\s*$/.exec(part);
    const text = index ? part.slice(0, index.index) : part;
    const name = text.trim();
    const at = start + (text.length - text.trimStart().length);
    segments.push({ name, start: at, end: at + name.length, indexed: index !== null });
    start += part.length + 1;
  }
  return segments;
}

/** A name may hold dots: the segments from `first` to before `end` as one, if no index stands between them. */
export function joined(segments: readonly Segment[], first: number, end: number): Segment | undefined {
  const part = segments.slice(first, end);
  if (part.length === 0 || part.slice(0, -1).some(({ indexed }) => indexed)) return undefined;
  const last = part.at(-1)!;
  return { name: part.map(({ name }) => name).join('.'), start: part[0]!.start, end: last.end, indexed: last.indexed };
}
