/** A row of the structure file in all its languages. */
export interface LimeEntry {
  /** `type/scale`: the letter of a question, the scale of a subquestion or an answer. */
  readonly type: string;
  /** Code of a question, subquestion or answer; title of a group in the first language. */
  readonly name: string;
  /** A column by language; the column of the first language under `default`. */
  texts(column: string): Record<string, string>;
  cell(column: string): string;
}

export interface LimeQuestion extends LimeEntry {
  readonly subquestions: LimeEntry[];
  readonly answers: LimeEntry[];
}

export interface LimeGroup extends LimeEntry {
  readonly questions: LimeQuestion[];
}

export interface LimeStructure {
  readonly language: string;
  /** Rows S: settings of the survey. */
  readonly settings: Readonly<Record<string, string>>;
  /** Rows SL: settings by language. */
  localized(name: string): Record<string, string>;
  readonly groups: readonly LimeGroup[];
}

/** Whether these are the columns of LimeSurvey's tab-separated structure. */
export function isLimeHead(head: readonly string[]): boolean {
  const names = head.map((each) => each.trim().toLowerCase());
  return names.includes('class') && names.includes('type/scale') && names.includes('name');
}

/** Rows come once for each language: groups and questions are found again by their number and code. */
export function limeStructure(lines: readonly (readonly string[])[]): LimeStructure {
  const head = lines[0]!.map((each) => each.trim().toLowerCase());
  const column = (line: readonly string[], name: string): string => (line[head.indexOf(name)] ?? '').trim();
  const settings: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const line of lines) if (column(line, 'class') === 'S') settings[column(line, 'name')] = column(line, 'text');
  const language = settings['language'] || lines.map((line) => column(line, 'language')).find((each, i) => i > 0 && each) || 'en';
  const keyOf = (line: readonly string[]): string => {
    const own = column(line, 'language');
    return !own || own === language ? 'default' : own.toLowerCase();
  };
  const variants = new Map<string, (readonly string[])[]>();
  const found = new Map<string, LimeEntry>();
  const entry = (key: string, line: readonly string[]): { entry: LimeEntry; isNew: boolean } => {
    const known = found.get(key);
    variants.set(key, [...(variants.get(key) ?? []), line]);
    if (known) return { entry: known, isNew: false };
    const first = (): readonly string[] => variants.get(key)!.find((each) => keyOf(each) === 'default') ?? line;
    const made: LimeEntry = {
      type: column(line, 'type/scale'), name: column(line, 'name'),
      texts: (name) => Object.fromEntries([...variants.get(key)!].reverse().flatMap((each) => (column(each, name) ? [[keyOf(each), column(each, name)]] : []))),
      cell: (name) => column(first(), name),
    };
    found.set(key, made);
    return { entry: made, isNew: true };
  };
  const groups: LimeGroup[] = [];
  const [questions, groupsByKey] = [new Map<string, LimeQuestion>(), new Map<string, LimeGroup>()];
  let [group, question]: [LimeGroup | undefined, LimeQuestion | undefined] = [undefined, undefined];
  const counted = new Map<string, number>();
  for (const line of lines.slice(1)) {
    const kind = column(line, 'class');
    if (kind === 'G') {
      // In every language the groups come in the same order.
      const at = (counted.get(keyOf(line)) ?? 0) + 1;
      counted.set(keyOf(line), at);
      const key = `G ${at}`;
      const { entry: made, isNew } = entry(key, line);
      if (isNew) groups.push(made as LimeGroup), Object.assign(made, { questions: [] }), groupsByKey.set(key, made as LimeGroup);
      [group, question] = [groupsByKey.get(key), undefined];
    } else if (kind === 'Q') {
      if (!group) groups.push((group = Object.assign(entry('G 0', line).entry, { questions: [], texts: () => ({}), cell: () => '' }) as LimeGroup));
      const key = `Q ${column(line, 'name')}`;
      const { entry: made, isNew } = entry(key, line);
      if (isNew) Object.assign(made, { subquestions: [], answers: [] }), questions.set(key, made as LimeQuestion), group.questions.push(made as LimeQuestion);
      question = questions.get(key);
    } else if ((kind === 'SQ' || kind === 'A') && question) {
      const { entry: made, isNew } = entry(`${kind} ${question.name} ${column(line, 'type/scale') || '0'} ${column(line, 'name')}`, line);
      if (isNew) question[kind === 'SQ' ? 'subquestions' : 'answers'].push(made);
    }
  }
  const localized = (name: string): Record<string, string> => Object.fromEntries(lines.flatMap((line) => (column(line, 'class') === 'SL' && column(line, 'name') === name && column(line, 'text') ? [[keyOf(line), column(line, 'text')]] : [])));
  return { language, settings, localized, groups };
}
