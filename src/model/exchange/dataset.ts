import { csvText } from './csv.js';

/** One column: letters, digits and `_` in its name, a letter first, 64 at most, so that SPSS and R take it as it is. */
export interface DatasetVariable {
  name: string;
  label: string;
  type: 'text' | 'number';
  /** Longest text in characters; default 64. */
  width?: number;
  values?: { value: string | number; label: string }[];
}

/** A table with what its columns mean. */
export interface Dataset {
  title: string;
  variables: DatasetVariable[];
  rows: (string | number | null)[][];
}

/** A name that statistics programs take, and that no earlier variable has. */
export function variableName(wanted: string, taken: ReadonlySet<string>): string {
  const plain = wanted.replace(/[^A-Za-z0-9_]+/g, '_').replace(/^[^A-Za-z]+/, 'v_').slice(0, 60) || 'v';
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? plain : `${plain.slice(0, 60 - String(i).length)}_${i}`;
    // SPSS does not tell capital letters from small ones.
    if (![...taken].some((other) => other.toLowerCase() === name.toLowerCase())) return name;
  }
}

export function datasetCsv({ variables, rows }: Dataset): string {
  return csvText([variables.map(({ name }) => name), ...rows]);
}

export function datasetCodebookCsv({ variables }: Dataset): string {
  return csvText([
    ['variable', 'type', 'label', 'values'],
    ...variables.map(({ name, type, label, values = [] }) => [name, type, label, values.map((entry) => `${entry.value}=${entry.label}`).join(' | ')]),
  ]);
}

/** SPSS syntax that reads the CSV file, names what its columns mean, and saves nothing. */
export function spssSyntax({ title, variables }: Dataset, file: string): string {
  const format = ({ type, width = 64 }: DatasetVariable) => (type === 'number' ? 'F8.4' : `A${width}`);
  const labelled = variables.filter(({ values }) => values?.length);
  const value = (given: string | number) => (typeof given === 'number' ? String(given) : spssText(given));
  return [
    `* ${oneLine(title).replaceAll('.', ' ')}.`, '* Encoding: UTF-8.',
    'GET DATA', '  /TYPE=TXT', `  /FILE=${spssText(file)}`, '  /ENCODING=\'UTF8\'', '  /ARRANGEMENT=DELIMITED', '  /DELIMITERS=","', '  /QUALIFIER=\'"\'', '  /FIRSTCASE=2', '  /VARIABLES=',
    ...variables.map((variable) => `    ${variable.name} ${format(variable)}`), '  .',
    'VARIABLE LABELS', ...variables.map(({ name, label }, i) => `  ${i ? '/' : ''}${name} ${spssText(label)}`), '  .',
    ...(labelled.length ? ['VALUE LABELS', ...labelled.flatMap(({ name, values = [] }, i) => [`  ${i ? '/' : ''}${name}`, ...values.map((entry) => `    ${value(entry.value)} ${spssText(entry.label)}`)]), '  .'] : []),
    'EXECUTE.', '',
  ].join('\r\n');
}

/** R syntax that reads the CSV file with base R alone; labels go into attributes, as `haven` and `labelled` keep them. */
export function rSyntax({ title, variables }: Dataset, file: string): string {
  const classes = variables.map(({ name, type }) => `  ${name} = ${type === 'number' ? '"numeric"' : '"character"'}`).join(',\n');
  return [
    `# ${oneLine(title)}`, `data <- read.csv(${rText(file)}, fileEncoding = "UTF-8-BOM", na.strings = "", stringsAsFactors = FALSE, colClasses = c(\n${classes}\n))`,
    ...variables.map(({ name, label }) => `attr(data$${name}, "label") <- ${rText(label)}`),
    ...variables.filter(({ values }) => values?.length).map(({ name, type, values = [] }) =>
      `attr(data$${name}, "labels") <- setNames(c(${values.map((entry) => (type === 'number' ? entry.value : rText(String(entry.value)))).join(', ')}), c(${values.map((entry) => rText(entry.label)).join(', ')}))`),
    '',
  ].join('\n');
}

function spssText(text: string): string {
  return `'${oneLine(text).slice(0, 250).replaceAll("'", "''")}'`;
}

function rText(text: string): string {
  return `"${oneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').trim();
}
